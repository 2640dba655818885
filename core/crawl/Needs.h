#pragma once

#include <cstdint>

namespace crawl {

/// What the document at an address is needed for, beside whether it answers.
enum class Need : std::uint8_t {
    Ids = 1 << 0,          // its ids, for a fragment; its links are nobody's business
    Page = 1 << 1,         // its links, and its ids
    Sheet = 1 << 2,        // what a style sheet loads
    Manifest = 1 << 3,     // what a web app manifest names
    Feed = 1 << 4,         // what a feed or a sitemap of the site names
    Sitemap = 1 << 5,      // likewise, wherever it lies: the site's robots.txt or its index names it
    NamedSitemap = 1 << 6, // it has to be a sitemap: it was named, not guessed
    Fingerprint = 1 << 7,  // what it can be recognised by, as every page; its links are nobody's business
};

/// All that an entry is needed for. A set that only grows: an address first seen in an `img`, then in an `a`,
/// is a page as well.
class Needs
{
public:
    constexpr Needs() = default;
    constexpr Needs(Need need)
        : m_bits(static_cast<std::uint8_t>(need))
    {
    }

    constexpr Needs& operator|=(Needs other)
    {
        m_bits = static_cast<std::uint8_t>(m_bits | other.m_bits);
        return *this;
    }
    [[nodiscard]] friend constexpr Needs operator|(Needs one, Needs other) { return one |= other; }
    [[nodiscard]] friend constexpr Needs operator&(Needs one, Needs other)
    {
        one.m_bits = static_cast<std::uint8_t>(one.m_bits & other.m_bits);
        return one;
    }
    bool operator==(const Needs&) const = default;

    [[nodiscard]] constexpr Needs without(Need need) const
    {
        Needs rest = *this;
        rest.m_bits = static_cast<std::uint8_t>(rest.m_bits & ~static_cast<unsigned>(need));
        return rest;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool has(Need need) const { return hasAll(Needs(need)); }
    [[nodiscard]] constexpr bool hasAny(Needs other) const { return (m_bits & other.m_bits) != 0; }
    [[nodiscard]] constexpr bool hasAll(Needs other) const { return (m_bits & other.m_bits) == other.m_bits; }
    /// What was read for these was read for those too.
    [[nodiscard]] constexpr bool cover(Needs other) const
    {
        return (has(Need::Page) ? *this | Need::Ids | Need::Fingerprint : *this).hasAll(other);
    }

private:
    std::uint8_t m_bits = 0;
};

[[nodiscard]] constexpr Needs operator|(Need one, Need other)
{
    return Needs(one) | Needs(other);
}

} // namespace crawl
