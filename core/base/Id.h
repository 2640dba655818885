#pragma once

#include <compare>
#include <cstdint>
#include <functional>

/// A dense 32-bit index that can't be mistaken for another kind's. Given out in order, from 0.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::uint32_t value() const { return m_value; }
    auto operator<=>(const Id&) const = default;

private:
    std::uint32_t m_value = 0;
};

template<typename Tag>
struct std::hash<Id<Tag>>
{
    std::size_t operator()(Id<Tag> id) const noexcept { return id.value(); }
};
