#pragma once

#include <algorithm>
#include <string_view>

// Infra Standard §4.6, without a look at any locale.
namespace url {

[[nodiscard]] constexpr bool isAscii(char character)
{
    return static_cast<unsigned char>(character) < 0x80;
}

[[nodiscard]] constexpr bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char character) { return isAscii(character); });
}

[[nodiscard]] constexpr char asciiLowercase(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A')) : character;
}

[[nodiscard]] constexpr bool isAsciiDigit(char character)
{
    return character >= '0' && character <= '9';
}

[[nodiscard]] constexpr bool isAsciiAlpha(char character)
{
    return asciiLowercase(character) >= 'a' && asciiLowercase(character) <= 'z';
}

[[nodiscard]] constexpr bool isAsciiHexDigit(char character)
{
    return isAsciiDigit(character) || (asciiLowercase(character) >= 'a' && asciiLowercase(character) <= 'f');
}

/// For an ASCII hex digit: 0 to 15.
[[nodiscard]] constexpr int hexDigitValue(char digit)
{
    return isAsciiDigit(digit) ? digit - '0' : asciiLowercase(digit) - 'a' + 10;
}

} // namespace url
