#include "html/TreeContext.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/QuirksMode.h"

#include <array>
#include <initializer_list>
#include <utility>

namespace html {

namespace {

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
    else
        endElement({tag.name, element, m_open.isEmpty() ? Namespace::Html : m_open.top().space});
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

void TreeContext::onTextElement(const NewElement& element, IsBlank text)
{
    closeLeaf();
    if (text == IsBlank::No) m_isFramesetOk = false;
    m_contentState = Tokenizer::State::Data;
    m_element = OpenElements::none;
    m_space = Namespace::Html;
    m_formatting.reconstruct(m_open);
    m_open.countChild(element);
}

// §13.2.6.4: what isn't white space begins the body, and takes up the formatting around it.
bool TreeContext::onText()
{
    if (m_contentState != Tokenizer::State::Data || m_syntax == Syntax::Xml) return true;
    closeLeaf();
    if (m_phase == Phase::InFrameset && isInDocument()) return false;
    m_isFramesetOk = false; // also by a NUL, which the standard drops where it stands alone
    if (isContentForeign()) return true;
    if (m_phase != Phase::InBody && isInDocument()) beginBody();
    if (m_open.topIs(ElementName::Colgroup)) m_open.pop(); // §13.2.6.4.12
    m_formatting.reconstruct(m_open);
    return true;
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

bool TreeContext::Start::isHiddenInput() const
{
    return isIgnoringCase(AttributeText(attributes.raw(AttributeName::Type)).view(), "hidden");
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
    if (element.traits.has(ElementTraits::HoldsOffFrameset)) m_isFramesetOk = false;
}

} // namespace html
