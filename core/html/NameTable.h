#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace html {

template<typename Value>
struct NamedValue
{
    std::string_view name;
    Value value;
};

/// A short name's bytes as two numbers, so that names are compared and hashed by some instructions instead of
/// a loop. Together with the length they tell all names of up to 16 bytes apart: of one that is no multiple
/// of eight the numbers overlap.
class NameBytes
{
    // Both stand before what uses them at compile time: Clang 14 instantiates no later ones for that.

    /// Little-endian everywhere; compilers see that it is one load.
    template<std::size_t... Places>
    static constexpr std::uint64_t number(std::string_view bytes, std::index_sequence<Places...>)
    {
        return ((std::uint64_t{static_cast<unsigned char>(bytes[Places])} << (8 * Places)) | ...);
    }

    template<std::size_t Count>
    constexpr void takeEnds(std::string_view name)
    {
        m_head = number(name, std::make_index_sequence<Count>());
        m_tail = number(name.substr(m_length - Count), std::make_index_sequence<Count>());
    }

public:
    static constexpr std::size_t maxLength = 16;

    constexpr NameBytes() = default;
    /// Of a name that is neither empty nor longer than maxLength. Looks at its own bytes only.
    constexpr explicit NameBytes(std::string_view name)
        : m_length(name.size())
    {
        assert(!name.empty() && name.size() <= maxLength);
        if (m_length >= 8)
            takeEnds<8>(name);
        else if (m_length >= 4)
            takeEnds<4>(name);
        else if (m_length >= 2)
            takeEnds<2>(name);
        else
            takeEnds<1>(name);
    }

    [[nodiscard]] constexpr std::size_t hash() const
    {
        // Fibonacci hashing: the upper half of the product depends on all bits.
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
        return static_cast<std::size_t>(((m_head * 31 + m_tail + m_length) * factor) >> 32);
    }
    constexpr bool operator==(const NameBytes&) const = default;

private:
    std::uint64_t m_head = 0;
    std::uint64_t m_tail = 0;
    std::size_t m_length = 0; // 0: no name
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
    [[nodiscard]] constexpr const Value* find(std::string_view text) const
    {
        if (text.empty() || text.size() > NameBytes::maxLength) return nullptr;
        const NameBytes name(text);
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
