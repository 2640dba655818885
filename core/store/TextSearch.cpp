#include "store/TextSearch.h"

#include "store/CaseFolding.h"

#include <algorithm>
#include <cstddef>

namespace store {

namespace {

[[nodiscard]] bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

/// `needle` is ASCII in lower case. No copy is made: this runs over every text of a table.
[[nodiscard]] bool containsAscii(std::string_view text, std::string_view needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                       [](char ours, char wanted) { return foldAscii(ours) == wanted; }) != text.end();
}

/// As URLs have it; the digits in lower case, since both sides are folded.
[[nodiscard]] std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            encoded += foldAscii(character);
        } else {
            encoded += {'%', digits[byte / 16], digits[byte % 16]};
        }
    }
    return encoded;
}

} // namespace

TextSearch::TextSearch(std::string_view needle)
    : m_folded(foldCase(needle))
{
    if (!isAscii(needle)) m_percentEncoded = percentEncoded(needle);
}

bool TextSearch::isIn(std::string_view text) const
{
    if (m_folded.empty()) return true;
    if (m_percentEncoded.empty()) return containsAscii(text, m_folded);
    if (isAscii(text)) return containsAscii(text, m_percentEncoded);
    return foldCase(text).find(m_folded) != std::string::npos;
}

} // namespace store
