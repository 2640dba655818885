// What is told: the part of Crawl that hands over what changed, in batches that hold nobody up.

#include "crawl/Crawl.h"
#include "crawl/RedirectChain.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace crawl {

namespace {

// The window's thread takes two or three microseconds for each: a batch that is full holds it up for some ten
// milliseconds. Much smaller ones come no faster, so that the untold would pile up in memory.
constexpr std::size_t fullOccurrences = 5'000;
constexpr std::size_t fullEntries = 3'000;
// A hundred thousand places, some 20 MB: a window that is held up for a second stops no crawl.
constexpr std::size_t mostUntoldBatches = 20;

} // namespace

ChangeBatch Crawl::takeChanges()
{
    sayLimits();
    m_shapeLimits.tellCounts();
    ChangeBatch batch = takeOldestBatch();
    batch.entries = rowsOf(m_entries.takeChanged(fullEntries));
    batch.progress.requests = m_requests;
    batch.progress.inFlight = m_inFlight + m_reading;
    batch.progress.waiting = m_origins.frontier().size() + m_delayed.size() + m_secondOpinions.waiting() +
                             (m_stopped ? 0 : m_lastRound.waiting());
    batch.progress.waitingFor = m_entries.keep(longestAwaitedHost());
    batch.progress.dataUrls = m_intake.dataUrls();
    batch.progress.beyondUrlLimit = m_discovery.beyondUrlLimit();
    const bool leftOut = m_discovery.reachedUrlLimit() || m_shapeLimits.firstLeftOut();
    batch.complete = !hasChanges() && isFinished() && !m_cutShort && !leftPagesUnread() && !leftOut;
    batch.text = m_entries.texts();
    return batch;
}

/// Of these, and of those that begin or end to tell of a certificate by what became of these; by ascending
/// id.
std::vector<EntryState> Crawl::rowsOf(const std::vector<EntryId>& ids)
{
    std::vector<EntryState> rows;
    rows.reserve(ids.size());
    std::vector<EntryId> changed;
    for (const EntryId id : ids)
        rows.push_back(rowWithCertificate(id, changed));
    if (changed.empty()) return rows;
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    std::vector<EntryId> moreChanged; // none: where these stand is known already
    for (const EntryId id : changed) {
        const auto place = std::lower_bound(rows.begin(), rows.end(), id,
                                            [](const EntryState& row, EntryId of) { return row.id < of; });
        const bool isThere = place != rows.end() && place->id == id;
        EntryState row = rowWithCertificate(id, moreChanged);
        if (isThere)
            *place = std::move(row);
        else
            rows.insert(place, std::move(row));
    }
    return rows;
}

EntryState Crawl::rowWithCertificate(EntryId id, std::vector<EntryId>& changed)
{
    EntryState row = rowOf(m_entries, id, m_settings.maxRedirects);
    const bool redirected = row.verdict == Verdict::Redirected && row.targetSkipped == Reason::None;
    const bool works =
        row.shown && row.kind == EntryKind::Address && (redirected || row.verdict == Verdict::Ok);
    std::optional<OriginId> origin;
    if (works)
        origin =
            m_entries[redirected ? followRedirects(m_entries, id, m_settings.maxRedirects).last : id].origin;
    const auto others = m_certificates.place(id, row.url, redirected, origin);
    changed.insert(changed.end(), others.begin(), others.end());
    if (const auto expires = m_certificates.toldBy(id)) {
        row.verdict = Verdict::Warning;
        row.reason = Reason::CertificateExpires;
        row.detail = m_entries.keep(expiryText(*expires));
    }
    return row;
}

bool Crawl::hasChanges() const
{
    return !m_fullBatches.empty() || !m_batch.isEmpty() || m_entries.changedCount() > 0;
}

bool Crawl::hasFullBatch() const
{
    return !m_fullBatches.empty() || m_entries.changedCount() >= fullEntries;
}

bool Crawl::holdsBack() const
{
    return m_fullBatches.size() >= mostUntoldBatches;
}

/// What a batch says of pages, links and moves holds in this order: so it is set aside whole, and the next
/// begins, be it in the middle of a document.
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
