#pragma once

#include "store/LinkTable.h"
#include "store/ResultTable.h"

#include <vector>

namespace store {

/// Works out what changed links and depths mean for rows: how many places and pages have them, and which is
/// first.
///
/// Thread: the tables'. Cost of a batch: the links of each page that changed. All places of a row are looked
/// at only where its first place went without a successor on the same page, and of such rows only so many in
/// one batch: the others show another of their places until their turn comes, or settle() is called.
class RowPlaces
{
public:
    /// Writes into `table` what `changes`, which `links` just did, and `rows`, what the table did before it,
    /// mean. Returns the rows it changed, ascending, each once.
    std::vector<crawl::EntryId> update(ResultTable& table, const LinkTable& links,
                                       const std::vector<LinkTable::Change>& changes,
                                       const ResultTable::Change& rows);

    /// Finds all first places that are still to be found. Returns the rows it changed, likewise.
    std::vector<crawl::EntryId> settle(ResultTable& table, const LinkTable& links);

private:
    std::vector<crawl::EntryId> m_unsettled; // ascending, each once
};

} // namespace store
