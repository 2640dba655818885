#pragma once

#include "report/ReportSettings.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace report {

/// Writes one line of CSV at a time, cell by cell (RFC 4180).
class CsvLine
{
public:
    /// `to` outlives the line.
    CsvLine(std::string& to, const ReportSettings& settings)
        : m_to(to)
        , m_rawCells(settings.rawCells)
    {
    }

    /// Text from anywhere: made harmless for spreadsheets, unless raw cells are wanted; made valid UTF-8.
    void text(std::string_view text);
    /// What we wrote ourselves, without comma, quotation mark or line break: words and numbers.
    void word(std::string_view word);
    void number(std::uint64_t number);
    void empty() { word({}); }
    void end();

private:
    void separate();
    void quoteIfNeeded(std::string_view text);

    std::string& m_to;
    bool m_rawCells;
    bool m_isFirst = true;
    std::string m_cell; // its memory is used again
};

} // namespace report
