// What follows where an origin turns everything away: the part of Crawl around Bans.

#include "crawl/Crawl.h"

#include <algorithm>

namespace crawl {

using namespace std::chrono_literals;

namespace {

// Who only counts the requests of a second lets the next one in.
constexpr Duration untilProbe = 1s;

} // namespace

bool Crawl::isSetAside(const Attempt& attempt, const http::Outcome& outcome, Now now)
{
    const OriginId origin = attempt.origin;
    if (!isRefusal(outcome)) {
        if (const auto* response = std::get_if<http::Response>(&outcome)) {
            m_bans.onAnswered(origin, attempt.entry, response->status, attempt.startedAt);
            m_origins[origin].budget.noteLetIn(now.steady);
        }
        return false;
    }
    const Instant probeAt = std::max(now.steady + untilProbe, m_origins[origin].budget.notBefore());
    const Bans::Refused refused = m_bans.onRefused(origin, attempt.entry, attempt.startedAt, probeAt);
    if (refused == Bans::Refused::ForItself) return false;
    m_entries[attempt.entry].phase = Phase::Delayed;
    if (refused == Bans::Refused::Suspicious) m_origins.shut(origin, probeAt, now.steady);
    return true;
}

void Crawl::startProbe(EntryId id, Now now)
{
    const Entry& entry = m_entries[id];
    Attempt attempt;
    attempt.kind = Attempt::Kind::Probe;
    attempt.entry = id;
    attempt.origin = entry.origin;
    const http::FetchId fetch = begin(attempt, now);
    m_commands.emplace_back(FetchUrl{fetch, m_plan.request(entry, m_entries.urlOf(id))});
}

void Crawl::onProbed(const Attempt& attempt, const http::Outcome& outcome, Now now)
{
    const OriginId origin = attempt.origin;
    const auto probed = m_bans.onProbed(origin, !isRefusal(outcome),
                                        std::max(now.steady, m_origins[origin].budget.notBefore()));
    using Means = Bans::Probed::Means;
    if (probed.means == Means::Banned) return m_origins.shut(origin, probed.notBefore, now.steady);
    if (probed.means == Means::Over) {
        m_origins[origin].budget.halvePace();
        m_secondOpinions.forget(origin);
    }
    m_origins.open(origin, now.steady);
    for (const EntryId id : probed.setAside)
        askAfterRefusal(id, probed.means != Means::NoBan, now);
}

/// What was refused meanwhile. Where that was no ban, what is judged is judged rightly.
void Crawl::askAfterRefusal(EntryId id, bool wasBanned, Now now)
{
    Entry& entry = m_entries[id];
    switch (entry.phase) {
    case Phase::Delayed: {
        const auto delayed = std::find_if(m_delayed.begin(), m_delayed.end(),
                                          [id](const auto& waiting) { return waiting.second == id; });
        if (delayed != m_delayed.end()) {
            if (!wasBanned) return; // its turn comes
            m_delayed.erase(delayed);
        }
        if (wasBanned) entry.retry = {};
        return m_discovery.enqueue(id, now.steady);
    }
    case Phase::Doubted:
        if (wasBanned) askFirstAgain(id, now);
        return;
    case Phase::Settled:
        if (wasBanned) m_discovery.askAgain(id, now.steady);
        return;
    case Phase::Idle:
    case Phase::Waiting:
    case Phase::Asking:
    case Phase::BeingRead: return;
    }
}

/// The origin let nobody in again.
void Crawl::giveUp(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    m_origins.frontier().remove(entry.origin, {entry.depth.order(), id});
    entry.forgetAnswer();
    entry.phase = Phase::Settled;
    entry.verdict = Verdict::Blocked;
    entry.reason = Reason::RateLimited;
    entry.detail = m_entries.keep("the host turned everything away, for a quarter of an hour");
    entry.checkedAt = now.wall;
    becameKnown(id);
}

} // namespace crawl
