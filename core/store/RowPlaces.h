#pragma once

#include "store/LinkTable.h"
#include "store/ResultTable.h"

#include <vector>

namespace store {

/// Works out what changed links and depths mean for rows: how many places and pages have them, and which is
/// first. Writes it into `table`; returns the rows it changed, ascending, each once. `changes` are what
/// `links` just did, and `rows` what the table did before it.
///
/// Cost: the links of each page that changed; and all places of a row only where its first place went without
/// a successor on the same page.
std::vector<crawl::EntryId> updatePlaces(ResultTable& table, const LinkTable& links,
                                         const std::vector<LinkTable::Change>& changes,
                                         const ResultTable::Change& rows);

} // namespace store
