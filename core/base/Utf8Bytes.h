#pragma once

#include <string_view>

inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD"; // U+FFFD, in UTF-8

/// Whether a byte of UTF-8 goes on with a code point that one before it began (RFC 3629 §3).
[[nodiscard]] constexpr bool isUtf8Continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}
