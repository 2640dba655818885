#pragma once

#include "url/AsciiText.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The lexical rules that field values share (RFC 9110 §5.6), on bytes: no locale has a say.
namespace http {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return url::isAsciiDigit(c);
}
[[nodiscard]] constexpr bool isAlpha(char c)
{
    return url::isAsciiAlpha(c);
}
[[nodiscard]] constexpr char lowerCase(char c)
{
    return url::asciiLowercase(c);
}
[[nodiscard]] std::string lowerCase(std::string_view text);
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// token = 1*tchar (RFC 9110 §5.6.2).
[[nodiscard]] bool isToken(std::string_view text);
/// Without optional white space, SP and HTAB, at both ends (RFC 9110 §5.6.3).
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Where the list element that `from` stands in ends: at the next comma outside quoted strings, or at the end
/// of the field (RFC 9110 §5.6.1). A quoted string that never ends goes on to there, and not into the next
/// field.
[[nodiscard]] std::size_t listElementEnd(std::string_view value, std::size_t from);

/// 1*DIGIT. What is above `bound` is `bound`, however many digits it has. nullopt where it is anything else.
[[nodiscard]] std::optional<std::int64_t> parseBounded(std::string_view digits, std::int64_t bound);

} // namespace http
