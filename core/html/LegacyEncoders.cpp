#include "html/LegacyEncoders.h"

#include "html/CharacterIndex.h"
#include "html/Gb18030.h"
#include "html/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace html {

namespace {

constexpr char32_t yen = 0xA5;
constexpr char32_t overline = 0x203E;
constexpr char32_t minus = 0x2212;
constexpr char32_t fullwidthMinus = 0xFF0D;

bool isHalfwidthKatakana(char32_t codePoint)
{
    return codePoint >= 0xFF61 && codePoint <= 0xFF9F;
}

void append(std::uint32_t byte, std::string& bytes)
{
    bytes.push_back(static_cast<char>(byte));
}

void appendPair(std::uint32_t lead, std::uint32_t trail, std::string& bytes)
{
    append(lead, bytes);
    append(trail, bytes);
}

/// `encode` writes one character, and answers whether the encoding has it.
template<typename Encode>
std::string encodeEach(std::string_view text, Encode encode)
{
    std::string bytes;
    bytes.reserve(text.size() * 2);
    while (!text.empty()) {
        const char32_t codePoint = takeCodePoint(text);
        if (codePoint < 0x80)
            append(codePoint, bytes);
        else if (!encode(codePoint, bytes))
            appendCharacterReference(codePoint, bytes);
    }
    return bytes;
}

void appendGbPair(std::uint32_t pointer, std::string& bytes)
{
    const std::uint32_t trail = pointer % 190;
    appendPair(pointer / 190 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x41), bytes);
}

// §10.2.2
bool appendGb(char32_t codePoint, bool isGbk, std::string& bytes)
{
    if (codePoint == 0xE5E5) return false;
    if (isGbk && codePoint == 0x20AC) {
        append(0x80, bytes);
        return true;
    }
    auto pointer = gb18030PointerOfPrivate(codePoint);
    if (!pointer) pointer = CharacterIndex::gb18030().pointerOf(codePoint);
    if (pointer) {
        appendGbPair(*pointer, bytes);
        return true;
    }
    if (isGbk) return false;
    const std::uint32_t four = gb18030RangesPointer(codePoint);
    appendPair(four / 12600 + 0x81, four / 1260 % 10 + 0x30, bytes);
    appendPair(four / 10 % 126 + 0x81, four % 10 + 0x30, bytes);
    return true;
}

// §5, "index Big5 pointer"
std::optional<std::uint32_t> big5Pointer(char32_t codePoint)
{
    constexpr std::uint32_t hongKongEnd = (0xA1 - 0x81) * 157; // what stands before is read, and not written
    constexpr std::array<char32_t, 6> written = {0x2550, 0x255E, 0x2561,
                                                 0x256A, 0x5341, 0x5345}; // as their last
    const auto rows = CharacterIndex::big5().rowsOf(codePoint);
    const auto first = std::find_if(
        rows.begin(), rows.end(), [](const CharacterIndex::Row& row) { return row.pointer >= hongKongEnd; });
    if (first == rows.end()) return std::nullopt;
    const bool isLast = std::find(written.begin(), written.end(), codePoint) != written.end();
    return isLast ? rows.back().pointer : first->pointer;
}

// §5, "index Shift_JIS pointer"
std::optional<std::uint32_t> shiftJisPointer(char32_t codePoint)
{
    for (const CharacterIndex::Row& row : CharacterIndex::jis0208().rowsOf(codePoint))
        if (row.pointer < 8272 || row.pointer > 8835) return row.pointer;
    return std::nullopt;
}

/// The two that stand where Japanese sets of seven bits have others than ASCII; 0: none.
char asciiOf(char32_t codePoint)
{
    if (codePoint == yen) return '\\';
    return codePoint == overline ? '~' : '\0';
}

bool appendEucJp(char32_t codePoint, std::string& bytes)
{
    if (const char ascii = asciiOf(codePoint)) {
        bytes.push_back(ascii);
        return true;
    }
    if (isHalfwidthKatakana(codePoint)) {
        appendPair(0x8E, codePoint - 0xFF61 + 0xA1, bytes);
        return true;
    }
    const auto pointer = CharacterIndex::jis0208().pointerOf(codePoint == minus ? fullwidthMinus : codePoint);
    if (pointer) appendPair(*pointer / 94 + 0xA1, *pointer % 94 + 0xA1, bytes);
    return pointer.has_value();
}

bool appendShiftJis(char32_t codePoint, std::string& bytes)
{
    if (const char ascii = asciiOf(codePoint)) {
        bytes.push_back(ascii);
        return true;
    }
    if (codePoint == 0x80 || isHalfwidthKatakana(codePoint)) {
        append(codePoint == 0x80 ? 0x80 : codePoint - 0xFF61 + 0xA1, bytes);
        return true;
    }
    const auto pointer = shiftJisPointer(codePoint == minus ? fullwidthMinus : codePoint);
    if (!pointer) return false;
    const std::uint32_t lead = *pointer / 188;
    const std::uint32_t trail = *pointer % 188;
    appendPair(lead + (lead < 0x1F ? 0x81 : 0xC1), trail + (trail < 0x3F ? 0x40 : 0x41), bytes);
    return true;
}

} // namespace

void appendCharacterReference(char32_t codePoint, std::string& bytes)
{
    bytes.append("&#").append(std::to_string(static_cast<std::uint32_t>(codePoint))).push_back(';');
}

// §10.1.2
std::string encodeGbk(std::string_view text)
{
    return encodeEach(
        text, [](char32_t codePoint, std::string& bytes) { return appendGb(codePoint, true, bytes); });
}

std::string encodeGb18030(std::string_view text)
{
    return encodeEach(
        text, [](char32_t codePoint, std::string& bytes) { return appendGb(codePoint, false, bytes); });
}

// §11.1.2
std::string encodeBig5(std::string_view text)
{
    return encodeEach(text, [](char32_t codePoint, std::string& bytes) {
        const auto pointer = big5Pointer(codePoint);
        if (!pointer) return false;
        const std::uint32_t trail = *pointer % 157;
        appendPair(*pointer / 157 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x62), bytes);
        return true;
    });
}

// §12.1.2
std::string encodeEucJp(std::string_view text)
{
    return encodeEach(text, appendEucJp);
}

// §12.3.2
std::string encodeShiftJis(std::string_view text)
{
    return encodeEach(text, appendShiftJis);
}

// §13.1.2
std::string encodeEucKr(std::string_view text)
{
    return encodeEach(text, [](char32_t codePoint, std::string& bytes) {
        const auto pointer = CharacterIndex::eucKr().pointerOf(codePoint);
        if (pointer) appendPair(*pointer / 190 + 0x81, *pointer % 190 + 0x41, bytes);
        return pointer.has_value();
    });
}

} // namespace html
