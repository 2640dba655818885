#pragma once

#include "base/TextArena.h"

#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace crawl {

/// Keeps texts in an arena; those that come again and again (`a`, `href`, "Home", a menu's addresses) once.
///
/// Bounded: it remembers at least the last `atLeast` different texts, at most twice as many. What is used
/// stays remembered, however much else goes by, so that a site's template is kept once and not once a page.
class RecentTexts
{
public:
    /// Longer texts are no part of a template, and are kept without being looked for.
    static constexpr std::size_t maxBytes = 512;

    /// The arena outlives it.
    RecentTexts(TextArena& arena, std::size_t atLeast)
        : m_arena(arena)
        , m_atLeast(atLeast)
    {
    }
    RecentTexts(const RecentTexts&) = delete;
    RecentTexts& operator=(const RecentTexts&) = delete;

    [[nodiscard]] std::string_view keep(std::string_view text);

private:
    TextArena& m_arena;
    const std::size_t m_atLeast;
    // What was used since the others were the newer ones; when they are many, the older go.
    std::unordered_set<std::string_view> m_newer;
    std::unordered_set<std::string_view> m_older;
};

} // namespace crawl
