#include "html/LinkExtractor.h"

#include "html/Ascii.h"
#include "html/DataUrl.h"
#include "html/MetaRefresh.h"
#include "html/Srcset.h"
#include "html/Utf8.h"

#include <algorithm>

namespace html {

namespace {

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isAsciiWhitespace);
}

/// HTML: an empty `src` and the like loads nothing; an empty `href` of a hyperlink is the page itself.
bool isNothing(std::string_view address, const LinkPlace& place)
{
    const bool isHyperlink = place.element == ElementName::A || place.element == ElementName::Area;
    return !isHyperlink && isBlank(address);
}

} // namespace

LinkExtractor::LinkExtractor(std::string_view text, Syntax syntax)
    : m_text(text)
    , m_syntax(syntax)
    , m_tokenizer(text)
    , m_context(syntax)
    , m_lines(text)
    , m_embedded(text, m_decoded)
{
    // A link for every 256 bytes is what link-rich pages have; a vector that grows would move each link
    // several times.
    m_links.reserve(std::min<std::size_t>(text.size() / 256 + 16, 4'096));
    m_tokenizer.setCdataAllowed(syntax == Syntax::Xml);
}

void LinkExtractor::read()
{
    while (const Token* const token = m_tokenizer.next())
        onToken(*token);
    endEmbeddedText();
    closeLink();
    settleSubmitters();
    m_page = m_facts.take();
    m_page.dataUrls = m_dataUrls;
}

void LinkExtractor::onToken(const Token& token)
{
    switch (token.kind) {
    case TokenKind::StartTag: return onStartTag(token);
    case TokenKind::EndTag: return onEndTag(token);
    case TokenKind::Text: return onText(token);
    case TokenKind::Doctype: return m_context.onDoctype(token);
    case TokenKind::Comment: return;
    }
}

void LinkExtractor::onStartTag(const Token& token)
{
    endEmbeddedText();
    ElementTraits element = traitsOfElement(token.name);
    const TagAttributes attributes(token);
    const bool wasInDocument = m_context.isInDocument();
    m_context.onStartTag(element, token, attributes);
    if (const auto state = m_context.contentState()) m_tokenizer.switchTo(*state);
    m_tokenizer.setCdataAllowed(m_syntax == Syntax::Xml || m_context.isContentForeign());
    if (!m_context.hasElement()) return;
    if (!m_context.isForeign() && element.name == ElementName::Image)
        element = traitsOfElement("img"); // §13.2.6.4.7

    const Tag tag{token, element, m_context.isForeign(), attributes};
    m_facts.onStartTag(tag, m_context, wasInDocument);
    if (m_context.isInert()) return;
    readTag(tag);
    if (m_context.contentState() || (tag.isForeign && !token.selfClosing)) m_embedded.begin(tag);
}

void LinkExtractor::onEndTag(const Token& token)
{
    endEmbeddedText();
    const ElementTraits element = traitsOfElement(token.name);
    m_context.onEndTag(element, token.name);
    m_tokenizer.setCdataAllowed(m_syntax == Syntax::Xml || m_context.isContentForeign());
    m_facts.onEndTag(token.name);
    if (m_context.isInert()) return;
    if (element.name == ElementName::Form) m_forms.end();
    if (element.has(ElementTraits::SeparatesWords)) separateWords(token);
    if (m_openLink && element.name == m_openElement) closeLink();
}

void LinkExtractor::onText(const Token& token)
{
    m_embedded.add(token);
    if (isBlank(token.raw)) {
        if (m_shownText) m_shownText->append(" ");
        return m_linkText.separate();
    }
    m_context.onText();
    if (m_context.isInert()) return;
    m_facts.onText(token);
    if (!m_facts.isTextShown()) return;
    if (m_openLink && !m_linkText.isFull()) m_linkText.append(decoded(token.raw, token.context, m_buffer));
    if (m_shownText) m_shownText->append(decoded(token.raw, token.context, m_buffer));
}

void LinkExtractor::separateWords(const Token& tag)
{
    m_linkText.separate();
    if (m_shownText) m_shownText->separate(tag.name);
}

void LinkExtractor::readTag(const Tag& tag)
{
    const ElementName name = tag.element.name;
    if (tag.element.has(ElementTraits::SeparatesWords)) separateWords(tag.token);
    if (name == ElementName::Other) return addStyleAttribute(tag);
    // §13.2.6.4.7: the start of an a or a button ends the one that is open.
    if (m_openLink && name == m_openElement) closeLink();
    if (name == ElementName::Base && !tag.isForeign) readBase(tag);
    if (name == ElementName::Img) readImageInLink(tag);
    addLinks(tag);
}

// HTML §4.2.3: the first base element with an href counts, wherever it stands.
void LinkExtractor::readBase(const Tag& tag)
{
    const Attribute* const href = tag.attributes.find(AttributeName::Href);
    if (href && !m_baseHref) m_baseHref = kept(href->rawValue);
}

void LinkExtractor::readImageInLink(const Tag& tag)
{
    if (!m_openLink) return;
    m_linkAltText.separate();
    m_linkAltText.append(decoded(tag.attributes.raw(AttributeName::Alt), TextContext::Attribute, m_buffer));
}

void LinkExtractor::addLinks(const Tag& tag)
{
    if (tag.element.name == ElementName::Form && !tag.isForeign) {
        const FormMethod method = formMethod(tag.attributes.raw(AttributeName::Method));
        if (!m_forms.begin(method, kept(tag.attributes.raw(AttributeName::Id)))) return;
    }
    for (const AttributeName attribute : tag.attributes.inOrder()) {
        if (attribute == AttributeName::Style) addStyleAttribute(tag);
        const LinkPlace* const place = linkPlace(tag.element.name, attribute, tag.isForeign);
        if (!place) continue;
        if (const auto relation = relationAt(tag, *place)) addAddresses(tag, *place, *relation);
    }
}

/// What the address is by the whole tag; nullopt: nothing that is ever asked or sent.
std::optional<LinkRelation> LinkExtractor::relationAt(const Tag& tag, const LinkPlace& place)
{
    const LinkRelation byPlace{place.type, place.use};
    switch (place.attribute) {
    case AttributeName::Action: return relationOfForm(m_forms.open());
    case AttributeName::Formaction: return relationOfSubmitter(tag.element.name, tag.attributes, m_forms);
    case AttributeName::XlinkHref:
        if (tag.attributes.has(AttributeName::Href)) return std::nullopt;
        return byPlace;
    case AttributeName::Content:
        if (!isIgnoringCase(tag.attributes.raw(AttributeName::HttpEquiv), "refresh")) return std::nullopt;
        return byPlace;
    case AttributeName::Href:
        if (place.element != ElementName::Link) return byPlace;
        return relationOfLink(tag.attributes.raw(AttributeName::Rel), tag.attributes.raw(AttributeName::As));
    case AttributeName::Src:
        if (place.element == ElementName::Input &&
            !isIgnoringCase(tag.attributes.raw(AttributeName::Type), "image"))
            return std::nullopt;
        return byPlace;
    default: return byPlace; // of all the attributes there are
    }
}

void LinkExtractor::addAddresses(const Tag& tag, const LinkPlace& place, LinkRelation relation)
{
    const std::string_view raw = tag.attributes.raw(place.attribute);
    const std::string_view value = kept(raw);
    RawPlaces places(raw, TextContext::Attribute);
    const auto rawOf = [&](std::string_view part) {
        const auto begin = static_cast<std::size_t>(part.data() - value.data());
        if (value.data() == raw.data()) return raw.substr(begin, part.size());
        const std::size_t rawBegin = places.rawOffset(begin);
        return raw.substr(rawBegin, places.rawOffset(begin + part.size()) - rawBegin);
    };
    const FoundLink link = linkOf(tag, place, relation);
    switch (place.syntax) {
    case AddressSyntax::Url: return addLink(link, place, value, raw);
    case AddressSyntax::Refresh:
        if (const auto url = urlOfRefresh(value)) addLink(link, place, *url, rawOf(*url));
        return;
    case AddressSyntax::Srcset:
        for (const std::string_view url : urlsOfSrcset(value))
            addLink(link, place, url, rawOf(url));
        return;
    }
}

/// What all the addresses in an attribute have in common: read once, however many they are.
FoundLink LinkExtractor::linkOf(const Tag& tag, const LinkPlace& place, LinkRelation relation)
{
    const std::string rel = boundedAttribute(tag, AttributeName::Rel);
    const std::string_view alt = tag.attributes.raw(AttributeName::Alt);
    const bool isImage = place.element == ElementName::Img; // which may be spelled "image"
    const bool isSettledLater = place.attribute == AttributeName::Formaction &&
                                tag.attributes.has(AttributeName::Form) &&
                                !tag.attributes.has(AttributeName::Formmethod);
    return {
        .link = {.type = relation.type,
                 .use = relation.use,
                 .element = isImage ? "img" : std::string(tag.token.name),
                 .attribute = std::string(place.attributeName),
                 .raw = {},
                 .target = Failure{url::UrlError::MissingSchemeNonRelativeUrl},
                 .text = {},
                 .altText = foldedText(decoded(alt, TextContext::Attribute, m_buffer)),
                 .rel = rel,
                 .windowTarget = boundedAttribute(tag, AttributeName::Target),
                 .nofollow = hasRelation(rel, "nofollow")},
        .address = {},
        .formId =
            isSettledLater ? std::optional(kept(tag.attributes.raw(AttributeName::Form))) : std::nullopt,
        .isCanonical = place.element == ElementName::Link && hasRelation(rel, "canonical"),
    };
}

void LinkExtractor::addLink(const FoundLink& link, const LinkPlace& place, std::string_view address,
                            std::string_view raw)
{
    if (isNothing(address, place) || !add(link, address, raw)) return;
    if (place.element == ElementName::A || place.element == ElementName::Button) openLink(place.element);
}

void LinkExtractor::addStyleAttribute(const Tag& tag)
{
    const Attribute* const style = tag.attributes.find(AttributeName::Style);
    if (style) addEmbedded(tag.token.name, m_embedded.linksOfStyleAttribute(style->rawValue));
}

/// Whatever tag comes next: no element stands in such text.
void LinkExtractor::endEmbeddedText()
{
    if (m_embedded.isOpen()) addEmbedded(m_embedded.element(), m_embedded.end());
}

void LinkExtractor::addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links)
{
    for (const EmbeddedLink& each : links) {
        const FoundLink link{.link = {.type = each.type,
                                      .use = each.use,
                                      .origin = each.origin,
                                      .element = std::string(element),
                                      .attribute = each.attribute,
                                      .raw = {},
                                      .target = Failure{url::UrlError::MissingSchemeNonRelativeUrl},
                                      .text = {},
                                      .altText = {},
                                      .rel = {},
                                      .windowTarget = {}},
                             .address = {},
                             .formId = {},
                             .isEmbedded = true,
                             .isLocal = each.isLocal};
        (void)add(link, each.address, each.raw);
    }
}

/// false: it is no link, but counted or left out.
bool LinkExtractor::add(const FoundLink& link, std::string_view address, std::string_view raw)
{
    if (m_links.size() >= maxLinksPerPage) return false;
    if (looksLikeDataUrl(address)) {
        ++m_dataUrls;
        return false;
    }
    m_links.push_back(link);
    FoundLink& added = m_links.back();
    added.address = address;
    added.link.raw = shortenedTo(maxRawBytes, raw);
    added.link.position = m_context.position();
    added.link.path = m_context.path();
    const LineColumn at = m_lines.placeOf(static_cast<std::size_t>(raw.data() - m_text.data()));
    added.link.line = at.line;
    added.link.column = at.column;
    return true;
}

/// Its text is what follows, until its end tag.
void LinkExtractor::openLink(ElementName element)
{
    closeLink();
    m_openLink = m_links.size() - 1;
    m_openElement = element;
    m_linkText.clear();
    m_linkAltText.clear();
}

void LinkExtractor::closeLink()
{
    if (!m_openLink) return;
    m_links[*m_openLink].link.text = m_linkText.text();
    m_links[*m_openLink].link.altText = m_linkAltText.text();
    m_openLink.reset();
}

/// Forms may stand after the controls that name them.
void LinkExtractor::settleSubmitters()
{
    for (FoundLink& submitter : m_links) {
        if (!submitter.formId) continue;
        const auto relation = relationOfForm(m_forms.withId(std::string(*submitter.formId)));
        submitter.isSent = relation.has_value();
        if (relation) submitter.link.use = relation->use;
    }
}

/// The attribute's value, decoded; a view that lives as long as the page and this.
std::string_view LinkExtractor::kept(std::string_view raw)
{
    const std::string_view value = decoded(raw, TextContext::Attribute, m_buffer);
    return value.data() == raw.data() ? value : m_decoded.add(value);
}

std::string LinkExtractor::boundedAttribute(const Tag& tag, AttributeName name)
{
    const std::string_view value = decoded(tag.attributes.raw(name), TextContext::Attribute, m_buffer);
    return std::string(shortenedTo(maxTextBytes, value));
}

} // namespace html
