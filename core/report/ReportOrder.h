#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

#include <cstdint>
#include <span>
#include <vector>

namespace report {

/// The order in which files are written: rows by address, the places of each row by page, line, column. It
/// depends on what was found only, not on when, so that two runs can be compared.
///
/// Thread: the job's. Memory: some 30 bytes a row while it is made, then 8 a row and 4 an occurrence.
class ReportOrder
{
public:
    ReportOrder(const store::Snapshot& snapshot, const ReportSettings& settings);

    /// The shown rows that are to be written.
    [[nodiscard]] const std::vector<crawl::EntryId>& rows() const { return m_rows; }
    /// The places of a row. They are put in order here, one row at a time, so that the first line comes soon.
    [[nodiscard]] std::span<const crawl::OccurrenceId> placesOf(crawl::EntryId row);

private:
    void rankRows();
    void chooseRows(const ReportSettings& settings);
    void groupPlaces();
    [[nodiscard]] bool placeBefore(crawl::OccurrenceId left, crawl::OccurrenceId right) const;
    [[nodiscard]] std::uint32_t rankOfPage(crawl::OccurrenceId place) const;

    const store::Snapshot& m_snapshot;
    std::vector<crawl::EntryId> m_byAddress; // all rows, shown or not: pages are ranked too; empty once used
    std::vector<std::uint32_t> m_ranks;      // by EntryId
    std::vector<crawl::EntryId> m_rows;
    std::vector<std::uint32_t> m_starts; // by EntryId: where m_places has its places; one more at the end
    std::vector<crawl::OccurrenceId> m_places;
};

} // namespace report
