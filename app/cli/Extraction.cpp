#include "app/cli/Extraction.h"

#include "html/PageReader.h"
#include "html/PageSniffer.h"
#include "robots/SitemapReader.h"

#include <algorithm>
#include <array>

#include <utility>

namespace cli {

namespace {

Extraction ofPage(html::Page page)
{
    Extraction extraction;
    extraction.kind = DocumentKind::Page;
    extraction.links = std::move(page.links);
    extraction.charset = std::move(page.charset);
    extraction.dataUrls = page.dataUrls;
    extraction.base = std::move(page.base);
    extraction.title = std::move(page.title);
    extraction.fragmentTargets = page.fragmentTargets.size();
    extraction.canonical = std::move(page.canonical);
    extraction.noindex = page.robots.noindex;
    extraction.nofollow = page.robots.nofollow;
    return extraction;
}

Extraction ofSitemap(robots::Sitemap sitemap)
{
    Extraction extraction;
    extraction.kind = DocumentKind::Sitemap;
    extraction.sitemapKind = sitemap.kind;
    extraction.cut = sitemap.cut;
    extraction.links = std::move(sitemap.links);
    extraction.charset = std::move(sitemap.charset);
    extraction.dataUrls = sitemap.dataUrls;
    return extraction;
}

std::optional<DocumentKind> kindOfType(const http::MediaType& type)
{
    constexpr std::array<std::string_view, 7> sitemaps = {
        "application/xml",  "text/xml",           "application/rss+xml", "application/atom+xml",
        "application/gzip", "application/x-gzip", "text/plain"};
    if (type.isHtml() || type.isSvg()) return DocumentKind::Page;
    const bool isSitemap = std::find(sitemaps.begin(), sitemaps.end(), type.essence) != sitemaps.end();
    return isSitemap ? std::optional(DocumentKind::Sitemap) : std::nullopt;
}

std::optional<DocumentKind> kindOfBytes(std::string_view body)
{
    constexpr std::string_view gzip = "\x1F\x8B";
    if (html::looksLikePage(body)) return DocumentKind::Page;
    const std::size_t first = body.find_first_not_of("\xEF\xBB\xBF \t\r\n"); // a byte order mark is no text
    const bool isXml = first != std::string_view::npos && body[first] == '<';
    return isXml || body.starts_with(gzip) ? std::optional(DocumentKind::Sitemap) : std::nullopt;
}

} // namespace

std::optional<DocumentKind> documentKind(std::string_view body,
                                         const std::optional<http::MediaType>& mediaType)
{
    return mediaType ? kindOfType(*mediaType) : kindOfBytes(body);
}

Extraction extract(DocumentKind kind, std::string_view body, const std::optional<http::MediaType>& mediaType,
                   const url::Url& address)
{
    switch (kind) {
    case DocumentKind::Page: return ofPage(html::readPage(body, mediaType, address));
    case DocumentKind::Sitemap: return ofSitemap(robots::readSitemap(body, mediaType, address));
    }
    return {};
}

} // namespace cli
