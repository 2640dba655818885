#pragma once

#include "base/Instant.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crawl {

/// Decides how many requests an origin gets at once, and until when it is left alone.
///
/// Automatic: grows while the origin answers quickly, halves when it objects. The numbers are those of a
/// crawl that nobody should notice on a small server, and that still fills the network on a large one.
class OriginBudget
{
public:
    enum class Kind : std::uint8_t { Crawled, Other };

    /// `fixed`: that many, whatever the origin says.
    OriginBudget(Kind kind, std::optional<std::uint32_t> fixed, Duration delayBetweenRequests);

    void onStarted(Instant now);
    /// An answer that says nothing of load. `startedAt` and `responseTime` of its request.
    void onAnswered(Instant startedAt, Duration responseTime);
    /// It is there, whatever it said.
    void noteAnswered() { m_hasAnswered = true; }
    /// 429, 503, refused, reset, time-out: too much at once. Requests that were already out when the
    /// limit was halved say nothing new.
    void onObjected(Instant startedAt, Instant now);
    /// The attempt ended without saying anything of the origin (cancelled).
    void onDropped();
    void leaveAloneUntil(Instant until);
    /// None of its requests is in flight any more: the crawl was stopped.
    void letGo() { m_inFlight = 0; }
    /// It belongs to the crawled site from now on.
    void makeCrawled(std::optional<std::uint32_t> fixed);
    /// A person's new speed.
    void change(std::optional<std::uint32_t> fixed, Duration delayBetweenRequests);

    [[nodiscard]] bool isFree(Instant now) const { return m_inFlight < m_limit && now >= notBefore(); }
    /// Has never answered: it holds one connection until it has.
    [[nodiscard]] bool isSilent() const { return !m_hasAnswered; }
    [[nodiscard]] std::uint32_t inFlight() const { return m_inFlight; }
    [[nodiscard]] std::uint32_t limit() const { return m_limit; }
    [[nodiscard]] Instant notBefore() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    void restart();
    void endOfWindow(Instant now);
    [[nodiscard]] bool isClearRise(Duration median) const;
    void grow();
    void halve(Instant now);
    [[nodiscard]] std::uint32_t ceiling() const;

    Kind m_kind;
    std::optional<std::uint32_t> m_fixed;
    Duration m_delay;

    std::uint32_t m_limit;
    std::uint32_t m_inFlight = 0;
    std::optional<Instant> m_lastStarted;
    Instant m_leftAloneUntil;
    Instant m_lastHalved; // requests started before it don't halve again
    bool m_hasAnswered = false;
    bool m_hasObjected = false;                    // from then on the limit steps up, it no longer doubles
    std::uint32_t m_calmAnswers = 0;               // in a row, without a rise or an objection
    std::optional<Duration> m_quickest;            // the lowest median of a window so far
    std::optional<Duration> m_medianBeforeHalving; // of the window whose rise halved the limit last
    std::vector<Duration> m_window;                // response times since the last decision
};

} // namespace crawl
