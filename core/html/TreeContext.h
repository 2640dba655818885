#pragma once

#include "html/Names.h"
#include "html/Token.h"
#include "html/Tokenizer.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace html {

/// How the page was sent: as application/xhtml+xml `<script/>` and `<template/>` are closed.
enum class Syntax : bool { Html, Xml };

/// The little of tree construction (HTML §13.2.6) that decides what is a link: where text has no markup in
/// it, what stands in svg or math, what is inert in a template. Bounded: it keeps the few elements that
/// matter, not the tree. Thread: any; one page, one thread.
class TreeContext
{
public:
    explicit TreeContext(Syntax syntax)
        : m_syntax(syntax)
    {
    }

    void onStartTag(ElementTraits element, const Token& tag, const TagAttributes& attributes);
    void onEndTag(ElementTraits element);

    /// Whether the element that began last is one of svg or math.
    [[nodiscard]] bool isForeign() const { return m_isForeign; }
    /// What the tokenizer goes on with after the start tag just told (§13.2.6.2), where it isn't Data.
    [[nodiscard]] std::optional<Tokenizer::State> contentState() const { return m_contentState; }
    /// Whether what comes stands in svg or math and not in HTML inside it.
    [[nodiscard]] bool isContentForeign() const;
    /// Whether what comes is only a template's content: neither shown nor followed.
    [[nodiscard]] bool isInert() const { return m_inertFrom > 0; }
    /// Whether what comes is part of the document's own tree, where a fragment looks for its target.
    [[nodiscard]] bool isInDocument() const { return m_templateDepth == 0; }

private:
    struct ForeignElement
    {
        ElementName name;
        bool isMath;
        bool isIntegrationPoint; // its content is HTML
    };

    void beginForeign(ElementTraits element, const Token& tag, const TagAttributes& attributes);
    void beginHtml(ElementTraits element, const TagAttributes& attributes, bool isClosed);
    void push(ForeignElement element);
    void leaveForeignContent();
    void closeForeign(ElementName name);
    void beginTemplate(const TagAttributes& attributes);
    void endTemplate();

    // Fixed at construction
    Syntax m_syntax;

    // Changed while running
    std::vector<ForeignElement> m_foreign; // svg, math and integration points that are open
    std::size_t m_templateDepth = 0;
    std::size_t m_inertFrom = 0; // the depth of the outermost inert template; 0: none
    std::optional<Tokenizer::State> m_contentState;
    bool m_isForeign = false;
};

} // namespace html
