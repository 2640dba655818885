#include "crawl/RetryPolicy.h"

#include "http/RetryAfter.h"

#include <algorithm>

namespace crawl {

namespace {

using namespace std::chrono_literals;
using http::TransportError;

// Long enough for a restarting server process or a full accept queue, too short for a person to mind.
constexpr Duration pause = 1s;
constexpr std::uint8_t maxRetries = 1;

bool isTransient(TransportError error)
{
    switch (error) {
    case TransportError::Refused:
    case TransportError::Reset:
    case TransportError::ConnectTimeout:
    case TransportError::FirstByteTimeout:
    case TransportError::IdleTimeout:
    case TransportError::TotalTimeout:
    case TransportError::Http2Refused:
    case TransportError::NameServerFailure:
    case TransportError::Other: return true;
    case TransportError::Cancelled:
    case TransportError::NoSuchName:
    case TransportError::NoAddress:
    case TransportError::Unreachable:
    case TransportError::TlsSelfSigned:
    case TransportError::TlsUnknownAuthority:
    case TransportError::TlsIncompleteChain:
    case TransportError::TlsWrongHost:
    case TransportError::TlsExpired:
    case TransportError::TlsNotYetValid:
    case TransportError::TlsOldProtocol:
    case TransportError::TlsNotSpoken:
    case TransportError::Tls:
    case TransportError::NotHttp:
    case TransportError::BadFraming:
    case TransportError::BadResponse:
    case TransportError::UnsendableUrl: return false;
    }
    return false;
}

bool isTransient(const http::Response& response)
{
    if (response.status == 429 || (response.status >= 500 && response.status <= 599)) return true;
    const bool cutShort = response.bodyEnd == http::BodyEnd::Cut || response.bodyEnd == http::BodyEnd::Idle ||
                          response.bodyEnd == http::BodyEnd::PastTotal;
    return cutShort && http::isOkStatus(response.status);
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
    const bool transient =
        response ? isTransient(*response) : isTransient(std::get<http::TransportFailure>(outcome).error);
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
        if (const auto field = response->fields.find("Retry-After"))
            if (const auto asked = http::parseRetryAfter(*field, now.wall)) wait = std::max(wait, *asked);
    if (wait > m_retryAfterCap) return std::nullopt;
    return AskAgain{now.steady + wait, method, true};
}

std::optional<Objection> objectionIn(const http::Outcome& outcome)
{
    if (const auto* response = std::get_if<http::Response>(&outcome)) {
        if (response->status == 429) return Objection::Said;
        if (response->status != 503) return std::nullopt;
        return response->fields.find("Retry-After") ? Objection::Said : Objection::Suspected;
    }
    switch (std::get<http::TransportFailure>(outcome).error) {
    case TransportError::Refused:
    case TransportError::Reset:
    case TransportError::ConnectTimeout:
    case TransportError::FirstByteTimeout:
    case TransportError::IdleTimeout:
    case TransportError::TotalTimeout:
    case TransportError::Http2Refused: return Objection::Suspected;
    case TransportError::Cancelled:
    case TransportError::NoSuchName:
    case TransportError::NoAddress:
    case TransportError::NameServerFailure:
    case TransportError::Unreachable:
    case TransportError::TlsSelfSigned:
    case TransportError::TlsUnknownAuthority:
    case TransportError::TlsIncompleteChain:
    case TransportError::TlsWrongHost:
    case TransportError::TlsExpired:
    case TransportError::TlsNotYetValid:
    case TransportError::TlsOldProtocol:
    case TransportError::TlsNotSpoken:
    case TransportError::Tls:
    case TransportError::NotHttp:
    case TransportError::BadFraming:
    case TransportError::BadResponse:
    case TransportError::UnsendableUrl:
    case TransportError::Other: return std::nullopt;
    }
    return std::nullopt;
}

bool isConnectionFailure(TransportError error)
{
    return error == TransportError::Refused || error == TransportError::Unreachable ||
           error == TransportError::ConnectTimeout || http::isTlsFault(error);
}

} // namespace crawl
