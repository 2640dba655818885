#pragma once

#include "base/Result.h"
#include "url/Url.h"
#include "url/UrlError.h"

#include <cstdint>
#include <string>
#include <vector>

namespace robots {

/// One address that a sitemap or feed names.
struct SitemapEntry
{
    std::string raw; // as written, entities decoded, white space around it taken off; bounded
    Result<url::Url, url::UrlError> target; // against the file's own address
    std::string title;                      // of a feed's entry: its title, folded, bounded
    std::uint32_t line = 0;                 // of the address's first character, from 1
    std::uint32_t column = 0;               // in code points, from 1
};

/// What a site says it has: a sitemap (sitemaps.org 0.9), an index of them, a feed (RSS, Atom), or a text file
/// with one URL a line. A value: made in a pool, read by the crawl.
struct Sitemap
{
    enum class Kind : std::uint8_t {
        Nothing, // neither: no element that any of them has
        UrlSet,
        Index, // its entries are sitemaps
        Rss,
        Atom,
        Text,
    };
    Kind kind = Kind::Nothing;
    std::vector<SitemapEntry> entries; // in the order of the file, bounded
    bool cut = false;                  // broken or over a bound: what stands before that is told
};

} // namespace robots
