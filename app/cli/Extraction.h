#pragma once

#include "html/Page.h"
#include "http/MediaType.h"
#include "robots/Sitemap.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A document that links are read from, by the reader that reads it.
enum class DocumentKind : std::uint8_t { Page, Sheet, Manifest, Sitemap, RobotsTxt };

/// Which reader reads it: by its type, else by what it looks like, as a browser does; robots.txt by its name.
/// nullopt: none.
[[nodiscard]] std::optional<DocumentKind>
documentKind(std::string_view body, const std::optional<http::MediaType>& mediaType, std::string_view name);

/// What a reader found in one document. What a kind of document doesn't have is absent.
struct Extraction
{
    DocumentKind kind = DocumentKind::Page;
    robots::Sitemap::Kind sitemapKind = robots::Sitemap::Kind::Nothing;
    /// Broken or over a bound: what stands before that is told, and of a manifest nothing.
    bool cut = false;
    std::vector<html::Link> links; // in the order of the document
    std::string charset;
    std::uint32_t dataUrls = 0;
    std::optional<url::Url> base;
    std::optional<std::string> title;
    std::optional<std::size_t> fragmentTargets;
    std::optional<url::Url> canonical;
    bool noindex = false;
    bool nofollow = false;
};

/// By the crawl's own readers.
[[nodiscard]] Extraction extract(DocumentKind kind, std::string_view body,
                                 const std::optional<http::MediaType>& mediaType, const url::Url& address);

} // namespace cli
