#include "html/PageReader.h"

#include "html/EncodingSniffer.h"
#include "html/LinkExtractor.h"
#include "html/LinkResolver.h"
#include "html/PageFingerprint.h"
#include "html/TextDecoder.h"
#include "html/TextSearch.h"
#include "url/UrlParser.h"

#include <cstddef>
#include <utility>

namespace html {

namespace {

// Of a base beside the page's own: a page has many of these, each as long as it likes.
constexpr std::size_t maxFurtherBaseBytes = 16 * 1024;

Syntax syntaxOf(const std::optional<http::MediaType>& mediaType)
{
    return mediaType && mediaType->isXml() ? Syntax::Xml : Syntax::Html;
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

/// The base URLs that a page's links count from.
class Bases
{
public:
    Bases(const std::vector<LinkBase>& all, const url::Url& address, const url::QueryEncoder& encodeQuery)
        : m_address(address)
        , m_encodeQuery(encodeQuery)
    {
        for (const LinkBase& base : all)
            add(base);
    }

    /// By its place among all.
    [[nodiscard]] const url::Url& at(std::size_t base) const { return m_bases[m_baseOf[base]]; }

private:
    void add(const LinkBase& base);

    const url::Url& m_address;
    const url::QueryEncoder& m_encodeQuery;
    std::vector<url::Url> m_bases;
    std::vector<std::size_t> m_baseOf; // by LinkBase: which of these
};

void Bases::add(const LinkBase& base)
{
    const bool isFirst = m_bases.empty();
    const url::Url& parent = isFirst ? m_address : at(base.parent);
    if (!isFirst && (!base.href || parent.href().size() + base.href->size() > maxFurtherBaseBytes)) {
        m_baseOf.push_back(m_baseOf[base.parent]);
        return;
    }
    m_bases.push_back(documentBaseUrl(parent, base.href, m_encodeQuery));
    m_baseOf.push_back(m_bases.size() - 1);
}

/// Of the page's links; those that lead nowhere are taken out.
void resolveLinks(const std::vector<LinkAddress>& addresses, const url::Url& pageAddress, const Bases& bases,
                  const url::QueryEncoder& encodeQuery, Page& page)
{
    const url::QueryEncoder inUtf8;
    LinkResolver resolver;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const LinkAddress& address = addresses[i];
        if (!address.isSent) continue;
        Result<url::Url, url::UrlError>& target = page.links[i].target;
        const url::Url& base = address.ignoresBase ? pageAddress : bases.at(address.base);
        if (!resolver.resolve(address.text, base, target, address.isEmbedded ? inUtf8 : encodeQuery))
            continue;
        if (address.isCanonical && target && !page.canonical) page.canonical = *target;
        if (kept != i) page.links[kept] = std::move(page.links[i]);
        ++kept;
    }
    page.links.erase(page.links.begin() + static_cast<std::ptrdiff_t>(kept), page.links.end());
    page.dataUrls += resolver.dataUrls();
}

/// What the page is to be read in, in place of what it was. nullopt: it was read in the right one.
std::optional<std::string_view> encodingInPlaceOf(std::string_view used, const LinkExtractor& read)
{
    const auto declared = read.declaredEncoding();
    return declared ? changedEncoding(used, *declared) : std::nullopt;
}

void answer(const PageQuestions& questions, std::string_view shown, const url::Url& address, Page& page)
{
    if (questions.fingerprint) page.fingerprint = fingerprintOf(shown, page, address);
    if (questions.exactFingerprint) page.exactFingerprint = exactFingerprintOf(shown, page);
    if (questions.texts.empty()) return;
    const TextSearch search(shown);
    for (const TextDirective& text : questions.texts)
        page.textsFound.push_back(search.finds(text));
}

} // namespace

Page readPage(std::string_view body, const std::optional<http::MediaType>& mediaType, const url::Url& address,
              const PageQuestions& questions, const ReadSettings& settings)
{
    const Syntax syntax = syntaxOf(mediaType);
    std::string_view encoding = sniffEncoding(body, mediaType);
    const bool isQuestioned = questions.fingerprint || questions.exactFingerprint || !questions.texts.empty();
    // At most twice: what an element declares is certain.
    for (bool isCertain = syntax == Syntax::Xml || certainEncoding(body, mediaType);; isCertain = true) {
        const DecodedText decodedBody = decode(body, encoding);
        LinkExtractor extractor(decodedBody.text(), syntax, settings);
        if (isQuestioned) extractor.collectShownText();
        extractor.read();
        if (const auto other = isCertain ? std::nullopt : encodingInPlaceOf(encoding, extractor)) {
            encoding = *other;
            continue;
        }
        const url::QueryEncoder encodeQuery = queryEncoder(encoding);
        const Bases bases(extractor.bases(), address, encodeQuery);

        Page page = std::move(extractor.page());
        resolveLinks(extractor.addresses(), address, bases, encodeQuery, page);
        page.charset = encoding;
        page.base = bases.at(0);
        if (isQuestioned) answer(questions, extractor.shownText(), address, page);
        return page;
    }
}

} // namespace html
