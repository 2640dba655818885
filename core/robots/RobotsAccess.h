#pragma once

#include "base/Instant.h"
#include "http/Outcome.h"
#include "robots/RobotsTxt.h"

#include <string_view>

namespace robots {

/// What the end of a fetch of robots.txt means for its origin, and for how long (RFC 9309 §2.3.1, §2.4).
/// Redirects are followed by the caller; `outcome` is the answer of the last address. A value; any thread.
class RobotsAccess
{
public:
    [[nodiscard]] static RobotsAccess fromOutcome(const http::Outcome& outcome, std::string_view productToken,
                                                  Now now);
    /// More than five hops, a loop, a Location that can't be followed: as if unavailable (§2.3.1.2,
    /// §2.3.1.3).
    [[nodiscard]] static RobotsAccess unavailable(Now now);

    [[nodiscard]] bool allows(const url::Url& url) const;
    /// 5xx, 429, no answer, an answer cut short: nothing is allowed but /robots.txt itself (§2.3.1.4).
    [[nodiscard]] bool isUnreachable() const { return m_kind == Kind::Unreachable; }
    [[nodiscard]] std::optional<Duration> crawlDelay() const { return m_rules.crawlDelay(); }
    [[nodiscard]] const std::vector<SitemapLine>& sitemaps() const { return m_rules.sitemaps(); }
    /// When it should be asked for again: what the server states, at most 24 hours (§2.4), at least
    /// ten minutes. Where it is unreachable: after its Retry-After, within the same bounds.
    [[nodiscard]] Instant freshUntil() const { return m_freshUntil; }

private:
    enum class Kind : std::uint8_t { Rules, Unavailable, Unreachable };
    Kind m_kind = Kind::Unavailable;
    RobotsTxt m_rules;
    Instant m_freshUntil;
};

} // namespace robots
