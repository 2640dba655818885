#pragma once

#include "crawl/EntryId.h"
#include "store/Snapshot.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace store {

/// How a site and its sitemaps differ in one address. An address may differ in several ways.
enum class SitemapFinding : std::uint8_t {
    NotLinked, // a sitemap lists it, but no page links to it
    NotListed, // pages link to it and search engines may show it, but no sitemap lists it
    // What a sitemap lists, and shouldn't:
    Broken,
    Redirected,
    Forbidden, // by robots.txt
    Noindex,
    Canonicalised, // it names another address as the one to be shown
};
inline constexpr std::size_t sitemapFindingCount = 7;

struct SitemapDifference
{
    SitemapFinding finding;
    crawl::EntryId entry;
    std::optional<crawl::OccurrenceId> listedAt; // the first place in a sitemap, by its address and line
    std::optional<crawl::OccurrenceId> linkedAt; // the first in a page, by depth, address and line
};

/// A site compared with its sitemaps. A value.
struct SitemapComparison
{
    std::vector<SitemapDifference> differences;            // by finding, then address in byte order
    std::array<std::size_t, sitemapFindingCount> counts{}; // of differences; by finding
    std::size_t listed = 0;                                // addresses that sitemaps list
    // More may be listed than is known.
    std::size_t missingSitemaps = 0; // that robots.txt or an index names, and that could not be read
    std::size_t cutSitemaps = 0;     // broken or over a bound: read to there
};

/// What a document was read as says what its places mean. Only sitemaps that list a site's pages count:
/// urlset and text files. An index lists sitemaps, and a feed the newest pages only. nullopt: none of them
/// lists any page, so there is nothing to compare.
///
/// A page is linked by what visitors find in other pages: a head's `link` is none of it, nor is a page's link
/// to itself; a seed is linked, and so is where a linked address redirects to. "Not listed" is said only of
/// pages of origins that a sitemap lists pages of.
///
/// Pure. Thread: any. One pass over the occurrences; some 12 bytes a row. Looks at `cancelled` every few
/// milliseconds and then answers nullopt.
[[nodiscard]] std::optional<SitemapComparison>
compareWithSitemaps(const Snapshot& snapshot, const std::atomic<bool>* cancelled = nullptr);

} // namespace store
