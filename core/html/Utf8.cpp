#include "html/Utf8.h"

#include <cstdint>
#include <cstring>

namespace html {

namespace {

/// A lead byte's promise: how long its sequence is, and between what its second byte must be.
struct Lead
{
    std::size_t length; // 0: no lead byte
    unsigned char secondFrom;
    unsigned char secondTo;
};

// Unicode §3.9, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
Lead leadOf(unsigned char byte)
{
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

bool isAsciiWord(const char* at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080ULL) == 0;
}

/// The bytes at `place` that belong together: a whole code point, or the maximal part of an ill-formed one.
struct Sequence
{
    std::size_t length;
    bool isWellFormed;
};

Sequence sequenceAt(std::string_view bytes, std::size_t place)
{
    const Lead lead = leadOf(static_cast<unsigned char>(bytes[place]));
    if (lead.length == 0) return {1, false};
    std::size_t length = 1;
    for (; length < lead.length && place + length < bytes.size(); ++length) {
        const auto next = static_cast<unsigned char>(bytes[place + length]);
        const unsigned char from = length == 1 ? lead.secondFrom : 0x80;
        const unsigned char to = length == 1 ? lead.secondTo : 0xBF;
        if (next < from || next > to) break;
    }
    return {length, length == lead.length};
}

} // namespace

std::size_t wellFormedUtf8Length(std::string_view bytes)
{
    std::size_t place = 0;
    while (place < bytes.size()) {
        if (place + sizeof(std::uint64_t) <= bytes.size() && isAsciiWord(bytes.data() + place)) {
            place += sizeof(std::uint64_t);
            continue;
        }
        const Sequence sequence = sequenceAt(bytes, place);
        if (!sequence.isWellFormed) return place;
        place += sequence.length;
    }
    return place;
}

std::string repairedUtf8(std::string_view bytes)
{
    std::string repaired;
    repaired.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t good = wellFormedUtf8Length(bytes);
        repaired.append(bytes.substr(0, good));
        bytes.remove_prefix(good);
        if (bytes.empty()) break;
        repaired.append(replacementCharacter);
        bytes.remove_prefix(sequenceAt(bytes, 0).length);
    }
    return repaired;
}

void appendUtf8(char32_t codePoint, std::string& out)
{
    const auto append = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        append(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        append(0xC0 | (codePoint >> 6));
    } else {
        if (codePoint < 0x10000) {
            append(0xE0 | (codePoint >> 12));
        } else {
            append(0xF0 | (codePoint >> 18));
            append(0x80 | ((codePoint >> 12) & 0x3F));
        }
        append(0x80 | ((codePoint >> 6) & 0x3F));
    }
    append(0x80 | (codePoint & 0x3F));
}

std::string_view shortenedTo(std::size_t maxBytes, std::string_view text)
{
    if (text.size() <= maxBytes) return text;
    std::size_t length = maxBytes;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
    return text.substr(0, length);
}

} // namespace html
