#include "html/TextLinks.h"

#include "html/Utf8.h"

#include <string>

namespace html {

void TextLinks::add(Link link, std::string_view raw, std::string_view address)
{
    auto target = m_resolver.resolve(address, m_address);
    if (!target) return;
    const LineColumn place = m_lines.placeOf(static_cast<std::size_t>(raw.data() - m_text.data()));
    link.raw = shortenedTo(maxRawBytes, raw);
    link.target = std::move(*target);
    link.line = place.line;
    link.column = place.column;
    m_links.push_back(std::move(link));
}

Link bareLink(LinkType type, LinkUse use, LinkOrigin origin, std::string_view attribute)
{
    return {.type = type,
            .use = use,
            .origin = origin,
            .element = {},
            .attribute = std::string(attribute),
            .raw = {},
            .target = Failure{url::UrlError::MissingSchemeNonRelativeUrl},
            .text = {},
            .altText = {},
            .rel = {},
            .windowTarget = {},
            .path = {}};
}

} // namespace html
