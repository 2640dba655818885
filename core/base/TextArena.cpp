#include "base/TextArena.h"

#include <algorithm>
#include <cstring>

namespace {
// The last are large enough that the allocator's own bookkeeping vanishes; the first is small enough for each
// page that is read, whose few texts would else cost the system a dozen pages of memory.
constexpr std::size_t firstChunkBytes = 4 * 1024;
constexpr std::size_t maxDoublings = 4;

std::size_t chunkBytes(std::size_t chunksBefore)
{
    return firstChunkBytes << std::min(chunksBefore, maxDoublings);
}
} // namespace

std::string_view TextArena::add(std::string_view text)
{
    if (text.empty()) return {};
    if (text.size() > m_freeBytes) {
        const std::size_t size = std::max(chunkBytes(m_chunks.size()), text.size());
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_free = m_chunks.back().get();
        m_freeBytes = size;
        m_allocatedBytes += size;
    }
    char* place = m_free;
    std::memcpy(place, text.data(), text.size());
    m_free += text.size();
    m_freeBytes -= text.size();
    return {place, text.size()};
}
