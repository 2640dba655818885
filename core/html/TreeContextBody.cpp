// Start and end tags in a page's body: HTML §13.2.6.4.7, the "in body" insertion mode.

#include "html/TreeContext.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"

#include <algorithm>

namespace html {

namespace {

// What stands between a list's item and the next one, at most, in pages that people write.
constexpr int maxBlocksInItem = 64;

/// Whether the end tag of the current element does nothing but end it.
bool endsCurrentAlone(EndRule rule)
{
    switch (rule) {
    case EndRule::Any:
    case EndRule::Block:
    case EndRule::P:
    case EndRule::ListItem:
    case EndRule::Heading:
    case EndRule::TablePart: return true;
    case EndRule::Form:
    case EndRule::Formatting:
    case EndRule::Template:
    case EndRule::Br:
    case EndRule::Ignored: return false;
    }
    return false;
}

OpenElements::Index innerOf(OpenElements::Index a, OpenElements::Index b)
{
    if (a == OpenElements::none) return b;
    if (b == OpenElements::none) return a;
    return std::max(a, b);
}

} // namespace

// Over 35 lines: the groups of the standard, one after the other.
void TreeContext::startInBody(Start& start)
{
    if (startInTable(start)) return;
    switch (start.element.traits.start) {
    case StartRule::Any: return startInline(start);
    case StartRule::Foreign: return startForeignRoot(start);
    case StartRule::Heading:
        closeParagraph();
        if (m_open.top().traits.start == StartRule::Heading) m_open.pop();
        return insert(start);
    case StartRule::ListItem:
        closeItem(m_open.innermost(ElementName::Li));
        closeParagraph();
        return insert(start);
    case StartRule::Description:
        closeItem(innerOf(m_open.innermost(ElementName::Dd), m_open.innermost(ElementName::Dt)));
        closeParagraph();
        return insert(start);
    case StartRule::Block: closeParagraph(); return insert(start);
    case StartRule::Table:
        if (!m_isQuirky) closeParagraph();
        return insert(start);
    case StartRule::Hr: closeParagraph(); return insertLeaf(start);
    case StartRule::Form: return startForm(start);
    case StartRule::Button:
        endInScope(m_open.innermost(ElementName::Button), Scope::Default);
        return startInline(start);
    case StartRule::Anchor:
    case StartRule::Nobr:
    case StartRule::Formatting: return startFormatting(start);
    case StartRule::Void:
    case StartRule::Input: return startVoid(start);
    case StartRule::Param:
    case StartRule::HeadVoid: return insertLeaf(start);
    case StartRule::Head: return insert(start);
    case StartRule::Select:
    case StartRule::Option:
    case StartRule::Optgroup: return startSelectPart(start);
    case StartRule::RubyBase:
    case StartRule::RubyText: return startRuby(start);
    case StartRule::TablePart: return; // out of its table it is nothing
    case StartRule::Structure: return startStructure(start);
    }
}

/// A second html or body adds its attributes to the first; a frameset takes the place of a body that shows
/// nothing.
void TreeContext::startStructure(const Start& start)
{
    if (!isInDocument()) return;
    const ElementName name = start.element.traits.name;
    const auto body = m_open.innermost(ElementName::Body);
    if (name == ElementName::Html) m_element = rootIndex;
    if (name == ElementName::Body) {
        m_element = body;
        m_isFramesetOk = false;
    }
    if (name == ElementName::Frameset && m_isFramesetOk) {
        m_open.popThrough(body);
        m_phase = Phase::InFrameset;
        insertAt(start, rootIndex);
    }
}

void TreeContext::startInline(Start& start)
{
    m_formatting.reconstruct(m_open);
    insert(start);
}

void TreeContext::startForm(const Start& start)
{
    if (m_hasForm && isInDocument()) return;
    closeParagraph();
    insert(start);
    if (isInDocument()) m_hasForm = true;
}

void TreeContext::startFormatting(const Start& start)
{
    const bool isNobr = start.element.traits.start == StartRule::Nobr;
    const bool isAnchor = start.element.traits.start == StartRule::Anchor;
    if (isNobr) {
        m_formatting.reconstruct(m_open);
        if (m_open.isInScope(ElementName::Nobr, Scope::Default))
            (void)m_formatting.adopt(start.element, m_open);
    }
    // An a doesn't stand in another.
    if (isAnchor && m_formatting.has(start.element, m_open)) (void)m_formatting.adopt(start.element, m_open);
    m_formatting.reconstruct(m_open);
    insert(start);
    m_formatting.add(m_open, start.tag);
}

void TreeContext::startVoid(Start& start)
{
    if (start.element.traits.name == ElementName::Image) {
        start.element.name = "img";
        start.element.traits = traitsOfElement(NameBytes("img"));
    }
    if (start.element.traits.start == StartRule::Input) {
        endInScope(m_open.innermost(ElementName::Select), Scope::Default);
        if (!start.isHiddenInput()) m_isFramesetOk = false;
    }
    m_formatting.reconstruct(m_open);
    insertLeaf(start);
}

void TreeContext::startSelectPart(const Start& start)
{
    const StartRule rule = start.element.traits.start;
    const auto select = m_open.innermost(ElementName::Select);
    const bool isInSelect = m_open.isInScope(select, Scope::Default);
    if (rule == StartRule::Select && isInSelect) return m_open.popThrough(select);
    if (isInSelect)
        closeImplied(rule == StartRule::Option ? std::optional(ElementName::Optgroup) : std::nullopt);
    else if (rule != StartRule::Select && m_open.topIs(ElementName::Option))
        m_open.pop();
    m_formatting.reconstruct(m_open);
    insert(start);
}

void TreeContext::startRuby(const Start& start)
{
    const bool isText = start.element.traits.start == StartRule::RubyText;
    if (m_open.isInScope(ElementName::Ruby, Scope::Default))
        closeImplied(isText ? std::optional(ElementName::Rtc) : std::nullopt);
    insert(start);
}

void TreeContext::closeParagraph()
{
    endInScope(m_open.innermost(ElementName::P), Scope::Button);
}

/// An item ends where the next begins, if nothing but paragraphs and plain blocks are open in it.
void TreeContext::closeItem(OpenElements::Index item)
{
    if (item == OpenElements::none) return;
    auto special = m_open.top().special;
    for (int looked = 0; special > item && looked < maxBlocksInItem; ++looked) {
        const auto& block = m_open.at(special);
        const bool isPlain = block.traits.name == ElementName::Div || block.traits.name == ElementName::P ||
                             block.name == "address";
        if (!isPlain) return;
        special = m_open.at(static_cast<OpenElements::Index>(special - 1)).special;
    }
    if (special == item) m_open.popThrough(item);
}

// §13.2.6.3, "generate implied end tags"
void TreeContext::closeImplied(std::optional<ElementName> except)
{
    while (m_open.top().traits.has(ElementTraits::EndIsImplied) && m_open.top().traits.name != except)
        m_open.pop();
}

/// Nearly all end tags: of the current element, and ending nothing else. No scope ends before it, so there is
/// nothing to look for. false: it is another, and nothing is done.
bool TreeContext::endCurrent(NameBytes name)
{
    if (m_phase != Phase::InBody || m_syntax == Syntax::Xml || m_open.isEmpty()) return false;
    const auto& current = m_open.top();
    if (current.space != Namespace::Html || !isNameOf(current.traits.name, name)) return false;
    if (current.traits.end == EndRule::Formatting) return m_formatting.endCurrent(m_open);
    if (!endsCurrentAlone(current.traits.end)) return false;
    m_open.pop();
    return true;
}

void TreeContext::endInBody(const NewElement& end)
{
    switch (end.traits.end) {
    case EndRule::Any: return endAny(end);
    case EndRule::Block: return endInScope(m_open.innermost(end), Scope::Default);
    case EndRule::ListItem: return endInScope(m_open.innermost(end), Scope::ListItem);
    case EndRule::TablePart: return endInScope(m_open.innermost(end), Scope::Table);
    case EndRule::P: return endParagraph();
    case EndRule::Heading: return endHeading();
    case EndRule::Form: return endForm(end);
    case EndRule::Formatting:
        if (!m_formatting.adopt(end, m_open)) endAny(end);
        return;
    case EndRule::Template: return endTemplate();
    case EndRule::Br:
        m_formatting.reconstruct(m_open);
        m_open.push(end, m_open.insertionParent());
        m_isFramesetOk = false;
        return m_open.pop();
    case EndRule::Ignored: return;
    }
}

void TreeContext::endInScope(OpenElements::Index open, Scope scope)
{
    if (m_open.isInScope(open, scope)) m_open.popThrough(open);
}

/// The end of none is one without content.
void TreeContext::endParagraph()
{
    const auto open = m_open.innermost(ElementName::P);
    if (m_open.isInScope(open, Scope::Button)) return m_open.popThrough(open);
    m_open.push(implied("p"), m_open.insertionParent());
    m_open.pop();
}

void TreeContext::endHeading()
{
    auto innermost = OpenElements::none;
    for (const ElementName name : {ElementName::H1, ElementName::H2, ElementName::H3, ElementName::H4,
                                   ElementName::H5, ElementName::H6})
        innermost = innerOf(innermost, m_open.innermost(name));
    endInScope(innermost, Scope::Default);
}

void TreeContext::endForm(const NewElement& end)
{
    const auto open = m_open.innermost(end);
    if (!isInDocument()) return endInScope(open, Scope::Default);
    if (!m_hasForm) return;
    m_hasForm = false;
    if (!m_open.isInScope(open, Scope::Default)) return;
    closeImplied();
    m_open.remove(open);
}

void TreeContext::endAny(const NewElement& end)
{
    const auto open = m_open.innermost(end);
    if (open != OpenElements::none && open >= m_open.top().special) m_open.popThrough(open);
}

} // namespace html
