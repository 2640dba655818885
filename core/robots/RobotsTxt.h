#pragma once

#include "base/Instant.h"
#include "url/Url.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace robots {

/// The rules of one robots.txt for one robot (RFC 9309 §2.2): its groups are found and merged when it is parsed.
class RobotsTxt
{
public:
    /// `text` is what the server sent, cut at 500 KiB here (§2.5). `productToken`: `HydraLinkChecker`.
    [[nodiscard]] static RobotsTxt parse(std::string_view text, std::string_view productToken);

    /// By the longest match of path and query; allow wins a tie (§2.2.2). /robots.txt itself is allowed.
    [[nodiscard]] bool allows(const url::Url& url) const;
    /// The widely known extension; nullopt where the group has none. Seconds, fractions too.
    [[nodiscard]] std::optional<Duration> crawlDelay() const { return m_crawlDelay; }
    /// `Sitemap:` lines of the whole file, as written.
    [[nodiscard]] const std::vector<std::string>& sitemaps() const { return m_sitemaps; }

private:
    struct Rule
    {
        std::string pattern; // normalised percent-encoding
        bool allow = false;
    };
    std::vector<Rule> m_rules;
    std::optional<Duration> m_crawlDelay;
    std::vector<std::string> m_sitemaps;
};

} // namespace robots
