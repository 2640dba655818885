#pragma once

#include "html/ElementPath.h"
#include "html/FormattingElements.h"
#include "html/Names.h"
#include "html/OpenElements.h"
#include "html/Token.h"
#include "html/Tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace html {

/// How the page was sent: in XML nothing is implied, and `<script/>` is closed.
enum class Syntax : bool { Html, Xml };

/// Whether a text is white space alone.
enum class IsBlank : bool { No, Yes };

/// The little of tree construction (HTML §13.2.6) that decides what is a link and where it stands: which
/// elements are open, where text has no markup in it, what stands in svg or math, what is inert in a
/// template. It keeps the open elements, not the tree, so what the standard moves afterwards stays told where
/// it stood. Bounded as OpenElements and FormattingElements are. Thread: any; one page, one thread.
class TreeContext
{
public:
    explicit TreeContext(Syntax syntax)
        : m_syntax(syntax)
    {
    }

    void onDoctype(const Token& doctype);
    void onStartTag(ElementTraits element, const Token& tag, const TagAttributes& attributes);
    /// Returns what is known of an element by that name.
    ElementTraits onEndTag(const Token& tag);
    /// Whether such an element, in which there is only text, leaves nothing behind but its place among its
    /// siblings, and so needn't be opened to be ended again.
    [[nodiscard]] bool leavesNothing(ElementTraits element) const
    {
        constexpr auto others = static_cast<std::uint8_t>(~ElementTraits::EndsForeignContent);
        if (element.start != StartRule::Any || (element.flags & others) != 0) return false;
        if (m_phase != Phase::InBody || isInert() || m_open.hasForeign()) return false;
        const InsertionMode mode = m_open.top().mode;
        if (mode != InsertionMode::InBody && mode != InsertionMode::InCell) return false;
        // Far from where one element takes the place of another, also with formatting taken up before it.
        return m_open.depth() < OpenElements::maxDepth / 2;
    }
    /// Start tag, text and end tag of one of these.
    void onTextElement(const NewElement& element, IsBlank text);
    /// Of text that is more than white space. false: it goes nowhere, as in a frameset.
    [[nodiscard]] bool onText();
    void onWhiteSpace();

    /// Whether the tag that came last made an element: those that are out of place make none.
    [[nodiscard]] bool hasElement() const { return m_element != OpenElements::none; }
    /// What that element is one of.
    [[nodiscard]] Namespace space() const { return m_space; }
    /// Where it stands, as ElementPath.h says; until the next is asked for.
    [[nodiscard]] std::string_view path();
    [[nodiscard]] LinkPosition position() const;

    /// What the tokenizer goes on with after the start tag just told (§13.2.6.2).
    [[nodiscard]] Tokenizer::State contentState() const { return m_contentState; }
    /// Whether what comes stands in svg or math and not in HTML inside it.
    [[nodiscard]] bool isContentForeign() const
    {
        if (!m_open.hasForeign()) return false;
        const std::size_t depth = m_open.depth() - (m_isLeaf ? 1 : 0);
        if (depth == 0) return false;
        const auto& innermost = m_open.at(static_cast<OpenElements::Index>(depth - 1));
        return innermost.space != Namespace::Html && !innermost.isIntegrationPoint;
    }
    /// Whether an element has begun, or had to be there.
    [[nodiscard]] bool hasBegun() const { return m_open.hasBegun(); }
    /// Whether what comes is only a template's content: neither shown nor followed.
    [[nodiscard]] bool isInert() const { return m_inertFrom > 0; }
    /// Whether what comes is part of the document's own tree, where a fragment looks for its target.
    [[nodiscard]] bool isInDocument() const { return m_templateDepth == 0; }

private:
    /// The insertion modes before a page's body, and those instead of one.
    enum class Phase : std::uint8_t { BeforeHead, InHead, AfterHead, InBody, InFrameset };

    static constexpr OpenElements::Index rootIndex = 0; // html

    /// Of a name that the standard begins by itself.
    [[nodiscard]] static NewElement implied(std::string_view name);
    /// The start tag that is being told.
    struct Start
    {
        NewElement element;
        const Token& tag;
        const TagAttributes& attributes;

        [[nodiscard]] bool isHiddenInput() const;
    };

    void closeLeaf()
    {
        if (m_isLeaf) m_open.pop();
        m_isLeaf = false;
    }
    void endElement(NewElement end);
    void insert(const Start& start);
    void insertAt(const Start& start, OpenElements::Index parent);
    void insertLeaf(const Start& start);

    // What is no HTML (TreeContextForeign.cpp)
    void startInXml(Start& start);
    [[nodiscard]] bool startForeign(Start& start);
    void startForeignRoot(Start& start);
    void beginForeign(Start& start, Namespace space);
    void endForeign(const NewElement& end);

    // Outside the body (TreeContextOutside.cpp)
    [[nodiscard]] bool startOutsideBody(Start& start);
    [[nodiscard]] bool startInHead(Start& start);
    [[nodiscard]] bool startAfterHead(Start& start);
    void startInFrameset(Start& start);
    void beginRoot();
    void beginHead();
    void beginBody();
    void endInHtml(const NewElement& end);

    // Templates (TreeContextTemplate.cpp)
    void beginTemplate(const TagAttributes& attributes);
    void endTemplate();

    // In the body (TreeContextBody.cpp)
    void startInBody(Start& start);
    void startStructure(const Start& start);
    void startForm(const Start& start);
    void startFormatting(const Start& start);
    void startInline(Start& start);
    void startVoid(Start& start);
    void startSelectPart(const Start& start);
    void startRuby(const Start& start);
    void closeParagraph();
    void closeItem(OpenElements::Index item);
    void closeImplied(std::optional<ElementName> except = std::nullopt);
    [[nodiscard]] bool endCurrent(NameBytes name);
    void endInBody(const NewElement& end);
    void endInScope(OpenElements::Index open, Scope scope);
    void endParagraph();
    void endHeading();
    void endForm(const NewElement& end);
    void endAny(const NewElement& end);

    // In its tables (TreeContextTable.cpp)
    [[nodiscard]] bool startInTable(Start& start);
    void startTablePart(const Start& start);
    [[nodiscard]] bool startTablePartHere(const Start& start);
    void closeCell();
    void clearTo(bool (*isContext)(ElementName));

    // Fixed at construction
    Syntax m_syntax;

    // Changed while running
    OpenElements m_open;
    FormattingElements m_formatting;
    ElementPaths m_paths;
    Phase m_phase = Phase::BeforeHead;
    bool m_isQuirky = true;     // until a doctype says otherwise
    bool m_hasForm = false;     // §13.2.4.4, the form element pointer
    bool m_isLeaf = false;      // the innermost open element has no content
    bool m_isFramesetOk = true; // §13.2.4.5
    std::size_t m_templateDepth = 0;
    std::size_t m_inertFrom = 0; // the depth of the outermost inert template; 0: none

    // Of the tag that came last
    OpenElements::Index m_element = OpenElements::none;
    Tokenizer::State m_contentState = Tokenizer::State::Data;
    Namespace m_space = Namespace::Html;
};

} // namespace html
