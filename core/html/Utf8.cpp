#include "html/Utf8.h"

#include "base/ByteBlock.h"
#include "base/Utf8Bytes.h"
#include "url/AsciiText.h"
#include "url/Utf8.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace html {

namespace {

/// How many bytes at the beginning are ASCII.
std::size_t asciiLength(std::string_view bytes)
{
    std::size_t length = 0;
    // Four blocks at once as far as that goes, then one.
    for (; length + 4 * ByteBlock::size <= bytes.size(); length += 4 * ByteBlock::size) {
        const char* const at = bytes.data() + length;
        const ByteBlock first = ByteBlock(at) | ByteBlock(at + ByteBlock::size);
        const ByteBlock second = ByteBlock(at + 2 * ByteBlock::size) | ByteBlock(at + 3 * ByteBlock::size);
        if ((first | second).isBelow('\0').bits() != 0) break;
    }
    for (; length + ByteBlock::size <= bytes.size(); length += ByteBlock::size)
        if (const std::uint32_t others = ByteBlock(bytes.data() + length).isBelow('\0').bits(); others != 0)
            return length + static_cast<std::size_t>(std::countr_zero(others));
    while (length < bytes.size() && url::isAscii(bytes[length]))
        ++length;
    return length;
}

} // namespace

bool isWellFormedUtf8(std::string_view bytes)
{
    for (bytes.remove_prefix(asciiLength(bytes)); !bytes.empty(); bytes.remove_prefix(asciiLength(bytes))) {
        // No sequence has an ASCII byte in it, so a run without one stands for itself.
        const auto end = std::find_if(bytes.begin(), bytes.end(), [](char c) { return url::isAscii(c); });
        const auto length = static_cast<std::size_t>(end - bytes.begin());
        if (!url::isWellFormedUtf8(bytes.substr(0, length))) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

bool isAscii(std::string_view bytes)
{
    return asciiLength(bytes) == bytes.size();
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

char32_t takeCodePoint(std::string_view& text)
{
    const std::size_t bytes = url::wellFormedCharacterBytes(text);
    const auto lead = static_cast<unsigned char>(text.front());
    char32_t codePoint = bytes < 2 ? lead : lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        codePoint = codePoint << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(bytes == 0 ? 1 : bytes);
    return bytes == 0 ? 0xFFFD : codePoint;
}

std::string_view shortenedTo(std::size_t maxBytes, std::string_view text)
{
    if (text.size() <= maxBytes) return text;
    std::size_t length = maxBytes;
    while (length > 0 && isUtf8Continuation(text[length]))
        --length;
    return text.substr(0, length);
}

} // namespace html
