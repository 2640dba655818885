#include "robots/SitemapExtractor.h"

#include "html/Ascii.h"
#include "html/FoldedText.h"
#include "html/Utf8.h"

#include <algorithm>
#include <utility>

namespace robots {

namespace {

// Addresses stand at most five deep; what is open below that only has to be closed again.
constexpr std::size_t maxDepth = 12;
constexpr std::size_t maxNameBytes = 64; // what real ones are far below; each link keeps some

std::string_view localName(std::string_view name)
{
    return name.substr(name.find(':') + 1); // without a prefix: all
}

std::string_view rawAttribute(const html::Token& token, std::string_view name)
{
    const auto found = std::find_if(token.attributes.begin(), token.attributes.end(),
                                    [=](const html::Attribute& attribute) { return attribute.name == name; });
    return found == token.attributes.end() ? std::string_view() : found->rawValue;
}

/// What items stand in.
bool holdsItems(std::string_view local)
{
    return local == "channel" || kindOfRoot(local);
}

} // namespace

SitemapExtractor::SitemapExtractor(std::string_view text, const url::Url& address, SitemapLinks& links)
    : m_text(text)
    , m_address(address)
    , m_links(links)
    , m_tokenizer(text)
    , m_lines(text)
    , m_title(html::maxTextBytes)
{
    // Instructions end as HTML's do: a broken script's <?xml …> is not to hide the list.
    m_tokenizer.setCdataAllowed(true);
}

Sitemap::Kind SitemapExtractor::read()
{
    while (const html::Token* const token = m_links.isFull() ? nullptr : m_tokenizer.next()) {
        // Before the root may stand what a broken script wrote; but a page is no feed, whatever is in it.
        if (m_kind == Sitemap::Kind::Nothing && token->kind == html::TokenKind::StartTag &&
            token->name == "html")
            break;
        onToken(*token);
    }
    m_addressText.reset(); // what the end of the file cuts is another address than was meant
    endItem();
    return m_kind;
}

void SitemapExtractor::onToken(const html::Token& token)
{
    switch (token.kind) {
    case html::TokenKind::StartTag: return onStartTag(token);
    case html::TokenKind::EndTag: return onEndTag(token);
    case html::TokenKind::Text: return onText(token);
    case html::TokenKind::Comment:
    case html::TokenKind::Doctype: return;
    }
}

void SitemapExtractor::onStartTag(const html::Token& token)
{
    endText(); // no address has markup in it: its end tag is missing
    const std::string_view local = localName(token.name);
    if (m_kind == Sitemap::Kind::Nothing) {
        const auto kind = kindOfRoot(local);
        if (!kind) return;
        m_kind = *kind;
    }
    if (isItemOf(m_kind, local)) beginItem();
    if (m_deeper > 0 || m_open.size() >= maxDepth) {
        m_deeper += token.selfClosing ? 0 : 1;
        return;
    }
    begin(token);
    if (token.selfClosing) closeDownTo(m_open.size() - 1);
}

void SitemapExtractor::onEndTag(const html::Token& token)
{
    endText();
    const std::string_view local = localName(token.name);
    if (holdsItems(local) || isItemOf(m_kind, local)) {
        m_deeper = 0; // whatever is left open in it
    } else if (m_deeper > 0) {
        --m_deeper;
        return;
    }
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(),
                                    [=](const Element& element) { return element.local == local; });
    if (found != m_open.rend()) closeDownTo(static_cast<std::size_t>(m_open.rend() - found) - 1);
}

void SitemapExtractor::onText(const html::Token& token)
{
    if (m_addressText) m_addressText->text.append(token.raw, token.context, offsetOf(token.raw));
    if (m_isInTitle) m_title.append(token.raw, token.context, offsetOf(token.raw));
}

void SitemapExtractor::beginItem()
{
    endItem();
    const auto holder = std::find_if(m_open.rbegin(), m_open.rend(),
                                     [](const Element& element) { return holdsItems(element.local); });
    closeDownTo(static_cast<std::size_t>(m_open.rend() - holder));
    m_deeper = 0;
}

/// Its title may stand before its links or after them.
void SitemapExtractor::endItem()
{
    if (m_title.offset()) m_links.setTitle(m_itemStart, html::foldedText(m_title.value()));
    m_title = XmlText(html::maxTextBytes);
    m_itemStart = m_links.count();
    m_isInTitle = false;
}

void SitemapExtractor::begin(const html::Token& token)
{
    m_open.push_back({token.name, localName(token.name), std::nullopt});
    if (const std::string_view rawBase = rawAttribute(token, "xml:base"); !rawBase.empty()) {
        XmlText text(html::maxRawBytes);
        text.append(rawBase, html::TextContext::Attribute, offsetOf(rawBase));
        m_open.back().base = m_links.base(text.value(), base());
    }
    readAttributes(token);
    if (!token.selfClosing) beginText(token);
}

void SitemapExtractor::readAttributes(const html::Token& token)
{
    for (const html::Attribute& attribute : token.attributes) {
        const SitemapPlace* const place = sitemapPlace(m_kind, parent(), m_open.back().local, attribute.name);
        if (!place || attribute.name.empty()) continue;
        XmlText text(html::maxRawBytes);
        text.append(attribute.rawValue, html::TextContext::Attribute, offsetOf(attribute.rawValue));
        const std::string rel(html::shortenedTo(html::maxTextBytes, rawAttribute(token, "rel")));
        addLink(*place, place->isByRel ? relationOfFeedLink(rel) : place->relation, text, rel);
        return; // of one that comes twice the first counts
    }
}

void SitemapExtractor::beginText(const html::Token& token)
{
    const std::string_view local = m_open.back().local;
    m_isInTitle = m_isInTitle || (local == "title" && isItemOf(m_kind, parent()) && !m_title.offset());
    const SitemapPlace* const place = sitemapPlace(m_kind, parent(), local, {});
    const bool isNoAddress =
        local == "guid" && html::isIgnoringCase(rawAttribute(token, "ispermalink"), "false");
    if (place && !isNoAddress) m_addressText = AddressText{place, XmlText(html::maxRawBytes)};
}

void SitemapExtractor::endText()
{
    if (!m_addressText) return;
    const AddressText ended = *std::exchange(m_addressText, std::nullopt);
    if (!ended.place->isAbsolute || beginsAsHttpUrl(ended.text.value()))
        addLink(*ended.place, ended.place->relation, ended.text, {});
}

void SitemapExtractor::addLink(const SitemapPlace& place, SitemapRelation relation, const XmlText& text,
                               std::string_view rel)
{
    if (!text.offset()) return; // an empty one says nothing
    const html::LineColumn at = m_lines.placeOf(*text.offset());
    const std::string where = path();
    m_links.add({.type = relation.type,
                 .use = relation.use,
                 .element = html::shortenedTo(maxNameBytes, m_open.back().name),
                 .attribute = place.attribute,
                 .raw = text.value(),
                 .rel = rel,
                 .path = where,
                 .line = at.line,
                 .column = at.column},
                &base());
}

void SitemapExtractor::closeDownTo(std::size_t depth)
{
    while (m_open.size() > depth) {
        if (m_open.back().local == "title") m_isInTitle = false;
        if (isItemOf(m_kind, m_open.back().local)) endItem();
        m_open.pop_back();
    }
}

/// The nearest that an open element sets.
const url::Url& SitemapExtractor::base() const
{
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(),
                                    [](const Element& element) { return element.base.has_value(); });
    return found == m_open.rend() ? m_address : *found->base;
}

std::string_view SitemapExtractor::parent() const
{
    return m_open.size() < 2 ? std::string_view() : m_open[m_open.size() - 2].local;
}

std::string SitemapExtractor::path() const
{
    std::string path;
    for (const Element& element : m_open)
        path.append(path.empty() ? "" : ">").append(html::shortenedTo(maxNameBytes, element.name));
    return path.size() <= html::maxPathBytes ? path : std::string();
}

} // namespace robots
