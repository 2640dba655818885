#include "crawl/RecentTexts.h"

#include <utility>

namespace crawl {

std::string_view RecentTexts::keep(std::string_view text)
{
    if (text.empty()) return {};
    if (text.size() > maxBytes) return m_arena.add(text);
    if (const auto known = m_newer.find(text); known != m_newer.end()) return *known;
    const auto older = m_older.find(text);
    const std::string_view kept = older != m_older.end() ? *older : m_arena.add(text);
    if (m_newer.size() >= m_atLeast) {
        m_older = std::exchange(m_newer, {});
        m_newer.reserve(m_atLeast);
    }
    m_newer.insert(kept);
    return kept;
}

} // namespace crawl
