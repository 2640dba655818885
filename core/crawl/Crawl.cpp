#include "crawl/Crawl.h"

namespace crawl {

namespace {

constexpr std::uint32_t allSlots = 256; // what a machine's descriptors and a pool of managers bear with ease

} // namespace

Crawl::Crawl(CrawlSettings settings, Now now)
    : m_settings(std::move(settings))
    , m_retryPolicy(m_settings.retryAfterCap)
    , m_durationFrom(now.steady)
    , m_scope(m_settings)
    , m_plan(m_settings, m_scope)
    , m_origins(m_settings)
    , m_mailServers(m_settings, m_entries)
    , m_discovery(m_settings, m_entries, m_scope, m_origins, m_pages, m_mailServers, m_plan)
    , m_shapeLimits(m_settings, m_entries, m_discovery, m_scope)
    , m_fragments(m_settings, m_entries, m_pages, m_discovery, m_batch)
    , m_mixedContent(m_entries)
    , m_softNotFound(m_settings, m_entries, m_discovery, m_scope)
    , m_intake(m_settings, m_scope, m_entries, m_pages, m_discovery, m_shapeLimits, m_fragments,
               m_mixedContent, m_batch)
    , m_sitemaps(m_settings, m_entries, m_origins, m_discovery, m_intake)
    , m_oneRefusal(m_entries)
    , m_secondOpinions(m_entries, m_origins)
    , m_lastRound(m_entries, m_origins)
{
}

std::vector<Command> Crawl::next(Now now)
{
    if (m_settings.maxDuration && !m_stopped && now.steady >= m_durationFrom + *m_settings.maxDuration &&
        !isFinished()) {
        say(Notice::DurationReached, {});
        stop();
        m_stoppedByDuration = true;
    }
    if (!m_paused && !m_stopped && !holdsBack()) {
        releaseDelayed(now);
        m_origins.wake(now.steady);
        startWhatMay(now);
        startLastRound(now);
        askForLateTexts(now);
    }
    setAsideWhenFull();
    return std::exchange(m_commands, {});
}

std::optional<Instant> Crawl::wakeAt() const
{
    std::optional<Instant> earliest;
    const auto consider = [&](std::optional<Instant> instant) {
        if (instant && (!earliest || *instant < *earliest)) earliest = instant;
    };
    if (m_stopped || isFinished()) return std::nullopt;
    if (m_settings.maxDuration) consider(m_durationFrom + *m_settings.maxDuration);
    if (m_paused || holdsBack()) return earliest;
    if (!m_delayed.empty()) consider(m_delayed.begin()->first);
    if (!m_delayedRobots.empty()) consider(m_delayedRobots.begin()->first);
    if (!m_delayedHosts.empty()) consider(m_delayedHosts.begin()->first);
    if (hasFreeSlot()) consider(m_bans.wakeAt());
    consider(m_origins.wakeAt());
    if (hasFreeSlot()) consider(m_secondOpinions.wakeAt());
    return earliest;
}

bool Crawl::isFinished() const
{
    return isIdle() && (m_stopped || m_lastRound.isEmpty()) && !m_fragments.hasLateTexts();
}

/// Nothing is on its way or waits for its turn.
bool Crawl::isIdle() const
{
    return m_attempts.empty() && m_delayed.empty() && m_delayedRobots.empty() && m_delayedHosts.empty() &&
           m_robotsToStart.empty() && m_bans.isEmpty() && m_secondOpinions.isEmpty() &&
           m_mailServers.isEmpty() && m_origins.frontier().size() == 0;
}

bool Crawl::hasFreeSlot() const
{
    return busySlots() < (m_settings.concurrency == 1U ? 1 : allSlots);
}

void Crawl::startWhatMay(Now now)
{
    startMailLookups(now);
    while (hasFreeSlot()) {
        if (!m_robotsToStart.empty()) {
            startRobots(*m_robotsToStart.begin(), now);
            continue;
        }
        if (const auto probe = m_bans.startProbe(now.steady)) {
            startProbe(*probe, now);
            continue;
        }
        if (const auto doubted = m_secondOpinions.start(now.steady)) {
            startSecond(*doubted, now);
            continue;
        }
        const auto next = m_origins.frontier().first(m_origins.silentMayStart(m_lookingUp));
        if (!next) return;
        ask(*next, now);
    }
}

/// Pages that were read before a link named a text in them: asked again when nothing else is to be done, so
/// that it is once.
void Crawl::askForLateTexts(Now now)
{
    if (!isIdle() || !m_fragments.hasLateTexts()) return;
    for (const EntryId page : m_fragments.takeLateTexts())
        m_discovery.askForPage(page, now.steady);
    startWhatMay(now);
}

void Crawl::ask(Frontier::Next next, Now now)
{
    if (m_bans.isGivenUp(next.origin)) return giveUp(next.entry, now);
    if (!isHostReady(next.origin, now)) return;
    const url::Url url = m_entries.urlOf(next.entry);
    if (!isAllowedByRobots(next, url, now)) return;
    startFetch(next, url, now);
}

bool Crawl::isHostReady(OriginId origin, Now now)
{
    const HostId host = m_origins[origin].host;
    switch (m_origins.hosts().state(host, now.steady)) {
    case HostLookups::State::Alive: break;
    case HostLookups::State::Unknown:
        m_origins.hold(origin, now.steady);
        startLookup(host, now);
        return false;
    case HostLookups::State::LookingUp: m_origins.hold(origin, now.steady); return false;
    case HostLookups::State::Dead: settleAll(origin, m_origins.hosts().failure(host), now); return false;
    }
    if (!m_origins[origin].dead) return true;
    settleDead(origin, now);
    return false;
}

bool Crawl::isAllowedByRobots(Frontier::Next next, const url::Url& url, Now now)
{
    const Entry& entry = m_entries[next.entry];
    if (!m_settings.obeyRobots || !entry.internal) return true;
    const RobotsGate& gate = m_origins[next.origin].robots;
    switch (gate.ask(url, now.steady)) {
    case RobotsGate::Pass::Allowed: return true;
    case RobotsGate::Pass::AskFirst: startRobots(next.origin, now); return false;
    case RobotsGate::Pass::Wait: m_origins.hold(next.origin, now.steady); return false;
    case RobotsGate::Pass::Forbidden: break;
    }
    m_origins.frontier().remove(next.origin, {entry.depth.order(), next.entry});
    if (gate.connectionFailure()) {
        settleUnreachable(next.entry, gate, now);
    } else {
        skipByRobots(next.entry, next.origin);
    }
    return false;
}

void Crawl::startFetch(Frontier::Next next, const url::Url& url, Now now)
{
    Entry& entry = m_entries[next.entry];
    m_origins.frontier().remove(next.origin, {entry.depth.order(), next.entry});
    entry.phase = Phase::Asking;
    ++entry.attempts;
    if (m_origins[next.origin].liesToHead) entry.method = http::Method::Get;
    http::Request request = m_plan.request(entry, url);
    Attempt attempt;
    attempt.kind = Attempt::Kind::Url;
    attempt.entry = next.entry;
    attempt.origin = next.origin;
    attempt.method = entry.method;
    attempt.reads = m_plan.readable(entry, url);
    attempt.internal = entry.internal;
    const http::FetchId id = begin(attempt, now);
    m_commands.emplace_back(FetchUrl{id, std::move(request)});
}

void Crawl::startRobots(OriginId origin, Now now)
{
    m_robotsToStart.erase(origin);
    RobotsGate& gate = m_origins[origin].robots;
    gate.onStarted();
    m_origins.hold(origin, now.steady);
    const HostId host = m_origins.hosts().idOf(gate.nextUrl().host().value_or(""));
    const HostLookups::State state = m_origins.hosts().state(host, now.steady);
    const bool bySecond = gate.isForSecond(); // it looks names up by itself
    if (state == HostLookups::State::Dead && !bySecond)
        return onRobotsFetched(origin, m_origins.hosts().failure(host), now);
    if (state != HostLookups::State::Alive && !bySecond) {
        m_robotsAwaitingHost[host].push_back(origin);
        if (state == HostLookups::State::Unknown) startLookup(host, now);
        return;
    }
    Attempt attempt;
    attempt.kind = Attempt::Kind::Robots;
    attempt.stack = bySecond ? Stack::Second : Stack::First;
    attempt.origin = origin;
    const http::FetchId id = begin(attempt, now);
    http::Request request = m_plan.robotsRequest(gate.nextUrl());
    if (bySecond) RequestPlan::shorten(request.deadlines);
    m_commands.emplace_back(FetchRobots{id, std::move(request), attempt.stack});
}

void Crawl::startLookup(HostId host, Now now)
{
    m_origins.hosts().onStarted(host);
    Attempt attempt;
    attempt.kind = Attempt::Kind::Lookup;
    attempt.host = host;
    const http::FetchId id = begin(attempt, now);
    m_commands.emplace_back(ResolveHost{id, m_origins.hosts().nameOf(host)});
}

void Crawl::startMailLookups(Now now)
{
    while (auto query = m_mailServers.start()) {
        Attempt attempt;
        attempt.kind = Attempt::Kind::MailLookup;
        attempt.mailDomain = query->domain;
        const http::FetchId id = begin(attempt, now);
        m_commands.emplace_back(ResolveMail{id, std::move(query->name)});
    }
}

void Crawl::releaseDelayed(Now now)
{
    while (!m_delayed.empty() && m_delayed.begin()->first <= now.steady) {
        const EntryId id = m_delayed.begin()->second;
        m_delayed.erase(m_delayed.begin());
        m_discovery.enqueue(id, now.steady);
    }
    while (!m_delayedRobots.empty() && m_delayedRobots.begin()->first <= now.steady) {
        const OriginId origin = m_delayedRobots.begin()->second;
        m_delayedRobots.erase(m_delayedRobots.begin());
        m_robotsToStart.insert(origin);
    }
    while (!m_delayedHosts.empty() && m_delayedHosts.begin()->first <= now.steady) {
        const HostId host = m_delayedHosts.begin()->second;
        m_delayedHosts.erase(m_delayedHosts.begin());
        startLookup(host, now);
    }
}

http::FetchId Crawl::begin(Attempt attempt, Now now)
{
    const http::FetchId id(m_nextFetch++);
    attempt.startedAt = now.steady;
    switch (attempt.kind) {
    case Attempt::Kind::Lookup: ++m_lookingUp; break;
    case Attempt::Kind::MailLookup: break; // they are few by themselves, and cost no slot
    case Attempt::Kind::Read: ++m_reading; break;
    case Attempt::Kind::Robots:
    case Attempt::Kind::Probe:
    case Attempt::Kind::Url:
        ++m_inFlight;
        ++m_requests;
        m_origins.onStarted(attempt.origin, now.steady);
        break;
    }
    m_attempts.emplace(id, attempt);
    return id;
}

std::optional<Crawl::Attempt> Crawl::end(http::FetchId id)
{
    const auto place = m_attempts.find(id);
    if (place == m_attempts.end()) return std::nullopt;
    const Attempt attempt = place->second;
    m_attempts.erase(place);
    switch (attempt.kind) {
    case Attempt::Kind::Lookup: --m_lookingUp; break;
    case Attempt::Kind::MailLookup: break;
    case Attempt::Kind::Read: --m_reading; break;
    case Attempt::Kind::Robots:
    case Attempt::Kind::Probe:
    case Attempt::Kind::Url: --m_inFlight; break;
    }
    return attempt;
}

} // namespace crawl
