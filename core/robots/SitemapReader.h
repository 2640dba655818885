#pragma once

#include "http/MediaType.h"
#include "robots/Sitemap.h"
#include "url/Url.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace robots {

/// sitemaps.org: "no larger than 50MB" unpacked.
inline constexpr std::size_t maxSitemapBytes = 50 * 1024 * 1024;
/// sitemaps.org allows 50,000 and Google a thousand images to each; as many links are taken from a page.
inline constexpr std::size_t maxLinksPerSitemap = 250'000;

/// Reads a sitemap, an index, a feed or a list of URLs; packed by gzip or not, which its first bytes say.
///
/// Read as browsers read pages, not as XML demands: elements by their local names, whatever their namespace;
/// what stands before the root is passed over; a bare `&` is itself; tags that don't match lose no entry.
/// Strictly read, one `&` in an address would cost a site all that stands below it. Entities that a DOCTYPE
/// declares stay as they are: none is ever expanded. Linear in the body's size. Thread: any.
[[nodiscard]] Sitemap readSitemap(std::string_view body, const std::optional<http::MediaType>& mediaType,
                                  const url::Url& address);

} // namespace robots
