// The part of LinkExtractor that takes links of the other languages in a page's text.

#include "html/LinkExtractor.h"

namespace html {

void LinkExtractor::addStyleAttribute(const Attribute& style, std::string_view element)
{
    addEmbedded(element, m_embedded.linksOfStyleAttribute(style.rawValue));
}

void LinkExtractor::addPresentationAttribute(const Attribute& property, std::string_view element)
{
    addEmbedded(element, m_embedded.linksOfPresentationAttribute(property.name, property.rawValue));
}

void LinkExtractor::addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links)
{
    for (const EmbeddedLink& each : links) {
        if (!isAsked(each.address)) continue;
        Link& link = m_links.emplace_back();
        link.type = each.type;
        link.use = each.use;
        link.origin = each.origin;
        setPlace(link, element, each.attribute);
        LinkAddress& address = addAddress(each.address, each.raw);
        address.isEmbedded = true;
        address.isLocal = each.isLocal;
    }
}

} // namespace html
