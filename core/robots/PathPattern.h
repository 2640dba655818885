#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace robots {

/// Path and query of a URL in the form that patterns are held against (RFC 9309 §2.2.2): spellings that the
/// standard calls equal become equal octets.
[[nodiscard]] std::string comparableOctets(std::string_view pathAndQuery);

/// The path of one rule (RFC 9309 §2.2.3), made ready to be held against many URLs. Immutable; any thread.
/// A match takes time linear in pattern and URL together, whatever the pattern: it comes from strangers.
class PathPattern
{
public:
    explicit PathPattern(std::string_view text);

    /// `octets` come from comparableOctets().
    [[nodiscard]] bool matches(std::string_view octets) const;
    /// How specific it is: the length of the pattern in percent-encoded form, wildcards included.
    [[nodiscard]] std::size_t octetCount() const { return m_octetCount; }
    auto operator<=>(const PathPattern&) const = default;

private:
    struct Segment
    {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        auto operator<=>(const Segment&) const = default;
    };
    [[nodiscard]] std::string_view text(Segment segment) const;
    [[nodiscard]] std::size_t findEnd(Segment segment, std::string_view octets, std::size_t from) const;
    void fillBorders(Segment segment);

    std::size_t m_octetCount = 0;
    std::string m_text; // what stands between the wildcards, one after another, as comparable octets
    std::vector<Segment> m_segments; // in m_text; the first is where the path starts and can be empty
    bool m_reachesEnd = false;       // the last segment has to be the end of the URL
    /// Knuth-Morris-Pratt: for each octet of m_text the length of the longest border of its segment up to
    /// there.
    std::vector<std::uint32_t> m_borders; // empty where there is but one segment
};

} // namespace robots
