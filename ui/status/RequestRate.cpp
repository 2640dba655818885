#include "ui/status/RequestRate.h"

namespace ui {
namespace {

// Long enough to be steady while answers come in bursts, short enough to show a host that slows.
constexpr Duration window = std::chrono::seconds(5);
constexpr Duration enough = std::chrono::seconds(1);

} // namespace

void RequestRate::clear()
{
    m_samples.clear();
}

void RequestRate::note(std::uint64_t requests, Instant now)
{
    m_samples.push_back({now, requests});
    while (m_samples.size() > 2 && now - m_samples[1].at >= window)
        m_samples.pop_front();
}

std::optional<double> RequestRate::perSecond() const
{
    if (m_samples.size() < 2) return std::nullopt;
    const Duration span = m_samples.back().at - m_samples.front().at;
    if (span < enough) return std::nullopt;
    const auto made = static_cast<double>(m_samples.back().requests - m_samples.front().requests);
    return made / std::chrono::duration<double>(span).count();
}

} // namespace ui
