#include "crawl/Suspicion.h"

#include <algorithm>

namespace crawl {

namespace {

// Five that fail in a row, or more than one in ten for long.
constexpr double weightOfOne = 10;
constexpr double enough = 50;
// Alone: so many refused, of so many, are no chance.
constexpr std::uint32_t refusedAloneEnough = 3;
constexpr std::uint32_t answersAlone = 40;
constexpr double mostShare = 0.25; // twice that is half of all

} // namespace

void Suspicion::onAnswered(bool isAlone)
{
    m_weight = std::max(0.0, m_weight - m_takenByAnswer);
    if (isAlone) ++m_answeredAlone;
}

Suspicion::Means Suspicion::onRefused(bool isAlone)
{
    if (isAlone) ++m_refusedAlone;
    if (isAlone && provesPages()) return Means::Pages;
    m_weight += weightOfOne;
    if (m_weight < enough) return Means::Nothing;
    m_weight = 0;
    return Means::Load;
}

bool Suspicion::provesPages()
{
    const std::uint32_t all = m_answeredAlone + m_refusedAlone;
    if (all < answersAlone || m_refusedAlone < refusedAloneEnough) return false;
    const double share = std::min(mostShare, m_refusedAlone / static_cast<double>(all));
    m_takenByAnswer = std::max(1.0, weightOfOne * 2 * share / (1 - 2 * share));
    m_weight = 0;
    m_answeredAlone = 0;
    m_refusedAlone = 0;
    return true;
}

} // namespace crawl
