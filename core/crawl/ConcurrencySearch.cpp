#include "crawl/ConcurrencySearch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace crawl {

namespace {

using namespace std::chrono_literals;

// Fewer answers than this say nothing of a median.
constexpr std::uint32_t smallestRound = 12;
// Of the answers that so many more at once could bring, and of those that so many fewer could cost: what has
// to come, and what may go. Rounds differ by their pages; a real gain is far above the one, a real loss above
// the other.
constexpr double worthwhileGain = 0.25;
constexpr double bearableLoss = 0.125;
// A clear rise: twice the quickest and this much more, so that a server of a millisecond may take ten.
constexpr Duration riseFloor = 50ms;
constexpr std::uint32_t calmAnswersNeeded = 200;
// Of those asked under the higher limit of a trial: one may be a page that always fails.
constexpr std::uint32_t refusedOfTrial = 2;
constexpr std::uint32_t mostPartRefused = 8;
// A server that thrashes takes ten times as long; what differs by its pages and their places doesn't so.
constexpr int lostTrial = 4;
// Rounds that a search's end is believed; twice as many whenever the next search ends there too. A trial
// costs little where nobody objects, and the first may have met a connection that was still slow.
constexpr std::uint32_t firstRest = 4;
constexpr std::uint32_t longestRest = 16;
constexpr std::uint32_t objectedRest = 16;
constexpr std::uint32_t longestObjectedRest = 64;
// For each round's answers that trying more at once cost, so many rounds without: a server that thrashes
// above what it bears loses a second and more each time, and would be tried every other second.
constexpr double clearLoss = 0.75; // of what came before; rounds differ by less
constexpr double restForLoss = 15;
constexpr double mostRestForLoss = 500; // of one trial: its server may become quicker
constexpr double fewest = 1.0 / 16;     // one, and then nothing for fifteen times as long as it took
// Beyond, one more or less makes little difference, and a timer's milliseconds much.
constexpr double mostPaced = 16;

Duration medianOf(std::vector<Duration>& times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// In rounds of the limit before. Twice what came less: what the trial left in flight has to end, too.
double roundsLost(Duration trial, double gain, Duration median, double limit)
{
    const double lost = 2 * (1 - gain) * std::chrono::duration<double>(trial).count();
    const double round = std::chrono::duration<double>(median).count() * std::max(1.0, smallestRound / limit);
    return lost / std::max(round, 1e-6);
}

} // namespace

ConcurrencySearch::ConcurrencySearch(Bounds bounds)
    : m_bounds(bounds)
    , m_limit(bounds.start)
    , m_wanted(bounds.start)
    , m_nextRest(firstRest)
{
}

void ConcurrencySearch::onStarted(std::uint32_t inFlight)
{
    m_mostInFlight = std::max(m_mostInFlight, inFlight);
}

void ConcurrencySearch::onAnswered(Instant startedAt, Instant now)
{
    ++m_calmAnswers;
    m_suspicion.onAnswered(m_limit <= 1);
    if (m_limit < m_wanted) return setLimit(std::min(m_limit + 1, m_wanted), m_wanted, now);
    // What was asked under another limit was as quick as that let it be.
    if (startedAt < m_limitSince) return;
    m_round.push_back(now - startedAt);
    if (m_round.size() >= std::max(smallestRound, limit()) || isTrialLost()) endOfRound(now);
}

void ConcurrencySearch::onObjected(Objection objection, Instant startedAt, Instant now)
{
    if (startedAt < m_lastObjected) return;
    if (m_lastMedian == Duration{}) m_lastMedian = now - startedAt; // of nothing better yet
    if (objection == Objection::Suspected && !isOfLoad(startedAt)) return;
    m_lastObjected = now;
    // Who refuses connections doesn't count the seconds between them: less than one at a time is no use.
    backOff(objection == Objection::Said ? fewest : 1, now);
}

std::uint32_t ConcurrencySearch::limit() const
{
    return static_cast<std::uint32_t>(std::ceil(std::max(m_limit, 1.0)));
}

Duration ConcurrencySearch::interval() const
{
    return m_limit < mostPaced ? m_interval : Duration{};
}

double ConcurrencySearch::Measure::answersASecond() const
{
    return limit / std::max(std::chrono::duration<double>(median).count(), 1e-6);
}

void ConcurrencySearch::endOfRound(Instant now)
{
    const Measure measured{m_limit, medianOf(m_round)};
    m_lastMedian = measured.median;
    // With places left free, more of them could bring nothing, and fewer cost nothing.
    const bool wasFull = m_mostInFlight + std::max(1.0, m_limit / 8) >= m_limit;
    m_round.clear();
    m_mostInFlight = 0;
    if (!wasFull) return;
    if (m_trial) return endOfTrial(*std::exchange(m_trial, std::nullopt), measured, now);
    if (isClearRise(measured.median) && m_limit > 1) return tryLimit(m_limit / 2, measured, now);
    m_quickest = m_quickest ? std::min(*m_quickest, measured.median) : measured.median;
    tryNext(measured, now);
}

void ConcurrencySearch::endOfTrial(const Measure& before, const Measure& measured, Instant now)
{
    const double size = measured.limit / before.limit;
    const double gain = measured.answersASecond() / before.answersASecond();
    if (size > 1) {
        if (gain >= 1 + (size - 1) * worthwhileGain) {
            if (!m_hasObjected) m_nextRest = firstRest;
            return tryNext(measured, now);
        }
        if (!m_hasObjected && gain < clearLoss) {
            const double lost = roundsLost(now - m_limitSince, gain, before.median, before.limit);
            m_nextRest += static_cast<std::uint32_t>(std::min(lost * restForLoss, mostRestForLoss));
        }
        m_tooMany = measured.limit;
        m_triedFewer = false;
        return setLimit(before.limit, before.limit, now);
    }
    if (gain > 1 - (1 - size) * bearableLoss) {
        m_tooMany = before.limit;
        return;
    }
    // Half as many at once didn't help: these pages are slow by themselves, and that is the new measure.
    m_quickest = before.median;
    setLimit(before.limit, before.limit, now);
}

void ConcurrencySearch::tryNext(const Measure& measured, Instant now)
{
    if (m_rest > 0) {
        if (--m_rest > 0) return;
        m_tooMany.reset();
        m_triedFewer = false;
        m_hasRested = true;
    }
    if (const double more = moreAtOnce(); more > m_limit) return tryLimit(more, measured, now);
    if (!m_tooMany) return;
    if (!m_triedFewer && m_limit > 1) {
        m_triedFewer = true;
        return tryLimit(m_limit / 2, measured, now);
    }
    m_rest = m_nextRest;
    m_nextRest = m_hasObjected ? objectedRest : std::min(m_nextRest * 2, longestRest);
}

void ConcurrencySearch::tryLimit(double limit, const Measure& before, Instant now)
{
    m_trial = before;
    m_refusedInTrial = 0;
    // Who counts the requests of a second counts those of a jump too.
    setLimit(m_hasObjected ? std::min(m_limit, limit) : limit, limit, now);
}

void ConcurrencySearch::setLimit(double limit, double wanted, Instant now)
{
    if (m_hasObjected) m_interval = std::chrono::duration_cast<Duration>(m_lastMedian / limit);
    m_limit = limit;
    m_wanted = wanted;
    m_limitSince = now;
    m_round.clear();
    m_mostInFlight = 0;
}

/// To where it didn't object, if that is known.
void ConcurrencySearch::backOff(double least, Instant now)
{
    const bool wasCalmHere = m_rest > 0;
    const double part = wasCalmHere ? 0.875 : m_hasObjected ? 0.75 : 0.5;
    const double fewer = std::max(inWhole(isTryingMore() ? m_trial->limit : m_limit * part), least);
    m_tooMany = m_limit;
    m_nextRest = std::clamp(m_nextRest, objectedRest, longestObjectedRest);
    m_hasObjected = true;
    m_triedFewer = true; // fewer than that would be asked in vain: it was no queue
    m_trial.reset();
    m_refusedInTrial = 0;
    m_rest = 0;
    if (m_hasRested) m_nextRest = std::min(m_nextRest * 2, longestObjectedRest);
    m_calmAnswers = 0;
    setLimit(fewer, fewer, now);
}

/// Where pages turn out to fail by themselves, all that was laid to the load is forgotten.
bool ConcurrencySearch::isOfLoad(Instant startedAt)
{
    const Suspicion::Means means = m_suspicion.onRefused(m_limit <= 1);
    if (means == Suspicion::Means::Pages) {
        const Suspicion known = m_suspicion;
        *this = ConcurrencySearch(m_bounds);
        m_suspicion = known;
        return false;
    }
    const bool isOfTrial = m_countsRequests && isTryingMore() && startedAt >= m_limitSince;
    const bool isTrialRefused =
        isOfTrial && ++m_refusedInTrial >= std::max(refusedOfTrial, limit() / mostPartRefused);
    if (means != Suspicion::Means::Load && !isTrialRefused) return false;
    m_countsRequests = true;
    return true;
}

bool ConcurrencySearch::isTryingMore() const
{
    return m_trial && m_trial->limit < m_wanted;
}

/// It isn't kept at it for all of a round.
bool ConcurrencySearch::isTrialLost()
{
    return isTryingMore() && m_round.size() >= smallestRound &&
           medianOf(m_round) > m_trial->median * lostTrial;
}

bool ConcurrencySearch::isClearRise(Duration median) const
{
    return m_quickest && median > *m_quickest * 2 + riseFloor;
}

/// The next to try: twice as many at first, then halfway to what was too many; as many as now where that is
/// near.
double ConcurrencySearch::moreAtOnce() const
{
    if (m_tooMany) return *m_tooMany > m_limit * 1.125 ? inWhole((m_limit + *m_tooMany) / 2) : m_limit;
    const double more = inWhole(m_limit * (!m_hasRested ? 2 : m_hasObjected ? 1.25 : 1.5));
    const double least = m_countsRequests ? m_limit + 1 : 0;
    return std::min(std::max(more, least), std::max(m_limit, ceiling()));
}

/// Half a request at once is one or none to who counts them.
double ConcurrencySearch::inWhole(double limit) const
{
    return m_countsRequests ? std::floor(limit) : limit;
}

double ConcurrencySearch::ceiling() const
{
    return m_calmAnswers >= calmAnswersNeeded ? m_bounds.most : m_bounds.cautious;
}

} // namespace crawl
