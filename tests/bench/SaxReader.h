#pragma once

#include <cstddef>
#include <string_view>

namespace bench {

/// Reads a page by libxml2's HTML reader without a tree, with handlers that only count: what a quick reader
/// of the years before HTML5 costs. `text` is UTF-8. Returns the number of elements and pieces of text.
[[nodiscard]] std::size_t piecesByLibxml2(std::string_view text);

} // namespace bench
