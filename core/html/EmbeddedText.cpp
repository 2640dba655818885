#include "html/EmbeddedText.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/CssEscapes.h"
#include "html/CssLinks.h"
#include "html/DataUrl.h"
#include "html/JsonLd.h"
#include "html/JsonReader.h"

#include <functional>
#include <utility>

namespace html {

namespace {

// HTML §4.2.6, "update a style block": to the letter, not as a media type.
bool isCss(const Attribute* type)
{
    return !type || type->rawValue.empty() ||
           isIgnoringCase(AttributeText(type->rawValue).view(), "text/css");
}

/// Whatever parameters it has: `application/ld+json; profile="…"`.
bool isJsonLd(const Attribute* type)
{
    if (!type) return false;
    const AttributeText text(type->rawValue); // some write the plus as a reference
    const std::string_view essence = text.view().substr(0, text.view().find(';'));
    return isIgnoringCase(trimmed(essence), "application/ld+json");
}

/// Whether `part` stands in `whole`, in memory.
bool isWithin(std::string_view part, std::string_view whole)
{
    const std::less_equal<const char*> isNotAfter;
    return isNotAfter(whole.data(), part.data()) &&
           isNotAfter(part.data() + part.size(), whole.data() + whole.size());
}

} // namespace

void EmbeddedText::begin(const Tag& tag)
{
    clear();
    const Attribute* const type = tag.attributes.find(AttributeName::Type);
    if (tag.element.name == ElementName::Style && isCss(type)) {
        m_language = Language::Css;
        m_element = "style";
    }
    if (tag.element.name == ElementName::Script && !tag.isForeign() && isJsonLd(type)) {
        m_language = Language::JsonLd;
        m_element = "script";
    }
}

std::vector<EmbeddedLink> EmbeddedText::end()
{
    auto found = isOpen() && !m_pieces.empty() ? links() : std::vector<EmbeddedLink>();
    clear();
    return found;
}

std::vector<EmbeddedLink> EmbeddedText::linksOfStyleAttribute(std::string_view rawValue)
{
    // Most have no address, and a page may have thousands; a parenthesis may be a reference.
    if (rawValue.find_first_of("(&") == std::string_view::npos) return {};
    clear();
    m_language = Language::CssDeclarations;
    m_pieces.push_back({rawValue, TextContext::Attribute, 0});
    return end();
}

std::vector<EmbeddedLink> EmbeddedText::linksOfPresentationAttribute(std::string_view property,
                                                                     std::string_view rawValue)
{
    if (rawValue.find_first_of("(&") == std::string_view::npos) return {};
    clear();
    m_language = Language::CssValue;
    m_property = property;
    m_pieces.push_back({rawValue, TextContext::Attribute, 0});
    return end();
}

std::vector<EmbeddedLink> EmbeddedText::links()
{
    const std::string_view text = join();
    switch (m_language) {
    case Language::None: return {};
    case Language::Css: return linksOfStyles(text, CssPart::Sheet);
    case Language::CssDeclarations: return linksOfStyles(text, CssPart::Declarations);
    case Language::CssValue: return linksOfValue(text);
    case Language::JsonLd: return linksOfData(text);
    }
    return {};
}

std::vector<EmbeddedLink> EmbeddedText::linksOfStyles(std::string_view text, CssPart part)
{
    std::vector<EmbeddedLink> links;
    if (!mayHoldLinks(text, part)) return links;
    for (CssLink& link : linksOfCss(text, part))
        links.push_back(
            {.type = typeOfCssLink(link.use),
             .use = useOfCssLink(link.use),
             .origin = LinkOrigin::Css,
             .attribute = m_language == Language::CssDeclarations ? "style" : std::move(link.name),
             .address = kept(decodedCss(link.raw, m_buffer)),
             .raw = rawOf(link.raw, text),
             .isLocal = link.isLocal});
    return links;
}

/// What looks like the next declaration makes the value none that its property has.
std::vector<EmbeddedLink> EmbeddedText::linksOfValue(std::string_view text)
{
    std::vector<EmbeddedLink> links = linksOfStyles(text, CssPart::Declarations);
    std::erase_if(links, [this](const EmbeddedLink& link) { return link.attribute != m_property; });
    for (EmbeddedLink& link : links)
        link.origin = LinkOrigin::Html;
    return links;
}

std::vector<EmbeddedLink> EmbeddedText::linksOfData(std::string_view text)
{
    std::vector<EmbeddedLink> links;
    for (const JsonLdLink& link : linksOfJsonLd(text))
        links.push_back({.type = link.type,
                         .use = LinkUse::Load,
                         .origin = LinkOrigin::Html,
                         .attribute = std::string(link.name),
                         .address = kept(decodedJson(link.raw, m_buffer)),
                         .raw = rawOf(link.raw, text)});
    return links;
}

/// The text, joined of its pieces; where it is one, as it stands in the page (nearly always), that itself.
std::string_view EmbeddedText::join()
{
    const bool isValue = m_language == Language::CssValue;
    if (isValue) m_joined.append(m_property).append(":"); // which makes it a declaration
    if (!isValue && m_pieces.size() == 1)
        return decoded(m_pieces.front().raw, m_pieces.front().context, m_joined);
    for (Piece& piece : m_pieces) {
        piece.begin = m_joined.size();
        appendDecoded(piece.raw, piece.context, m_joined);
    }
    return m_joined;
}

/// As long as the page and the arena live. Of data: URLs, which are counted only, the scheme.
std::string_view EmbeddedText::kept(std::string_view address)
{
    if (isWithin(address, m_page)) return address;
    return looksLikeDataUrl(address) ? "data:" : m_addresses.add(address);
}

/// Asked in rising order.
std::string_view EmbeddedText::rawOf(std::string_view part, std::string_view text)
{
    if (isWithin(part, m_page)) return part;
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    while (m_piece + 1 < m_pieces.size() && m_pieces[m_piece + 1].begin <= begin)
        goToPiece(m_piece + 1);
    const std::size_t rawBegin = rawOffset(begin);
    // Of two pieces with a comment between them its end is in the first that reaches it.
    while (m_piece + 1 < m_pieces.size() && m_pieces[m_piece + 1].begin < begin + part.size())
        goToPiece(m_piece + 1);
    return m_page.substr(rawBegin, rawOffset(begin + part.size()) - rawBegin);
}

void EmbeddedText::goToPiece(std::size_t piece)
{
    m_piece = piece;
    m_places.reset();
}

/// In the page; of a place in the m_piece-th piece.
std::size_t EmbeddedText::rawOffset(std::size_t offset)
{
    const Piece& piece = m_pieces[m_piece];
    if (!m_places) m_places.emplace(piece.raw, piece.context);
    const auto pieceBegin = static_cast<std::size_t>(piece.raw.data() - m_page.data());
    return pieceBegin + m_places->rawOffset(offset - piece.begin);
}

void EmbeddedText::clear()
{
    m_language = Language::None;
    m_pieces.clear();
    m_joined.clear();
    goToPiece(0);
}

} // namespace html
