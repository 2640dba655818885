#include "store/Totals.h"

#include <cassert>

namespace store {

void Totals::add(crawl::Verdict verdict, crawl::Reason reason, Side side)
{
    ++m_verdicts[static_cast<std::size_t>(verdict)][static_cast<std::size_t>(side)];
    ++m_reasons[static_cast<std::size_t>(reason)];
}

void Totals::remove(crawl::Verdict verdict, crawl::Reason reason, Side side)
{
    assert(of(verdict, side) > 0 && of(reason) > 0 && "a row leaves that was never counted");
    --m_verdicts[static_cast<std::size_t>(verdict)][static_cast<std::size_t>(side)];
    --m_reasons[static_cast<std::size_t>(reason)];
}

std::uint32_t Totals::shown() const
{
    return shown(Side::Internal) + shown(Side::External);
}

std::uint32_t Totals::shown(Side side) const
{
    std::uint32_t rows = 0;
    for (const auto& sides : m_verdicts)
        rows += sides[static_cast<std::size_t>(side)];
    return rows;
}

std::uint32_t Totals::of(crawl::Verdict verdict) const
{
    return of(verdict, Side::Internal) + of(verdict, Side::External);
}

std::uint32_t Totals::of(crawl::Verdict verdict, Side side) const
{
    return m_verdicts[static_cast<std::size_t>(verdict)][static_cast<std::size_t>(side)];
}

std::uint32_t Totals::of(crawl::Reason reason) const
{
    return m_reasons[static_cast<std::size_t>(reason)];
}

} // namespace store
