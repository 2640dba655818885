// Tags of what is no HTML: svg and math in a page, HTML §13.2.6.5, and pages that are sent as XML.

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/TreeContext.h"

namespace html {

namespace {

/// §13.2.6.5: a font with one of these is HTML's.
bool isHtmlFont(ElementName element, const TagAttributes& attributes)
{
    return element == ElementName::Font &&
           (attributes.has(AttributeName::Color) || attributes.has(AttributeName::Face) ||
            attributes.has(AttributeName::Size));
}

// §13.2.6, "MathML text integration point" and "HTML integration point"
bool isIntegrationPoint(const NewElement& element, const TagAttributes& attributes)
{
    const ElementName name = element.traits.name;
    if (element.space == Namespace::Svg)
        return name == ElementName::ForeignObject || name == ElementName::Desc || name == ElementName::Title;
    if (name == ElementName::MathText) return true;
    if (name != ElementName::AnnotationXml) return false;
    const AttributeText encoding(attributes.raw(AttributeName::Encoding));
    return isIgnoringCase(encoding.view(), "text/html") ||
           isIgnoringCase(encoding.view(), "application/xhtml+xml");
}

} // namespace

void TreeContext::startInXml(Start& start)
{
    const ElementName name = start.element.traits.name;
    if (name == ElementName::Svg) start.element.space = Namespace::Svg;
    if (name == ElementName::Math) start.element.space = Namespace::MathMl;
    if (start.element.space == Namespace::Html && isContentForeign())
        start.element.space = m_open.top().space;
    if (start.element.space != Namespace::Html)
        start.element.isIntegrationPoint = isIntegrationPoint(start.element, start.attributes);
    const bool isRoot = m_open.isEmpty();
    insertAt(start, isRoot ? OpenElements::none : m_open.topIndex());
    // A drawing has no head that its links could stand in.
    if (isRoot && name != ElementName::Html) m_open.setLandmark({LinkPosition::Content, false});
}

// §13.2.6.5; false: the tag is HTML's, and ends what is foreign.
bool TreeContext::startForeign(Start& start)
{
    const ElementTraits traits = start.element.traits;
    if (traits.has(ElementTraits::EndsForeignContent) || isHtmlFont(traits.name, start.attributes)) {
        while (isContentForeign())
            m_open.pop();
        return false;
    }
    const bool isSvgInAnnotation = traits.name == ElementName::Svg &&
                                   m_open.top().space == Namespace::MathMl &&
                                   m_open.top().traits.name == ElementName::AnnotationXml;
    beginForeign(start, isSvgInAnnotation ? Namespace::Svg : m_open.top().space);
    return true;
}

void TreeContext::startForeignRoot(Start& start)
{
    m_formatting.reconstruct(m_open);
    const bool isSvg = start.element.traits.name == ElementName::Svg;
    beginForeign(start, isSvg ? Namespace::Svg : Namespace::MathMl);
}

void TreeContext::beginForeign(Start& start, Namespace space)
{
    start.element.space = space;
    start.element.isIntegrationPoint = isIntegrationPoint(start.element, start.attributes);
    insert(start);
}

void TreeContext::endForeign(const NewElement& end)
{
    const ElementName name = end.traits.name;
    if (name == ElementName::P || name == ElementName::Br)
        while (isContentForeign())
            m_open.pop();
    const auto open = m_open.top().space == Namespace::Html ? OpenElements::none : m_open.innermost(end);
    if (open != OpenElements::none && open > m_open.top().html) return m_open.popThrough(open);
    NewElement asHtml = end;
    asHtml.space = Namespace::Html;
    endInHtml(asHtml);
}

} // namespace html
