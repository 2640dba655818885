#pragma once

#include "crawl/ChangeBatch.h"
#include "report/CsvLine.h"

#include <array>
#include <string_view>

namespace report {

/// Everything a line of links.csv is made of. `source` is empty for a seed's own place.
struct LinkLine
{
    const crawl::EntryState& entry;
    const crawl::Occurrence& place;
    std::string_view source;
};

/// Everything a line of urls.csv is made of. `first` is null where nothing links to the entry.
struct UrlLine
{
    const crawl::EntryState& entry;
    const crawl::Occurrence* first = nullptr;
    std::string_view firstPage;
    std::uint32_t inlinks = 0;
};

/// A column: its heading, which is final and in no language but this, and how its cell is written.
template<typename Line>
struct ReportColumn
{
    std::string_view heading;
    void (*write)(CsvLine& line, const Line& row);
};

/// The 15 columns of Screaming Frog's inlinks export in its order, so that scripts read it; then ours.
[[nodiscard]] const std::array<ReportColumn<LinkLine>, 24>& linkColumns();
[[nodiscard]] const std::array<ReportColumn<UrlLine>, 20>& urlColumns();

} // namespace report
