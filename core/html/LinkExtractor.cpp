#include "html/LinkExtractor.h"

#include "base/Utf8Bytes.h"
#include "html/Ascii.h"

#include <algorithm>
#include <utility>

namespace html {

namespace {

/// The elements that say something even where their tags have no attribute that is asked for.
constexpr ElementNames telling{ElementName::A,     ElementName::Body, ElementName::Button, ElementName::Form,
                               ElementName::H1,    ElementName::H2,   ElementName::H3,     ElementName::H4,
                               ElementName::H5,    ElementName::H6,   ElementName::Head,   ElementName::Html,
                               ElementName::Image, ElementName::Img,  ElementName::Script, ElementName::Style,
                               ElementName::Title};

// `&NewLine;`, and numbers with some zeros before them.
constexpr std::size_t maxWhitespaceReference = 10;

/// `text` is decoded.
bool isWhitespace(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), isAsciiWhitespace);
}

/// Of a text whose first byte that isn't white space is this "&". Apart from what is asked of every text.
[[gnu::noinline]] IsBlank isBlankFrom(std::size_t ampersand, const Token& text)
{
    const std::string_view rest = text.raw.substr(ampersand);
    std::string shown;
    // Nearly always the first reference tells.
    appendDecoded(rest.substr(0, rest.substr(0, maxWhitespaceReference).find(';') + 1), text.context, shown);
    if (!isWhitespace(shown)) return IsBlank::No;
    shown.clear();
    appendDecoded(rest, text.context, shown);
    return isWhitespace(shown) ? IsBlank::Yes : IsBlank::No;
}

/// Whether it is white space alone. A plain loop: std::all_of, which takes four bytes a turn, was measured to
/// be slower on the texts between tags, most of which are told by their first byte.
IsBlank isBlank(const Token& text)
{
    for (std::size_t at = 0; at < text.raw.size(); ++at) {
        if (isAsciiWhitespace(text.raw[at])) continue;
        return text.raw[at] == '&' ? isBlankFrom(at, text) : IsBlank::No;
    }
    return IsBlank::Yes;
}

} // namespace

LinkExtractor::LinkExtractor(std::string_view text, Syntax syntax, const ReadSettings& settings)
    : m_text(text)
    , m_syntax(syntax)
    , m_settings(settings)
    , m_tokenizer(text)
    , m_context(syntax)
    , m_lines(text)
    , m_embedded(text, m_decoded)
{
    // A link for every 80 bytes is what indexes have, and a vector that grows would move each link several
    // times; room that isn't written to costs no memory.
    const std::size_t usual = std::min<std::size_t>(text.size() / 80 + 16, 8'192);
    m_links.reserve(usual);
    m_addresses.reserve(usual);
    m_tokenizer.setCdataAllowed(syntax == Syntax::Xml);
    m_tokenizer.setInstructionsWhole(syntax == Syntax::Xml);
}

void LinkExtractor::read()
{
    while (const Token* const token = m_tokenizer.next())
        onToken(*token);
    endEmbeddedText();
    closeLink();
    settleSubmitters();
    settleMaps();
    m_page = m_facts.take();
    m_page.links = std::move(m_links);
    m_page.dataUrls = m_dataUrls;
    m_page.inertLinks = m_inertLinks;
}

void LinkExtractor::onToken(const Token& token)
{
    switch (token.kind) {
    case TokenKind::StartTag: return onStartTag(token);
    case TokenKind::EndTag: return onEndTag(token);
    case TokenKind::Text: return onText(token);
    case TokenKind::Doctype: return m_context.onDoctype(token);
    case TokenKind::Comment: return readInstruction(token);
    }
}

void LinkExtractor::onStartTag(const Token& token)
{
    endEmbeddedText();
    ElementTraits element = traitsOfElement(token.nameBytes);
    const TagAttributes attributes(token);
    const bool isBare = attributes.isEmpty() && m_settings.attributes.empty();
    if (isBare && m_context.leavesNothing(element) && readTextElement({token.name, element})) return;
    const bool wasInDocument = m_context.isInDocument();
    m_context.onStartTag(element, token, attributes);
    const bool isTextOnly = m_context.contentState() != Tokenizer::State::Data;
    if (isTextOnly) m_tokenizer.switchTo(m_context.contentState());
    m_tokenizer.setCdataAllowed(m_syntax == Syntax::Xml || m_context.isContentForeign());
    if (!m_context.hasElement()) return;
    const bool saysNothing = isBare && !isTextOnly && !telling.contains(element.name) &&
                             m_context.space() == Namespace::Html && !m_context.isInert();
    if (saysNothing) { // as most tags
        m_facts.onPlainElement();
        if (element.has(ElementTraits::SeparatesWords)) separateWords(token);
        return;
    }
    if (m_context.space() == Namespace::Html && element.name == ElementName::Image)
        element = traitsOfElement(NameBytes("img")); // §13.2.6.4.7

    const Tag tag{token, element, m_context.space(), attributes};
    m_facts.onStartTag(tag, m_context, wasInDocument);
    if (isSkipped()) return addLinks(tag); // counted only
    readTag(tag);
    if (isTextOnly || !isClosed(tag)) m_embedded.begin(tag);
}

/// Of an element whose start tag came just now. false: it isn't one that holds only a text.
bool LinkExtractor::readTextElement(const NewElement& element)
{
    const Token* const text = m_tokenizer.takeOnlyText();
    if (!text) return false;
    const IsBlank blank = isBlank(*text);
    m_context.onTextElement(element, blank);
    m_facts.onPlainElement();
    if (blank == IsBlank::Yes)
        readWhiteSpace();
    else
        readText(*text);
    return true;
}

void LinkExtractor::onEndTag(const Token& token)
{
    endEmbeddedText();
    const ElementTraits element = m_context.onEndTag(token);
    m_tokenizer.setCdataAllowed(m_syntax == Syntax::Xml || m_context.isContentForeign());
    m_facts.onEndTag(element.name);
    if (isSkipped()) return;
    if (element.name == ElementName::Form) m_forms.end();
    if (element.has(ElementTraits::SeparatesWords)) separateWords(token);
    if (isLinkOpen() && element.name == m_openElement) closeLink();
}

void LinkExtractor::onText(const Token& token)
{
    m_embedded.add(token);
    if (isBlank(token) == IsBlank::Yes) {
        m_context.onWhiteSpace();
        return readWhiteSpace();
    }
    const bool isKept = m_context.onText();
    if (isKept && !isSkipped()) readText(token);
}

void LinkExtractor::readWhiteSpace()
{
    if (m_shownText) m_shownText->append(" ");
    m_linkText.separate();
}

/// Of text that is more than white space.
void LinkExtractor::readText(const Token& token)
{
    if (!m_context.isInert()) m_facts.onText(token);
    if (!m_facts.isTextShown()) return;
    if (isLinkOpen() && !m_linkText.isFull()) m_linkText.append(shownOf(token));
    if (m_shownText && !m_context.isInert()) m_shownText->append(shownOf(token));
}

// §13.2.6.4.7 and §13.2.6.5: of a NUL nothing is left in HTML, and U+FFFD in what is foreign.
std::string_view LinkExtractor::shownOf(const Token& token)
{
    const std::string_view text = decoded(token.raw, token.context, m_buffer);
    if (token.context != TextContext::Data || text.find('\0') == std::string_view::npos) return text;
    std::string shown;
    for (const char c : text)
        if (c != '\0')
            shown.push_back(c);
        else if (m_context.isContentForeign())
            shown.append(replacementCharacter);
    return m_buffer = std::move(shown);
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
    // §13.2.6.4.7: the start of an a or a button ends the one that is open.
    if (isLinkOpen() && name == m_openElement) closeLink();
    if (name == ElementName::Img) readImageInLink(tag);
    const bool isBare = tag.attributes.isEmpty() && m_settings.attributes.empty();
    if (!isBare || name == ElementName::Form) addLinks(tag);
    if (tag.isForeign()) return;
    if (name == ElementName::Base) readBase(tag);
    if (name == ElementName::Map) readMap(tag);
}

// HTML §4.2.3: the first base element with an href in the document's own tree counts, wherever it stands.
void LinkExtractor::readBase(const Tag& tag)
{
    const Attribute* const href = tag.attributes.find(AttributeName::Href);
    if (href && !m_bases.front().href && m_context.isInDocument())
        m_bases.front().href = kept(href->rawValue);
}

void LinkExtractor::readMap(const Tag& tag)
{
    for (const AttributeName attribute : {AttributeName::Id, AttributeName::Name}) {
        const std::string_view raw = tag.attributes.raw(attribute);
        if (!raw.empty()) m_maps.insert(hashOfFragmentTarget(decoded(raw, TextContext::Attribute, m_buffer)));
    }
}

void LinkExtractor::readImageInLink(const Tag& tag)
{
    if (!isLinkOpen()) return;
    m_linkAltText.separate();
    m_linkAltText.append(decoded(tag.attributes.raw(AttributeName::Alt), TextContext::Attribute, m_buffer));
}

/// The text of these links, of one element, is what follows, until its end tag.
void LinkExtractor::openLink(ElementName element, std::size_t first)
{
    closeLink();
    m_openLinks = {first, m_links.size()};
    m_openElement = element;
    m_linkText.clear();
    m_linkAltText.clear();
}

void LinkExtractor::closeLink()
{
    if (!isLinkOpen()) return;
    const std::string_view text = m_texts->add(m_linkText.text());
    const std::string_view altText = m_texts->add(m_linkAltText.text());
    for (std::size_t i = m_openLinks.first; i < m_openLinks.second; ++i) {
        m_links[i].text = text;
        m_links[i].altText = altText;
    }
    m_openElement = ElementName::Other;
}

/// Forms may stand after the controls that name them.
void LinkExtractor::settleSubmitters()
{
    for (const Submitter& submitter : m_submitters) {
        const auto relation = relationOfForm(m_forms.withId(std::string(submitter.formId)));
        m_addresses[submitter.link].isSent = relation.has_value();
        if (relation) m_links[submitter.link].use = relation->use;
    }
}

/// HTML §2.3.9: of what stands behind the first `#`, the map with that name or id.
void LinkExtractor::settleMaps()
{
    for (const std::size_t link : m_mapped) {
        std::string_view& address = m_addresses[link].text;
        const std::size_t hash = address.find('#');
        m_links[link].isMissing = m_maps.count(hashOfFragmentTarget(address.substr(hash + 1))) == 0;
        address = address.substr(hash);
    }
}

/// The attribute's value, decoded; a view that lives as long as the page and this.
std::string_view LinkExtractor::kept(std::string_view raw)
{
    const std::string_view value = decoded(raw, TextContext::Attribute, m_buffer);
    return value.data() == raw.data() ? value : m_decoded.add(value);
}

} // namespace html
