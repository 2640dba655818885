#pragma once

#include "base/TextArena.h"
#include "html/EmbeddedText.h"
#include "html/FoldedText.h"
#include "html/Forms.h"
#include "html/LineCounter.h"
#include "html/LinkPlaces.h"
#include "html/LinkRelation.h"
#include "html/Names.h"
#include "html/Page.h"
#include "html/PageFacts.h"
#include "html/ShownText.h"
#include "html/Tag.h"
#include "html/Tokenizer.h"
#include "html/TreeContext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// A link before its address is resolved: which base it counts from is only known at the page's end.
struct FoundLink
{
    Link link;                              // its target is still a failure
    std::string_view address;               // decoded; into the page or the extractor
    std::optional<std::string_view> formId; // decoded; of the form that decides whether and how it is sent
    bool isCanonical = false;
    bool isSent = true;      // false: of a control whose form doesn't exist
    bool isEmbedded = false; // in CSS or JSON-LD, whose queries are in UTF-8, whatever the page is in
    bool isLocal = false;    // of the page itself, whatever its base is
};

/// Reads a page's tokens for its links and for what else a Page says.
///
/// The text is UTF-8 with newlines normalised and outlives it. Links of pages that are out of all proportion
/// are cut at maxLinksPerPage. Thread: any; one page, one thread.
class LinkExtractor
{
public:
    LinkExtractor(std::string_view text, Syntax syntax);

    /// Before read(): shownText() will be wanted.
    void collectShownText() { m_shownText.emplace(); }
    /// To be called once; what follows is answered after it.
    void read();

    /// All but links, canonical and charset.
    [[nodiscard]] Page& page() { return m_page; }
    /// In the order of the page.
    [[nodiscard]] std::vector<FoundLink>& links() { return m_links; }
    /// Of the first base element that has one, decoded.
    [[nodiscard]] std::optional<std::string_view> baseHref() const { return m_baseHref; }
    [[nodiscard]] std::string_view shownText() const
    {
        return m_shownText ? m_shownText->text() : std::string_view();
    }

private:
    void onToken(const Token& token);
    void onStartTag(const Token& token);
    void onEndTag(const Token& token);
    void onText(const Token& token);
    void separateWords(const Token& tag);

    void readTag(const Tag& tag);
    void readBase(const Tag& tag);
    void readImageInLink(const Tag& tag);

    void addLinks(const Tag& tag);
    [[nodiscard]] std::optional<LinkRelation> relationAt(const Tag& tag, const LinkPlace& place);
    void addAddresses(const Tag& tag, const LinkPlace& place, LinkRelation relation);
    [[nodiscard]] FoundLink linkOf(const Tag& tag, const LinkPlace& place, LinkRelation relation);
    void addLink(const FoundLink& link, const LinkPlace& place, std::string_view address,
                 std::string_view raw);
    void addStyleAttribute(const Tag& tag);
    void endEmbeddedText();
    void addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links);
    [[nodiscard]] bool add(const FoundLink& link, std::string_view address, std::string_view raw);
    void openLink(ElementName element);
    void closeLink();
    void settleSubmitters();

    [[nodiscard]] std::string_view kept(std::string_view raw);
    [[nodiscard]] std::string boundedAttribute(const Tag& tag, AttributeName name);

    // Fixed at construction
    std::string_view m_text;
    Syntax m_syntax;

    // Changed while running
    Tokenizer m_tokenizer;
    TreeContext m_context;
    LineCounter m_lines;
    PageFacts m_facts;
    Forms m_forms;
    std::uint32_t m_dataUrls = 0;
    std::optional<std::size_t> m_openLink;          // among m_links
    ElementName m_openElement = ElementName::Other; // what it is the link of
    FoldedText m_linkText;
    FoldedText m_linkAltText;
    std::optional<ShownText> m_shownText; // where it is wanted
    std::string m_buffer;                 // for what is decoded and used at once
    TextArena m_decoded;                  // addresses that aren't in the page as they are meant
    EmbeddedText m_embedded;

    // What was read
    Page m_page;
    std::vector<FoundLink> m_links;
    std::optional<std::string_view> m_baseHref;
};

} // namespace html
