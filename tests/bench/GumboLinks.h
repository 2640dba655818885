#pragma once

#include "url/Url.h"

#include <set>
#include <string>
#include <string_view>

namespace bench {

/// `element attribute URL` of each place in a page where an address stands, read off libgumbo's tree: written
/// apart from html/, so that the two can be held against each other. `text` is UTF-8.
[[nodiscard]] std::set<std::string> linksByGumbo(std::string_view text, const url::Url& address);

/// Only builds the tree and drops it: what a parser with a tree costs before anything is read off it.
[[nodiscard]] std::size_t nodesByGumbo(std::string_view text);

} // namespace bench
