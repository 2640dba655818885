#include "url/Utf8.h"

#include "base/Utf8Bytes.h"

#include <cstddef>

namespace url {

namespace {

struct Sequence
{
    std::size_t length; // at least 1, so that whoever steps by it moves on
    bool isWellFormed;
};

/// What a lead byte asks for. The bounds are of the second byte: they keep out overlong forms, surrogates and
/// what lies above U+10FFFF; later bytes are 0x80 to 0xBF.
struct Lead
{
    std::size_t length; // 0: no lead byte
    unsigned char lower = 0x80;
    unsigned char upper = 0xBF;
};

constexpr Lead leadOf(unsigned char byte)
{
    if (byte < 0x80) return {1};
    if (byte < 0xC2) return {0};
    if (byte < 0xE0) return {2};
    if (byte == 0xE0) return {3, 0xA0};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3};
    if (byte == 0xF0) return {4, 0x90};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    if (byte < 0xF4) return {4};
    return {0};
}

// Encoding Standard §8.1.1, UTF-8 decoder
Sequence sequenceAt(std::string_view bytes, std::size_t start)
{
    Lead lead = leadOf(static_cast<unsigned char>(bytes[start]));
    if (lead.length == 0) return {1, false};
    for (std::size_t length = 1; length < lead.length; ++length) {
        if (start + length == bytes.size()) return {length, false};
        const auto byte = static_cast<unsigned char>(bytes[start + length]);
        if (byte < lead.lower || byte > lead.upper) return {length, false};
        lead = {lead.length};
    }
    return {lead.length, true};
}

} // namespace

std::size_t wellFormedCharacterBytes(std::string_view bytes)
{
    if (bytes.empty()) return 0;
    const Sequence sequence = sequenceAt(bytes, 0);
    return sequence.isWellFormed ? sequence.length : 0;
}

bool isWellFormedUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const Sequence sequence = sequenceAt(bytes, at);
        if (!sequence.isWellFormed) return false;
        at += sequence.length;
    }
    return true;
}

std::string toWellFormedUtf8(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Sequence sequence = sequenceAt(bytes, at);
        if (sequence.isWellFormed)
            text.append(bytes, at, sequence.length);
        else
            text += replacementCharacter;
        at += sequence.length;
    }
    return text;
}

} // namespace url
