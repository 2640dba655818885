#include "report/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace report {

namespace {

/// Rows of table 3-7 that need more than the first byte: what the second byte may be.
struct SecondByte
{
    std::uint8_t lowest = 0x80;
    std::uint8_t highest = 0xBF;
};

[[nodiscard]] SecondByte secondByteAfter(std::uint8_t first)
{
    switch (first) {
    case 0xE0: return {.lowest = 0xA0};  // shorter forms exist
    case 0xED: return {.highest = 0x9F}; // surrogates
    case 0xF0: return {.lowest = 0x90};
    case 0xF4: return {.highest = 0x8F}; // beyond U+10FFFF
    default: return {};
    }
}

[[nodiscard]] std::size_t lengthBy(std::uint8_t first)
{
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

} // namespace

std::size_t characterBytes(std::string_view text)
{
    if (text.empty()) return 0;
    const auto byte = [text](std::size_t place) { return static_cast<std::uint8_t>(text[place]); };
    const std::size_t length = lengthBy(byte(0));
    if (length > text.size()) return 0;
    if (length < 2) return length;
    const SecondByte second = secondByteAfter(byte(0));
    if (byte(1) < second.lowest || byte(1) > second.highest) return 0;
    for (std::size_t place = 2; place < length; ++place)
        if ((byte(place) & 0xC0) != 0x80) return 0;
    return length;
}

void appendUtf8(std::string& to, std::string_view text)
{
    const bool isAscii =
        std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
    if (isAscii) {
        to.append(text);
        return;
    }
    while (!text.empty()) {
        const std::size_t length = characterBytes(text);
        to.append(length == 0 ? replacementCharacter : text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

} // namespace report
