#include "crawl/SecondOpinions.h"

#include <algorithm>
#include <utility>

namespace crawl {

namespace {

using http::TransportError;

// It is a second opinion, not a second crawl: a machine that opens 32 connections more doesn't notice, and a
// host that just failed doesn't get more than a person's browser would open.
constexpr std::uint32_t maxInFlight = 32;
constexpr std::uint32_t maxOfHost = 2;
// Beside the sentence there is room for a line, not for what a server may put into an error.
constexpr std::size_t maxDetailBytes = 200;

/// Nothing in the failure depends on the path that was asked for.
bool isOfOrigin(TransportError error)
{
    return isConnectionFailure(error) || error == TransportError::NoSuchName ||
           error == TransportError::NoAddress || error == TransportError::NameServerFailure;
}

} // namespace

std::optional<http::TransportFailure> SecondOpinions::ask(EntryId id)
{
    const Entry& entry = m_entries[id];
    if (!entry.transportError || !isOfOrigin(*entry.transportError)) {
        wait(id);
        return std::nullopt;
    }
    const auto [place, isNew] = m_dead.try_emplace(entry.origin);
    DeadOrigin& dead = place->second;
    if (dead.seen) return dead.seen;
    if (isNew) {
        dead.asked = id;
        wait(id);
    } else {
        dead.others.insert(id);
    }
    return std::nullopt;
}

std::optional<EntryId> SecondOpinions::start(Instant now)
{
    m_wakeAt.reset();
    if (m_inFlight >= maxInFlight) return std::nullopt;
    for (const auto& [id, host] : m_heads) {
        const Instant mayStart = notBefore(id);
        if (mayStart > now) {
            m_wakeAt = std::min(m_wakeAt.value_or(mayStart), mayStart);
            continue;
        }
        const EntryId started = id;
        const HostId of = host;
        unlist(of);
        m_hosts[of].waiting.erase(started);
        ++m_hosts[of].inFlight;
        list(of);
        --m_waiting;
        ++m_inFlight;
        return started;
    }
    return std::nullopt;
}

std::vector<EntryId> SecondOpinions::onAnswered(EntryId id, const http::Outcome& outcome)
{
    const HostId host = hostOf(id);
    unlist(host);
    --m_hosts[host].inFlight;
    list(host);
    --m_inFlight;
    const auto place = m_dead.find(m_entries[id].origin);
    if (place == m_dead.end() || place->second.asked != id || place->second.seen) return {};
    const std::set<EntryId> others = std::exchange(place->second.others, {});
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    if (failure && isOfOrigin(failure->error)) {
        place->second.seen = *failure;
        return {others.begin(), others.end()};
    }
    m_dead.erase(place);
    for (const EntryId other : others)
        wait(other); // it is there: each may have an answer of its own
    return {};
}

void SecondOpinions::forget(OriginId origin)
{
    const auto place = m_dead.find(origin);
    if (place != m_dead.end() && place->second.seen) m_dead.erase(place);
}

void SecondOpinions::letGo()
{
    m_hosts.clear();
    m_heads.clear();
    m_dead.clear();
    m_wakeAt.reset();
    m_inFlight = 0;
    m_waiting = 0;
}

void SecondOpinions::wait(EntryId id)
{
    const HostId host = hostOf(id);
    unlist(host);
    if (m_hosts[host].waiting.insert(id).second) ++m_waiting;
    list(host);
}

void SecondOpinions::unlist(HostId id)
{
    const Host& host = m_hosts[id];
    if (!host.waiting.empty()) m_heads.erase({*host.waiting.begin(), id});
}

void SecondOpinions::list(HostId id)
{
    const auto place = m_hosts.find(id);
    const Host& host = place->second;
    if (host.waiting.empty() && host.inFlight == 0) {
        m_hosts.erase(place);
    } else if (!host.waiting.empty() && host.inFlight < maxOfHost) {
        m_heads.insert({*host.waiting.begin(), id});
    }
}

Instant SecondOpinions::notBefore(EntryId id) const
{
    return m_origins[m_entries[id].origin].budget.notBefore();
}

bool isDoubtful(const Entry& entry)
{
    // Nobody named it and nobody reads its verdict. It matters only whether there is an answer.
    const bool isProbe = !entry.seed && !entry.linked && entry.hopsFromLinked == 0;
    if (isProbe) return entry.transportError == TransportError::BadResponse;
    // What looks like an empty page may be a body whose framing the first stack couldn't follow.
    if (entry.reason == Reason::EmptyPage) return entry.bytes.value_or(0) == 0;
    if (entry.retry.bodyMayBeCut) return true;
    return entry.verdict == Verdict::Broken && entry.status != 404 && entry.status != 410;
}

SecondOpinion confirming(const http::Outcome& seenBySecond)
{
    SecondOpinion opinion{.part = SecondOpinion::Part::Confirms};
    if (const auto* response = std::get_if<http::Response>(&seenBySecond)) {
        opinion.status = response->status;
    } else {
        opinion.error = std::get<http::TransportFailure>(seenBySecond).error;
    }
    return opinion;
}

SecondOpinion answering(const Entry& seenByFirst)
{
    return {.part = SecondOpinion::Part::Answers,
            .status = seenByFirst.status.value_or(0),
            .error = seenByFirst.transportError.value_or(TransportError::Other)};
}

std::string bothDetails(std::string_view first, std::string_view second)
{
    std::string both(first);
    if (second.empty() || second == first) return both;
    if (!both.empty()) both += "; ";
    return both.append(second.substr(0, maxDetailBytes));
}

} // namespace crawl
