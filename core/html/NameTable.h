#pragma once

#include "html/NameBytes.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace html {

template<typename Value>
struct NamedValue
{
    std::string_view name;
    Value value;
};

/// Looks up a fixed set of short names in constant time: a hash table with open addressing, filled by the
/// compiler. A tag and each of its attributes ask once, so this is on the path of every byte of a page.
template<typename Value, std::size_t Count>
class NameTable
{
public:
    constexpr explicit NameTable(const NamedValue<Value> (&values)[Count])
    {
        for (const NamedValue<Value>& value : values) {
            const NameBytes name(value.name);
            std::size_t slot = name.hash() % slotCount;
            while (m_slots[slot].name != NameBytes())
                slot = (slot + 1) % slotCount;
            m_slots[slot] = {name, value.value};
        }
    }

    /// The name's value, or null.
    [[nodiscard]] constexpr const Value* find(NameBytes name) const
    {
        for (std::size_t slot = name.hash() % slotCount; m_slots[slot].name != NameBytes();
             slot = (slot + 1) % slotCount)
            if (m_slots[slot].name == name) return &m_slots[slot].value;
        return nullptr;
    }

private:
    struct Slot
    {
        NameBytes name;
        Value value{};
    };

    // At most a third full, so that a chain is hardly ever longer than two; a power of two, for a quick
    // remainder.
    static constexpr std::size_t slotCount = Count <= 42 ? 128 : 512;
    static_assert(Count * 3 <= slotCount);

    std::array<Slot, slotCount> m_slots{};
};

} // namespace html
