#include "crawl/Bans.h"

#include "crawl/BotWall.h"
#include "crawl/FailureNature.h"

#include <algorithm>
#include <utility>

namespace crawl {

namespace {

using namespace std::chrono_literals;

// In a row, with nothing good between; what is out then is refused as well. It may be a part of the site that
// is nobody's business: then the price is a second and a request, and it is from twice as many on next time.
constexpr std::uint32_t suspicious = 3;
constexpr std::size_t fewestAddresses = 3; // one address is asked by HEAD and GET, and once more
// Servers that count ban for half a minute, a minute, ten; a person would try again about then.
constexpr Duration firstWait = 30s;
constexpr std::uint32_t mostBans = 5; // 30 s to 8 min: a quarter of an hour in all, and then it is for good

} // namespace

void Bans::onAnswered(OriginId origin, EntryId entry, http::StatusCode status, Instant startedAt)
{
    Watch& watch = m_watches[origin];
    // What was asked before the first refusal, and took longer, says nothing of it.
    if (watch.state == State::Open && startedAt >= watch.since) {
        watch.refusedAlone.insert(watch.refused.begin(), watch.refused.end());
        watch.refused.clear();
        watch.refusals = 0;
    }
    if (http::isOkStatus(status)) watch.good = entry;
}

Bans::Refused Bans::onRefused(OriginId origin, EntryId entry, Instant startedAt, Instant probeAt)
{
    const auto place = m_watches.find(origin);
    if (place == m_watches.end()) return Refused::ForItself;
    Watch& watch = place->second;
    if (watch.state == State::GivenUp || !watch.good) return Refused::ForItself;
    if (watch.state == State::Open && watch.refusedAlone.count(entry) > 0) return Refused::ForItself;
    if (std::find(watch.refused.begin(), watch.refused.end(), entry) == watch.refused.end())
        watch.refused.push_back(entry);
    if (watch.state != State::Open) return Refused::SetAside;
    watch.since = watch.refusals == 0 ? startedAt : std::min(watch.since, startedAt);
    watch.suspiciousFrom = std::max(watch.suspiciousFrom, suspicious);
    if (++watch.refusals < watch.suspiciousFrom || watch.refused.size() < fewestAddresses)
        return Refused::ForItself;
    watch.state = State::Suspected;
    m_due.emplace(probeAt, origin);
    return Refused::Suspicious;
}

std::optional<EntryId> Bans::startProbe(Instant now)
{
    if (m_due.empty() || m_due.begin()->first > now) return std::nullopt;
    const OriginId origin = m_due.begin()->second;
    m_due.erase(m_due.begin());
    return m_watches.at(origin).good;
}

std::optional<Instant> Bans::wakeAt() const
{
    return m_due.empty() ? std::nullopt : std::optional(m_due.begin()->first);
}

Bans::Probed Bans::onProbed(OriginId origin, bool isGood, Instant now)
{
    Watch& watch = m_watches[origin];
    const bool wasBanned = watch.state == State::Banned;
    Probed probed;
    if (isGood) {
        probed.means = wasBanned ? Probed::Means::Over : Probed::Means::NoBan;
        if (!wasBanned) watch.suspiciousFrom *= 2;
        watch.state = State::Open;
        watch.bans = 0;
    } else if (watch.bans == mostBans) {
        probed.means = Probed::Means::GivenUp;
        watch.state = State::GivenUp;
    } else {
        probed.means = Probed::Means::Banned;
        probed.notBefore = now + firstWait * (1U << watch.bans++);
        watch.state = State::Banned;
        m_due.emplace(probed.notBefore, origin);
        return probed;
    }
    probed.setAside = std::exchange(watch.refused, {});
    watch.refusals = 0;
    return probed;
}

bool Bans::isGivenUp(OriginId origin) const
{
    const auto place = m_watches.find(origin);
    return place != m_watches.end() && place->second.state == State::GivenUp;
}

void Bans::tryAgain()
{
    for (auto& [origin, watch] : m_watches)
        if (watch.state == State::GivenUp) watch = {};
}

void Bans::letGo()
{
    m_due.clear();
    m_watches.clear();
}

bool isRefusal(const http::Outcome& outcome)
{
    if (const auto* response = std::get_if<http::Response>(&outcome)) {
        const bool isOne = response->status == 403 || response->status == 429 || response->status == 503;
        return isOne && botWallOf(*response).empty(); // a wall that shows itself isn't waited for
    }
    return natureOf(std::get<http::TransportFailure>(outcome).error).mayBeABan;
}

} // namespace crawl
