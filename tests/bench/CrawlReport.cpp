#include "bench/CrawlReport.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace bench {

namespace {

/// The cells of a line of RFC 4180; none of ours spans lines.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (c == ',' && !isQuoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

bool isOfOneRun(std::string_view column)
{
    static constexpr std::array<std::string_view, 4> columns = {"Response Time (ms)", "Response Time",
                                                                "Attempts", "Checked At"};
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

} // namespace

CrawlReport CrawlReport::read(const std::string& file)
{
    CrawlReport report;
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line)) return report;
    const std::vector<std::string> header = cellsOf(line);
    for (const std::string& column : header)
        if (!isOfOneRun(column)) report.columns.push_back(column);
    while (std::getline(stream, line)) {
        std::vector<std::string> cells = cellsOf(line);
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < std::min(cells.size(), header.size()); ++i)
            if (!isOfOneRun(header[i])) kept.push_back(std::move(cells[i]));
        report.rows.push_back(std::move(kept));
    }
    return report;
}

std::string_view CrawlReport::cell(std::size_t row, std::string_view column) const
{
    const auto place = std::find(columns.begin(), columns.end(), column);
    const auto index = static_cast<std::size_t>(place - columns.begin());
    return index < rows[row].size() ? std::string_view(rows[row][index]) : std::string_view();
}

} // namespace bench
