#include "crawl/Discovery.h"

#include <algorithm>
#include <unordered_set>

namespace crawl {

namespace {

// Enough rows to see what the limit left out; more would be a second crawl's memory.
constexpr std::uint32_t maxLimitRows = 10'000;

std::string_view keyOf(const url::Url& url)
{
    return url.isHttpOrHttps() ? url.serialize(url::ExcludeFragment::Yes) : std::string_view(url.href());
}

bool isToBeAsked(const Entry& entry)
{
    return entry.phase == Phase::Waiting || entry.phase == Phase::Delayed;
}

} // namespace

Discovery::Discovery(const CrawlSettings& settings, EntryTable& entries, Scope& scope, Origins& origins,
                     PageBook& pages, const RequestPlan& plan)
    : m_settings(settings), m_entries(entries), m_scope(scope), m_origins(origins), m_pages(pages), m_plan(plan)
{
}

std::optional<EntryId> Discovery::address(const url::Url& url, Found found, Instant now)
{
    const auto known = m_entries.find(EntryKind::Address, keyOf(url));
    if (!known && isBeyondLimit(url, found) && m_limitRows >= maxLimitRows) {
        ++m_beyondUrlLimit;
        return std::nullopt;
    }
    // Nine links of ten lead to what is known: they are looked up once.
    const auto [id, isNew] =
        known ? EntryTable::Place{*known, false} : m_entries.findOrAdd(EntryKind::Address, keyOf(url));
    if (isNew) {
        Entry& entry = m_entries[id];
        entry.depth = found.depth;
        entry.need = found.need;
        entry.hopsFromLinked = found.hopsFromLinked;
        entry.internal = m_scope.isInside(url);
        decide(id, url, found, now);
        m_entries.markChanged(id);
        return id;
    }
    relaxDepth(id, found.depth, now);
    relaxHops(id, found.hopsFromLinked, now);
    growNeed(id, found.need, now);
    const Entry& entry = m_entries[id];
    const bool wasPostedOnly = entry.reason == Reason::PostForm && found.way != Way::Form;
    const bool mustBeAsked = entry.reason == Reason::Limit && (found.way == Way::Redirect || found.way == Way::Seed);
    if (wasPostedOnly || mustBeAsked) decide(id, url, found, now);
    return id;
}

void Discovery::decide(EntryId id, const url::Url& url, Found found, Instant now)
{
    Reason reason = m_scope.reasonToSkip(url);
    if (found.way == Way::Seed && reason != Reason::UnsupportedScheme) reason = Reason::None;
    if (reason == Reason::None && found.way == Way::Form) reason = Reason::PostForm;
    if (reason == Reason::None && isBeyondLimit(url, found)) {
        reason = Reason::Limit;
        ++m_limitRows;
    }
    if (reason != Reason::None) return skip(id, reason);
    // Hops and robots.txt cost no place: the limit is of what the site links to.
    if (found.way != Way::Redirect) ++m_accepted;
    Entry& entry = m_entries[id];
    entry.verdict = Verdict::Pending;
    entry.reason = Reason::None;
    entry.origin = m_origins.idOf(url.origin());
    if (entry.internal) m_origins.makeCrawled(entry.origin, now);
    entry.method = m_plan.wantsGet(entry) ? http::Method::Get : http::Method::Head;
    enqueue(id, now);
}

bool Discovery::isBeyondLimit(const url::Url& url, Found found) const
{
    const bool counts = found.way == Way::Link && m_scope.reasonToSkip(url) == Reason::None;
    return counts && m_accepted >= m_settings.maxUrls;
}

void Discovery::skip(EntryId id, Reason reason)
{
    Entry& entry = m_entries[id];
    entry.phase = Phase::Idle;
    entry.verdict = Verdict::Skipped;
    entry.reason = reason;
    m_entries.markChanged(id);
}

EntryId Discovery::malformed(std::string_view text, url::UrlError error, std::uint32_t depth)
{
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Malformed, text);
    Entry& entry = m_entries[id];
    if (isNew) {
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::MalformedUrl;
        entry.urlError = error;
    }
    entry.depth = isNew ? depth : std::min(entry.depth, depth);
    entry.linked = true;
    m_entries.markChanged(id);
    return id;
}

EntryId Discovery::missingFragment(EntryId page, std::string_view fragment)
{
    const std::string text = std::string(m_entries[page].url) + "#" + std::string(fragment);
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Fragment, text);
    if (isNew) {
        Entry& entry = m_entries[id];
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::MissingFragment;
        entry.linked = true;
        entry.internal = m_entries[page].internal;
        setTarget(id, page); // what changes the page's row changes this one
        m_entries.markChanged(id);
    }
    return id;
}

void Discovery::link(EntryId id, Instant now)
{
    Entry& entry = m_entries[id];
    if (entry.linked) return;
    entry.linked = true;
    m_entries.markChanged(id);
    relaxHops(id, 0, now);
}

void Discovery::relaxDepth(EntryId id, std::uint32_t depth, Instant now)
{
    if (m_entries[id].depth <= depth) return; // the usual link: nothing to be carried on
    std::vector<std::pair<EntryId, std::uint32_t>> work{{id, depth}};
    while (!work.empty()) {
        const auto [at, nearer] = work.back();
        work.pop_back();
        Entry& entry = m_entries[at];
        if (entry.depth <= nearer) continue;
        const bool queued = entry.phase == Phase::Waiting;
        if (queued) m_origins.frontier().remove(entry.origin, {entry.depth, at});
        entry.depth = nearer;
        if (queued) enqueue(at, now);
        for (const EntryId source : leadingTo(at)) m_entries.markChanged(source);
        if (entry.kind == EntryKind::Address && entry.target) work.emplace_back(*entry.target, nearer);
        if (const PageBook::Page* page = m_pages.find(at))
            for (const EntryId linked : page->links) work.emplace_back(linked, nearer + 1);
        if (entry.unreadByDepth && !m_plan.isTooDeep(entry)) askForPage(at, now);
    }
}

void Discovery::relaxHops(EntryId id, std::uint32_t hops, Instant now)
{
    for (std::optional<EntryId> at = id; at; ++hops) {
        Entry& entry = m_entries[*at];
        if (entry.hopsFromLinked <= hops) return;
        entry.hopsFromLinked = hops;
        const bool wasTooFar = entry.kind == EntryKind::Address && entry.phase == Phase::Idle
                               && entry.verdict == Verdict::Pending && hops <= m_settings.maxRedirects;
        if (wasTooFar) enqueue(*at, now);
        at = entry.kind == EntryKind::Address ? entry.target : std::nullopt;
    }
}

void Discovery::growNeed(EntryId id, Need need, Instant now)
{
    for (std::optional<EntryId> at = id; at;) {
        Entry& entry = m_entries[*at];
        if (entry.need >= need) return;
        entry.need = need;
        const bool answered = entry.phase == Phase::Settled;
        if (answered && !entry.target && entry.verdict != Verdict::Skipped && m_plan.wantsGet(entry)
            && entry.status && http::isOkStatus(*entry.status))
            askForPage(*at, now);
        if (isToBeAsked(entry) && m_plan.wantsGet(entry)) entry.method = http::Method::Get;
        at = entry.target;
    }
}

void Discovery::askAgain(EntryId id, Instant now)
{
    Entry& entry = m_entries[id];
    const bool mayBeAsked = entry.kind == EntryKind::Address && entry.verdict != Verdict::Skipped
                            && (entry.phase == Phase::Settled || entry.phase == Phase::Idle);
    if (!mayBeAsked) return;
    m_origins.hosts().forget(m_origins[entry.origin].host);
    entry.byGetOnly = false;
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
    Entry& entry = m_entries[id];
    entry.unreadByDepth = false;
    entry.retry = {};
    entry.verdict = Verdict::Pending;
    entry.reason = Reason::None;
    enqueue(id, now);
    for (const EntryId source : leadingTo(id)) m_entries.markChanged(source);
}

void Discovery::setTarget(EntryId source, EntryId target)
{
    m_entries[source].target = target;
    auto& sources = m_sources[target];
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
}

std::vector<EntryId> Discovery::leadingTo(EntryId id) const
{
    std::vector<EntryId> found{id};
    std::unordered_set<EntryId> seen{id};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto sources = m_sources.find(found[i]);
        if (sources == m_sources.end()) continue;
        for (const EntryId source : sources->second)
            if (m_entries[source].target == found[i] && seen.insert(source).second) found.push_back(source);
    }
    return found;
}

void Discovery::reclassify(Instant now)
{
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const EntryId id(i);
        Entry& entry = m_entries[id];
        const bool maybeInside = entry.kind == EntryKind::Address && !entry.internal && entry.reason != Reason::UnsupportedScheme;
        if (!maybeInside || entry.url.size() > m_settings.maxUrlBytes) continue;
        const url::Url url = m_entries.urlOf(id);
        if (!m_scope.isInside(url)) continue;
        entry.internal = true;
        m_entries.markChanged(id);
        if (entry.reason == Reason::External) {
            decide(id, url, {Way::Link, entry.need, entry.depth, entry.hopsFromLinked}, now);
            continue;
        }
        if (entry.verdict == Verdict::Skipped) continue;
        m_origins.makeCrawled(entry.origin, now);
        if (isToBeAsked(entry) && m_plan.wantsGet(entry)) entry.method = http::Method::Get;
        const bool answeredAsOutside = entry.phase == Phase::Settled && !entry.target && m_plan.wantsGet(entry);
        if (answeredAsOutside) askForPage(id, now);
    }
}

void Discovery::enqueue(EntryId id, Instant now)
{
    Entry& entry = m_entries[id];
    const bool tooFar = entry.hopsFromLinked > m_settings.maxRedirects;
    if (!m_asking || tooFar) {
        entry.phase = Phase::Idle;
        return;
    }
    entry.phase = Phase::Waiting;
    m_origins.frontier().push(entry.origin, {entry.depth, id});
    m_origins.refresh(entry.origin, now);
    m_entries.markChanged(id);
}

} // namespace crawl
