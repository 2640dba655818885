#include "crawl/LastRound.h"

#include "crawl/FailureNature.h"

#include <utility>

namespace crawl {

namespace {

// Two may be chance; a server that is down for good is not asked five thousand times, one after the other.
constexpr std::uint32_t enoughInARow = 3;

} // namespace

void LastRound::add(Entry& entry, EntryId id)
{
    const bool isOfRow = entry.seed || entry.linked || entry.hopsFromLinked > 0; // or a redirect of one's end
    if (!isOfRow || entry.retry.hadLastRound || !mayPass(entry)) return;
    // Without its robots.txt nobody knows what may be asked there.
    if (m_origins[entry.origin].robots.connectionFailure()) return;
    entry.retry.hadLastRound = true;
    if (m_hosts[hostOf(id)].waiting.insert(id).second) ++m_waiting;
}

std::vector<EntryId> LastRound::start()
{
    std::vector<EntryId> first;
    for (auto& [id, host] : m_hosts)
        if (const auto next = takeNext(host)) first.push_back(*next);
    return first;
}

bool LastRound::isAsking(EntryId id) const
{
    const auto place = m_hosts.find(hostOf(id));
    return place != m_hosts.end() && place->second.asked == id;
}

LastRound::Answered LastRound::onAnswered(EntryId id)
{
    Host& host = m_hosts[hostOf(id)];
    Answered answered;
    const Failure now = failureOf(id);
    const bool asBefore = now == host.before;
    if (asBefore) answered.asBefore = host.wordsBefore;
    host.asBeforeInARow = asBefore ? host.asBeforeInARow + 1 : 0;
    const bool isDead = asBefore && now.transportError && isConnectionFailure(*now.transportError);
    if (isDead || host.asBeforeInARow >= enoughInARow) forgetRest(host);
    host.asked.reset();
    if (asBefore) answered.next = takeNext(host);
    return answered;
}

bool LastRound::mayPass(const Entry& entry) const
{
    if (entry.kind != EntryKind::Address) return false;
    if (entry.reason == Reason::Truncated) return entry.retry.bodyWasCut;
    const bool failed =
        entry.verdict == Verdict::Broken ||
        (entry.verdict == Verdict::Blocked && entry.reason == Reason::RateLimited && !entry.retry.toldToWait);
    if (!failed) return false;
    // Who speaks no HTTP never will; of a server that does it was one of many behind a name, or half asleep.
    if (entry.transportError == http::TransportError::NotHttp)
        return !m_origins[entry.origin].budget.isSilent();
    if (entry.transportError) return natureOf(*entry.transportError).mayPass;
    return entry.status && isTransient(*entry.status);
}

void LastRound::putBack()
{
    for (auto& [id, host] : m_hosts)
        if (const auto asked = std::exchange(host.asked, std::nullopt))
            if (host.waiting.insert(*asked).second) ++m_waiting;
}

void LastRound::letGo()
{
    m_hosts.clear();
    m_waiting = 0;
}

/// What was asked anew for other reasons meanwhile has had its time.
std::optional<EntryId> LastRound::takeNext(Host& host)
{
    while (!host.waiting.empty()) {
        const EntryId id = *host.waiting.begin();
        host.waiting.erase(host.waiting.begin());
        --m_waiting;
        const Entry& entry = m_entries[id];
        if (entry.phase != Phase::Settled || !mayPass(entry)) continue;
        host.asked = id;
        host.before = failureOf(id);
        host.wordsBefore = {entry.detail, entry.opinion};
        return id;
    }
    return std::nullopt;
}

void LastRound::forgetRest(Host& host)
{
    m_waiting -= host.waiting.size();
    host.waiting.clear();
}

LastRound::Failure LastRound::failureOf(EntryId id) const
{
    const Entry& entry = m_entries[id];
    return {entry.reason, entry.status, entry.transportError};
}

} // namespace crawl
