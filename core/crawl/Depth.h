#pragma once

#include <algorithm>
#include <cstdint>

namespace crawl {

/// How far an entry lies from where a crawl starts. Only shrinks: the shortest ways known.
///
/// Two ways are told apart. What a person can reach by clicking is counted in links from a seed. What only a
/// sitemap leads to is counted in steps from robots.txt: were the two one number, a site that lists all of
/// its pages would be a site of depth 2, and its pages in the sitemap would be asked before those that it
/// links to.
class Depth
{
public:
    constexpr Depth() = default;
    [[nodiscard]] static constexpr Depth byLinks(std::uint32_t links) { return {links, unknown}; }
    [[nodiscard]] static constexpr Depth bySitemap(std::uint32_t steps) { return {unknown, steps}; }

    /// Of what a page there links to.
    [[nodiscard]] constexpr Depth ofLinks() const { return {after(m_byLinks), after(m_bySitemap)}; }
    /// Of what a sitemap or a feed there names: nobody gets there by clicking.
    [[nodiscard]] constexpr Depth ofEntries() const { return bySitemap(after(least())); }

    [[nodiscard]] constexpr bool isNearerThan(Depth other) const
    {
        return m_byLinks < other.m_byLinks || m_bySitemap < other.m_bySitemap;
    }
    [[nodiscard]] constexpr Depth nearestWith(Depth other) const
    {
        return {std::min(m_byLinks, other.m_byLinks), std::min(m_bySitemap, other.m_bySitemap)};
    }

    /// What a limit is held against.
    [[nodiscard]] constexpr std::uint32_t least() const { return std::min(m_byLinks, m_bySitemap); }
    /// What a person is shown: links, as long as any lead there.
    [[nodiscard]] constexpr std::uint32_t shown() const
    {
        return m_byLinks != unknown ? m_byLinks : m_bySitemap;
    }
    /// When its turn comes: after all that links lead to where none leads there.
    [[nodiscard]] constexpr std::uint32_t order() const
    {
        return m_byLinks != unknown ? m_byLinks : unknown + m_bySitemap;
    }
    bool operator==(const Depth&) const = default;

private:
    // Twice of it still is a number; nothing is as far.
    static constexpr std::uint32_t unknown = 0x4000'0000;

    constexpr Depth(std::uint32_t links, std::uint32_t steps)
        : m_byLinks(links)
        , m_bySitemap(steps)
    {
    }
    [[nodiscard]] static constexpr std::uint32_t after(std::uint32_t steps)
    {
        return steps == unknown ? unknown : steps + 1;
    }

    std::uint32_t m_byLinks = unknown;
    std::uint32_t m_bySitemap = unknown;
};

} // namespace crawl
