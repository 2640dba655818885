#pragma once

#include "base/Instant.h"
#include "crawl/ConcurrencySearch.h"
#include "http/Method.h"
#include "http/Outcome.h"

#include <cstdint>
#include <optional>
#include <string>

namespace crawl {

/// How often an address has been asked again, and why that matters for the next time.
struct RetryState
{
    std::uint8_t retries = 0;              // beyond the first try and the fall-back from HEAD to GET
    bool askedBySecond = false;            // its verdict is no more than one stack's otherwise
    bool hostObjectedAfterItsWait = false; // the origin said 429 again after the wait it had asked for
    bool toldToWait = false;               // for longer than the crawl does
    bool bodyWasCut = false;               // by the end of its connection, not by a deadline
    bool bodyMayBeCut = false;             // the first stack can't tell
    bool hadLastRound = false;             // its turn at the end of the crawl (LastRound)
};

/// Ask again, then and so.
struct AskAgain
{
    Instant notBefore;
    http::Method method = http::Method::Get;
    bool countsAsRetry = true; // false: the fall-back from HEAD to GET
};

/// Decides whether an outcome is final. Transient ones are asked once more, after a second or when the server
/// says; what kept silent to its deadline has had its time, and is asked again at the end of the crawl only.
class RetryPolicy
{
public:
    explicit RetryPolicy(Duration retryAfterCap)
        : m_retryAfterCap(retryAfterCap)
    {
    }

    /// nullopt: the outcome stands.
    [[nodiscard]] std::optional<AskAgain> decide(const http::Outcome& outcome, http::Method asked,
                                                 RetryState state, Now now) const;
    /// How long the server wants to be left alone, where that is longer than the crawl waits.
    [[nodiscard]] std::optional<Duration> waitBeyondCap(const http::Response& response, Now now) const;

private:
    [[nodiscard]] std::optional<AskAgain> afterHead(const http::Outcome& outcome, Now now) const;
    [[nodiscard]] std::optional<AskAgain> again(const http::Outcome& outcome, http::Method method,
                                                Now now) const;

    Duration m_retryAfterCap;
};

/// For the row's detail: "asks to be left alone for 3600 s, until 2026-11-28 15:04 UTC".
[[nodiscard]] std::string wordsForWait(Duration wait, WallTime now);
/// What may go better a moment later.
[[nodiscard]] bool isTransient(http::StatusCode status);
/// Whether the origin may have had too much at once, and how clearly it says so.
[[nodiscard]] std::optional<Objection> objectionIn(const http::Outcome& outcome);
/// The attempt never got as far as sending its request: nothing in it depends on the method or the path.
[[nodiscard]] bool isConnectionFailure(http::TransportError error);

} // namespace crawl
