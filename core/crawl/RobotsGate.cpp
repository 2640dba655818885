#include "crawl/RobotsGate.h"

#include "crawl/Judge.h"
#include "url/UrlParser.h"

#include <cassert>

namespace crawl {

namespace {

constexpr int maxHops = 5; // RFC 9309 §2.3.1.2: crawlers should follow at least five

url::Url robotsUrlOf(const url::Origin& origin)
{
    auto url = url::parseUrl(origin.serialize() + "/robots.txt");
    assert(url && "an origin of a URL makes a URL");
    return *std::move(url);
}

} // namespace

RobotsGate::RobotsGate(const url::Origin& origin)
    : m_first(robotsUrlOf(origin))
    , m_next(m_first)
{
}

RobotsGate::Pass RobotsGate::ask(const url::Url& url, Instant now) const
{
    if (m_fetching) return Pass::Wait;
    if (!m_access || now >= m_freshUntil) return Pass::AskFirst;
    return m_access->allows(url) ? Pass::Allowed : Pass::Forbidden;
}

void RobotsGate::letGo()
{
    if (m_fetching) startOver();
}

void RobotsGate::forget()
{
    if (m_fetching) return; // what comes is news anyway
    m_access.reset();
    m_connectionFailure.reset();
}

std::variant<RobotsGate::Known, RobotsGate::FetchAgain> RobotsGate::onFetched(const http::Outcome& outcome,
                                                                              const RetryPolicy& retryPolicy,
                                                                              const std::string& productToken,
                                                                              AsksSecond asksSecond, Now now)
{
    m_connectionFailure.reset();
    m_seenBySecond.reset();
    const auto again =
        isForSecond() ? std::nullopt : retryPolicy.decide(outcome, http::Method::Get, m_retry, now);
    if (again) {
        ++m_retry.retries;
        return FetchAgain{again->notBefore};
    }
    if (const auto* response = std::get_if<http::Response>(&outcome)) {
        if (isRedirect(*response)) return follow(*response, now);
        return conclude(robots::RobotsAccess::fromOutcome(outcome, productToken, now));
    }
    const auto& failure = std::get<http::TransportFailure>(outcome);
    if (isForSecond()) {
        m_seenBySecond = failure;
        return concludeWithout(*m_seenByFirst, productToken, now);
    }
    const bool isDoubted = asksSecond == AsksSecond::Yes && failure.error != http::TransportError::Cancelled;
    if (!isDoubted) return concludeWithout(failure, productToken, now);
    m_seenByFirst = failure;
    return FetchAgain{now.steady};
}

RobotsGate::Known RobotsGate::concludeWithout(const http::TransportFailure& failure,
                                              const std::string& productToken, Now now)
{
    const bool isOfOrigin = isConnectionFailure(failure.error) ||
                            failure.error == http::TransportError::NoSuchName ||
                            failure.error == http::TransportError::NoAddress;
    if (isOfOrigin) m_connectionFailure = failure;
    return conclude(robots::RobotsAccess::fromOutcome(http::TransportFailure(failure), productToken, now));
}

std::variant<RobotsGate::Known, RobotsGate::FetchAgain> RobotsGate::follow(const http::Response& redirect,
                                                                           Now now)
{
    const auto location = redirect.fields.find("Location");
    auto target = url::parseUrl(location.value_or(""), &m_next);
    const bool canFollow = location && target && target->isHttpOrHttps() && m_hops < maxHops;
    if (!canFollow) return conclude(robots::RobotsAccess::unavailable(now));
    ++m_hops;
    m_next = target->withoutFragment();
    return FetchAgain{now.steady};
}

RobotsGate::Known RobotsGate::conclude(robots::RobotsAccess access)
{
    m_freshUntil = access.freshUntil();
    m_access = std::move(access);
    startOver();
    return {};
}

void RobotsGate::startOver()
{
    m_fetching = false;
    m_next = m_first;
    m_hops = 0;
    m_retry = {};
    m_seenByFirst.reset();
}

} // namespace crawl
