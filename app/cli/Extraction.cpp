#include "app/cli/Extraction.h"

#include "html/PageReader.h"
#include "html/PageSniffer.h"

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
    extraction.noindex = page.noindex;
    extraction.nofollow = page.nofollow;
    return extraction;
}

} // namespace

std::optional<DocumentKind> documentKind(std::string_view body,
                                         const std::optional<http::MediaType>& mediaType)
{
    const bool isPage = mediaType ? mediaType->isHtml() : html::looksLikePage(body);
    return isPage ? std::optional(DocumentKind::Page) : std::nullopt;
}

Extraction extract(DocumentKind kind, std::string_view body, const std::optional<http::MediaType>& mediaType,
                   const url::Url& address)
{
    switch (kind) {
    case DocumentKind::Page: return ofPage(html::readPage(body, mediaType, address));
    }
    return {};
}

} // namespace cli
