#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace url {

/// How many bytes at the beginning of `bytes` are one well-formed character (Unicode 15 §3.9, table 3-7);
/// 0: none.
[[nodiscard]] std::size_t wellFormedCharacterBytes(std::string_view bytes);

[[nodiscard]] bool isWellFormedUtf8(std::string_view bytes);

/// Encoding Standard §8.1.1, "UTF-8 decode without BOM", as UTF-8 again: each maximal part that isn't
/// well-formed becomes one U+FFFD.
[[nodiscard]] std::string toWellFormedUtf8(std::string_view bytes);

} // namespace url
