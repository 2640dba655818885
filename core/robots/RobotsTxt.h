#pragma once

#include "base/Instant.h"
#include "robots/PathPattern.h"
#include "url/Url.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace robots {

/// What one `Sitemap:` line says.
struct SitemapLine
{
    std::string address;      // as written
    std::uint32_t line = 0;   // of its first character, from 1
    std::uint32_t column = 0; // in code points, from 1
    bool operator==(const SitemapLine&) const = default;
};

/// The rules of one robots.txt for one robot (RFC 9309 §2.2): its groups are found and merged when it is
/// parsed. A value, immutable once parsed; any thread.
class RobotsTxt
{
public:
    /// RFC 9309 §2.5 asks parsers to read at least 500 KiB; what comes after isn't read.
    static constexpr std::size_t limitBytes = 500 * 1024;

    /// `text` is what the server sent, cut at limitBytes here (§2.5). `productToken`: `HydraLinkChecker`.
    [[nodiscard]] static RobotsTxt parse(std::string_view text, std::string_view productToken);

    /// By the longest match of path and query; allow wins a tie (§2.2.2). /robots.txt itself is allowed.
    [[nodiscard]] bool allows(const url::Url& url) const;
    /// The widely known extension; nullopt where the group has none. Seconds, fractions too; at most a day.
    [[nodiscard]] std::optional<Duration> crawlDelay() const { return m_crawlDelay; }
    /// `Sitemap:` lines of the whole file: they belong to no group. Their addresses are to be absolute.
    [[nodiscard]] const std::vector<SitemapLine>& sitemaps() const { return m_sitemaps; }

private:
    enum class RuleType : bool { Disallow, Allow };
    struct Rule
    {
        PathPattern pattern;
        RuleType type = RuleType::Disallow;
        bool operator==(const Rule&) const = default;
    };
    class Reader;

    std::vector<Rule> m_rules; // the most specific first: the first that matches decides
    std::optional<Duration> m_crawlDelay;
    std::vector<SitemapLine> m_sitemaps;
};

/// RFC 9309 §2.2.2: /robots.txt itself is allowed, whatever the rules are or if there could be any.
[[nodiscard]] bool isRobotsTxt(const url::Url& url);

} // namespace robots
