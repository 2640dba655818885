#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace html {

template<std::size_t... Places>
[[nodiscard]] constexpr std::uint64_t bytesAsNumber(const char* bytes, std::index_sequence<Places...>)
{
    return ((std::uint64_t{static_cast<unsigned char>(bytes[Places])} << (8 * Places)) | ...);
}

/// Little-endian everywhere; on machines that are, by one load: compilers make one of the single bytes only
/// where they haven't got one of them already.
template<std::size_t Count>
[[nodiscard]] constexpr std::uint64_t bytesAsNumber(const char* bytes)
{
    if (std::endian::native != std::endian::little || std::is_constant_evaluated())
        return bytesAsNumber(bytes, std::make_index_sequence<Count>());
    std::uint64_t number = 0;
    std::memcpy(&number, bytes, Count);
    return number;
}

[[nodiscard]] constexpr std::uint64_t eightBytes(const char* bytes)
{
    return bytesAsNumber<8>(bytes);
}

/// A short name's bytes as two numbers, so that names are compared and hashed by some instructions instead of
/// a loop. Names of one to maxLength bytes, none of them NUL, are the same if and only if these are; all
/// others are none.
class NameBytes
{
public:
    static constexpr std::size_t maxLength = 16;

    constexpr NameBytes() = default;
    /// Looks at the name's own bytes only.
    constexpr explicit NameBytes(std::string_view name)
    {
        const std::size_t length = name.size();
        if (length == 0 || length > maxLength) return;
        if (length <= 8) {
            m_head = padded(name);
            return;
        }
        m_head = eightBytes(name.data());
        m_tail = padded(name.substr(8));
    }
    /// Of a name that is the first `length` of eight bytes, fewer than eight.
    constexpr NameBytes(std::uint64_t bytes, std::size_t length)
        : m_head(bytes & ~(~std::uint64_t{0} << (8 * length)))
    {
    }

    [[nodiscard]] constexpr std::size_t hash() const
    {
        // Fibonacci hashing: the upper half of the product depends on all bits.
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
        return static_cast<std::size_t>(((m_head + m_tail * 31) * factor) >> 32);
    }
    constexpr bool operator==(const NameBytes&) const = default;

private:
    /// One to eight bytes, and zeros: of a longer name the numbers of its two ends overlap.
    static constexpr std::uint64_t padded(std::string_view name)
    {
        const std::size_t length = name.size();
        if (length == 8) return eightBytes(name.data());
        if (length >= 4)
            return joined(bytesAsNumber<4>(name.data()), bytesAsNumber<4>(&name[length - 4]), length - 4);
        if (length >= 2)
            return joined(bytesAsNumber<2>(name.data()), bytesAsNumber<2>(&name[length - 2]), length - 2);
        return static_cast<unsigned char>(name.front());
    }
    static constexpr std::uint64_t joined(std::uint64_t head, std::uint64_t tail, std::size_t tailPlace)
    {
        return head | (tail << (8 * tailPlace));
    }

    std::uint64_t m_head = 0; // the first eight
    std::uint64_t m_tail = 0; // those behind them
};

} // namespace html
