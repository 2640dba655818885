#include "html/PageReader.h"

#include "html/EncodingSniffer.h"
#include "html/LinkExtractor.h"
#include "html/TextDecoder.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <utility>

namespace html {

namespace {

// A base of many kilobytes makes every short link as long. What real pages resolve to is a few times their
// size; beyond this the rest of the links is left out, so that no page takes more memory than a machine has.
constexpr std::size_t maxResolvedBytes = 256 * 1024 * 1024;

Syntax syntaxOf(const std::optional<http::MediaType>& mediaType)
{
    return mediaType && mediaType->essence == "application/xhtml+xml" ? Syntax::Xml : Syntax::Html;
}

// HTML §4.2.3, "set the frozen base URL"
url::Url documentBaseUrl(const url::Url& address, std::optional<std::string_view> baseHref,
                         const url::QueryEncoder& encodeQuery)
{
    if (!baseHref) return address;
    const auto base = url::parseUrl(*baseHref, &address, encodeQuery);
    if (!base || base->scheme() == "data" || base->scheme() == "javascript") return address;
    return *base;
}

void resolveLinks(std::vector<FoundLink>& found, const url::Url& base, const url::QueryEncoder& encodeQuery,
                  Page& page)
{
    std::size_t resolvedBytes = 0;
    page.links.reserve(found.size());
    for (FoundLink& each : found) {
        if (!each.isSent) continue;
        each.link.target = url::parseUrl(each.address, &base, encodeQuery);
        const auto& target = each.link.target;
        if (target && target->scheme() == "data") { // spelled so that only the parser sees it: "da\nta:"
            ++page.dataUrls;
            continue;
        }
        if (target) resolvedBytes += target->href().size();
        if (resolvedBytes > maxResolvedBytes) return;
        if (each.isCanonical && target && !page.canonical) page.canonical = *target;
        page.links.push_back(std::move(each.link));
    }
}

} // namespace

Page readPage(std::string_view body, const std::optional<http::MediaType>& mediaType, const url::Url& address)
{
    const std::string_view encoding = sniffEncoding(body, mediaType);
    const DecodedText decodedBody = decode(body, encoding);
    LinkExtractor extractor(decodedBody.text(), syntaxOf(mediaType));
    extractor.read();
    const url::QueryEncoder encodeQuery = queryEncoder(encoding);
    url::Url base = documentBaseUrl(address, extractor.baseHref(), encodeQuery);

    Page page = std::move(extractor.page());
    resolveLinks(extractor.links(), base, encodeQuery, page);
    page.charset = encoding;
    page.base = std::move(base);
    return page;
}

} // namespace html
