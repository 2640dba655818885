#include "store/TextSearch.h"

#include "store/CaseFolding.h"
#include "url/AsciiText.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace store {

namespace {

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
    , m_ascii(url::isAscii(needle) ? m_folded : percentEncoded(needle))
    , m_isAscii(url::isAscii(needle))
{
    const std::size_t longest = std::numeric_limits<std::uint8_t>::max(); // longer needles only skip less
    m_skips.fill(static_cast<std::uint8_t>(std::min(m_ascii.size(), longest)));
    for (std::size_t place = 0; place + 1 < m_ascii.size(); ++place) {
        const auto skip = static_cast<std::uint8_t>(std::min(m_ascii.size() - 1 - place, longest));
        const char letter = m_ascii[place];
        m_skips[static_cast<unsigned char>(letter)] = skip;
        if (letter >= 'a' && letter <= 'z') m_skips[static_cast<unsigned char>(letter - 'a' + 'A')] = skip;
    }
}

bool TextSearch::isIn(std::string_view text) const
{
    if (m_folded.empty()) return true;
    if (m_isAscii || url::isAscii(text)) return asciiIsIn(text);
    return foldCase(text).find(m_folded) != std::string::npos;
}

/// Horspool's way (Software: Practice and Experience 10, 1980): this runs over every text of a table, and
/// most bytes needn't be looked at.
bool TextSearch::asciiIsIn(std::string_view text) const
{
    const std::size_t last = m_ascii.size() - 1;
    for (std::size_t place = 0; place + last < text.size();) {
        const char end = text[place + last];
        if (foldAscii(end) == m_ascii[last] &&
            std::equal(m_ascii.begin(), m_ascii.end(), text.begin() + static_cast<std::ptrdiff_t>(place),
                       [](char wanted, char ours) { return foldAscii(ours) == wanted; }))
            return true;
        place += m_skips[static_cast<unsigned char>(end)];
    }
    return false;
}

} // namespace store
