#pragma once

#include "crawl/ChangeBatch.h"
#include "store/LinkTable.h"
#include "store/ResultTable.h"
#include "store/RowPlaces.h"
#include "store/Snapshot.h"
#include "store/SnapshotLedger.h"
#include "store/Totals.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace store {

/// What one batch did to the rows that are shown, for a model. Positions are in Results::arrivalOrder().
struct Applied
{
    /// Rows that are new, in order: they stand at the end of arrivalOrder() now.
    std::vector<crawl::EntryId> appeared;
    /// Rows that were shown before and look different now, ascending by id, each once.
    std::vector<crawl::EntryId> changed;
    /// Rows that are shown no longer (a recheck found that nothing links to them), and where they stood
    /// before.
    using Gone = ResultTable::Change::Gone;
    std::vector<Gone> disappeared; // ascending by position

    /// First and last position of `changed` after the batch; for one dataChanged() in order of arrival.
    struct Positions
    {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    std::optional<Positions> changedPositions;
};

/// The tables of one crawl, joined: batches in, rows out.
///
/// Thread: one (the UI's; the CLI's main thread); snapshots go anywhere. Owns the tables; keeps the batches'
/// arenas, so that views taken from the tables live as long as this object or any Snapshot of it.
class Results
{
public:
    Results();
    Results(const Results&) = delete;
    Results& operator=(const Results&) = delete;

    /// Batches in the order they were sent.
    [[nodiscard]] Applied apply(const std::shared_ptr<const crawl::ChangeBatch>& batch);

    /// For a job in a pool. Tell it back, here, when the job is over.
    [[nodiscard]] std::shared_ptr<const Snapshot> takeSnapshot();
    void giveBack(const Snapshot& snapshot);

    [[nodiscard]] const Rows& rows() const { return m_table.rows(); }
    [[nodiscard]] const LinkTable& links() const { return m_links; }
    [[nodiscard]] const Totals& totals() const { return m_table.totals(); }
    /// The shown rows in the order they became shown: what an unfiltered, unsorted table shows.
    [[nodiscard]] const std::vector<crawl::EntryId>& arrivalOrder() const { return m_table.arrivalOrder(); }
    /// Of a shown row. Logarithmic.
    [[nodiscard]] std::size_t arrivalPosition(crawl::EntryId id) const { return m_table.arrivalPosition(id); }

    /// As the row shows them; see Snapshot.
    [[nodiscard]] std::string_view firstPageUrl(crawl::EntryId id) const;
    [[nodiscard]] std::string_view firstLinkText(crawl::EntryId id) const;

    [[nodiscard]] const std::vector<crawl::NoticeGiven>& notices() const { return m_notices; }
    [[nodiscard]] const crawl::Progress& progress() const { return m_progress; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    void keepText(const std::shared_ptr<const TextArena>& text);
    [[nodiscard]] std::optional<Applied::Positions>
    positionsOf(const std::vector<crawl::EntryId>& changed) const;

    SnapshotLedger m_ledger;
    ResultTable m_table;
    LinkTable m_links;
    RowPlaces m_rowPlaces;
    // Rows that settling for a snapshot changed: told with the next batch.
    std::vector<crawl::EntryId> m_settledSince;
    std::vector<std::shared_ptr<const TextArena>> m_texts; // each once
    std::vector<crawl::NoticeGiven> m_notices;
    crawl::Progress m_progress;
    bool m_complete = false;
};

} // namespace store
