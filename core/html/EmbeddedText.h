#pragma once

#include "base/TextArena.h"
#include "html/CharacterReferences.h"
#include "html/CssLinks.h"
#include "html/Page.h"
#include "html/Tag.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// A link in text of another language that stands in a page.
struct EmbeddedLink
{
    LinkType type = LinkType::Other;
    LinkUse use = LinkUse::Load;
    LinkOrigin origin = LinkOrigin::Html;
    std::string attribute;    // or the property, or the key
    std::string_view address; // decoded; into the page or the arena
    std::string_view raw;     // as it stands in the page
    bool isLocal = false;     // of the page itself, whatever its base URL is
};

/// Reads the text of elements that hold another language: `<style>` (CSS) and
/// `<script type="application/ld+json">`. Told of an element's start and of the texts in it; one element at a
/// time. Texts may come in pieces and decoded piece by piece, as they do in svg (references, CDATA sections,
/// comments between); places are those in the page all the same. Thread: any; one page, one thread. The page
/// and the arena outlive it and its links.
class EmbeddedText
{
public:
    EmbeddedText(std::string_view page, TextArena& addresses)
        : m_page(page)
        , m_addresses(addresses)
    {
    }

    void begin(const Tag& tag);
    void add(const Token& text)
    {
        if (isOpen()) m_pieces.push_back({text.raw, text.context, 0});
    }
    /// The links of the element that began last.
    [[nodiscard]] std::vector<EmbeddedLink> end();
    /// The links of a `style` attribute, whose value is given as it stands in the page.
    [[nodiscard]] std::vector<EmbeddedLink> linksOfStyleAttribute(std::string_view rawValue);
    /// Likewise of an svg element's attribute that is a property of CSS.
    [[nodiscard]] std::vector<EmbeddedLink> linksOfPresentationAttribute(std::string_view property,
                                                                         std::string_view rawValue);

    /// The local name of the element that began last.
    [[nodiscard]] std::string_view element() const { return m_element; }
    /// Whether an element with such text is open.
    [[nodiscard]] bool isOpen() const { return m_language != Language::None; }

private:
    enum class Language : std::uint8_t { None, Css, CssDeclarations, CssValue, JsonLd };

    struct Piece
    {
        std::string_view raw;
        TextContext context;
        std::size_t begin; // in the joined text
    };

    [[nodiscard]] std::vector<EmbeddedLink> links();
    [[nodiscard]] std::vector<EmbeddedLink> linksOfStyles(std::string_view text, CssPart part);
    [[nodiscard]] std::vector<EmbeddedLink> linksOfValue(std::string_view text);
    [[nodiscard]] std::vector<EmbeddedLink> linksOfData(std::string_view text);
    [[nodiscard]] std::string_view join();
    [[nodiscard]] std::string_view kept(std::string_view address);
    [[nodiscard]] std::string_view rawOf(std::string_view part, std::string_view text);
    void goToPiece(std::size_t piece);
    [[nodiscard]] std::size_t rawOffset(std::size_t offset);
    void clear();

    // Fixed at construction
    std::string_view m_page;
    TextArena& m_addresses;

    // Of the text that is being read
    Language m_language = Language::None;
    std::string_view m_element;  // a constant
    std::string_view m_property; // of a presentation attribute; into the page
    std::vector<Piece> m_pieces;
    std::string m_joined;              // empty where the text is one piece, as it stands in the page
    std::size_t m_piece = 0;           // the last one asked about
    std::optional<RawPlaces> m_places; // in that piece
    std::string m_buffer;              // for what is decoded and used at once
};

} // namespace html
