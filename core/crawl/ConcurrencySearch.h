#pragma once

#include "base/Instant.h"
#include "crawl/Suspicion.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crawl {

/// How an origin objects to the load, by how sure that is.
enum class Objection : std::uint8_t {
    Said,      // 429, or 503 with a Retry-After
    Suspected, // refused, reset, time-out, 503: a single page's own fault, unless others do the same
};

/// Finds how many requests at once bring an origin's answers soonest: it tries more, and fewer, and keeps
/// what pays.
///
/// What pays is told by the answers a second, not by how long one takes: that grows as well where a program
/// of ours, or the network, is what they queue for, and fewer at once would only be slower there. Where more
/// at once bring nothing, fewer are kept.
/// Thread: none; a value. Time: only what it is told.
class ConcurrencySearch
{
public:
    struct Bounds
    {
        std::uint32_t start = 1;
        std::uint32_t cautious = 1; // the most until the origin has shown what it bears
        std::uint32_t most = 1;
    };

    explicit ConcurrencySearch(Bounds bounds);

    void onStarted(std::uint32_t inFlight);
    /// An answer that says nothing of load by itself.
    void onAnswered(Instant startedAt, Instant now);
    /// What was out already when it objected last says nothing new.
    void onObjected(Objection objection, Instant startedAt, Instant now);

    /// Requests at once, at least one.
    [[nodiscard]] std::uint32_t limit() const;
    /// From one start to the next: makes less than one more at once of a limit of 2.5, and half of one of one
    /// of 0.5. Only where an origin has objected: who counts requests a second is best asked evenly.
    [[nodiscard]] Duration interval() const;

private:
    /// A round's answers: how many at once, and how long the middle one took.
    struct Measure
    {
        double limit = 1;
        Duration median;
        [[nodiscard]] double answersASecond() const; // Little's law
    };

    void endOfRound(Instant now);
    void endOfTrial(const Measure& before, const Measure& measured, Instant now);
    void tryNext(const Measure& measured, Instant now);
    void tryLimit(double limit, const Measure& before, Instant now);
    void setLimit(double limit, double wanted, Instant now);
    void backOff(double least, Instant now);
    [[nodiscard]] bool isOfLoad(Instant startedAt);
    [[nodiscard]] bool isTryingMore() const;
    [[nodiscard]] bool isTrialLost();
    [[nodiscard]] bool isClearRise(Duration median) const;
    [[nodiscard]] double moreAtOnce() const;
    [[nodiscard]] double inWhole(double limit) const;
    [[nodiscard]] double ceiling() const;

    Bounds m_bounds;
    double m_limit;
    double m_wanted; // the limit goes up to it by one an answer
    Instant m_limitSince;

    // The round: answers to what was asked under this limit.
    std::vector<Duration> m_round;
    std::uint32_t m_mostInFlight = 0;

    std::optional<Measure> m_trial;     // what the limit being tried is held against
    std::optional<double> m_tooMany;    // the lowest that brought nothing, or an objection
    std::optional<Duration> m_quickest; // the lowest median of a round
    bool m_triedFewer = false;          // since m_tooMany was found
    bool m_hasRested = false;           // from then on steps are small
    std::uint32_t m_rest = 0;           // rounds until m_tooMany is doubted
    std::uint32_t m_nextRest;

    bool m_hasObjected = false;
    bool m_countsRequests = false; // it has refused without words: too many at once, not in a second
    std::uint32_t m_refusedInTrial = 0;
    Duration m_interval{};
    Duration m_lastMedian{};
    Instant m_lastObjected;
    std::uint32_t m_calmAnswers = 0; // in a row, without an objection
    Suspicion m_suspicion;
};

} // namespace crawl
