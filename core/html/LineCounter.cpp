#include "html/LineCounter.h"

#include "html/Utf8.h"

#include <cassert>

namespace html {

namespace {

std::uint32_t countCodePoints(std::string_view text)
{
    if (isAscii(text)) return static_cast<std::uint32_t>(text.size()); // as most is, and that is seen at once
    std::uint32_t count = 0; // of 32 bits, so that the compiler adds up many at once
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1U : 0U;
    return count;
}

} // namespace

LineColumn LineCounter::placeOf(std::size_t offset)
{
    assert(offset >= m_offset && "places are asked in rising order");
    std::string_view passed = m_text.substr(m_offset, offset - m_offset);
    // By memchr from newline to newline, which is quicker than byte by byte: lines are long beside its own
    // cost.
    for (auto newline = passed.find('\n'); newline != std::string_view::npos; newline = passed.find('\n')) {
        ++m_place.line;
        m_place.column = 1;
        passed.remove_prefix(newline + 1);
    }
    m_place.column += countCodePoints(passed);
    m_offset = offset;
    return m_place;
}

} // namespace html
