#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// A CSV report of hydra-cli (--no-bom) as it is compared: without what differs between two runs of one
/// crawl.
struct CrawlReport
{
    /// Reads a file; each row but for its times and its number of attempts. Empty: there is no such file.
    [[nodiscard]] static CrawlReport read(const std::string& file);

    /// Of a row's cell; `row` counts from 0, the header aside. Empty: no such column.
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view column) const;

    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    bool operator==(const CrawlReport&) const = default;
};

} // namespace bench
