#pragma once

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
            std::size_t slot = slotOf(value.name);
            while (!m_slots[slot].name.empty())
                slot = (slot + 1) % slotCount;
            m_slots[slot] = value;
            if (value.name.size() > m_longest) m_longest = value.name.size();
        }
    }

    /// The name's value, or null.
    [[nodiscard]] constexpr const Value* find(std::string_view name) const
    {
        if (name.empty() || name.size() > m_longest) return nullptr;
        for (std::size_t slot = slotOf(name); !m_slots[slot].name.empty(); slot = (slot + 1) % slotCount)
            if (m_slots[slot].name == name) return &m_slots[slot].value;
        return nullptr;
    }

private:
    // At most a third full, so that a chain is hardly ever longer than two; a power of two, for a quick
    // remainder.
    static constexpr std::size_t slotCount = Count <= 42 ? 128 : 512;
    static_assert(Count * 3 <= slotCount);

    static constexpr std::size_t slotOf(std::string_view name)
    {
        std::size_t hash = name.size();
        for (const std::size_t place : {std::size_t{0}, name.size() / 2, name.size() - 1})
            hash = hash * 31 + static_cast<unsigned char>(name[place]);
        return hash % slotCount;
    }

    std::array<NamedValue<Value>, slotCount> m_slots{};
    std::size_t m_longest = 0;
};

} // namespace html
