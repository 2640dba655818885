#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

/// How many bytes at the beginning of `text` are one well-formed character (Unicode 15 §3.9, table 3-7); 0:
/// none.
[[nodiscard]] std::size_t characterBytes(std::string_view text);

/// Appends `text` with each byte that belongs to no character replaced by U+FFFD: servers send what they
/// like.
void appendUtf8(std::string& to, std::string_view text);

inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD";

} // namespace report
