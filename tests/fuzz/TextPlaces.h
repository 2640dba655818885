#pragma once

#include "fuzz/Fuzz.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fuzz {

/// Where lines and columns are, found another way than LineCounter's.
class TextPlaces
{
public:
    explicit TextPlaces(std::string_view text)
        : m_text(text)
    {
        m_lines.push_back(0);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) m_codePoints.push_back(at);
            if (text[at] == '\n') m_lines.push_back(m_codePoints.size());
        }
        m_codePoints.push_back(text.size());
    }

    /// The text from there on.
    [[nodiscard]] std::string_view from(std::uint32_t line, std::uint32_t column) const
    {
        claim(line >= 1 && line <= m_lines.size(), "a link stands on a line of the text");
        const std::size_t place = m_lines[line - 1] + column - 1;
        const bool isInLine = line == m_lines.size() || place < m_lines[line];
        claim(column >= 1 && place < m_codePoints.size() && isInLine, "in a column of that line");
        return m_text.substr(m_codePoints[place]);
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_codePoints; // where each begins
    std::vector<std::size_t> m_lines;      // the first code point of each
};

} // namespace fuzz
