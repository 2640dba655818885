#pragma once

#include "crawl/RetryPolicy.h"
#include "http/Outcome.h"
#include "robots/RobotsAccess.h"
#include "url/Url.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace crawl {

/// Holds back the URLs of one origin until its robots.txt is known, then says which may be asked.
class RobotsGate
{
public:
    enum class Pass : std::uint8_t {
        Allowed,
        Forbidden,
        AskFirst, // robots.txt isn't known: fetch nextUrl()
        Wait,     // it is being fetched
    };

    explicit RobotsGate(const url::Origin& origin);

    [[nodiscard]] Pass ask(const url::Url& url, Instant now) const;

    /// Where robots.txt is to be fetched: at the origin's root, or where that redirected.
    [[nodiscard]] const url::Url& nextUrl() const { return m_next; }
    void onStarted() { m_fetching = true; }
    /// The fetch was cancelled: the next to ask starts anew.
    void letGo();
    /// What is known is asked for again, by the next who comes.
    void forget();

    struct Known // the gate is open, or closed for good
    {
    };
    struct FetchAgain // at nextUrl(), not before then
    {
        Instant notBefore;
    };
    /// Whether the second stack is asked, too, before an origin is taken for one that gives no answer.
    enum class AsksSecond : bool { No, Yes };
    [[nodiscard]] std::variant<Known, FetchAgain> onFetched(const http::Outcome& outcome,
                                                            const RetryPolicy& retryPolicy,
                                                            const std::string& productToken,
                                                            AsksSecond asksSecond, Now now);
    /// Whose turn it is to fetch: the first got no answer.
    [[nodiscard]] bool isForSecond() const { return m_seenByFirst.has_value(); }

    /// Where robots.txt lies, whatever it redirects to.
    [[nodiscard]] const url::Url& url() const { return m_first; }
    /// Its `Sitemap:` lines, as far as they are known.
    [[nodiscard]] std::vector<robots::SitemapLine> sitemaps() const
    {
        return m_access ? m_access->sitemaps() : std::vector<robots::SitemapLine>();
    }
    /// As far as it is known.
    [[nodiscard]] std::optional<Duration> crawlDelay() const
    {
        return m_access ? m_access->crawlDelay() : std::nullopt;
    }
    [[nodiscard]] bool isBeingFetched() const { return m_fetching; }

    /// The origin gave no connection for its robots.txt: it gives none for its pages, for the same reason.
    [[nodiscard]] const std::optional<http::TransportFailure>& connectionFailure() const
    {
        return m_connectionFailure;
    }
    /// Why the second stack got none either; nullopt: it wasn't asked.
    [[nodiscard]] const std::optional<http::TransportFailure>& seenBySecond() const { return m_seenBySecond; }
    [[nodiscard]] bool isUnreachable() const { return m_access && m_access->isUnreachable(); }

private:
    [[nodiscard]] std::variant<Known, FetchAgain> follow(const http::Response& redirect, Now now);
    [[nodiscard]] Known concludeWithout(const http::TransportFailure& failure,
                                        const std::string& productToken, Now now);
    [[nodiscard]] Known conclude(robots::RobotsAccess access);
    void startOver();

    url::Url m_first;
    url::Url m_next;
    bool m_fetching = false;
    int m_hops = 0;
    RetryState m_retry;
    std::optional<http::TransportFailure> m_seenByFirst; // while the second is asked
    std::optional<http::TransportFailure> m_seenBySecond;
    std::optional<robots::RobotsAccess> m_access;
    std::optional<http::TransportFailure> m_connectionFailure;
    Instant m_freshUntil;
};

} // namespace crawl
