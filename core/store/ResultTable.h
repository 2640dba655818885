#pragma once

#include "store/Interned.h"
#include "store/Rows.h"
#include "store/SnapshotLedger.h"
#include "store/Totals.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace store {

/// Keeps the rows: writes Rows and Totals from what the crawl tells. The only writer of both.
///
/// Thread: one, the UI's. Arrival order: rows in the order in which they became shown; within a batch by
/// EntryId.
class ResultTable
{
public:
    /// What one batch did to the rows.
    struct Change
    {
        std::vector<crawl::EntryId> appeared; // now at the end of arrivalOrder(), in this order
        std::vector<crawl::EntryId> changed;  // shown before and after
        struct Gone
        {
            crawl::EntryId entry;
            std::size_t position = 0; // in arrivalOrder() before
        };
        std::vector<Gone> disappeared;         // shown before, not now; ascending by position
        std::vector<crawl::EntryId> depthFell; // of any entry, new ones too
        std::vector<crawl::EntryId> depthRose;
    };

    explicit ResultTable(const SnapshotLedger& ledger);

    [[nodiscard]] Change apply(std::span<const crawl::EntryState> entries);
    /// Makes rows up to that id, not shown, where the crawl has not told them yet.
    void growTo(crawl::EntryId id);
    /// Sets what the links say of a row; whether that changed anything.
    bool setPlaces(crawl::EntryId id, std::uint32_t occurrences, std::uint32_t pages,
                   std::optional<crawl::OccurrenceId> first);

    [[nodiscard]] const Rows& rows() const { return m_rows; }
    [[nodiscard]] const Totals& totals() const { return m_totals; }
    [[nodiscard]] const std::vector<crawl::EntryId>& arrivalOrder() const { return m_arrivalOrder; }
    /// Where a shown row stands in arrivalOrder().
    [[nodiscard]] std::size_t arrivalPosition(crawl::EntryId id) const;

private:
    [[nodiscard]] Rows::State toState(const crawl::EntryState& entry, const Rows::State& before);
    [[nodiscard]] std::uint32_t rareOf(const crawl::EntryState& entry, std::uint32_t before);
    void applyOne(const crawl::EntryState& entry, Change& change);
    void note(crawl::EntryId id, const Rows::State& before, const Rows::State& after, Change& change);
    void hide(Change& change);
    void count(const Rows::State& before, const Rows::State& after);

    Rows m_rows;
    ColumnWriter<std::string_view> m_urls;
    ColumnWriter<Rows::State> m_states;
    ColumnWriter<Rows::Places> m_places;
    ColumnWriter<Rows::Rare> m_rare;
    Interned<std::string_view> m_contentTypes;
    Totals m_totals;
    std::vector<crawl::EntryId> m_arrivalOrder; // ascending by Rows::arrival()
    std::uint32_t m_nextArrival = 0;
};

} // namespace store
