#pragma once

#include "store/Column.h"

#include <cstddef>
#include <cstdint>
#include <functional>
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
        std::uint32_t& slot = slotOf(value);
        if (slot == empty) {
            slot = static_cast<std::uint32_t>(m_column.size());
            m_writer.append(value);
        }
        return slot;
    }

private:
    static constexpr std::uint32_t empty = UINT32_MAX;

    /// Open addressing: the values lie in the column, so a slot costs 4 bytes.
    [[nodiscard]] std::uint32_t& slotOf(const T& value)
    {
        std::size_t place = Hash{}(value) & (m_slots.size() - 1);
        while (m_slots[place] != empty && !(m_column[m_slots[place]] == value))
            place = (place + 1) & (m_slots.size() - 1);
        return m_slots[place];
    }

    void grow()
    {
        m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, empty);
        for (std::size_t number = 0; number < m_column.size(); ++number)
            slotOf(m_column[number]) = static_cast<std::uint32_t>(number);
    }

    Column<T>& m_column;
    ColumnWriter<T> m_writer;
    std::vector<std::uint32_t> m_slots; // a power of two of them
};

} // namespace store
