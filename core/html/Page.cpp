#include "html/Page.h"

#include "html/Ascii.h"

namespace html {

namespace {

// FNV-1a, 64 bits: simple, and the same on every machine, so that it may stand in a file.
constexpr std::uint64_t start = 0xCBF29CE484222325ULL;

constexpr std::uint64_t withByte(std::uint64_t hash, char byte)
{
    return (hash ^ static_cast<unsigned char>(byte)) * 0x00000100000001B3ULL;
}

} // namespace

std::uint64_t hashOfFragmentTarget(std::string_view id)
{
    std::uint64_t hash = start;
    for (const char byte : id)
        hash = withByte(hash, byte);
    return hash;
}

std::uint64_t hashOfHeading(std::string_view text)
{
    std::uint64_t hash = start;
    for (const char byte : text)
        if (isAsciiAlpha(byte) || isAsciiDigit(byte) || static_cast<unsigned char>(byte) >= 0x80)
            hash = withByte(hash, asciiLowercase(byte));
    return hash;
}

} // namespace html
