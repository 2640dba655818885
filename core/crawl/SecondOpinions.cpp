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

std::string_view wordsFor(TransportError error)
{
    switch (error) {
    case TransportError::Cancelled: return "cancelled";
    case TransportError::NoSuchName: return "no such name";
    case TransportError::NoAddress: return "no address";
    case TransportError::NameServerFailure: return "the name server failed";
    case TransportError::Refused: return "connection refused";
    case TransportError::Unreachable: return "unreachable";
    case TransportError::Reset: return "connection closed before the answer";
    case TransportError::ConnectTimeout: return "no connection in time";
    case TransportError::FirstByteTimeout:
    case TransportError::IdleTimeout:
    case TransportError::TotalTimeout: return "no answer in time";
    case TransportError::TlsSelfSigned:
    case TransportError::TlsUnknownAuthority:
    case TransportError::TlsIncompleteChain:
    case TransportError::TlsWrongHost:
    case TransportError::TlsExpired:
    case TransportError::TlsNotYetValid:
    case TransportError::TlsOldProtocol:
    case TransportError::TlsNotSpoken:
    case TransportError::Tls: return "no secure connection";
    case TransportError::Http2Refused: return "request refused";
    case TransportError::NotHttp: return "no HTTP";
    case TransportError::BadFraming:
    case TransportError::BadResponse: return "no valid answer";
    case TransportError::UnsendableUrl: return "an address that it can't send";
    case TransportError::Other: return "failed";
    }
    return "failed";
}

std::string wordsFor(TransportError error, std::string_view detail)
{
    std::string words(wordsFor(error));
    if (!detail.empty()) words.append(": ").append(detail.substr(0, maxDetailBytes));
    return words;
}

} // namespace

std::optional<std::string_view> SecondOpinions::ask(EntryId id)
{
    const Entry& entry = m_entries[id];
    if (!entry.transportError || !isOfOrigin(*entry.transportError)) {
        wait(id);
        return std::nullopt;
    }
    const auto [place, isNew] = m_dead.try_emplace(entry.origin);
    DeadOrigin& dead = place->second;
    if (!dead.seen.empty()) return dead.seen;
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
    if (place == m_dead.end() || place->second.asked != id || !place->second.seen.empty()) return {};
    const std::set<EntryId> others = std::exchange(place->second.others, {});
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    if (failure && isOfOrigin(failure->error)) {
        place->second.seen = crawl::wordsFor(outcome);
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
    if (place != m_dead.end() && !place->second.seen.empty()) m_dead.erase(place);
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
    // What looks like an empty page may be a body whose framing the first stack couldn't follow.
    if (entry.reason == Reason::EmptyPage) return entry.bytes.value_or(0) == 0;
    return entry.verdict == Verdict::Broken && entry.status != 404 && entry.status != 410;
}

std::string wordsFor(const http::Outcome& outcome)
{
    if (const auto* response = std::get_if<http::Response>(&outcome))
        return "status " + std::to_string(response->status);
    const auto& failure = std::get<http::TransportFailure>(outcome);
    return wordsFor(failure.error, failure.detail);
}

std::string wordsForAnswerOf(const Entry& entry)
{
    if (entry.transportError) return wordsFor(*entry.transportError, entry.detail);
    if (entry.reason == Reason::EmptyPage) return "an empty page";
    return "status " + std::to_string(entry.status.value_or(0));
}

} // namespace crawl
