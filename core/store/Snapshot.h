#pragma once

#include "base/TextArena.h"
#include "crawl/ChangeBatch.h"
#include "store/Occurrences.h"
#include "store/Rows.h"
#include "store/SnapshotLedger.h"
#include "store/Totals.h"

#include <memory>
#include <string_view>
#include <vector>

namespace store {

/// The URL of the page that has the first place; empty where nothing but a list names the entry.
[[nodiscard]] std::string_view firstPageUrl(const Rows& rows, const Occurrences& occurrences,
                                            crawl::EntryId id);
/// The text of the first place, or its image's alternative text.
[[nodiscard]] std::string_view firstLinkText(const Rows& rows, const Occurrences& occurrences,
                                             crawl::EntryId id);

/// Everything that was known at one moment, for jobs in a pool: sort, filter, export. Immutable.
///
/// Made by Results::takeSnapshot(); read anywhere; told back by Results::giveBack() on the tables' thread
/// once no job reads it any more. Costs pointers only; what the tables change while it is out, they clone.
struct Snapshot
{
    Rows rows;
    Occurrences occurrences;
    Totals totals;
    std::vector<crawl::NoticeGiven> notices; // in the order they were given
    crawl::Progress progress;
    bool complete = false; // the crawl ended by itself and no limit left anything out
    SnapshotLedger::Number number = 0;
    std::vector<std::shared_ptr<const TextArena>> texts; // keep every view above alive

    [[nodiscard]] std::string_view firstPageUrl(crawl::EntryId id) const
    {
        return store::firstPageUrl(rows, occurrences, id);
    }
    [[nodiscard]] std::string_view firstLinkText(crawl::EntryId id) const
    {
        return store::firstLinkText(rows, occurrences, id);
    }
};

} // namespace store
