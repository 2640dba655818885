#include "robots/RobotsAccess.h"

#include "http/Freshness.h"
#include "http/RetryAfter.h"

#include <algorithm>

namespace robots {

namespace {

// RFC 9309 §2.4: not longer than 24 hours.
constexpr Duration longestUse = std::chrono::hours(24);
// "no-cache" is common and would mean a request for robots.txt before each page. Obeying cache control is
// optional (§2.4); one request in ten minutes is none that a server feels. An origin that fails is asked
// again as soon.
constexpr Duration shortestUse = std::chrono::minutes(10);

Instant freshUntilByCacheControl(const http::Response& response, Now now)
{
    const Duration lifetime = http::freshnessLifetime(response.fields, now.wall).value_or(longestUse);
    return now.steady + std::clamp(lifetime, shortestUse, longestUse);
}

Instant askAgainAt(const http::Response& response, Now now)
{
    const auto field = response.fields.find("Retry-After");
    const auto wait = field ? http::parseRetryAfter(*field, now.wall) : std::nullopt;
    return now.steady + std::clamp(wait.value_or(shortestUse), shortestUse, longestUse);
}

// A part of the file may lack just the line that forbids. Past the limit nothing would be read anyway.
bool holdsAllRules(const http::Response& response)
{
    switch (response.bodyEnd) {
    case http::BodyEnd::Whole:
    case http::BodyEnd::TooLarge:
    case http::BodyEnd::PerhapsCut: return true;
    case http::BodyEnd::LetGo:
    case http::BodyEnd::Cut:
    case http::BodyEnd::Idle:
    case http::BodyEnd::PastTotal:
    case http::BodyEnd::CodingCut:
    case http::BodyEnd::Unreadable: break;
    }
    return response.body.size() >= RobotsTxt::limitBytes;
}

// RFC 9309 §2.3.1.3: 4xx says that there is no robots.txt to be had, and "MAY access any resources". 429 says
// something else: the file may well be there, the server only wants less of us now. Taking that as leave to
// crawl everything would be the least gentle answer; so it is a failure that passes, like 503 (§2.3.1.4). RFC
// 9110 §15 takes numbers beyond 599 for 5xx; a final 1xx isn't HTTP at all.
bool isServerFailure(http::StatusCode status)
{
    return status < 200 || status >= 500 || status == 429;
}

} // namespace

// RFC 9309 §2.3.1
RobotsAccess RobotsAccess::fromOutcome(const http::Outcome& outcome, std::string_view productToken, Now now)
{
    const auto* const response = std::get_if<http::Response>(&outcome);
    RobotsAccess access;
    access.m_kind = Kind::Unreachable;
    access.m_freshUntil = response ? askAgainAt(*response, now) : now.steady + shortestUse;
    if (!response || isServerFailure(response->status)) return access;

    const bool isOk = http::isOkStatus(response->status);
    if (isOk && !holdsAllRules(*response)) return access;
    access.m_freshUntil = freshUntilByCacheControl(*response, now);
    // §2.3.1.1; §2.3.1.3, and a 3xx that leads nowhere
    access.m_kind = isOk ? Kind::Rules : Kind::Unavailable;
    if (isOk) access.m_rules = RobotsTxt::parse(response->body, productToken);
    return access;
}

RobotsAccess RobotsAccess::unavailable(Now now)
{
    RobotsAccess access;
    access.m_kind = Kind::Unavailable;
    access.m_freshUntil = now.steady + longestUse;
    return access;
}

bool RobotsAccess::allows(const url::Url& url) const
{
    switch (m_kind) {
    case Kind::Rules: return m_rules.allows(url);
    case Kind::Unavailable: return true;
    case Kind::Unreachable: return isRobotsTxt(url);
    }
    return false;
}

} // namespace robots
