#include "store/ResultTable.h"

#include <algorithm>
#include <cassert>

namespace store {

ResultTable::ResultTable(const SnapshotLedger& ledger)
    : m_urls(m_rows.m_urls, ledger)
    , m_states(m_rows.m_states, ledger)
    , m_places(m_rows.m_places, ledger)
    , m_rare(m_rows.m_rare, ledger)
    , m_contentTypes(m_rows.m_contentTypes, ledger)
{
}

ResultTable::Change ResultTable::apply(std::span<const crawl::EntryState> entries)
{
    Change change;
    for (const crawl::EntryState& entry : entries)
        applyOne(entry, change);
    hide(change);
    return change;
}

void ResultTable::growTo(crawl::EntryId id)
{
    while (m_rows.size() <= id.value()) {
        m_urls.append({});
        m_states.append({});
        m_places.append({});
    }
}

bool ResultTable::setPlaces(crawl::EntryId id, std::uint32_t occurrences, std::uint32_t pages,
                            std::optional<crawl::OccurrenceId> first)
{
    Rows::Places places = m_rows.m_places[id.value()];
    places.occurrences = occurrences;
    places.pages = pages;
    places.first = first ? first->value() : Rows::none;
    if (places == m_rows.m_places[id.value()]) return false;
    m_places.write(id.value()) = places;
    return true;
}

std::size_t ResultTable::arrivalPosition(crawl::EntryId id) const
{
    const auto place = std::lower_bound(
        m_arrivalOrder.begin(), m_arrivalOrder.end(), m_rows.arrival(id),
        [this](crawl::EntryId row, std::uint32_t arrival) { return m_rows.arrival(row) < arrival; });
    assert(place != m_arrivalOrder.end() && *place == id && "the position of a row that isn't shown");
    return static_cast<std::size_t>(place - m_arrivalOrder.begin());
}

Rows::State ResultTable::toState(const crawl::EntryState& entry, const Rows::State& before)
{
    Rows::State state;
    const auto flag = [&state](Rows::Flag which, bool on) {
        if (on) state.flags = static_cast<std::uint16_t>(state.flags | which);
    };
    state.kind = entry.kind;
    state.verdict = entry.verdict;
    state.reason = entry.reason;
    state.targetSkipped = entry.targetSkipped;
    flag(Rows::Shown, entry.shown);
    flag(Rows::Internal, entry.internal);
    flag(Rows::Seed, entry.seed);
    flag(Rows::Downgraded, entry.downgraded);
    flag(Rows::HasStatus, entry.status.has_value());
    state.status = entry.status.value_or(0);
    flag(Rows::HasOwnStatus, entry.ownStatus.has_value());
    state.ownStatus = entry.ownStatus.value_or(0);
    flag(Rows::HasTransportError, entry.transportError.has_value());
    state.transportError = entry.transportError.value_or(http::TransportError{});
    flag(Rows::HasUrlError, entry.urlError.has_value());
    state.urlError = entry.urlError.value_or(url::UrlError{});
    flag(Rows::HasBytes, entry.bytes.has_value());
    state.bytes = entry.bytes.value_or(0);
    flag(Rows::HasResponseTime, entry.responseTime.has_value());
    state.responseNanoseconds = entry.responseTime.value_or(Duration{}).count();
    flag(Rows::HasCheckedAt, entry.checkedAt.has_value());
    state.checkedAtMilliseconds = entry.checkedAt.value_or(WallTime{}).time_since_epoch().count();
    flag(Rows::FinalUrlIsOwn, !entry.finalUrl.empty() && entry.finalUrl == entry.url);
    flag(Rows::Noindex, entry.noindex);
    flag(Rows::CanonicalElsewhere, entry.canonicalElsewhere);
    state.indexability = entry.indexability;
    state.depth = entry.depth;
    state.attempts = entry.attempts;
    if (!entry.contentType.empty()) state.contentType = m_contentTypes.numberOf(entry.contentType);
    state.rare = rareOf(entry, before.rare);
    return state;
}

std::uint32_t ResultTable::rareOf(const crawl::EntryState& entry, std::uint32_t before)
{
    Rows::Rare rare{.detail = entry.detail,
                    .opinion = entry.opinion,
                    .finalUrl = entry.finalUrl == entry.url ? std::string_view() : entry.finalUrl,
                    .hops = entry.hops && !entry.hops->empty() ? entry.hops : nullptr};
    if (rare == Rows::Rare{}) return Rows::none;
    if (before != Rows::none && m_rows.m_rare[before] == rare) return before;
    m_rare.append(std::move(rare));
    return static_cast<std::uint32_t>(m_rows.m_rare.size() - 1);
}

void ResultTable::applyOne(const crawl::EntryState& entry, Change& change)
{
    const std::size_t row = entry.id.value();
    growTo(entry.id);
    const Rows::State before = m_rows.m_states[row];
    const Rows::State after = toState(entry, before);
    const bool newUrl = m_rows.m_urls[row] != entry.url;
    if (newUrl) m_urls.write(row) = entry.url;
    if (after == before && !newUrl) return;
    if (after != before) m_states.write(row) = after;
    count(before, after);
    note(entry.id, before, after, change);
}

void ResultTable::note(crawl::EntryId id, const Rows::State& before, const Rows::State& after, Change& change)
{
    if (after.depth < before.depth) change.depthFell.push_back(id);
    if (after.depth > before.depth) change.depthRose.push_back(id);
    const bool wasShown = before.has(Rows::Shown);
    const bool isShown = after.has(Rows::Shown);
    if (wasShown && isShown) change.changed.push_back(id);
    if (wasShown && !isShown) change.disappeared.push_back({id, arrivalPosition(id)});
    if (!wasShown && isShown) {
        m_places.write(id.value()).arrival = m_nextArrival++;
        m_arrivalOrder.push_back(id);
        change.appeared.push_back(id);
    }
}

/// Takes the rows that disappeared out of the order, all in one pass.
void ResultTable::hide(Change& change)
{
    if (change.disappeared.empty()) return;
    std::sort(
        change.disappeared.begin(), change.disappeared.end(),
        [](const Change::Gone& left, const Change::Gone& right) { return left.position < right.position; });
    for (const Change::Gone& gone : change.disappeared)
        m_places.write(gone.entry.value()).arrival = Rows::none;
    std::erase_if(m_arrivalOrder, [this](crawl::EntryId id) { return m_rows.arrival(id) == Rows::none; });
}

void ResultTable::count(const Rows::State& before, const Rows::State& after)
{
    const auto side = [](const Rows::State& state) {
        return state.has(Rows::Internal) ? Side::Internal : Side::External;
    };
    if (before.has(Rows::Shown)) m_totals.remove(before.verdict, before.reason, side(before));
    if (after.has(Rows::Shown)) m_totals.add(after.verdict, after.reason, side(after));
}

} // namespace store
