#include "base/TextArena.h"

#include <algorithm>
#include <cstring>

namespace {
// Large enough that the allocator's own bookkeeping vanishes, small enough for a crawl of one page.
constexpr std::size_t chunkBytes = 64 * 1024;
} // namespace

std::string_view TextArena::add(std::string_view text)
{
    if (text.empty()) return {};
    if (text.size() > m_freeBytes) {
        const std::size_t size = std::max(chunkBytes, text.size());
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
