#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// By the vector types of GCC and Clang, which are instructions of the machine where it has them. What these
// don't give is taken from SSE2, which each x86-64 has.

/// Which of the sixteen bytes of a block something is true of.
class ByteMask
{
public:
    /// All bits of a byte, or none.
    using Vector = signed char __attribute__((vector_size(16)));

    explicit ByteMask(Vector bytes)
        : m_bytes(bytes)
    {
    }

    /// A bit for each byte; the first byte's is the lowest.
    [[nodiscard]] std::uint32_t bits() const
    {
#if defined(__SSE2__)
        return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(m_bytes)));
#else
        return portableBits();
#endif
    }
    /// The same on every machine, by some more instructions.
    [[nodiscard]] std::uint32_t portableBits() const
    {
        std::array<unsigned char, 16> bytes{};
        std::memcpy(bytes.data(), &m_bytes, sizeof m_bytes);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bits |= std::uint32_t{bytes[i] & 1U} << i;
        return bits;
    }
    /// Of the first `count` bytes only, at most sixteen.
    [[nodiscard]] ByteMask first(std::size_t count) const
    {
        static constexpr std::array<signed char, 32> ones{-1, -1, -1, -1, -1, -1, -1, -1,
                                                          -1, -1, -1, -1, -1, -1, -1, -1};
        Vector kept{};
        std::memcpy(&kept, ones.data() + (16 - count), sizeof kept);
        return ByteMask(m_bytes & kept);
    }
    [[nodiscard]] Vector vector() const
    {
        return m_bytes;
    }

private:
    Vector m_bytes;
};

/// Sixteen bytes of a text, looked at together: in some instructions, with no jump that depends on them.
class ByteBlock
{
public:
    static constexpr std::size_t size = 16;

    /// So many bytes are read from there on.
    explicit ByteBlock(const char* bytes) { std::memcpy(&m_bytes, bytes, sizeof m_bytes); }

    [[nodiscard]] ByteMask is(char byte) const { return ByteMask(m_bytes == static_cast<signed char>(byte)); }
    /// As signed numbers: 0x80 to 0xFF are below all that are ASCII.
    [[nodiscard]] ByteMask isBelow(char byte) const
    {
        return ByteMask(m_bytes < static_cast<signed char>(byte));
    }

    /// What is set in either.
    [[nodiscard]] friend ByteBlock operator|(ByteBlock a, ByteBlock b)
    {
        return ByteBlock(a.m_bytes | b.m_bytes);
    }

private:
    explicit ByteBlock(ByteMask::Vector bytes)
        : m_bytes(bytes)
    {
    }

    ByteMask::Vector m_bytes;
};

/// Counts what masks are true of.
class ByteCount
{
public:
    /// So many masks may be added; then the count is to be taken.
    static constexpr std::size_t maxMasks = 255;

    void add(ByteMask mask)
    {
        m_counts -= reinterpret_cast<Counts>(mask.vector()); // all bits of a byte are -1
    }
    [[nodiscard]] std::uint32_t value() const
    {
        std::array<std::uint64_t, 2> halves{};
        std::memcpy(halves.data(), &m_counts, sizeof m_counts);
        return sum(halves[0]) + sum(halves[1]);
    }

private:
    /// Of the eight bytes of a number.
    static constexpr std::uint32_t sum(std::uint64_t bytes)
    {
        constexpr std::uint64_t evenBytes = 0x00FF00FF00FF00FF;
        const std::uint64_t pairs = (bytes & evenBytes) + ((bytes >> 8) & evenBytes);
        return static_cast<std::uint32_t>((pairs * 0x0001000100010001) >> 48);
    }

    using Counts = unsigned char __attribute__((vector_size(16)));
    Counts m_counts{};
};

/// Where `byte` stands first from `from` on; `limit` or beyond it: nowhere before that. From each place
/// before `limit` a whole block may be read.
[[nodiscard]] inline std::size_t findByte(const char* text, std::size_t from, std::size_t limit, char byte)
{
    for (; from < limit; from += ByteBlock::size)
        if (const std::uint32_t found = ByteBlock(text + from).is(byte).bits(); found != 0)
            return from + static_cast<std::size_t>(std::countr_zero(found));
    return limit;
}
