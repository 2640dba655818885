// Templates, whose content is none of the page's, and shadow roots, whose is: HTML §13.2.6.4.4.

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/TreeContext.h"

namespace html {

namespace {

// DOM §4.9, "valid shadow host name", and names of custom elements
bool canBeShadowHost(const OpenElements::Element& element)
{
    constexpr ElementNames hosts{ElementName::Article, ElementName::Aside,   ElementName::Blockquote,
                                 ElementName::Body,    ElementName::Div,     ElementName::Footer,
                                 ElementName::H1,      ElementName::H2,      ElementName::H3,
                                 ElementName::H4,      ElementName::H5,      ElementName::H6,
                                 ElementName::Header,  ElementName::Main,    ElementName::Nav,
                                 ElementName::P,       ElementName::Section, ElementName::Span};
    if (element.space != Namespace::Html) return false;
    return hosts.contains(element.traits.name) || element.name.find('-') != std::string_view::npos;
}

} // namespace

// §13.2.6.4.4, "A start tag whose tag name is template". With a shadow root mode the content is shown, in an
// element that can have a shadow root and has none yet.
void TreeContext::beginTemplate(const TagAttributes& attributes)
{
    const AttributeText mode(attributes.raw(AttributeName::Shadowrootmode));
    const bool asksForRoot = isIgnoringCase(mode.view(), "open") || isIgnoringCase(mode.view(), "closed");
    const auto host = m_open.top().parent;
    const bool isShadowRoot = asksForRoot && m_syntax == Syntax::Html && canBeShadowHost(m_open.at(host)) &&
                              !m_open.at(host).isShadowHost;
    if (isShadowRoot) m_open.setShadowHost(host);
    ++m_templateDepth;
    if (!isInert() && !isShadowRoot) m_inertFrom = m_templateDepth;
}

void TreeContext::endTemplate()
{
    if (m_templateDepth == 0) return;
    if (m_inertFrom == m_templateDepth) m_inertFrom = 0;
    --m_templateDepth;
    const auto open = m_open.innermost(ElementName::Template);
    if (open != OpenElements::none) m_open.popThrough(open);
}

} // namespace html
