#include "store/Rows.h"

namespace store {

bool Rows::Rare::operator==(const Rare& other) const
{
    if (detail != other.detail || opinion != other.opinion || finalUrl != other.finalUrl) return false;
    return hops == other.hops || (hops && other.hops && *hops == *other.hops);
}

crawl::EntryState Rows::entry(crawl::EntryId id) const
{
    const State& state = m_states[id.value()];
    crawl::EntryState entry;
    entry.id = id;
    entry.kind = state.kind;
    entry.shown = state.has(Shown);
    entry.internal = state.has(Internal);
    entry.seed = state.has(Seed);
    entry.url = url(id);
    entry.verdict = state.verdict;
    entry.reason = state.reason;
    entry.targetSkipped = state.targetSkipped;
    entry.downgraded = state.has(Downgraded);
    entry.status = status(id);
    entry.ownStatus = ownStatus(id);
    if (state.has(HasTransportError)) entry.transportError = state.transportError;
    if (state.has(HasUrlError)) entry.urlError = state.urlError;
    if (state.has(FinalUrlIsOwn)) entry.finalUrl = entry.url;
    if (state.rare != none) {
        const Rare& rare = m_rare[state.rare];
        entry.detail = rare.detail;
        entry.opinion = rare.opinion;
        entry.hops = rare.hops;
        if (!rare.finalUrl.empty()) entry.finalUrl = rare.finalUrl;
    }
    if (state.contentType != none) entry.contentType = m_contentTypes[state.contentType];
    if (state.has(HasBytes)) entry.bytes = state.bytes;
    entry.responseTime = responseTime(id);
    entry.depth = state.depth;
    entry.attempts = state.attempts;
    if (state.has(HasCheckedAt))
        entry.checkedAt = WallTime(std::chrono::milliseconds(state.checkedAtMilliseconds));
    entry.indexability = state.indexability;
    entry.noindex = state.has(Noindex);
    entry.canonicalElsewhere = state.has(CanonicalElsewhere);
    return entry;
}

std::optional<http::StatusCode> Rows::status(crawl::EntryId id) const
{
    const State& state = m_states[id.value()];
    return state.has(HasStatus) ? std::optional(state.status) : std::nullopt;
}

std::optional<http::StatusCode> Rows::ownStatus(crawl::EntryId id) const
{
    const State& state = m_states[id.value()];
    return state.has(HasOwnStatus) ? std::optional(state.ownStatus) : std::nullopt;
}

std::optional<Duration> Rows::responseTime(crawl::EntryId id) const
{
    const State& state = m_states[id.value()];
    return state.has(HasResponseTime) ? std::optional(Duration(state.responseNanoseconds)) : std::nullopt;
}

std::optional<crawl::OccurrenceId> Rows::firstOccurrence(crawl::EntryId id) const
{
    const std::uint32_t first = m_places[id.value()].first;
    return first == none ? std::nullopt : std::optional(crawl::OccurrenceId(first));
}

} // namespace store
