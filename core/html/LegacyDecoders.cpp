#include "html/LegacyDecoders.h"

#include "html/CharacterIndex.h"
#include "html/Gb18030.h"
#include "html/Utf8.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace html {

namespace {

using Byte = unsigned char;

bool isIn(Byte byte, int first, int last)
{
    return byte >= first && byte <= last;
}

bool isAsciiByte(Byte byte)
{
    return byte < 0x80;
}

/// The bytes of a body that are still to be read, and the text of those that were.
class Decoding
{
public:
    explicit Decoding(std::string_view body)
        : m_body(body)
    {
        m_text.reserve(body.size() + body.size() / 2);
    }

    /// Takes the ASCII at the beginning; false: there is nothing behind it.
    [[nodiscard]] bool skipAscii()
    {
        const auto* const begin = m_body.begin() + static_cast<std::ptrdiff_t>(m_at);
        const auto* const end =
            std::find_if_not(begin, m_body.end(), [](char c) { return isAsciiByte(static_cast<Byte>(c)); });
        m_text.append(begin, end);
        m_at = static_cast<std::size_t>(end - m_body.begin());
        return m_at < m_body.size();
    }
    [[nodiscard]] bool has(std::size_t bytes) const { return m_body.size() - m_at >= bytes; }
    [[nodiscard]] Byte byte(std::size_t ahead = 0) const { return static_cast<Byte>(m_body[m_at + ahead]); }

    void take(std::size_t bytes, char32_t codePoint)
    {
        m_at += bytes;
        appendUtf8(codePoint, m_text);
    }
    void takeWrong(std::size_t bytes) { take(bytes, 0xFFFD); }
    /// The standard's "end-of-queue" in the middle of a character: one error.
    void takeCut() { takeWrong(m_body.size() - m_at); }
    /// As many as were taken for a character that is none. An ASCII byte at the end is read again.
    void takeWrongPair(std::size_t bytes) { takeWrong(isAsciiByte(byte(bytes - 1)) ? bytes - 1 : bytes); }
    void takeNothing(std::size_t bytes) { m_at += bytes; }

    [[nodiscard]] std::string result() { return std::move(m_text); }

private:
    std::string_view m_body;
    std::size_t m_at = 0;
    std::string m_text;
};

/// Takes a character of two bytes; `codePoint` 0: they are none.
void takePair(Decoding& decoding, char32_t codePoint)
{
    if (codePoint == 0)
        decoding.takeWrongPair(2);
    else
        decoding.take(2, codePoint);
}

/// Of what gb18030 has in four bytes; false: they are no such thing.
bool takeFour(Decoding& decoding)
{
    if (!decoding.has(3)) {
        decoding.takeCut();
        return true;
    }
    if (!isIn(decoding.byte(2), 0x81, 0xFE)) return false;
    if (!decoding.has(4)) {
        decoding.takeCut();
        return true;
    }
    if (!isIn(decoding.byte(3), 0x30, 0x39)) return false;
    const std::uint32_t pointer = ((decoding.byte() - 0x81U) * 10 + decoding.byte(1) - 0x30U) * 1260 +
                                  (decoding.byte(2) - 0x81U) * 10 + decoding.byte(3) - 0x30U;
    if (const auto codePoint = gb18030RangesCodePoint(pointer))
        decoding.take(4, *codePoint);
    else
        decoding.takeWrong(4);
    return true;
}

} // namespace

// §10.2.1
std::string decodeGb18030(std::string_view body)
{
    const CharacterIndex& index = CharacterIndex::gb18030();
    Decoding decoding(body);
    while (decoding.skipAscii()) {
        const Byte lead = decoding.byte();
        if (lead == 0x80)
            decoding.take(1, 0x20AC);
        else if (lead == 0xFF)
            decoding.takeWrong(1);
        else if (!decoding.has(2))
            decoding.takeCut();
        else if (const Byte trail = decoding.byte(1); isIn(trail, 0x30, 0x39)) {
            if (!takeFour(decoding)) decoding.takeWrong(1);
        } else {
            const bool isTrail = isIn(trail, 0x40, 0x7E) || isIn(trail, 0x80, 0xFE);
            const unsigned offset = trail < 0x7F ? 0x40 : 0x41;
            takePair(decoding, isTrail ? index.codePointAt((lead - 0x81U) * 190 + trail - offset) : 0);
        }
    }
    return decoding.result();
}

// §11.1.1
std::string decodeBig5(std::string_view body)
{
    const CharacterIndex& index = CharacterIndex::big5();
    Decoding decoding(body);
    while (decoding.skipAscii()) {
        const Byte lead = decoding.byte();
        if (!isIn(lead, 0x81, 0xFE)) {
            decoding.takeWrong(1);
            continue;
        }
        if (!decoding.has(2)) {
            decoding.takeCut();
            continue;
        }
        const Byte trail = decoding.byte(1);
        const bool isTrail = isIn(trail, 0x40, 0x7E) || isIn(trail, 0xA1, 0xFE);
        const std::uint32_t pointer = (lead - 0x81U) * 157 + trail - (trail < 0x7F ? 0x40U : 0x62U);
        // A letter with two accents has no code point of its own.
        const bool isAccented =
            isTrail && (pointer == 1133 || pointer == 1135 || pointer == 1164 || pointer == 1166);
        if (isAccented) {
            decoding.take(2, pointer < 1164 ? 0xCA : 0xEA);
            decoding.take(0, pointer == 1133 || pointer == 1164 ? 0x304 : 0x30C);
        } else {
            takePair(decoding, isTrail ? index.codePointAt(pointer) : 0);
        }
    }
    return decoding.result();
}

// §12.1.1
std::string decodeEucJp(std::string_view body)
{
    Decoding decoding(body);
    while (decoding.skipAscii()) {
        const Byte lead = decoding.byte();
        if (lead != 0x8E && lead != 0x8F && !isIn(lead, 0xA1, 0xFE)) {
            decoding.takeWrong(1);
            continue;
        }
        const bool isJis0212 = lead == 0x8F && decoding.has(2) && isIn(decoding.byte(1), 0xA1, 0xFE);
        const std::size_t bytes = isJis0212 ? 3 : 2;
        if (!decoding.has(bytes)) {
            decoding.takeCut();
            continue;
        }
        const Byte row = decoding.byte(bytes - 2);
        const Byte cell = decoding.byte(bytes - 1);
        char32_t codePoint = 0;
        if (row == 0x8E && isIn(cell, 0xA1, 0xDF)) {
            codePoint = 0xFF61U - 0xA1U + cell;
        } else if (isIn(row, 0xA1, 0xFE) && isIn(cell, 0xA1, 0xFE)) {
            const CharacterIndex& index = isJis0212 ? CharacterIndex::jis0212() : CharacterIndex::jis0208();
            codePoint = index.codePointAt((row - 0xA1U) * 94 + cell - 0xA1U);
        }
        if (codePoint == 0)
            decoding.takeWrongPair(bytes);
        else
            decoding.take(bytes, codePoint);
    }
    return decoding.result();
}

// §12.3.1
std::string decodeShiftJis(std::string_view body)
{
    const CharacterIndex& index = CharacterIndex::jis0208();
    Decoding decoding(body);
    while (decoding.skipAscii()) {
        const Byte lead = decoding.byte();
        if (lead == 0x80) {
            decoding.take(1, 0x80);
        } else if (isIn(lead, 0xA1, 0xDF)) {
            decoding.take(1, 0xFF61U - 0xA1U + lead);
        } else if (!isIn(lead, 0x81, 0x9F) && !isIn(lead, 0xE0, 0xFC)) {
            decoding.takeWrong(1);
        } else if (!decoding.has(2)) {
            decoding.takeCut();
        } else {
            const Byte trail = decoding.byte(1);
            const bool isTrail = isIn(trail, 0x40, 0x7E) || isIn(trail, 0x80, 0xFC);
            const std::uint32_t pointer =
                (lead - (lead < 0xA0 ? 0x81U : 0xC1U)) * 188 + trail - (trail < 0x7F ? 0x40U : 0x41U);
            const bool isPrivate =
                isTrail && pointer >= 8836 && pointer <= 10715; // Windows' end-user characters
            if (isPrivate)
                decoding.take(2, 0xE000U - 8836U + pointer);
            else
                takePair(decoding, isTrail ? index.codePointAt(pointer) : 0);
        }
    }
    return decoding.result();
}

// §13.1.1
std::string decodeEucKr(std::string_view body)
{
    const CharacterIndex& index = CharacterIndex::eucKr();
    Decoding decoding(body);
    while (decoding.skipAscii()) {
        const Byte lead = decoding.byte();
        if (!isIn(lead, 0x81, 0xFE)) {
            decoding.takeWrong(1);
        } else if (!decoding.has(2)) {
            decoding.takeCut();
        } else {
            const Byte trail = decoding.byte(1);
            const bool isTrail = isIn(trail, 0x41, 0xFE);
            takePair(decoding, isTrail ? index.codePointAt((lead - 0x81U) * 190 + trail - 0x41U) : 0);
        }
    }
    return decoding.result();
}

// §14.2.1, "shared UTF-16 decoder"
std::string decodeUtf16(std::string_view body, ByteOrder order)
{
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<Byte>(body[at]);
        const auto second = static_cast<Byte>(body[at + 1]);
        return static_cast<char32_t>(order == ByteOrder::LittleEndian ? second << 8 | first
                                                                      : first << 8 | second);
    };
    std::string text;
    text.reserve(body.size());
    std::size_t at = 0;
    while (body.size() - at >= 2) {
        const char32_t unit = unitAt(at);
        const bool isLead = unit >= 0xD800 && unit < 0xDC00;
        if (isLead && body.size() - at < 4) break;
        at += 2;
        const char32_t next = isLead ? unitAt(at) : 0;
        const bool isPair = next >= 0xDC00 && next < 0xE000;
        if (isPair) at += 2;
        const bool isLone = !isPair && unit >= 0xD800 && unit < 0xE000;
        appendUtf8(isPair   ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00)
                   : isLone ? 0xFFFD
                            : unit,
                   text);
    }
    if (at < body.size()) appendUtf8(0xFFFD, text);
    return text;
}

} // namespace html
