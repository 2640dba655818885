#include "html/TreeContext.h"

#include "html/CharacterReferences.h"
#include "html/QuirksMode.h"

#include <array>
#include <initializer_list>
#include <utility>

namespace html {

namespace {

constexpr OpenElements::Index rootIndex = 0; // html
constexpr OpenElements::Index headIndex = 1; // which stays below the body, for what comes after its end tag

// §13.2.6.4.4 and §13.2.6.4.7: what the tokenizer is switched to by a start tag. Noscript is not among them:
// we are a browser without scripts, and read what is in it.
constexpr std::array<Tokenizer::State, elementNameCount> makeContentStates()
{
    std::array<Tokenizer::State, elementNameCount> states{};
    const auto set = [&](Tokenizer::State state, std::initializer_list<ElementName> names) {
        for (const ElementName name : names)
            states[static_cast<std::size_t>(name)] = state;
    };
    set(Tokenizer::State::Rcdata, {ElementName::Title, ElementName::Textarea});
    set(Tokenizer::State::Rawtext, {ElementName::Style, ElementName::Xmp, ElementName::Iframe,
                                    ElementName::Noembed, ElementName::Noframes});
    set(Tokenizer::State::ScriptData, {ElementName::Script});
    set(Tokenizer::State::Plaintext, {ElementName::Plaintext});
    return states;
}

constexpr auto contentStates = makeContentStates();
static_assert(contentStates[0] == Tokenizer::State::Data);

bool isHeadStart(const NewElement& element)
{
    return element.traits.start == StartRule::Head || element.traits.start == StartRule::HeadVoid;
}

} // namespace

void TreeContext::onDoctype(const Token& doctype)
{
    if (m_open.isEmpty()) m_isQuirky = isQuirky(doctype);
}

void TreeContext::onStartTag(ElementTraits element, const Token& tag, const TagAttributes& attributes)
{
    closeLeaf();
    m_contentState = Tokenizer::State::Data;
    m_element = OpenElements::none;
    m_space = Namespace::Html;
    Start start{{tag.name, element}, tag, attributes};
    if (m_syntax == Syntax::Xml) return startInXml(start);
    if (isContentForeign() && startForeign(start)) return;
    if (m_phase != Phase::InBody && isInDocument() && startOutsideBody(start)) return;
    startInBody(start);
}

ElementTraits TreeContext::onEndTag(const Token& tag)
{
    m_element = OpenElements::none;
    const bool endsText = std::exchange(m_contentState, Tokenizer::State::Data) != Tokenizer::State::Data;
    if (!endsText) closeLeaf();
    const ElementTraits current = m_open.isEmpty() ? ElementTraits() : m_open.top().traits;
    if (!endsText && endCurrent(tag.nameBytes)) return current;
    const ElementTraits element = traitsOfElement(tag.nameBytes);
    if (endsText)
        m_open.pop(); // of a text without markup
    else if (!m_open.isEmpty())
        endElement({tag.name, element, m_open.top().space});
    return element;
}

void TreeContext::endElement(NewElement end)
{
    if (m_syntax == Syntax::Xml) {
        const auto open = m_open.innermost(end);
        end.space = Namespace::Html;
        if (const auto index = open == OpenElements::none ? m_open.innermost(end) : open;
            index != OpenElements::none)
            m_open.popThrough(index);
        if (end.traits.name == ElementName::Template) endTemplate();
        return;
    }
    if (end.space != Namespace::Html) return endForeign(end);
    endInHtml(end);
}

void TreeContext::onTextElement(const NewElement& element)
{
    closeLeaf();
    m_contentState = Tokenizer::State::Data;
    m_element = OpenElements::none;
    m_space = Namespace::Html;
    m_formatting.reconstruct(m_open);
    m_open.countChild(element);
}

// §13.2.6.4: what isn't white space begins the body, and takes up the formatting around it.
void TreeContext::onText()
{
    if (m_contentState != Tokenizer::State::Data || m_syntax == Syntax::Xml) return;
    closeLeaf();
    if (isContentForeign() || (m_phase == Phase::InFrameset && isInDocument())) return;
    if (m_phase != Phase::InBody && isInDocument()) beginBody();
    if (m_open.topIs(ElementName::Colgroup)) m_open.pop(); // §13.2.6.4.12
    m_formatting.reconstruct(m_open);
}

// §13.2.6.4.7: white space takes up the formatting around it, too, but begins no body; among the parts of a
// table it is just put there (§13.2.6.4.10, §13.2.6.4.12).
void TreeContext::onWhiteSpace()
{
    if (m_contentState != Tokenizer::State::Data || m_syntax == Syntax::Xml) return;
    closeLeaf();
    if (isContentForeign() || (m_phase != Phase::InBody && isInDocument())) return;
    switch (m_open.top().mode) {
    case InsertionMode::InBody:
    case InsertionMode::InCaption:
    case InsertionMode::InCell:
    case InsertionMode::InTemplate: return m_formatting.reconstruct(m_open);
    case InsertionMode::InTable:
    case InsertionMode::InTableBody:
    case InsertionMode::InRow:
    case InsertionMode::InColumnGroup: return;
    }
}

std::string_view TreeContext::path()
{
    return hasElement() ? m_paths.of(m_open, m_element) : std::string_view();
}

LinkPosition TreeContext::position() const
{
    return hasElement() ? m_open.at(m_element).landmark.position : LinkPosition::Content;
}

NewElement TreeContext::implied(std::string_view name)
{
    return {name, traitsOfElement(NameBytes(name))};
}

void TreeContext::insert(const Start& start)
{
    insertAt(start, m_open.insertionParent());
}

void TreeContext::insertLeaf(const Start& start)
{
    insert(start);
    m_isLeaf = true;
}

void TreeContext::insertAt(const Start& start, OpenElements::Index parent)
{
    const NewElement& element = start.element;
    m_open.push(element, parent);
    const ElementName name = element.space == Namespace::Html ? element.traits.name : ElementName::Other;
    if (landmarkElements.contains(name) || start.attributes.has(AttributeName::Role)) {
        const AttributeText role(start.attributes.raw(AttributeName::Role));
        m_open.setLandmark(landmarkOf(name, role.view(), m_open.top().landmark));
    }
    m_element = m_open.topIndex();
    m_space = element.space;
    const bool isForeign = m_space != Namespace::Html;
    const bool isClosed = start.tag.selfClosing && (isForeign || m_syntax == Syntax::Xml);
    m_isLeaf = isClosed;
    if (isForeign || isClosed) return;
    if (m_syntax == Syntax::Html)
        m_contentState = contentStates[static_cast<std::size_t>(element.traits.name)];
    if (element.traits.name == ElementName::Template) beginTemplate(start.attributes);
    if (element.traits.has(ElementTraits::Marker)) m_formatting.addMarker(m_open);
}

// §13.2.6.4.1 to §13.2.6.4.6; false: the tag goes on to the body, which is open then.
bool TreeContext::startOutsideBody(Start& start)
{
    const ElementName name = start.element.traits.name;
    if (name == ElementName::Html) {
        if (m_open.isEmpty()) insertAt(start, OpenElements::none);
        m_element = rootIndex; // a second one adds its attributes
        return true;
    }
    if (m_open.isEmpty()) m_open.push(implied("html"));
    if (m_phase == Phase::BeforeHead) {
        m_phase = Phase::InHead;
        if (name == ElementName::Head) {
            insertAt(start, rootIndex);
            return true;
        }
        m_open.push(implied("head"));
    }
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

/// With all that has to stand before it.
void TreeContext::beginBody()
{
    if (m_open.isEmpty()) m_open.push(implied("html"));
    if (m_phase == Phase::BeforeHead) m_open.push(implied("head"));
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
    if (name == ElementName::Br) {
        beginBody();
        return endInBody(end);
    }
    if (name == ElementName::Noscript && m_open.topIs(name)) m_open.pop();
    if (name == ElementName::Head && m_phase == Phase::InHead) {
        if (m_open.topIs(ElementName::Noscript)) m_open.pop();
        m_phase = Phase::AfterHead;
    }
}

} // namespace html
