#include "crawl/OriginBudget.h"

#include <algorithm>

namespace crawl {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t crawledStart = 6;     // what a browser opens to a host
constexpr std::uint32_t cautiousCeiling = 16; // until the origin has shown what it bears
constexpr std::uint32_t calmAnswersNeeded = 200;
constexpr std::uint32_t crawledCeiling = 100;
constexpr std::uint32_t otherCeiling = 8; // a stranger's server: a link or two each is the usual case
constexpr std::uint32_t stepAtSpeed = 16; // beyond the cautious ceiling: five steps to the top
// Fewer answers than this say nothing of a median.
constexpr std::size_t smallestWindow = 8;
// A clear rise: twice the quickest and this much more, so that a server of a millisecond may take ten.
constexpr Duration riseFloor = 50ms;

std::uint32_t startOf(OriginBudget::Kind kind, std::optional<std::uint32_t> fixed)
{
    return fixed ? *fixed : kind == OriginBudget::Kind::Crawled ? crawledStart : 1;
}

Duration medianOf(std::vector<Duration>& times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

} // namespace

OriginBudget::OriginBudget(Kind kind, std::optional<std::uint32_t> fixed, Duration delayBetweenRequests)
    : m_kind(kind)
    , m_fixed(fixed)
    , m_delay(delayBetweenRequests)
    , m_limit(startOf(kind, fixed))
{
}

void OriginBudget::onStarted(Instant now)
{
    ++m_inFlight;
    m_lastStarted = now;
}

void OriginBudget::onAnswered(Instant startedAt, Duration responseTime)
{
    onDropped();
    const bool first = !m_hasAnswered;
    m_hasAnswered = true;
    if (m_fixed) return;
    if (first && m_kind == Kind::Other) m_limit = 2;
    // What was asked before the limit was halved was slowed by the old limit.
    if (startedAt < m_lastHalved) return;
    ++m_calmAnswers;
    m_window.push_back(responseTime);
    if (m_window.size() >= std::max<std::size_t>(smallestWindow, m_limit))
        endOfWindow(startedAt + responseTime);
}

void OriginBudget::onObjected(Instant startedAt, Instant now)
{
    onDropped();
    if (m_fixed || startedAt < m_lastHalved) return;
    halve(now);
}

void OriginBudget::onDropped()
{
    if (m_inFlight > 0) --m_inFlight;
}

void OriginBudget::leaveAloneUntil(Instant until)
{
    m_leftAloneUntil = std::max(m_leftAloneUntil, until);
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
    return m_lastStarted ? std::max(m_leftAloneUntil, *m_lastStarted + m_delay) : m_leftAloneUntil;
}

/// Its measures were of another limit.
void OriginBudget::restart()
{
    m_limit = startOf(m_kind, m_fixed);
    m_calmAnswers = 0;
    m_window.clear();
    m_quickest.reset();
    m_medianBeforeHalving.reset();
}

void OriginBudget::endOfWindow(Instant now)
{
    const Duration median = medianOf(m_window);
    m_window.clear();
    if (isClearRise(median)) {
        // Half as many at once didn't help: these pages are slow by themselves, and that is the new measure.
        const bool halvingHelped = !m_medianBeforeHalving || median < *m_medianBeforeHalving * 4 / 5;
        if (halvingHelped) {
            halve(now);
            m_medianBeforeHalving = median;
            return;
        }
        m_quickest = median;
        m_medianBeforeHalving.reset();
    }
    m_quickest = m_quickest ? std::min(*m_quickest, median) : median;
    grow();
}

bool OriginBudget::isClearRise(Duration median) const
{
    return m_quickest && median > *m_quickest * 2 + riseFloor;
}

void OriginBudget::grow()
{
    std::uint32_t wanted = m_limit;
    if (!m_hasObjected && m_limit < cautiousCeiling) {
        wanted = m_limit * 2;
    } else if (!m_hasObjected) {
        wanted = m_limit + stepAtSpeed;
    } else {
        wanted = m_limit + std::max(1U, m_limit / 8);
    }
    m_limit = std::min(wanted, std::max(m_limit, ceiling()));
}

void OriginBudget::halve(Instant now)
{
    m_limit = std::max(1U, m_limit / 2);
    m_lastHalved = now;
    m_hasObjected = true;
    m_calmAnswers = 0;
    m_window.clear();
}

std::uint32_t OriginBudget::ceiling() const
{
    if (m_kind == Kind::Other) return otherCeiling;
    return m_calmAnswers >= calmAnswersNeeded ? crawledCeiling : cautiousCeiling;
}

} // namespace crawl
