#pragma once

#include "url/Url.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// A place in a page where an address stands.
struct GumboLink
{
    std::string link; // element attribute URL
    std::string path;
    std::string position; // as html::LinkPosition spells it

    bool operator==(const GumboLink&) const = default;
    auto operator<=>(const GumboLink&) const = default;
};

/// All of them, in the order of the tree, which is not quite that of the page.
[[nodiscard]] std::vector<GumboLink> placedLinksByGumbo(std::string_view text, const url::Url& address);

/// `element attribute URL` of each place in a page where an address stands, read off libgumbo's tree: written
/// apart from html/, so that the two can be held against each other. `text` is UTF-8.
[[nodiscard]] std::set<std::string> linksByGumbo(std::string_view text, const url::Url& address);

/// Only builds the tree and drops it: what a parser with a tree costs before anything is read off it.
[[nodiscard]] std::size_t nodesByGumbo(std::string_view text);

} // namespace bench
