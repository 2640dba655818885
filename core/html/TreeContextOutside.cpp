// Tags outside a page's body: HTML §13.2.6.4.1 to §13.2.6.4.6, and framesets in place of one.

#include "html/TreeContext.h"

namespace html {

namespace {

constexpr OpenElements::Index headIndex = 1; // which stays below the body, for what comes after its end tag

bool isHeadStart(const NewElement& element)
{
    return element.traits.start == StartRule::Head || element.traits.start == StartRule::HeadVoid;
}

} // namespace

/// false: the tag goes on to the body, which is open then.
bool TreeContext::startOutsideBody(Start& start)
{
    const ElementName name = start.element.traits.name;
    if (name == ElementName::Html) {
        if (m_open.isEmpty()) insertAt(start, OpenElements::none);
        m_element = rootIndex; // a second one adds its attributes
        return true;
    }
    if (m_phase == Phase::BeforeHead && name == ElementName::Head) {
        beginRoot();
        m_phase = Phase::InHead;
        insertAt(start, rootIndex);
        return true;
    }
    beginHead();
    switch (m_phase) {
    case Phase::InHead:
        if (startInHead(start)) return true;
        m_phase = Phase::AfterHead;
        return startAfterHead(start);
    case Phase::AfterHead: return startAfterHead(start);
    case Phase::InFrameset: startInFrameset(start); return true;
    case Phase::BeforeHead:
    case Phase::InBody: break;
    }
    return false;
}

bool TreeContext::startInHead(Start& start)
{
    const ElementName name = start.element.traits.name;
    if (name == ElementName::Head) return true;
    if (m_open.topIs(ElementName::Noscript)) {
        if (name == ElementName::Noscript) return true;
        const bool staysIn =
            (start.element.traits.start == StartRule::HeadVoid && name != ElementName::Base) ||
            name == ElementName::Style || name == ElementName::Noframes;
        if (!staysIn) m_open.pop();
    }
    if (!isHeadStart(start.element) && name != ElementName::Noscript) return false;
    insertAt(start, m_open.topIndex());
    m_isLeaf = start.element.traits.start == StartRule::HeadVoid;
    return true;
}

bool TreeContext::startAfterHead(Start& start)
{
    const ElementName name = start.element.traits.name;
    if (name == ElementName::Head) return true;
    if (isHeadStart(start.element)) {
        insertAt(start, headIndex);
        m_isLeaf = start.element.traits.start == StartRule::HeadVoid;
        return true;
    }
    if (name == ElementName::Frameset) {
        m_phase = Phase::InFrameset;
        insertAt(start, rootIndex);
        return true;
    }
    if (name == ElementName::Body) {
        m_phase = Phase::InBody;
        insertAt(start, rootIndex);
        return true;
    }
    beginBody();
    return false;
}

void TreeContext::startInFrameset(Start& start)
{
    const ElementName name = start.element.traits.name;
    const bool isInFrameset = m_open.topIs(ElementName::Frameset);
    if (name == ElementName::Noframes || (isInFrameset && name == ElementName::Frameset))
        insertAt(start, m_open.topIndex());
    if (isInFrameset && name == ElementName::Frame) {
        insertAt(start, m_open.topIndex());
        m_isLeaf = true;
    }
}

void TreeContext::beginRoot()
{
    if (m_open.isEmpty()) m_open.push(implied("html"));
}

/// If there is none, with the root it has to stand in.
void TreeContext::beginHead()
{
    if (m_phase != Phase::BeforeHead) return;
    beginRoot();
    m_phase = Phase::InHead;
    m_open.push(implied("head"));
}

/// With all that has to stand before it.
void TreeContext::beginBody()
{
    beginHead();
    if (m_open.topIs(ElementName::Noscript)) m_open.pop();
    m_phase = Phase::InBody;
    m_open.push(implied("body"), rootIndex);
    m_open.setLandmark(landmarkOf(ElementName::Body, {}, m_open.top().landmark));
}

void TreeContext::endInHtml(const NewElement& end)
{
    const ElementName name = end.traits.name;
    if (m_phase == Phase::InBody || !isInDocument()) return endInBody(end);
    if (name == ElementName::Template) return endInBody(end);
    if (m_phase == Phase::InFrameset) {
        if (name == ElementName::Frameset && m_open.topIs(name)) m_open.pop();
        return;
    }
    const bool isInNoscript = m_open.topIs(ElementName::Noscript);
    const bool endsPage = name == ElementName::Body || name == ElementName::Html;
    if (name == ElementName::Br || (endsPage && !isInNoscript)) {
        beginBody();
        return endInBody(end);
    }
    if (name == ElementName::Noscript && isInNoscript) m_open.pop();
    if (name == ElementName::Head && !isInNoscript) {
        beginHead();
        m_phase = Phase::AfterHead;
    }
}

} // namespace html
