#pragma once

#include "base/Instant.h"
#include "crawl/ConcurrencySearch.h"

#include <cstdint>
#include <optional>

namespace crawl {

/// Decides how many requests an origin gets at once, and until when it is left alone.
///
/// Automatic: as many as pay (ConcurrencySearch), fewer when it objects. The numbers are those of a crawl
/// that nobody should notice on a small server, and that still fills the network on a large one.
class OriginBudget
{
public:
    enum class Kind : std::uint8_t { Crawled, Other };

    /// `fixed`: that many, whatever the origin says.
    OriginBudget(Kind kind, std::optional<std::uint32_t> fixed, Duration delayBetweenRequests);

    void onStarted(Instant now);
    /// An answer, whole, that says nothing of load.
    void onAnswered(Instant startedAt, Instant now);
    /// It is there, whatever it said.
    void noteAnswered();
    /// Too much at once, or so it looks.
    void onObjected(Objection objection, Instant startedAt, Instant now);
    /// The attempt ended without saying anything of the origin (cancelled).
    void onDropped();
    void leaveAloneUntil(Instant until);
    /// It turned nobody away.
    void noteLetIn(Instant now);
    /// From now on half of the most that it let in in a second: more was too much.
    void halvePace();
    /// None of its requests is in flight any more: the crawl was stopped.
    void letGo() { m_inFlight = 0; }
    /// It belongs to the crawled site from now on.
    void makeCrawled(std::optional<std::uint32_t> fixed);
    /// A person's new speed.
    void change(std::optional<std::uint32_t> fixed, Duration delayBetweenRequests);

    [[nodiscard]] bool isFree(Instant now) const { return m_inFlight < limit() && now >= notBefore(); }
    /// Has never answered: it holds one connection until it has.
    [[nodiscard]] bool isSilent() const { return !m_hasAnswered; }
    [[nodiscard]] std::uint32_t inFlight() const { return m_inFlight; }
    [[nodiscard]] std::uint32_t limit() const { return m_fixed.value_or(m_search.limit()); }
    [[nodiscard]] Instant notBefore() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    void restart();

    Kind m_kind;
    std::optional<std::uint32_t> m_fixed;
    Duration m_delay;

    ConcurrencySearch m_search;
    std::uint32_t m_inFlight = 0;
    std::optional<Instant> m_lastStarted;
    Instant m_pacedUntil;
    Duration m_interval{}; // from one start to the next, where it has banned us
    Instant m_secondSince; // the second that is counted
    std::uint32_t m_letInInSecond = 0;
    std::uint32_t m_mostInSecond = 0; // since the pace was set
    Instant m_leftAloneUntil;
    bool m_hasAnswered = false;
};

} // namespace crawl
