#include "crawl/Origins.h"

#include "http/RetryAfter.h"

#include <algorithm>

namespace crawl {

namespace {

constexpr std::uint32_t silentShare = 64; // a quarter of all 256 slots
constexpr std::uint32_t probedAfter = 3;
constexpr Duration probePause = std::chrono::seconds(1);

} // namespace

OriginId Origins::idOf(const url::Origin& origin)
{
    const auto [place, isNew] =
        m_ids.try_emplace(origin, OriginId(static_cast<std::uint32_t>(m_origins.size())));
    if (!isNew) return place->second;
    const HostId host = m_hosts.idOf(origin.host);
    if (host.value() >= m_ofHost.size()) m_ofHost.resize(host.value() + 1);
    m_ofHost[host.value()].push_back(place->second);
    constexpr auto kind = OriginBudget::Kind::Other;
    m_origins.push_back(
        OriginState{.host = host,
                    .budget = OriginBudget(kind, fixedFor(kind), m_settings.delayBetweenRequests),
                    .robots = RobotsGate(origin)});
    m_frontier.addOrigin(place->second);
    m_frontier.setOpen(place->second, Frontier::Open::Silent);
    return place->second;
}

void Origins::makeCrawled(OriginId id, Instant now)
{
    OriginBudget& budget = (*this)[id].budget;
    if (budget.kind() == OriginBudget::Kind::Crawled) return;
    budget.makeCrawled(fixedFor(OriginBudget::Kind::Crawled));
    refresh(id, now);
}

// "One at a time in all" holds for outside hosts too; any other number is the crawled site's only.
std::optional<std::uint32_t> Origins::fixedFor(OriginBudget::Kind kind) const
{
    return kind == OriginBudget::Kind::Crawled || m_settings.concurrency == 1U ? m_settings.concurrency
                                                                               : std::nullopt;
}

/// The longer of what the person wants and what the site asks for, as far as that is obeyed.
Duration Origins::delayFor(const OriginState& origin) const
{
    if (!m_settings.obeyRobots || origin.budget.kind() != OriginBudget::Kind::Crawled)
        return m_settings.delayBetweenRequests;
    const Duration asked = origin.robots.crawlDelay().value_or(Duration{});
    return std::max(m_settings.delayBetweenRequests, std::min(asked, m_settings.crawlDelayCap));
}

bool Origins::isSilent(const OriginState& origin) const
{
    return origin.budget.isSilent() && origin.budget.kind() == OriginBudget::Kind::Other;
}

bool Origins::isFree(const OriginState& origin, Instant now) const
{
    const bool isProbed = origin.failedConnections >= probedAfter;
    return origin.budget.isFree(now) && !(isProbed && origin.budget.inFlight() > 0);
}

void Origins::refresh(OriginId id, Instant now)
{
    const OriginState& origin = (*this)[id];
    const bool isHeld = origin.held || origin.shut;
    if (isHeld || !isFree(origin, now)) {
        m_frontier.setOpen(id, Frontier::Open::No);
        // Whoever waits for time, not for an answer, is woken by it.
        if (!isHeld && origin.budget.notBefore() > now) m_wakeUps.emplace(origin.budget.notBefore(), id);
        return;
    }
    m_frontier.setOpen(id, isSilent(origin) ? Frontier::Open::Silent : Frontier::Open::Answering);
}

void Origins::hold(OriginId id, Instant now)
{
    (*this)[id].held = true;
    refresh(id, now);
}

void Origins::release(OriginId id, Instant now)
{
    (*this)[id].held = false;
    refresh(id, now);
}

void Origins::onRobotsKnown(OriginId id, Now now)
{
    OriginState& origin = (*this)[id];
    origin.budget.change(fixedFor(origin.budget.kind()), delayFor(origin));
    release(id, now.steady);
}

void Origins::shut(OriginId id, Instant until, Instant now)
{
    (*this)[id].shut = true;
    (*this)[id].budget.leaveAloneUntil(until);
    refresh(id, now);
}

void Origins::open(OriginId id, Instant now)
{
    (*this)[id].shut = false;
    refresh(id, now);
}

void Origins::wake(Instant now)
{
    while (!m_wakeUps.empty() && m_wakeUps.begin()->first <= now) {
        const OriginId id = m_wakeUps.begin()->second;
        m_wakeUps.erase(m_wakeUps.begin());
        refresh(id, now);
    }
}

std::optional<Instant> Origins::wakeAt() const
{
    for (const auto& [instant, id] : m_wakeUps)
        if (!m_frontier.isEmpty(id)) return instant;
    return std::nullopt;
}

void Origins::letGo()
{
    m_frontier.clear();
    m_hosts.letGo();
    m_wakeUps.clear();
    m_silentInFlight = 0;
    for (OriginState& origin : m_origins) {
        origin.held = false;
        origin.shut = false;
        origin.silentInFlight = 0;
        origin.budget.letGo();
        origin.robots.letGo();
    }
}

void Origins::reopen(Instant now)
{
    for (std::uint32_t i = 0; i < m_origins.size(); ++i) {
        OriginBudget& budget = m_origins[i].budget;
        budget.change(fixedFor(budget.kind()), delayFor(m_origins[i]));
        refresh(OriginId(i), now);
    }
}

void Origins::onStarted(OriginId id, Instant now)
{
    OriginState& origin = (*this)[id];
    if (isSilent(origin)) {
        ++origin.silentInFlight;
        ++m_silentInFlight;
    }
    origin.budget.onStarted(now);
    m_hosts.onUsed(origin.host, now);
    refresh(id, now);
}

void Origins::onFetched(OriginId id, const http::Outcome& outcome, Instant startedAt, Now now)
{
    OriginState& origin = (*this)[id];
    if (origin.silentInFlight > 0) {
        --origin.silentInFlight;
        --m_silentInFlight;
    }
    m_hosts.onUsed(origin.host, now.steady);
    const auto* response = std::get_if<http::Response>(&outcome);
    if (const auto objection = objectionIn(outcome)) {
        if (response) origin.budget.noteAnswered();
        origin.budget.onObjected(*objection, startedAt, now.steady);
    } else if (response) {
        origin.budget.onAnswered(startedAt, now.steady);
        origin.objectedAfterItsWait = false;
    } else {
        origin.budget.onDropped();
    }
    if (response && response->status == 429) noteRetryAfter(origin, *response, startedAt, now);
    refresh(id, now.steady);
}

void Origins::noteConnection(OriginId id, const http::Outcome& outcome, Instant startedAt, Instant now)
{
    OriginState& origin = (*this)[id];
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    if (!failure) return origin.forgetFailures();
    if (!isConnectionFailure(failure->error) || !origin.budget.isSilent()) return;
    const bool wasProbe = origin.failedConnections >= probedAfter && startedAt >= origin.probeFrom;
    ++origin.failedConnections;
    if (wasProbe) origin.dead = *failure;
    if (origin.failedConnections == probedAfter) {
        origin.probeFrom = now + probePause;
        origin.budget.leaveAloneUntil(origin.probeFrom);
    }
    refresh(id, now);
}

bool Origins::silentMayStart(std::uint32_t lookingUp) const
{
    return m_silentInFlight + lookingUp < silentShare;
}

std::vector<OriginId> Origins::ofHost(HostId host) const
{
    return host.value() < m_ofHost.size() ? m_ofHost[host.value()] : std::vector<OriginId>();
}

// RFC 6585 §4: it is the client that asks too much, so the whole origin is left alone, not one address.
void Origins::noteRetryAfter(OriginState& origin, const http::Response& response, Instant startedAt, Now now)
{
    const bool hadWaited = origin.waitedUntil != Instant() && startedAt >= origin.waitedUntil;
    if (hadWaited) origin.objectedAfterItsWait = true;
    const auto field = response.fields.find("Retry-After");
    const auto wait = field ? http::parseRetryAfter(*field, now.wall) : std::nullopt;
    if (!wait || *wait > m_settings.retryAfterCap || origin.objectedAfterItsWait) return;
    origin.waitedUntil = now.steady + *wait;
    origin.budget.leaveAloneUntil(origin.waitedUntil);
}

} // namespace crawl
