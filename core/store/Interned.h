#pragma once

#include "store/Column.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <utility>

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
        if (slot != empty) return slot - 1;
        if (isMoving()) {
            const std::uint32_t known = slotOf(m_outgrown, value);
            if (known != empty) return known - 1; // its turn to be moved will come
        }
        m_writer.append(value);
        slot = static_cast<std::uint32_t>(m_column.size());
        return slot - 1;
    }

private:
    /// A power of two of them, each one more than a number, so that an empty one is 0: then the system gives
    /// the pages of a large table when they are first used, not all while the window waits.
    class Slots
    {
    public:
        Slots() = default;
        explicit Slots(std::size_t size)
            : m_slots(static_cast<std::uint32_t*>(std::calloc(size, sizeof(std::uint32_t))))
            , m_size(m_slots ? size : throw std::bad_alloc())
        {
        }
        [[nodiscard]] std::size_t size() const { return m_size; }
        [[nodiscard]] bool isNone() const { return !m_slots; }
        [[nodiscard]] std::uint32_t& operator[](std::size_t place) const { return m_slots.get()[place]; }

    private:
        struct Free
        {
            void operator()(std::uint32_t* memory) const { std::free(memory); }
        };
        std::unique_ptr<std::uint32_t, Free> m_slots;
        std::size_t m_size = 0;
    };
    static constexpr std::uint32_t empty = 0;
    // Twice as many slots are full again when as many values came as there were: one each would just do.
    static constexpr std::size_t movedAtOnce = 4;

    /// Open addressing: the values lie in the column, so a slot costs 4 bytes.
    [[nodiscard]] std::uint32_t& slotOf(const Slots& table, const T& value) const
    {
        std::size_t place = Hash{}(value) & (table.size() - 1);
        while (table[place] != empty && !(m_column[table[place] - 1] == value))
            place = (place + 1) & (table.size() - 1);
        return table[place];
    }

    [[nodiscard]] bool isMoving() const { return !m_outgrown.isNone(); }

    /// The values change tables a few at a time: a million at once would hold the window up for a fifth of a
    /// second.
    void grow()
    {
        while (isMoving())
            moveSome();
        m_outgrown = std::exchange(m_slots, Slots(std::max<std::size_t>(m_slots.size() * 2, 64)));
        m_moved = 0;
        m_toMove = m_column.size();
    }

    void moveSome()
    {
        if (!isMoving()) return;
        for (std::size_t moved = 0; moved < movedAtOnce && m_moved < m_toMove; ++moved, ++m_moved)
            slotOf(m_slots, m_column[m_moved]) = static_cast<std::uint32_t>(m_moved + 1);
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
