#pragma once

#include "base/TextArena.h"
#include "html/EmbeddedText.h"
#include "html/FoldedText.h"
#include "html/Forms.h"
#include "html/LineCounter.h"
#include "html/LinkPlaces.h"
#include "html/Names.h"
#include "html/Page.h"
#include "html/PageFacts.h"
#include "html/ReadSettings.h"
#include "html/ShownText.h"
#include "html/Tag.h"
#include "html/Tokenizer.h"
#include "html/TreeContext.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace html {

/// Each may be as long as a page; a page has as many objects and srcdocs as it likes.
inline constexpr std::size_t maxBases = 1'000;

/// A base URL that some of a page's links count from: the page's own, that of a page in a srcdoc, the
/// codebase of an object. Known at the page's end.
struct LinkBase
{
    std::size_t parent = 0; // what it counts from itself; the first counts from the page's address
    std::optional<std::string_view> href;
};

/// What of a link is told only until its target is known.
struct LinkAddress
{
    std::string_view text;    // decoded; into the page or the extractor
    std::size_t base = 0;     // among the bases
    std::size_t offset = 0;   // of its raw text in the page's
    std::size_t rawBytes = 0; // of that text, before it was cut
    bool isCanonical = false;
    bool isSent = true;       // false: of a control whose form doesn't exist
    bool isEmbedded = false;  // in CSS or JSON-LD, whose queries are in UTF-8, whatever the page is in
    bool ignoresBase = false; // counts from the page's own address, whatever its base is
};

/// Reads a page's tokens for its links and for what else a Page says.
///
/// The text is UTF-8 with newlines normalised and outlives it, as the settings do. Links of pages that are
/// out of all proportion are cut at maxLinksPerPage. Thread: any; one page, one thread.
class LinkExtractor
{
public:
    LinkExtractor(std::string_view text, Syntax syntax, const ReadSettings& settings);

    /// Before read(): shownText() will be wanted.
    void collectShownText() { m_shownText.emplace(); }
    /// To be called once; what follows is answered after it.
    void read();

    /// All but canonical, charset and the links' targets.
    [[nodiscard]] Page& page() { return m_page; }
    /// Of each of the page's links, in their order.
    [[nodiscard]] const std::vector<LinkAddress>& addresses() const { return m_addresses; }
    /// At least one: the page's own, which counts from the first base element that has an href.
    [[nodiscard]] const std::vector<LinkBase>& bases() const { return m_bases; }
    /// What the page's first meta element to name an encoding names. nullopt: none does.
    [[nodiscard]] std::optional<std::string_view> declaredEncoding() const
    {
        return m_facts.declaredEncoding();
    }
    [[nodiscard]] std::string_view shownText() const
    {
        return m_shownText ? m_shownText->text() : std::string_view();
    }

private:
    /// What stands in an attribute of the tag that is being read.
    struct Value
    {
        std::string_view name;
        std::string_view raw;     // as it stands in the page
        std::string_view decoded; // which is kept
    };
    /// A control that a form elsewhere in the page sends.
    struct Submitter
    {
        std::size_t link;
        std::string_view formId; // decoded
    };

    void onToken(const Token& token);
    void onStartTag(const Token& token);
    [[nodiscard]] bool readTextElement(const NewElement& element);
    void onEndTag(const Token& token);
    void onText(const Token& token);
    void readText(const Token& token);
    void readWhiteSpace();
    [[nodiscard]] std::string_view shownOf(const Token& token);
    void separateWords(const Token& tag);

    void readTag(const Tag& tag);
    void readBase(const Tag& tag);
    void readMap(const Tag& tag);
    void readImageInLink(const Tag& tag);

    void openLink(ElementName element, std::size_t first);
    void closeLink();
    void settleSubmitters();
    void settleMaps();

    // What tags link to (LinkExtractorTags.cpp)
    void addLinks(const Tag& tag);
    void addLinksOfAll(const Tag& tag);
    [[nodiscard]] bool isFurther(const Tag& tag, std::string_view attribute) const;
    [[nodiscard]] bool addLinksOf(const Tag& tag, AttributeName name);
    void addAddresses(const Tag& tag, const Value& value, const LinkPlace& place);
    void describe(Link& link, const Tag& tag, const Value& value, const LinkPlace& place);
    /// What its link says a style sheet is in. Few links have one: it stands apart from what all of them
    /// take.
    [[nodiscard]] static EncodingId charsetOfSheet(const Tag& link);
    void setPlace(Link& link, std::string_view element, std::string_view attribute);
    [[nodiscard]] bool isBeforeBase(const LinkPlace& place) const;
    [[nodiscard]] bool isAsked(std::string_view address);
    LinkAddress& addAddress(std::string_view text, std::string_view raw);
    [[nodiscard]] std::size_t baseOf(const Tag& tag, const LinkPlace& place);

    // Links in CSS, JSON-LD and processing instructions (LinkExtractorEmbedded.cpp)
    void readInstruction(const Token& comment);
    void addStyleAttribute(const Attribute& style, std::string_view element);
    void addPresentationAttribute(const Attribute& property, std::string_view element);
    /// Whatever tag comes next: no element stands in such text.
    void endEmbeddedText()
    {
        if (m_embedded.isOpen()) addEmbedded(m_embedded.element(), m_embedded.end());
    }
    void addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links);

    // Pages in srcdoc attributes (LinkExtractorSrcdoc.cpp)
    void readSrcdoc(const Attribute& srcdoc);
    void takeLinksOf(LinkExtractor& inner, const Value& srcdoc);

    /// Whether the tag is all there is of its element, as HTML's own tags can't say.
    [[nodiscard]] bool isClosed(const Tag& tag) const
    {
        return tag.token.selfClosing && (tag.isForeign() || m_syntax == Syntax::Xml);
    }
    [[nodiscard]] bool isLinkOpen() const { return m_openElement != ElementName::Other; }
    [[nodiscard]] bool isSkipped() const { return m_context.isInert() && !m_settings.readTemplates; }
    [[nodiscard]] Value valueOf(const Attribute& attribute);
    [[nodiscard]] std::string_view kept(std::string_view raw);
    [[nodiscard]] std::string_view boundedAttribute(const Tag& tag, AttributeName name);

    // Fixed at construction
    std::string_view m_text;
    Syntax m_syntax;
    const ReadSettings& m_settings;
    std::size_t m_srcdocDepth = 0;

    // Changed while running
    Tokenizer m_tokenizer;
    TreeContext m_context;
    LineCounter m_lines;
    PageFacts m_facts;
    Forms m_forms;
    std::uint32_t m_dataUrls = 0;
    std::uint32_t m_inertLinks = 0;
    bool m_hasRefresh = false;
    std::pair<std::size_t, std::size_t> m_openLinks; // among m_links: the first, and behind the last
    ElementName m_openElement = ElementName::Other;  // what they are the links of; Other: none is open
    FoldedText m_linkText;
    FoldedText m_linkAltText;
    std::optional<ShownText> m_shownText; // where it is wanted
    std::vector<Submitter> m_submitters;
    std::vector<std::size_t> m_mapped;        // links that are `#name` of a map in the page
    std::unordered_set<std::uint64_t> m_maps; // hashes of the names and ids of map elements
    std::string m_buffer;                     // for what is decoded and used at once
    TextArena m_decoded;                      // addresses that aren't in the page as they are meant
    EmbeddedText m_embedded;
    std::string_view m_element;   // of the link described last, among m_texts
    std::string_view m_attribute; // likewise

    // What was read
    Page m_page;
    std::vector<Link> m_links;
    std::shared_ptr<TextArena> m_texts = std::make_shared<TextArena>(); // of these
    std::vector<LinkAddress> m_addresses;                               // of each of these
    std::vector<LinkBase> m_bases{LinkBase{}};
};

} // namespace html
