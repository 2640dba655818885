#include "store/Results.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace store {

namespace {

/// Of two that are ascending, each once: likewise.
std::vector<crawl::EntryId> united(const std::vector<crawl::EntryId>& left,
                                   const std::vector<crawl::EntryId>& right)
{
    std::vector<crawl::EntryId> both;
    both.reserve(left.size() + right.size());
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return both;
}

/// Ascending, each once, of those that were shown before.
std::vector<crawl::EntryId> changedRows(const Rows& rows, const ResultTable::Change& byCrawl,
                                        const std::vector<crawl::EntryId>& byLinks)
{
    std::vector<crawl::EntryId> both = united(byCrawl.changed, byLinks);
    std::erase_if(both, [&](crawl::EntryId id) {
        return !rows.isShown(id) || std::binary_search(byCrawl.appeared.begin(), byCrawl.appeared.end(), id);
    });
    return both;
}

} // namespace

Results::Results()
    : m_table(m_ledger)
    , m_links(m_ledger)
{
}

Applied Results::apply(const std::shared_ptr<const crawl::ChangeBatch>& batch)
{
    keepText(batch->text);
    ResultTable::Change byCrawl = m_table.apply(batch->entries);
    std::vector<crawl::EntryId> byLinks =
        m_rowPlaces.update(m_table, m_links, m_links.apply(*batch), byCrawl);
    byLinks = united(std::exchange(m_settledSince, {}), byLinks);

    Applied applied;
    applied.changed = changedRows(rows(), byCrawl, byLinks);
    applied.appeared = std::move(byCrawl.appeared);
    applied.disappeared = std::move(byCrawl.disappeared);
    applied.changedPositions = positionsOf(applied.changed);

    m_notices.insert(m_notices.end(), batch->notices.begin(), batch->notices.end());
    m_progress = batch->progress;
    m_complete = batch->complete;
    return applied;
}

std::shared_ptr<const Snapshot> Results::takeSnapshot()
{
    m_settledSince = united(m_settledSince, m_rowPlaces.settle(m_table, m_links));
    return std::make_shared<const Snapshot>(Snapshot{.rows = m_table.rows(),
                                                     .occurrences = m_links.occurrences(),
                                                     .totals = m_table.totals(),
                                                     .notices = m_notices,
                                                     .progress = m_progress,
                                                     .complete = m_complete,
                                                     .number = m_ledger.take(),
                                                     .texts = m_texts});
}

void Results::giveBack(const Snapshot& snapshot)
{
    m_ledger.giveBack(snapshot.number);
}

std::string_view Results::firstPageUrl(crawl::EntryId id) const
{
    return store::firstPageUrl(rows(), m_links.occurrences(), id);
}

std::string_view Results::firstLinkText(crawl::EntryId id) const
{
    return store::firstLinkText(rows(), m_links.occurrences(), id);
}

/// A crawl may use one arena for all its batches, or one for each.
void Results::keepText(const std::shared_ptr<const TextArena>& text)
{
    if (text && (m_texts.empty() || m_texts.back() != text)) m_texts.push_back(text);
}

std::optional<Applied::Positions> Results::positionsOf(const std::vector<crawl::EntryId>& changed) const
{
    if (changed.empty()) return std::nullopt;
    const auto [first, last] = std::minmax_element(changed.begin(), changed.end(),
                                                   [this](crawl::EntryId left, crawl::EntryId right) {
                                                       return rows().arrival(left) < rows().arrival(right);
                                                   });
    return Applied::Positions{.first = arrivalPosition(*first), .last = arrivalPosition(*last)};
}

} // namespace store
