#include "report/CsvLine.h"

#include "report/Utf8.h"

#include <algorithm>

namespace report {

namespace {

/// Whether a spreadsheet would take the cell for a formula (OWASP, CSV Injection).
[[nodiscard]] bool wouldRun(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

} // namespace

void CsvLine::text(std::string_view text)
{
    separate();
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
    quoteIfNeeded(word);
}

void CsvLine::number(std::uint64_t number)
{
    word(std::to_string(number));
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
