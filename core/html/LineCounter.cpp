#include "html/LineCounter.h"

#include "base/ByteBlock.h"
#include "base/Utf8Bytes.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace html {

namespace {

ByteMask isNewline(ByteBlock bytes)
{
    return bytes.is('\n');
}

/// Not the first of a code point: 0x80 to 0xBF.
ByteMask isContinuation(ByteBlock bytes)
{
    return bytes.isBelow('\xC0');
}

// Of all that follows: from each byte between `begin` and `end` a whole block may be read.

template<typename IsCounted>
std::uint32_t countBytes(const char* begin, const char* end, IsCounted isCounted)
{
    std::uint32_t count = 0;
    for (;;) {
        const auto bytes = static_cast<std::size_t>(end - begin);
        ByteCount counted;
        for (std::size_t left = std::min(bytes / ByteBlock::size, ByteCount::maxMasks - 1); left > 0;
             --left) {
            counted.add(isCounted(ByteBlock(begin)));
            begin += ByteBlock::size;
        }
        const auto rest = static_cast<std::size_t>(end - begin);
        if (rest < ByteBlock::size) counted.add(isCounted(ByteBlock(begin)).first(rest));
        count += counted.value();
        if (rest < ByteBlock::size) return count;
    }
}

/// There is one.
const char* lastNewline(const char* begin, const char* end)
{
    const auto bytes = static_cast<std::size_t>(end - begin);
    const char* block = begin + bytes / ByteBlock::size * ByteBlock::size;
    std::uint32_t newlines = isNewline(ByteBlock(block)).first(bytes % ByteBlock::size).bits();
    while (newlines == 0) {
        block -= ByteBlock::size;
        newlines = isNewline(ByteBlock(block)).bits();
    }
    return block + std::bit_width(newlines) - 1;
}

} // namespace

LineColumn LineCounter::placeOf(std::size_t offset)
{
    assert(offset >= m_offset && "places are asked in rising order");
    const char* const begin = m_text.data() + m_offset;
    const char* const end = m_text.data() + offset;
    m_offset = offset;
    if (m_text.size() - offset < ByteBlock::size) {
        pass(begin, end);
        return m_place;
    }
    const char* line = begin;
    if (const std::uint32_t newlines = countBytes(begin, end, isNewline); newlines > 0) {
        m_place = {m_place.line + newlines, 1};
        line = lastNewline(begin, end) + 1;
    }
    m_place.column += static_cast<std::uint32_t>(end - line) - countBytes(line, end, isContinuation);
    return m_place;
}

/// Byte by byte.
void LineCounter::pass(const char* begin, const char* end)
{
    for (; begin < end; ++begin)
        if (*begin == '\n')
            m_place = {m_place.line + 1, 1};
        else if (!isUtf8Continuation(*begin))
            ++m_place.column;
}

} // namespace html
