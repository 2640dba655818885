#include "crawl/Discovery.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace crawl {

namespace {

// Enough rows to see what the limit left out; more would be a second crawl's memory.
constexpr std::uint32_t maxLimitRows = 10'000;
// What is no row is only counted; a trap makes more addresses than anybody wants to count.
constexpr std::size_t maxCountedBeyond = 1'000'000;

std::string_view keyOf(const url::Url& url)
{
    return url.isHttpOrHttps() ? url.serialize(url::ExcludeFragment::Yes) : std::string_view(url.href());
}

} // namespace

Discovery::Discovery(const CrawlSettings& settings, EntryTable& entries, Scope& scope, Origins& origins,
                     PageBook& pages, MailServers& mailServers, const RequestPlan& plan)
    : m_settings(settings)
    , m_entries(entries)
    , m_scope(scope)
    , m_origins(origins)
    , m_pages(pages)
    , m_mailServers(mailServers)
    , m_plan(plan)
{
}

std::optional<EntryId> Discovery::address(const url::Url& url, Found found, Instant now)
{
    const std::string_view key = keyOf(url);
    if (m_limitRows >= maxLimitRows && isBeyondLimit(found) && !m_entries.find(EntryKind::Address, key) &&
        m_scope.reasonToSkip(url) == Reason::None) {
        if (m_beyondUrlLimit.size() < maxCountedBeyond)
            m_beyondUrlLimit.insert(std::hash<std::string_view>()(key));
        return std::nullopt;
    }
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Address, key);
    giveEnvironment(id, found.environment);
    if (isNew) {
        Entry& entry = m_entries[id];
        entry.depth = found.depth;
        entry.needs = found.needs;
        entry.hopsFromLinked = found.hopsFromLinked;
        entry.nesting = found.nesting;
        entry.internal = m_scope.isInside(url);
        entry.postedOnly = found.way == Way::Form;
        const bool mayGetInside = !entry.internal && m_settings.mode == Mode::Crawl && url.isHttpOrHttps();
        if (mayGetInside) m_outside[url.origin()].push_back(id);
        decide(id, url, found, now);
        m_entries.markChanged(id);
        return id;
    }
    relaxDepth(id, found.depth, now);
    relaxHops(id, found.hopsFromLinked, now);
    relaxNesting(id, found.nesting, now);
    growNeeds(id, found.needs, now);
    Entry& entry = m_entries[id];
    if (found.way != Way::Form) entry.postedOnly = false;
    const bool wasPostedOnly = entry.reason == Reason::PostForm && found.way != Way::Form;
    const bool leadsThere = entry.reason == Reason::Limit && found.way == Way::Redirect;
    const bool isNamed = entry.verdict == Verdict::Skipped && found.way == Way::Seed;
    const bool isLetIn = entry.reason == Reason::External && reasonToSkip(url, entry.needs) == Reason::None;
    if (wasPostedOnly || leadsThere || isNamed || isLetIn) decide(id, url, found, now);
    return id;
}

void Discovery::decide(EntryId id, const url::Url& url, Found found, Instant now)
{
    if (std::exchange(m_entries[id].beyondNumber, false)) --m_limitRows;
    Reason reason = reasonToSkip(url, m_entries[id].needs);
    if (found.way == Way::Seed && reason != Reason::UnsupportedScheme) reason = Reason::None;
    if (reason == Reason::None && found.way == Way::Form) reason = Reason::PostForm;
    if (reason == Reason::None && isBeyondLimit(found)) {
        reason = Reason::Limit;
        m_entries[id].beyondNumber = true;
        ++m_limitRows;
    }
    if (reason != Reason::None) {
        skip(id, reason);
        if (reason == Reason::UnsupportedScheme && !m_scope.excludes(url)) m_mailServers.add(id, url);
        return;
    }
    Entry& entry = m_entries[id];
    // Hops, probes and robots.txt cost no place: the limit is of what the site links to.
    const bool isLinked = found.way != Way::Redirect && found.way != Way::Probe;
    if (isLinked || entry.linked) count(entry);
    entry.verdict = Verdict::Pending;
    entry.reason = Reason::None;
    entry.origin = m_origins.idOf(url.origin());
    if (entry.internal) m_origins.makeCrawled(entry.origin, now);
    entry.method = m_plan.wantsGet(entry) ? http::Method::Get : http::Method::Head;
    enqueue(id, now);
}

bool Discovery::isBeyondLimit(Found found) const
{
    return found.way == Way::Link && m_accepted >= m_settings.maxUrls;
}

/// A site narrowed to a folder has its sitemap at the root all the same.
Reason Discovery::reasonToSkip(const url::Url& url, Needs needs) const
{
    const Reason reason = m_scope.reasonToSkip(url);
    const bool isItsSitemap =
        reason == Reason::External && needs.has(Need::Sitemap) && m_scope.isOfTheSite(url.origin());
    return isItsSitemap ? Reason::None : reason;
}

void Discovery::count(Entry& entry)
{
    if (entry.counted) return;
    entry.counted = true;
    ++m_accepted;
}

void Discovery::skip(EntryId id, Reason reason)
{
    Entry& entry = m_entries[id];
    entry.forgetAnswer();
    entry.phase = Phase::Idle;
    entry.verdict = Verdict::Skipped;
    entry.reason = reason;
    m_entries.markChanged(id);
}

EntryId Discovery::malformed(std::string_view text, url::UrlError error, Depth depth)
{
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Malformed, text);
    Entry& entry = m_entries[id];
    if (isNew) {
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::MalformedUrl;
        entry.urlError = error;
    }
    entry.depth = entry.depth.nearestWith(depth);
    entry.linked = true;
    m_entries.markChanged(id);
    return id;
}

EntryId Discovery::doubtfulFragment(EntryId page, std::string_view fragment, Judgement judgement)
{
    const std::string text = std::string(m_entries[page].url) + "#" + std::string(fragment);
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Fragment, text);
    if (isNew) {
        Entry& entry = m_entries[id];
        entry.verdict = judgement.verdict;
        entry.reason = judgement.reason;
        entry.linked = true;
        setTarget(id, page); // what changes the page's row changes this one
        m_entries.markChanged(id);
    }
    return id;
}

EntryId Discovery::shape(std::string_view text, Depth depth)
{
    const auto [id, isNew] = m_entries.findOrAdd(EntryKind::Shape, text);
    Entry& entry = m_entries[id];
    if (isNew) {
        entry.verdict = Verdict::Skipped;
        entry.reason = Reason::Limit;
        entry.internal = true;
    }
    entry.depth = entry.depth.nearestWith(depth);
    entry.linked = true;
    m_entries.markChanged(id);
    return id;
}

EntryId Discovery::robotsTxt(const url::Url& url)
{
    const auto [id, isNew] =
        m_entries.findOrAdd(EntryKind::RobotsTxt, url.serialize(url::ExcludeFragment::Yes));
    if (isNew) {
        Entry& entry = m_entries[id];
        entry.verdict = Verdict::Ok;
        entry.internal = true;
        entry.origin = m_origins.idOf(url.origin());
        entry.depth = Depth::bySitemap(0);
        m_entries.markChanged(id);
    }
    return id;
}

void Discovery::link(EntryId id, Instant now)
{
    Entry& entry = m_entries[id];
    if (entry.linked) return;
    entry.linked = true;
    if (entry.verdict != Verdict::Skipped) count(entry);
    m_entries.markChanged(id);
    relaxHops(id, 0, now);
}

void Discovery::setTarget(EntryId source, EntryId target)
{
    m_entries[source].target = target;
    m_sources[target].push_back(source); // again where it was asked again; whoever reads them sees each once
}

std::vector<EntryId> Discovery::leadingTo(EntryId id) const
{
    std::vector<EntryId> found{id};
    if (!m_sources.contains(id)) return found;
    std::unordered_set<EntryId> seen{id};
    // No chain is followed further than that: one hop more than may be, and a fragment of the first.
    std::size_t hops = m_settings.maxRedirects + 2;
    for (std::size_t i = 0, endOfHop = 1; i < found.size() && hops > 0; ++i) {
        if (i == endOfHop) {
            endOfHop = found.size();
            --hops;
        }
        const auto sources = m_sources.find(found[i]);
        if (sources == m_sources.end()) continue;
        for (const EntryId source : sources->second)
            if (m_entries[source].target == found[i] && seen.insert(source).second) found.push_back(source);
    }
    return found;
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
    m_origins.frontier().push(entry.origin, {entry.depth.order(), id});
    m_origins.refresh(entry.origin, now);
    m_entries.markChanged(id);
}

} // namespace crawl
