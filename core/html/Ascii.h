#pragma once

#include "url/AsciiText.h"

#include <algorithm>
#include <string>
#include <string_view>

// ASCII as the Infra Standard §4.6 and §4.7 has it: white space, case, and splitting by them; never by a
// locale.
namespace html {

using url::asciiLowercase;
using url::isAsciiAlpha;
using url::isAsciiDigit;

[[nodiscard]] constexpr bool isAsciiWhitespace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

[[nodiscard]] inline std::string asciiLowercase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return asciiLowercase(c); });
    return lower;
}

/// `lower` is in lower case already.
[[nodiscard]] inline bool isIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return asciiLowercase(a) == b; });
}

[[nodiscard]] inline bool startsWithIgnoringCase(std::string_view text, std::string_view lower)
{
    return isIgnoringCase(text.substr(0, lower.size()), lower);
}

[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isAsciiWhitespace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isAsciiWhitespace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Calls `take` with each token between the separators; empty ones are left out.
template<typename IsSeparator, typename Take>
void forEachToken(std::string_view text, IsSeparator isSeparator, Take take)
{
    for (auto begin = text.begin();;) {
        begin = std::find_if_not(begin, text.end(), isSeparator);
        if (begin == text.end()) return;
        const auto end = std::find_if(begin, text.end(), isSeparator);
        take(text.substr(static_cast<std::size_t>(begin - text.begin()),
                         static_cast<std::size_t>(end - begin)));
        begin = end;
    }
}

} // namespace html
