#pragma once

#include <string>
#include <string_view>

namespace url {

[[nodiscard]] bool isWellFormedUtf8(std::string_view bytes);

/// Encoding Standard §8.1.1, "UTF-8 decode without BOM", as UTF-8 again: each maximal part that isn't
/// well-formed becomes one U+FFFD.
[[nodiscard]] std::string toWellFormedUtf8(std::string_view bytes);

} // namespace url
