#include "html/TreeContext.h"

#include "html/Ascii.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace html {

namespace {

// Browsers nest no deeper than this either; what is deeper counts as standing at this depth.
constexpr std::size_t maxForeignDepth = 512;

// §13.2.6.4.4 and §13.2.6.4.7: what the tokenizer is switched to by a start tag. Noscript is not among them:
// we are a browser without scripts, and read what is in it.
std::optional<Tokenizer::State> contentStateOf(ElementName name)
{
    switch (name) {
    case ElementName::Title:
    case ElementName::Textarea: return Tokenizer::State::Rcdata;
    case ElementName::Style:
    case ElementName::Xmp:
    case ElementName::Iframe:
    case ElementName::Noembed:
    case ElementName::Noframes: return Tokenizer::State::Rawtext;
    case ElementName::Script: return Tokenizer::State::ScriptData;
    case ElementName::Plaintext: return Tokenizer::State::Plaintext;
    default: return std::nullopt; // of all the names there are
    }
}

/// §13.2.6.5: a font with one of these is HTML's.
bool isHtmlFont(ElementTraits element, const TagAttributes& attributes)
{
    return element.name == ElementName::Font &&
           (attributes.has(AttributeName::Color) || attributes.has(AttributeName::Face) ||
            attributes.has(AttributeName::Size));
}

// §13.2.6, "MathML text integration point" and "HTML integration point"
bool isIntegrationPoint(ElementName name, bool isMath, const TagAttributes& attributes)
{
    if (!isMath)
        return name == ElementName::ForeignObject || name == ElementName::Desc || name == ElementName::Title;
    if (name == ElementName::MathText) return true;
    const std::string_view encoding = attributes.raw(AttributeName::Encoding);
    return name == ElementName::AnnotationXml &&
           (isIgnoringCase(encoding, "text/html") || isIgnoringCase(encoding, "application/xhtml+xml"));
}

} // namespace

bool TreeContext::isContentForeign() const
{
    return !m_foreign.empty() && !m_foreign.back().isIntegrationPoint;
}

void TreeContext::onStartTag(ElementTraits element, const Token& tag, const TagAttributes& attributes)
{
    m_contentState.reset();
    if (isContentForeign()) {
        if (!element.endsForeignContent && !isHtmlFont(element, attributes))
            return beginForeign(element, tag, attributes);
        leaveForeignContent();
    }
    if (element.name == ElementName::Svg || element.name == ElementName::Math)
        return beginForeign(element, tag, attributes);
    m_isForeign = false;
    beginHtml(element, attributes, tag.selfClosing && m_syntax == Syntax::Xml);
}

void TreeContext::beginForeign(ElementTraits element, const Token& tag, const TagAttributes& attributes)
{
    m_isForeign = true;
    if (tag.selfClosing) return;
    const bool isRoot = element.name == ElementName::Svg || element.name == ElementName::Math;
    const bool isMath = isRoot ? element.name == ElementName::Math : m_foreign.back().isMath;
    const bool isPoint = !isRoot && isIntegrationPoint(element.name, isMath, attributes);
    if (isRoot || isPoint) push({element.name, isMath, isPoint});
}

void TreeContext::beginHtml(ElementTraits element, const TagAttributes& attributes, bool isClosed)
{
    if (isClosed) return;
    m_contentState = contentStateOf(element.name);
    if (element.name == ElementName::Template) beginTemplate(attributes);
}

void TreeContext::push(ForeignElement element)
{
    if (m_foreign.size() == maxForeignDepth) m_foreign.pop_back();
    m_foreign.push_back(element);
}

/// Up to the HTML that the svg or math stands in.
void TreeContext::leaveForeignContent()
{
    while (isContentForeign())
        m_foreign.pop_back();
}

void TreeContext::onEndTag(ElementTraits element)
{
    if (std::exchange(m_contentState, std::nullopt)) return; // the end of a text without markup
    // The element can't have been opened inside the svg or math, so its end ends them too.
    if (element.endsForeignContent && isContentForeign()) leaveForeignContent();
    if (element.name == ElementName::Template && !isContentForeign()) return endTemplate();
    closeForeign(element.name);
}

void TreeContext::closeForeign(ElementName name)
{
    if (name == ElementName::Other) return;
    const auto open = std::find_if(m_foreign.rbegin(), m_foreign.rend(),
                                   [=](const ForeignElement& element) { return element.name == name; });
    if (open != m_foreign.rend()) m_foreign.erase(std::next(open).base(), m_foreign.end());
}

// §13.2.6.4.4, "A start tag whose tag name is template". With a shadow root mode the content is shown.
void TreeContext::beginTemplate(const TagAttributes& attributes)
{
    const std::string_view mode = attributes.raw(AttributeName::Shadowrootmode);
    const bool isShadowRoot = isIgnoringCase(mode, "open") || isIgnoringCase(mode, "closed");
    ++m_templateDepth;
    if (!isInert() && !isShadowRoot) m_inertFrom = m_templateDepth;
}

void TreeContext::endTemplate()
{
    if (m_templateDepth == 0) return;
    if (m_inertFrom == m_templateDepth) m_inertFrom = 0;
    --m_templateDepth;
}

} // namespace html
