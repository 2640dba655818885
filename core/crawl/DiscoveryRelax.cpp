// What shrinks and what grows as more ways to an entry are found, and how it spreads: the part of Discovery
// that makes the result independent of the order of answers.

#include "crawl/Discovery.h"

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace crawl {

namespace {

bool hasGoodAnswer(const Entry& entry)
{
    return entry.phase == Phase::Settled && !entry.target && entry.verdict != Verdict::Skipped &&
           entry.status && http::isOkStatus(*entry.status);
}

} // namespace

void Discovery::relaxDepth(EntryId id, Depth depth, Instant now)
{
    if (!depth.isNearerThan(m_entries[id].depth)) return; // the usual link: nothing to be carried on
    // The nearest first, so that an entry is visited once, or twice where a sitemap leads there as well: a
    // redirect costs nothing, a link one.
    std::deque<std::pair<EntryId, Depth>> work{{id, depth}};
    while (!work.empty()) {
        const auto [at, nearer] = work.front();
        work.pop_front();
        Entry& entry = m_entries[at];
        if (!nearer.isNearerThan(entry.depth)) continue;
        const bool queued = entry.phase == Phase::Waiting;
        if (queued) m_origins.frontier().remove(entry.origin, {entry.depth.order(), at});
        entry.depth = entry.depth.nearestWith(nearer);
        const Depth reached = entry.depth;
        if (queued) enqueue(at, now);
        for (const EntryId source : leadingTo(at))
            m_entries.markChanged(source);
        if (entry.kind == EntryKind::Address && entry.target) work.emplace_front(*entry.target, reached);
        if (const PageBook::Page* page = m_pages.find(at))
            for (const EntryId linked : page->links)
                work.emplace_back(linked, page->namesEntries() ? reached.ofEntries() : reached.ofLinks());
        if (entry.unreadByDepth && !m_plan.isTooDeep(entry)) askForPage(at, now);
    }
}

void Discovery::relaxNesting(EntryId id, std::uint8_t nesting, Instant now)
{
    std::vector<std::pair<EntryId, std::uint8_t>> work{{id, nesting}};
    while (!work.empty()) {
        const auto [at, nearer] = work.back();
        work.pop_back();
        Entry& entry = m_entries[at];
        if (entry.nesting <= nearer) continue;
        const bool wasTooNested = entry.nesting > maxNesting && entry.nesting != Entry::notNested;
        entry.nesting = nearer;
        if (wasTooNested && nearer <= maxNesting && m_plan.wantsGet(entry) && hasGoodAnswer(entry))
            askForPage(at, now);
        if (entry.kind == EntryKind::Address && entry.target) work.emplace_back(*entry.target, nearer);
        if (const PageBook::Page* page = m_pages.find(at))
            for (const EntryId nested : page->nested)
                work.emplace_back(nested, nearer + 1);
    }
}

/// To what has none yet, and on along its redirects.
void Discovery::giveEnvironment(EntryId id, html::EncodingId environment)
{
    if (environment == html::EncodingId::None) return;
    for (std::optional<EntryId> at = id; at && m_entries[*at].environment == html::EncodingId::None;) {
        Entry& entry = m_entries[*at];
        entry.environment = environment;
        at = entry.kind == EntryKind::Address ? entry.target : std::nullopt;
    }
}

void Discovery::relaxHops(EntryId id, std::uint32_t hops, Instant now)
{
    for (std::optional<EntryId> at = id; at; ++hops) {
        Entry& entry = m_entries[*at];
        if (entry.hopsFromLinked <= hops) return;
        entry.hopsFromLinked = hops;
        const bool wasTooFar = entry.kind == EntryKind::Address && entry.phase == Phase::Idle &&
                               entry.verdict == Verdict::Pending && hops <= m_settings.maxRedirects;
        if (wasTooFar) enqueue(*at, now);
        at = entry.kind == EntryKind::Address ? entry.target : std::nullopt;
    }
}

void Discovery::growNeeds(EntryId id, Needs needs, Instant now)
{
    for (std::optional<EntryId> at = id; at;) {
        Entry& entry = m_entries[*at];
        if (entry.needs.hasAll(needs)) return;
        const Needs before = std::exchange(entry.needs, entry.needs | needs);
        if (hasGoodAnswer(entry) && m_plan.wantsGet(entry) && !wasReadForAll(*at, before))
            askForPage(*at, now);
        if (entry.isToBeAsked() && m_plan.wantsGet(entry)) entry.method = http::Method::Get;
        if (needs.has(Need::NamedSitemap)) // what it was read as may be a fault from now on
            for (const EntryId source : leadingTo(*at))
                m_entries.markChanged(source);
        at = entry.target;
    }
}

/// Whether an answer that was good for these needs is good for those it has by now.
bool Discovery::wasReadForAll(EntryId id, Needs before) const
{
    if (m_entries[id].method == http::Method::Head) return false;
    Entry asked = m_entries[id];
    const url::Url url = m_entries.urlOf(id);
    const Needs wanted = m_plan.readable(asked, url);
    asked.needs = before;
    return m_plan.readable(asked, url).cover(wanted);
}

} // namespace crawl
