#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace html {

/// Quick over ASCII, which most pages are mostly made of.
[[nodiscard]] bool isWellFormedUtf8(std::string_view bytes);
[[nodiscard]] bool isAscii(std::string_view bytes);

/// `codePoint` is a Unicode scalar value.
void appendUtf8(char32_t codePoint, std::string& out);

/// Takes the first from `text`, which isn't empty. What is no UTF-8 is U+FFFD, byte by byte.
[[nodiscard]] char32_t takeCodePoint(std::string_view& text);

/// The beginning of `text`, at most `maxBytes` long, that ends with a whole code point.
[[nodiscard]] std::string_view shortenedTo(std::size_t maxBytes, std::string_view text);

} // namespace html
