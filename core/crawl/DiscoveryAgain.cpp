// What is asked anew: rechecked, needed for more than before, inside by now, or let in by other settings. The
// part of Discovery that goes back over what is known.

#include "crawl/Discovery.h"

#include <utility>

namespace crawl {

void Discovery::askAgain(EntryId id, Instant now)
{
    Entry& entry = m_entries[id];
    const bool byRobots = entry.reason == Reason::Robots;
    const bool mayBeAsked = entry.kind == EntryKind::Address &&
                            (entry.verdict != Verdict::Skipped || byRobots) &&
                            (entry.phase == Phase::Settled || entry.phase == Phase::Idle);
    if (!mayBeAsked) return;
    OriginState& origin = m_origins[entry.origin];
    m_origins.hosts().forget(origin.host);
    origin.forgetFailures();
    if (byRobots || origin.robots.isUnreachable()) origin.robots.forget();
    entry.byGetOnly = false;
    entry.askedWithCookie = false;
    entry.method = m_plan.wantsGet(entry) ? http::Method::Get : http::Method::Head;
    askAnew(id, now);
}

void Discovery::askForPage(EntryId id, Instant now)
{
    m_entries[id].method = http::Method::Get;
    askAnew(id, now);
}

void Discovery::askAnew(EntryId id, Instant now)
{
    if (!m_asking) return; // its answer, which is good for less, is better than none
    Entry& entry = m_entries[id];
    entry.unreadByDepth = false;
    entry.retry = {};
    entry.verdict = Verdict::Pending;
    entry.reason = Reason::None;
    enqueue(id, now);
    for (const EntryId source : leadingTo(id))
        m_entries.markChanged(source);
}

void Discovery::reclassify(const url::Origin& grown, Instant now)
{
    const auto outside = m_outside.find(grown);
    if (outside == m_outside.end()) return;
    for (const EntryId id : std::exchange(outside->second, {})) {
        Entry& entry = m_entries[id];
        const url::Url url = m_entries.urlOf(id);
        if (!m_scope.isInside(url)) {
            outside->second.push_back(id); // of the origin, but in none of its folders
            continue;
        }
        entry.internal = true;
        m_entries.markChanged(id);
        if (entry.reason == Reason::External) {
            const Way way = entry.postedOnly ? Way::Form : Way::Link;
            decide(id, url, {way, entry.needs, entry.depth, entry.hopsFromLinked}, now);
            continue;
        }
        if (entry.verdict == Verdict::Skipped) continue;
        m_origins.makeCrawled(entry.origin, now);
        if (entry.isToBeAsked() && m_plan.wantsGet(entry)) entry.method = http::Method::Get;
        // Inside it is asked otherwise, judged otherwise, and only if robots.txt lets it.
        if (entry.phase == Phase::Settled) askAgain(id, now);
    }
}

void Discovery::askPending(Instant now)
{
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[EntryId(i)];
        if (entry.kind == EntryKind::Address && entry.phase == Phase::Idle &&
            entry.verdict == Verdict::Pending)
            enqueue(EntryId(i), now);
    }
}

std::vector<EntryId> Discovery::applySettings(Instant now)
{
    std::vector<EntryId> skipped;
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const EntryId id(i);
        const Entry& entry = m_entries[id];
        if (entry.kind != EntryKind::Address) continue;
        if (entry.phase == Phase::Waiting && !entry.seed) {
            const Reason reason = reasonToSkip(m_entries.urlOf(id), entry.needs);
            if (reason == Reason::None) continue;
            m_origins.frontier().remove(entry.origin, {entry.depth.order(), id});
            skip(id, reason);
            skipped.push_back(id);
        } else if (entry.reason == Reason::Limit) {
            decide(id, m_entries.urlOf(id), {Way::Link, entry.needs, entry.depth, entry.hopsFromLinked}, now);
        } else if (entry.unreadByDepth && !m_plan.isTooDeep(entry)) {
            askForPage(id, now);
        }
    }
    return skipped;
}

} // namespace crawl
