#pragma once

#include "html/Page.h"

#include <cstdint>
#include <string>
#include <vector>

namespace robots {

/// What a site says it has: a sitemap (sitemaps.org 0.9), an index of them, a feed (RSS, Atom), or a text
/// file with one URL a line. A value: made in a pool, read by the crawl.
struct Sitemap
{
    enum class Kind : std::uint8_t {
        Nothing, // neither: no element that any of them has
        UrlSet,
        Index, // its links are sitemaps
        Rss,
        Atom,
        Text,
    };
    Kind kind = Kind::Nothing;
    /// In the order of the file, bounded; data: URLs are not among them. `use` tells pages (Navigate), files
    /// beside them (Load) and sitemaps of an index (LoadFeed) apart. `element` and `attribute` are named as
    /// in the file, in lower case, a prefix kept: `image:loc`; no attribute: the element's text; neither: a
    /// line of a text file. `raw` is trimmed and its references are decoded. `text` is the title of the
    /// feed's entry. `path` is as in pages, without positions: `urlset>url>image:image>image:loc`.
    std::vector<html::Link> links;
    std::string charset; // the encoding it was read with, lower case
    std::uint32_t dataUrls = 0;
    bool cut = false; // broken or over a bound: what stands before that is told

    /// Whether it is meant to list the site's pages; a feed lists the newest only.
    [[nodiscard]] bool listsPages() const { return kind == Kind::UrlSet || kind == Kind::Text; }
};

} // namespace robots
