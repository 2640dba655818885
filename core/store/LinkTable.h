#pragma once

#include "crawl/ChangeBatch.h"
#include "store/Interned.h"
#include "store/Occurrences.h"
#include "store/SnapshotLedger.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace store {

/// Who links to whom, both ways. The only writer of Occurrences.
///
/// Thread: one, the UI's. Only Occurrences is shared with snapshots; the lists are the table's own, since a
/// job that reads all occurrences orders them itself. Lists hold only what is alive.
class LinkTable
{
public:
    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

    /// What one batch did to an occurrence. No entry: it wasn't there before, or isn't any more.
    struct Change
    {
        crawl::OccurrenceId occurrence;
        std::optional<crawl::EntryId> before;
        std::optional<crawl::EntryId> after;
    };

    explicit LinkTable(const SnapshotLedger& ledger);

    /// Pages read again, then occurrences, then moves; the changes in that order. An occurrence of another
    /// generation than its page's never lives; a page that was never told has generation 0.
    [[nodiscard]] std::vector<Change> apply(const crawl::ChangeBatch& batch);

    [[nodiscard]] const Occurrences& occurrences() const { return m_occurrences; }
    /// The places where an entry stands, oldest first, at most so many.
    [[nodiscard]] std::vector<crawl::OccurrenceId> occurrencesOf(crawl::EntryId entry,
                                                                 std::size_t atMost = all) const;
    /// The links of a page as last read, in the order they were told.
    [[nodiscard]] std::vector<crawl::OccurrenceId> occurrencesOn(crawl::EntryId page,
                                                                 std::size_t atMost = all) const;
    /// The title of a page as last read; empty where it has none or was never read.
    [[nodiscard]] std::string_view title(crawl::EntryId page) const;

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Neighbours in the list of their entry, by OccurrenceId.
    struct Neighbours
    {
        std::uint32_t previous = none;
        std::uint32_t next = none;
    };
    struct List
    {
        std::uint32_t first = none;
        std::uint32_t last = none;
    };
    /// Occurrences of one reading of a page that came one after the other: mostly all of them.
    struct Run
    {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint32_t next = none; // run of the same page
    };
    struct PageLinks
    {
        std::uint32_t firstRun = none;
        std::uint32_t lastRun = none;
        std::uint32_t generation = 0;
        std::string_view title;
    };

    void readAgain(const crawl::PageRead& page, std::vector<Change>& changes);
    void add(const crawl::Occurrence& occurrence, std::vector<Change>& changes);
    void move(const crawl::MovedOccurrence& moved, std::vector<Change>& changes);
    void addToRun(std::uint32_t occurrence, PageLinks& page);
    void link(std::uint32_t occurrence, std::uint32_t entry);
    void unlink(std::uint32_t occurrence);
    [[nodiscard]] std::uint32_t wordingOf(const crawl::Occurrence& occurrence);
    [[nodiscard]] std::uint32_t spotOf(const crawl::Occurrence& occurrence);

    Occurrences m_occurrences;
    ColumnWriter<Occurrences::Place> m_places;
    ColumnWriter<std::uint32_t> m_entries;
    Interned<Occurrences::Tag, OccurrenceHash> m_tags;
    Interned<Occurrences::Wording, OccurrenceHash> m_wordings;
    Interned<Occurrences::Spot, OccurrenceHash> m_spots;
    ColumnWriter<crawl::DocumentKind> m_documents;

    // In chunks, because a vector of a million would now and then be copied whole while the window waits.
    const SnapshotLedger m_unshared;
    Column<Neighbours> m_neighbours; // by OccurrenceId
    ColumnWriter<Neighbours> m_neighbourRows;
    Column<List> m_lists; // by EntryId
    ColumnWriter<List> m_listRows;
    Column<PageLinks> m_pages; // by EntryId
    ColumnWriter<PageLinks> m_pageRows;
    std::vector<Run> m_runs;
};

} // namespace store
