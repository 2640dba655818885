#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace html {

inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD"; // U+FFFD

/// How many bytes at the beginning of `bytes` are well-formed UTF-8 (Unicode §3.9, table 3-7).
[[nodiscard]] std::size_t wellFormedUtf8Length(std::string_view bytes);

/// `bytes` with each maximal part of an ill-formed sequence replaced by U+FFFD (Encoding Standard §8.1.1).
[[nodiscard]] std::string repairedUtf8(std::string_view bytes);

/// `codePoint` is a Unicode scalar value.
void appendUtf8(char32_t codePoint, std::string& out);

/// The beginning of `text`, at most `maxBytes` long, that ends with a whole code point.
[[nodiscard]] std::string_view shortenedTo(std::size_t maxBytes, std::string_view text);

} // namespace html
