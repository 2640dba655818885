#include "app/cli/Extraction.h"

#include "crawl/CrawlSettings.h"
#include "html/ManifestReader.h"
#include "html/PageReader.h"
#include "html/PageSniffer.h"
#include "html/SheetReader.h"
#include "robots/RobotsTxt.h"
#include "robots/SitemapReader.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <memory>
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

Extraction ofSheet(html::Sheet sheet)
{
    Extraction extraction;
    extraction.kind = DocumentKind::Sheet;
    extraction.links = std::move(sheet.links);
    extraction.charset = std::move(sheet.charset);
    extraction.dataUrls = sheet.dataUrls;
    return extraction;
}

Extraction ofManifest(html::Manifest manifest)
{
    Extraction extraction;
    extraction.kind = DocumentKind::Manifest;
    extraction.cut = manifest.isBroken;
    extraction.links = std::move(manifest.links);
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

Extraction ofRobotsTxt(std::string_view body)
{
    Extraction extraction;
    extraction.kind = DocumentKind::RobotsTxt;
    extraction.cut = body.size() > robots::RobotsTxt::limitBytes;
    const robots::RobotsTxt robotsTxt = robots::RobotsTxt::parse(body, crawl::CrawlSettings().robotsToken);
    for (const robots::SitemapLine& line : robotsTxt.sitemaps()) {
        const auto address = std::make_shared<const std::string>(line.address);
        extraction.links.push_back({.use = html::LinkUse::LoadFeed,
                                    .origin = html::LinkOrigin::Sitemap,
                                    .element = "sitemap",
                                    .raw = *address,
                                    .target = url::parseUrl(line.address),
                                    .line = line.line,
                                    .column = line.column,
                                    .keeper = address});
    }
    return extraction;
}

std::optional<DocumentKind> kindOfType(const http::MediaType& type)
{
    constexpr std::array<std::string_view, 7> sitemaps = {
        "application/xml",  "text/xml",           "application/rss+xml", "application/atom+xml",
        "application/gzip", "application/x-gzip", "text/plain"};
    if (type.isHtml() || type.isSvg()) return DocumentKind::Page;
    if (type.isCss()) return DocumentKind::Sheet;
    if (type.essence == "application/manifest+json" || type.essence == "application/json")
        return DocumentKind::Manifest;
    const bool isSitemap = std::find(sitemaps.begin(), sitemaps.end(), type.essence) != sitemaps.end();
    return isSitemap ? std::optional(DocumentKind::Sitemap) : std::nullopt;
}

std::optional<DocumentKind> kindOfBytes(std::string_view body)
{
    constexpr std::string_view gzip = "\x1F\x8B";
    if (html::looksLikePage(body)) return DocumentKind::Page;
    const std::size_t first = body.find_first_not_of("\xEF\xBB\xBF \t\r\n"); // a byte order mark is no text
    if (first == std::string_view::npos) return std::nullopt;
    if (body[first] == '{') return DocumentKind::Manifest;
    const bool isXml = body[first] == '<';
    return isXml || body.starts_with(gzip) ? std::optional(DocumentKind::Sitemap) : std::nullopt;
}

} // namespace

std::optional<DocumentKind>
documentKind(std::string_view body, const std::optional<http::MediaType>& mediaType, std::string_view name)
{
    const bool isText = !mediaType || mediaType->essence == "text/plain";
    if (isText && (name == "robots.txt" || name.ends_with("/robots.txt"))) return DocumentKind::RobotsTxt;
    return mediaType ? kindOfType(*mediaType) : kindOfBytes(body);
}

Extraction extract(DocumentKind kind, std::string_view body, const std::optional<http::MediaType>& mediaType,
                   const url::Url& address)
{
    switch (kind) {
    case DocumentKind::Page: return ofPage(html::readPage(body, mediaType, address));
    case DocumentKind::Sheet: return ofSheet(html::readSheet(body, mediaType, address));
    case DocumentKind::Manifest: return ofManifest(html::readManifest(body, address));
    case DocumentKind::RobotsTxt: return ofRobotsTxt(body);
    case DocumentKind::Sitemap: return ofSitemap(robots::readSitemap(body, mediaType, address));
    }
    return {};
}

} // namespace cli
