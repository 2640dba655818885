#include "crawl/OriginBudget.h"

#include <algorithm>

namespace crawl {

namespace {

// It starts with what a browser opens to a host, and ends where a manager of Qt's does over HTTP/2.
constexpr ConcurrencySearch::Bounds crawled{.start = 6, .cautious = 16, .most = 100};
// A stranger's server: a link or two each is the usual case.
constexpr ConcurrencySearch::Bounds silentOther{.start = 1, .cautious = 1, .most = 1};
constexpr ConcurrencySearch::Bounds answeringOther{.start = 2, .cautious = 8, .most = 8};

ConcurrencySearch searchFor(OriginBudget::Kind kind, bool hasAnswered)
{
    if (kind == OriginBudget::Kind::Crawled) return ConcurrencySearch(crawled);
    return ConcurrencySearch(hasAnswered ? answeringOther : silentOther);
}

} // namespace

OriginBudget::OriginBudget(Kind kind, std::optional<std::uint32_t> fixed, Duration delayBetweenRequests)
    : m_kind(kind)
    , m_fixed(fixed)
    , m_delay(delayBetweenRequests)
    , m_search(searchFor(kind, false))
{
}

void OriginBudget::onStarted(Instant now)
{
    ++m_inFlight;
    m_lastStarted = now;
    // Reckoned from when it should have been: lateness of a millisecond each would make another rate.
    const Duration interval = std::max(m_interval, m_fixed ? Duration{} : m_search.interval());
    m_pacedUntil = std::max(m_pacedUntil, now - interval) + interval;
    m_search.onStarted(m_inFlight);
}

void OriginBudget::onAnswered(Instant startedAt, Instant now)
{
    onDropped();
    noteAnswered();
    m_search.onAnswered(startedAt, now);
}

void OriginBudget::noteAnswered()
{
    if (m_hasAnswered) return;
    m_hasAnswered = true;
    if (m_kind == Kind::Other) restart();
}

void OriginBudget::onObjected(Objection objection, Instant startedAt, Instant now)
{
    onDropped();
    m_search.onObjected(objection, startedAt, now);
}

void OriginBudget::onDropped()
{
    if (m_inFlight > 0) --m_inFlight;
}

void OriginBudget::leaveAloneUntil(Instant until)
{
    m_leftAloneUntil = std::max(m_leftAloneUntil, until);
}

void OriginBudget::noteLetIn(Instant now)
{
    if (now - m_secondSince >= std::chrono::seconds(1)) {
        m_secondSince = now;
        m_letInInSecond = 0;
    }
    m_mostInSecond = std::max(m_mostInSecond, ++m_letInInSecond);
}

void OriginBudget::halvePace()
{
    const std::uint32_t startsASecond = std::max(m_mostInSecond / 2, 1U);
    m_interval = std::max(m_interval, Duration(std::chrono::seconds(1)) / startsASecond);
    if (m_mostInSecond < 2) m_interval *= 2; // it was slower than one a second
    m_mostInSecond = 0;
}

void OriginBudget::makeCrawled(std::optional<std::uint32_t> fixed)
{
    m_kind = Kind::Crawled;
    m_fixed = fixed;
    restart();
}

void OriginBudget::change(std::optional<std::uint32_t> fixed, Duration delayBetweenRequests)
{
    m_delay = delayBetweenRequests;
    if (m_fixed == fixed) return;
    m_fixed = fixed;
    restart();
}

Instant OriginBudget::notBefore() const
{
    const Instant paced = std::max(m_leftAloneUntil, m_pacedUntil);
    return m_lastStarted ? std::max(paced, *m_lastStarted + m_delay) : paced;
}

/// What it found was of another speed.
void OriginBudget::restart()
{
    m_search = searchFor(m_kind, m_hasAnswered);
}

} // namespace crawl
