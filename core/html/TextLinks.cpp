#include "html/TextLinks.h"

#include "html/Utf8.h"

namespace html {

void TextLinks::add(Link link, std::string_view attribute, std::string_view raw, std::string_view address)
{
    if (!m_resolver.resolve(address, m_address, link.target)) return;
    const LineColumn place = m_lines.placeOf(static_cast<std::size_t>(raw.data() - m_text.data()));
    link.attribute = m_texts->add(attribute);
    link.raw = m_texts->add(shortenedTo(maxRawBytes, raw));
    link.line = place.line;
    link.column = place.column;
    link.keeper = m_texts;
    m_links.push_back(std::move(link));
}

} // namespace html
