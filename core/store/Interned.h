#pragma once

#include "store/Column.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace store {

/// Gives each different value one number, and keeps it once, in a Column that only grows. The order of
/// numbers is the order of arrival, never the hash's. Thread: the column writer's.
template<typename T, typename Hash = std::hash<T>>
class Interned
{
public:
    Interned(Column<T>& column, const SnapshotLedger& ledger)
        : m_column(column)
        , m_writer(column, ledger)
    {
    }

    [[nodiscard]] std::uint32_t numberOf(const T& value)
    {
        if ((m_column.size() + 1) * 3 > m_slots.size() * 2) grow();
        moveSome();
        std::uint32_t& slot = slotOf(m_slots, value);
        if (slot != empty) return slot;
        if (isMoving()) {
            const std::uint32_t known = slotOf(m_outgrown, value);
            if (known != empty) return known; // its turn to be moved will come
        }
        slot = static_cast<std::uint32_t>(m_column.size());
        m_writer.append(value);
        return slot;
    }

private:
    using Slots = std::vector<std::uint32_t>; // a power of two of them
    static constexpr std::uint32_t empty = UINT32_MAX;
    // Twice as many slots are full again when as many values came as there were: one each would just do.
    static constexpr std::size_t movedAtOnce = 4;

    /// Open addressing: the values lie in the column, so a slot costs 4 bytes.
    [[nodiscard]] std::uint32_t& slotOf(Slots& table, const T& value) const
    {
        std::size_t place = Hash{}(value) & (table.size() - 1);
        while (table[place] != empty && !(m_column[table[place]] == value))
            place = (place + 1) & (table.size() - 1);
        return table[place];
    }

    [[nodiscard]] bool isMoving() const { return !m_outgrown.empty(); }

    /// The values change tables a few at a time: a million at once would hold the window up for a fifth of a
    /// second.
    void grow()
    {
        while (isMoving())
            moveSome();
        m_outgrown = std::exchange(m_slots, Slots(std::max<std::size_t>(m_slots.size() * 2, 64), empty));
        m_moved = 0;
        m_toMove = m_column.size();
    }

    void moveSome()
    {
        if (!isMoving()) return;
        for (std::size_t moved = 0; moved < movedAtOnce && m_moved < m_toMove; ++moved, ++m_moved)
            slotOf(m_slots, m_column[m_moved]) = static_cast<std::uint32_t>(m_moved);
        if (m_moved == m_toMove) m_outgrown = {};
    }

    Column<T>& m_column;
    ColumnWriter<T> m_writer;
    Slots m_slots;
    Slots m_outgrown; // until its values have moved to m_slots; else empty
    std::size_t m_moved = 0;
    std::size_t m_toMove = 0;
};

} // namespace store
