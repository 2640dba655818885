// What is told: the part of Crawl that hands over what changed, in batches that hold nobody up.

#include "crawl/Crawl.h"
#include "crawl/RedirectChain.h"

#include <cstddef>
#include <utility>

namespace crawl {

namespace {

// The window's thread takes two or three microseconds for each: a batch that is full holds it up for some ten
// milliseconds. Much smaller ones come no faster, so that the untold would pile up in memory.
constexpr std::size_t fullOccurrences = 5'000;
constexpr std::size_t fullEntries = 3'000;

} // namespace

ChangeBatch Crawl::takeChanges()
{
    sayLimits();
    m_shapeLimits.tellCounts();
    ChangeBatch batch = takeOldestBatch();
    for (const EntryId id : m_entries.takeChanged(fullEntries))
        batch.entries.push_back(rowOf(m_entries, id, m_settings.maxRedirects));
    batch.progress.requests = m_requests;
    batch.progress.inFlight = m_inFlight + m_reading;
    batch.progress.waiting = m_origins.frontier().size() + m_delayed.size() + m_secondOpinions.waiting();
    batch.progress.waitingFor = m_entries.keep(longestAwaitedHost());
    batch.progress.dataUrls = m_intake.dataUrls();
    batch.progress.beyondUrlLimit = m_discovery.beyondUrlLimit();
    const bool leftOut = m_discovery.reachedUrlLimit() || m_shapeLimits.firstLeftOut();
    batch.complete = !hasChanges() && isFinished() && !m_cutShort && !leftPagesUnread() && !leftOut;
    batch.text = m_entries.texts();
    return batch;
}

bool Crawl::hasChanges() const
{
    return !m_fullBatches.empty() || !m_batch.isEmpty() || m_entries.changedCount() > 0;
}

bool Crawl::hasFullBatch() const
{
    return !m_fullBatches.empty() || m_entries.changedCount() >= fullEntries;
}

/// What a batch says of pages, links and moves holds in this order: so it is set aside whole, and the next
/// begins.
void Crawl::setAsideWhenFull()
{
    if (m_batch.occurrences.size() >= fullOccurrences) m_fullBatches.push_back(std::exchange(m_batch, {}));
}

ChangeBatch Crawl::takeOldestBatch()
{
    if (m_fullBatches.empty()) return std::exchange(m_batch, {});
    ChangeBatch oldest = std::move(m_fullBatches.front());
    m_fullBatches.pop_front();
    return oldest;
}

} // namespace crawl
