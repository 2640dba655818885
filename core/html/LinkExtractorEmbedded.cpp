// The part of LinkExtractor that takes links of the other languages in a page's text.

#include "html/LinkExtractor.h"

namespace html {

void LinkExtractor::addStyleAttribute(const Attribute& style, std::string_view element)
{
    addEmbedded(element, m_embedded.linksOfStyleAttribute(style.rawValue));
}

/// Whatever tag comes next: no element stands in such text.
void LinkExtractor::endEmbeddedText()
{
    if (m_embedded.isOpen()) addEmbedded(m_embedded.element(), m_embedded.end());
}

void LinkExtractor::addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links)
{
    for (const EmbeddedLink& each : links) {
        if (!isAsked(each.address)) continue;
        addLink({.link = {.type = each.type,
                          .use = each.use,
                          .origin = each.origin,
                          .position = m_context.position(),
                          .element = std::string(element),
                          .attribute = each.attribute,
                          .raw = {},
                          .target = Failure{url::UrlError::MissingSchemeNonRelativeUrl},
                          .text = {},
                          .altText = {},
                          .rel = {},
                          .windowTarget = {},
                          .path = m_context.path()},
                 .address = {},
                 .formId = {},
                 .isEmbedded = true,
                 .isLocal = each.isLocal},
                each.address, each.raw);
    }
}

} // namespace html
