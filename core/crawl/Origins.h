#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Frontier.h"
#include "crawl/HostLookups.h"
#include "crawl/OriginBudget.h"
#include "crawl/RobotsGate.h"
#include "url/Origin.h"

#include <deque>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace crawl {

/// One origin: how many requests it gets, what its robots.txt says, where it lives.
struct OriginState
{
    HostId host;
    OriginBudget budget;
    RobotsGate robots;
    bool held = false;                // its host or its robots.txt is being asked for
    bool shut = false;                // it turns everything away (Bans)
    std::uint32_t silentInFlight = 0; // requests that count against the share of silent origins
    Instant waitedUntil{};            // the end of the last wait it asked for with a 429
    bool objectedAfterItsWait = false;
    bool liesToHead = false;           // it gave by GET what it had not given by HEAD
    bool wavers = false;               // something failed there, and was well when it was asked again
    std::uint8_t bodiesFoundWhole = 0; // in a row, of those that might have been cut
    // Connections that failed while it has never answered.
    std::uint32_t failedConnections = 0;
    Instant probeFrom{};                          // after so many, one probe is for all: not before then
    std::optional<http::TransportFailure> dead{}; // what the probe ended with

    /// A person, or the last round, wants to know anew.
    void forgetFailures()
    {
        failedConnections = 0;
        dead.reset();
    }
};

/// Keeps the frontier's doors: an origin is open while it may be asked now.
class Origins
{
public:
    explicit Origins(const CrawlSettings& settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] OriginId idOf(const url::Origin& origin);
    [[nodiscard]] std::size_t size() const { return m_origins.size(); }
    [[nodiscard]] OriginState& operator[](OriginId id) { return m_origins[id.value()]; }
    [[nodiscard]] const OriginState& operator[](OriginId id) const { return m_origins[id.value()]; }
    /// It belongs to the crawled site: another budget.
    void makeCrawled(OriginId id, Instant now);

    [[nodiscard]] Frontier& frontier() { return m_frontier; }
    [[nodiscard]] const Frontier& frontier() const { return m_frontier; }
    [[nodiscard]] HostLookups& hosts() { return m_hosts; }
    [[nodiscard]] const HostLookups& hosts() const { return m_hosts; }

    /// Opens or shuts the door, after anything that may have changed whether the origin may be asked.
    void refresh(OriginId id, Instant now);
    void hold(OriginId id, Instant now);
    void release(OriginId id, Instant now);
    /// Its robots.txt is known: the delay that it asks for holds from now on.
    void onRobotsKnown(OriginId id, Now now);
    /// It turns everything away: nobody is asked there, before then or until it is open again.
    void shut(OriginId id, Instant until, Instant now);
    void open(OriginId id, Instant now);
    /// Opens the doors whose time has come.
    void wake(Instant now);
    [[nodiscard]] std::optional<Instant> wakeAt() const;

    /// Nothing waits and nothing is in flight any more: the crawl was stopped.
    void letGo();
    /// Opens all doors that may be, after a stop or a change of the settings' speed.
    void reopen(Instant now);

    void onStarted(OriginId id, Instant now);
    /// What the answer to a request started then says of the origin's load.
    void onFetched(OriginId id, const http::Outcome& outcome, Instant startedAt, Now now);
    /// Whether a connection could be made: three failures of an origin that never answered, and its other
    /// links wait for one probe; where that fails too, it is dead.
    void noteConnection(OriginId id, const http::Outcome& outcome, Instant startedAt, Instant now);
    /// Whether their share of the slots, a quarter of all, leaves silent origins one. Look-ups count: a name
    /// server that keeps silent is as slow as a host that does.
    [[nodiscard]] bool silentMayStart(std::uint32_t lookingUp) const;

    [[nodiscard]] std::vector<OriginId> ofHost(HostId host) const;

private:
    [[nodiscard]] bool isSilent(const OriginState& origin) const;
    [[nodiscard]] Duration delayFor(const OriginState& origin) const;
    [[nodiscard]] bool isFree(const OriginState& origin, Instant now) const;
    [[nodiscard]] std::optional<std::uint32_t> fixedFor(OriginBudget::Kind kind) const;
    void noteRetryAfter(OriginState& origin, const http::Response& response, Instant startedAt, Now now);

    const CrawlSettings& m_settings;
    std::vector<OriginState> m_origins;
    std::unordered_map<url::Origin, OriginId> m_ids;
    std::vector<std::vector<OriginId>> m_ofHost;
    HostLookups m_hosts;
    Frontier m_frontier;
    std::set<std::pair<Instant, OriginId>> m_wakeUps;
    std::uint32_t m_silentInFlight = 0;
};

} // namespace crawl
