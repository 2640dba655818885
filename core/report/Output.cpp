#include "report/Output.h"

#include <algorithm>

namespace report {

namespace {
// One call for some hundred rows; small enough that memory doesn't show it.
constexpr std::size_t pieceBytes = 64 * 1024;
} // namespace

bool Output::goesOn()
{
    if (m_end == WriteEnd::Whole && m_progress.cancelled &&
        m_progress.cancelled->load(std::memory_order_relaxed))
        m_end = WriteEnd::Cancelled;
    if (m_end == WriteEnd::Whole && m_text.size() >= pieceBytes) flush();
    return m_end == WriteEnd::Whole;
}

void Output::setDone(std::size_t rows, std::size_t ofRows)
{
    if (!m_progress.permille) return;
    const std::size_t done = rows * 1000 / std::max<std::size_t>(ofRows, 1);
    m_progress.permille->store(static_cast<std::uint32_t>(done), std::memory_order_relaxed);
}

WriteEnd Output::end()
{
    if (goesOn()) flush();
    if (m_end == WriteEnd::Whole) setDone(1, 1);
    return m_end;
}

void Output::flush()
{
    if (!m_text.empty() && !m_sink(m_text)) m_end = WriteEnd::SinkFailed;
    m_text.clear();
}

} // namespace report
