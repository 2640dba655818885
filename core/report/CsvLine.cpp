#include "report/CsvLine.h"

#include "report/Utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace report {

namespace {

/// Whether a spreadsheet would take the cell for a formula (OWASP, CSV Injection).
[[nodiscard]] bool wouldRun(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

/// Bytes that stand in a cell as they are: printable ASCII but the comma and the quotation mark.
[[nodiscard]] bool isPlain(char character)
{
    return character >= ' ' && character <= '~' && character != ',' && character != '"';
}

} // namespace

void CsvLine::text(std::string_view text)
{
    separate();
    if (std::all_of(text.begin(), text.end(), isPlain) && (m_rawCells || !wouldRun(text))) {
        m_to += text; // nearly every cell
        return;
    }
    m_cell.clear();
    if (!m_rawCells && wouldRun(text)) m_cell += '\'';
    appendUtf8(m_cell, text);
    // A NUL makes many readers of CSV give up on the file.
    std::replace(m_cell.begin(), m_cell.end(), '\0', ' ');
    quoteIfNeeded(m_cell);
}

void CsvLine::word(std::string_view word)
{
    separate();
    m_to += word;
}

void CsvLine::number(std::uint64_t number)
{
    separate();
    std::array<char, 20> digits{}; // 2^64 has 20
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_to.append(digits.data(), end);
}

void CsvLine::end()
{
    m_to += "\r\n";
    m_isFirst = true;
}

void CsvLine::separate()
{
    if (!m_isFirst) m_to += ',';
    m_isFirst = false;
}

/// RFC 4180 §2, rules 6 and 7.
void CsvLine::quoteIfNeeded(std::string_view text)
{
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        m_to += text;
        return;
    }
    m_to += '"';
    for (const char character : text) {
        if (character == '"') m_to += '"';
        m_to += character;
    }
    m_to += '"';
}

} // namespace report
