#include "store/SnapshotLedger.h"

#include <algorithm>

namespace store {

SnapshotLedger::Number SnapshotLedger::take()
{
    m_out.push_back(++m_taken);
    m_newestOut = m_taken;
    return m_taken;
}

void SnapshotLedger::giveBack(Number number)
{
    const auto place = std::find(m_out.begin(), m_out.end(), number);
    if (place == m_out.end()) return;
    m_out.erase(place);
    m_newestOut = m_out.empty() ? 0 : m_out.back();
}

} // namespace store
