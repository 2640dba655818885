#include "crawl/Reading.h"

#include "html/PageSniffer.h"
#include "http/MediaType.h"
#include "http/Status.h"

namespace crawl {

std::optional<Look> lookOf(const http::Response& response)
{
    if (!http::isOkStatus(response.status) || response.bodyEnd == http::BodyEnd::Unreadable)
        return std::nullopt;
    const auto type = http::mediaTypeOf(response.fields);
    // Without a type a browser looks at the bytes.
    if (!type) return html::looksLikePage(response.body) ? Look::Page : Look::Untyped;
    if (type->isHtml()) return Look::Page;
    if (type->isSvg()) return Look::Drawing;
    return type->isCss() ? Look::Sheet : Look::Other;
}

std::optional<ReadAs> readingOf(std::optional<Look> look, Needs wanted)
{
    if (!look) return std::nullopt;
    const bool isDocument = *look == Look::Page || *look == Look::Drawing;
    if (isDocument && wanted.hasAny(Need::Page | Need::Ids | Need::Fingerprint)) return ReadAs::Page;
    // Browsers take what states another type for no sheet (HTML Standard, link type "stylesheet").
    const bool maybeSheet = *look == Look::Sheet || *look == Look::Untyped;
    if (maybeSheet && wanted.has(Need::Sheet)) return ReadAs::Sheet;
    // Of a manifest they don't ask the type, and sitemaps come as anything.
    if (!isDocument && wanted.has(Need::Manifest)) return ReadAs::Manifest;
    if (wanted.hasAny(Need::Feed | Need::Sitemap)) return ReadAs::Sitemap;
    return std::nullopt;
}

html::ReadSettings readSettingsOf(const CrawlSettings& settings)
{
    html::ReadSettings read = settings.reading;
    // None of the standard's attributes that hold addresses has a hyphen; those of scripts have (`data-src`).
    for (const std::string& attribute : settings.attributes)
        if (attribute.find('-') != std::string::npos) read.attributes.push_back({{}, attribute});
    return read;
}

} // namespace crawl
