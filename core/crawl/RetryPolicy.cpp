#include "crawl/RetryPolicy.h"

#include "crawl/FailureNature.h"
#include "http/RetryAfter.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace crawl {

namespace {

using namespace std::chrono_literals;
using http::TransportError;

// Long enough for a restarting server process or a full accept queue, too short for a person to mind.
constexpr Duration pause = 1s;
constexpr std::uint8_t maxRetries = 1;

/// Another wait as long would be one too many while the crawl goes on.
bool keptSilent(TransportError error)
{
    return error == TransportError::FirstByteTimeout || error == TransportError::IdleTimeout ||
           error == TransportError::TotalTimeout;
}

/// How long the server asks to be left alone (RFC 9110 §10.2.3).
std::optional<Duration> askedWait(const http::Response& response, Now now)
{
    const auto field = response.fields.find("Retry-After");
    return field ? http::parseRetryAfter(*field, now.wall) : std::nullopt;
}

bool isWorthAnother(const http::Response& response)
{
    if (isTransient(response.status)) return true;
    const bool cutShort = response.bodyEnd == http::BodyEnd::Cut || response.bodyEnd == http::BodyEnd::Idle ||
                          response.bodyEnd == http::BodyEnd::PastTotal ||
                          response.bodyEnd == http::BodyEnd::CodingCut;
    return cutShort && http::isOkStatus(response.status);
}

bool isWorthAnother(TransportError error)
{
    return natureOf(error).mayPass && !keptSilent(error);
}

} // namespace

std::optional<AskAgain> RetryPolicy::decide(const http::Outcome& outcome, http::Method asked,
                                            RetryState state, Now now) const
{
    if (asked == http::Method::Head)
        if (auto byGet = afterHead(outcome, now)) return byGet;
    if (state.retries >= maxRetries) return std::nullopt;
    const auto* response = std::get_if<http::Response>(&outcome);
    if (response && response->status == 429 && state.hostObjectedAfterItsWait) return std::nullopt;
    const bool transient = response ? isWorthAnother(*response)
                                    : isWorthAnother(std::get<http::TransportFailure>(outcome).error);
    return transient ? again(outcome, asked, now) : std::nullopt;
}

std::optional<AskAgain> RetryPolicy::afterHead(const http::Outcome& outcome, Now now) const
{
    // Many servers refuse HEAD, or lie to it: only what a GET would not change is believed.
    if (const auto* response = std::get_if<http::Response>(&outcome)) {
        if (response->status >= 200 && response->status <= 399) return std::nullopt;
        if (response->status == 429) return std::nullopt;
        return AskAgain{now.steady, http::Method::Get, false};
    }
    const TransportError error = std::get<http::TransportFailure>(outcome).error;
    if (error == TransportError::Cancelled || error == TransportError::NoSuchName ||
        error == TransportError::NoAddress || error == TransportError::NameServerFailure ||
        error == TransportError::UnsendableUrl)
        return std::nullopt;
    // A connection that failed fails for GET too, unless a moment helps: this is its retry.
    if (isConnectionFailure(error)) return AskAgain{now.steady + pause, http::Method::Get, true};
    return AskAgain{now.steady, http::Method::Get, false};
}

std::optional<AskAgain> RetryPolicy::again(const http::Outcome& outcome, http::Method method, Now now) const
{
    Duration wait = pause;
    if (const auto* response = std::get_if<http::Response>(&outcome))
        if (const auto asked = askedWait(*response, now)) wait = std::max(wait, *asked);
    if (wait > m_retryAfterCap) return std::nullopt;
    return AskAgain{now.steady + wait, method, true};
}

std::optional<Duration> RetryPolicy::waitBeyondCap(const http::Response& response, Now now) const
{
    const auto asked = askedWait(response, now);
    return asked && *asked > m_retryAfterCap ? asked : std::nullopt;
}

std::string wordsForWait(Duration wait, WallTime now)
{
    const auto until = std::chrono::ceil<std::chrono::minutes>(now + wait);
    const auto day = std::chrono::floor<std::chrono::days>(until);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(until - day);
    std::array<char, 80> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "asks to be left alone for %lld s, until %04d-%02u-%02u %02d:%02d UTC",
        static_cast<long long>(std::chrono::ceil<std::chrono::seconds>(wait).count()),
        static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

bool isTransient(http::StatusCode status)
{
    // 408 RFC 9110 §15.5.9, 425 RFC 8470 §5.2, 429 RFC 6585 §4
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status <= 599);
}

std::optional<Objection> objectionIn(const http::Outcome& outcome)
{
    if (const auto* response = std::get_if<http::Response>(&outcome)) {
        if (response->status == 429) return Objection::Said;
        if (response->status != 503) return std::nullopt;
        return response->fields.find("Retry-After") ? Objection::Said : Objection::Suspected;
    }
    const FailureNature nature = natureOf(std::get<http::TransportFailure>(outcome).error);
    return nature.mayBeOfLoad ? std::optional(Objection::Suspected) : std::nullopt;
}

bool isConnectionFailure(TransportError error)
{
    return error == TransportError::Refused || error == TransportError::Unreachable ||
           error == TransportError::ConnectTimeout || http::isTlsFault(error);
}

} // namespace crawl
