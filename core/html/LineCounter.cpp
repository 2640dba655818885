#include "html/LineCounter.h"

#include <algorithm>
#include <cassert>

namespace html {

namespace {

std::uint32_t countCodePoints(std::string_view text)
{
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins));
}

} // namespace

LineColumn LineCounter::placeOf(std::size_t offset)
{
    assert(offset >= m_offset && "places are asked in rising order");
    std::string_view passed = m_text.substr(m_offset, offset - m_offset);
    if (const std::size_t lastNewline = passed.rfind('\n'); lastNewline != std::string_view::npos) {
        m_place.line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
        m_place.column = 1;
        passed.remove_prefix(lastNewline + 1);
    }
    m_place.column += countCodePoints(passed);
    m_offset = offset;
    return m_place;
}

} // namespace html
