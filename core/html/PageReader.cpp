#include "html/PageReader.h"

#include "html/EncodingSniffer.h"
#include "html/LinkExtractor.h"
#include "html/LinkResolver.h"
#include "html/PageFingerprint.h"
#include "html/TextDecoder.h"
#include "html/TextSearch.h"
#include "url/UrlParser.h"

#include <utility>

namespace html {

namespace {

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

void resolveLinks(std::vector<FoundLink>& found, const url::Url& address, const url::Url& base,
                  const url::QueryEncoder& encodeQuery, Page& page)
{
    const url::QueryEncoder inUtf8;
    LinkResolver resolver;
    page.links.reserve(found.size());
    for (FoundLink& each : found) {
        if (!each.isSent) continue;
        auto target = resolver.resolve(each.address, each.isLocal ? address : base,
                                       each.isEmbedded ? inUtf8 : encodeQuery);
        if (!target) continue;
        if (each.isCanonical && *target && !page.canonical) page.canonical = **target;
        each.link.target = std::move(*target);
        page.links.push_back(std::move(each.link));
    }
    page.dataUrls += resolver.dataUrls();
}

void answer(const PageQuestions& questions, std::string_view shown, const url::Url& address, Page& page)
{
    if (questions.fingerprint) page.fingerprint = fingerprintOf(shown, page, address);
    if (questions.texts.empty()) return;
    const TextSearch search(shown);
    for (const TextDirective& text : questions.texts)
        page.textsFound.push_back(search.finds(text));
}

} // namespace

Page readPage(std::string_view body, const std::optional<http::MediaType>& mediaType, const url::Url& address,
              const PageQuestions& questions)
{
    const std::string_view encoding = sniffEncoding(body, mediaType);
    const DecodedText decodedBody = decode(body, encoding);
    LinkExtractor extractor(decodedBody.text(), syntaxOf(mediaType));
    const bool isQuestioned = questions.fingerprint || !questions.texts.empty();
    if (isQuestioned) extractor.collectShownText();
    extractor.read();
    const url::QueryEncoder encodeQuery = queryEncoder(encoding);
    url::Url base = documentBaseUrl(address, extractor.baseHref(), encodeQuery);

    Page page = std::move(extractor.page());
    resolveLinks(extractor.links(), address, base, encodeQuery, page);
    page.charset = encoding;
    page.base = std::move(base);
    if (isQuestioned) answer(questions, extractor.shownText(), address, page);
    return page;
}

} // namespace html
