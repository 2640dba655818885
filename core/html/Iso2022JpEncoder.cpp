#include "html/CharacterIndex.h"
#include "html/LegacyEncoders.h"
#include "html/Utf8.h"

#include <array>
#include <cstdint>
#include <utility>

namespace html {

namespace {

// Encoding Standard §5, "index ISO-2022-JP katakana": what half-width ones are written as, from U+FF61 on.
constexpr std::array<char16_t, 63> katakana = {
    0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5,
    0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3,
    0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC,
    0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4,
    0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3, 0x309B, 0x309C,
};

// Encoding Standard §12.2.2
class Iso2022JpEncoder
{
public:
    void add(char32_t codePoint);
    [[nodiscard]] std::string end()
    {
        choose(Set::Ascii);
        return std::move(m_bytes);
    }

private:
    enum class Set : std::uint8_t { Ascii, Roman, TwoBytes };

    void choose(Set set);
    void addFromIndex(char32_t codePoint);
    void addByte(Set set, char byte)
    {
        choose(set);
        m_bytes.push_back(byte);
    }

    std::string m_bytes;
    Set m_set = Set::Ascii;
};

void Iso2022JpEncoder::choose(Set set)
{
    if (m_set == set) return;
    m_set = set;
    m_bytes.append(set == Set::Ascii ? "\x1B(B" : set == Set::Roman ? "\x1B(J" : "\x1B$B");
}

void Iso2022JpEncoder::add(char32_t codePoint)
{
    const bool isShift = codePoint == 0x0E || codePoint == 0x0F || codePoint == 0x1B;
    if (isShift) { // would be an escape of its own
        if (m_set == Set::TwoBytes) choose(Set::Ascii);
        return appendCharacterReference(0xFFFD, m_bytes);
    }
    if (codePoint < 0x80) {
        const bool isRoman = m_set == Set::Roman && codePoint != '\\' && codePoint != '~';
        return addByte(isRoman ? Set::Roman : Set::Ascii, static_cast<char>(codePoint));
    }
    if (codePoint == 0xA5) return addByte(Set::Roman, '\\');
    if (codePoint == 0x203E) return addByte(Set::Roman, '~');
    addFromIndex(codePoint);
}

void Iso2022JpEncoder::addFromIndex(char32_t codePoint)
{
    char32_t written = codePoint;
    if (codePoint == 0x2212) written = 0xFF0D;
    if (codePoint >= 0xFF61 && codePoint <= 0xFF9F) written = katakana[codePoint - 0xFF61];
    const auto pointer = CharacterIndex::jis0208().pointerOf(written);
    if (!pointer) {
        if (m_set == Set::TwoBytes) choose(Set::Ascii); // a reference is none of its characters
        return appendCharacterReference(codePoint, m_bytes);
    }
    addByte(Set::TwoBytes, static_cast<char>(*pointer / 94 + 0x21));
    addByte(Set::TwoBytes, static_cast<char>(*pointer % 94 + 0x21));
}

} // namespace

std::string encodeIso2022Jp(std::string_view text)
{
    Iso2022JpEncoder encoder;
    while (!text.empty())
        encoder.add(takeCodePoint(text));
    return encoder.end();
}

} // namespace html
