#include "fetch/RunawayConnections.h"

#include <QHostInfo>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace fetch {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Each look asks the kernel about every descriptor: some thousands cost milliseconds.
constexpr auto lookInterval = 250ms;
constexpr Duration longestAway = 1s;
// Few headers have that much; for those that do there is the other stack, which counts their bytes. Of a body
// Qt tells us with the first of them.
constexpr std::uint64_t mostQuietBytes = 128 * 1024;
// What Qt was told to let go of is gone by then, unless its thread can't hear.
constexpr Duration watchedAfterEnd = 10s;
constexpr std::size_t mostAddresses = 1'000;

} // namespace

RunawayConnections::RunawayConnections(std::function<std::vector<Request>()> requests,
                                       std::function<void(const Place&)> onCut, QObject* parent)
    : QObject(parent)
    , m_requests(std::move(requests))
    , m_onCut(std::move(onCut))
{
    m_timer.setInterval(lookInterval);
    // Queued: what came while this thread was busy is handed on first.
    connect(&m_timer, &QTimer::timeout, this, &RunawayConnections::look, Qt::QueuedConnection);
}

RunawayConnections::~RunawayConnections()
{
    const auto progress = lastProgress(Clock::now());
    if (progress.empty()) return;
    for (const OpenConnection& connection : openConnections())
        if (progress.contains({connection.peer.toString(), connection.peerPort})) cut(connection);
}

void RunawayConnections::onStarted()
{
    if (!m_timer.isActive()) m_timer.start();
}

void RunawayConnections::onEnded(const Request& request)
{
    Ended& ended = m_ended[request.place];
    ended.lastProgress = std::max(ended.lastProgress, request.lastProgress);
    ended.at = Clock::now();
}

void RunawayConnections::look()
{
    const Instant now = Clock::now();
    const auto progress = lastProgress(now);
    if (progress.empty()) m_timer.stop();
    // This thread was busy: what Qt told it meanwhile may not all be heard yet.
    const bool wasAway = now > std::exchange(m_lastLook, now) + longestAway;
    std::map<ConnectionKey, Quiet> quiet;
    for (const OpenConnection& connection : openConnections()) {
        const auto peer = progress.find({connection.peer.toString(), connection.peerPort});
        if (peer == progress.end()) continue;
        const ConnectionKey key(connection.descriptor, ownPort(connection));
        const std::uint64_t taken = takenBytes(connection);
        const auto before = m_quiet.find(key);
        const bool stillQuiet = before != m_quiet.end() && peer->second < before->second.since;
        const Quiet since = stillQuiet && !wasAway ? before->second : Quiet{now, taken};
        if (taken > since.takenBytes + mostQuietBytes) {
            cut(connection);
            tellOfCut(connection);
        } else {
            quiet.emplace(key, since);
        }
    }
    m_quiet = std::move(quiet);
}

void RunawayConnections::tellOfCut(const OpenConnection& connection)
{
    std::set<Place> places;
    for (const Request& request : m_requests())
        places.insert(request.place);
    for (const Place& place : places)
        if (place.port == connection.peerPort && addressesOf(place.host).contains(connection.peer))
            m_onCut(place);
}

/// The latest of all that is asked of each peer, or was a moment ago.
std::map<RunawayConnections::Peer, std::optional<Instant>> RunawayConnections::lastProgress(Instant now)
{
    std::erase_if(m_ended, [&](const auto& ended) { return ended.second.at + watchedAfterEnd < now; });
    std::vector<Request> requests = m_requests();
    for (const auto& [place, ended] : m_ended)
        requests.push_back({place, ended.lastProgress});
    std::map<Peer, std::optional<Instant>> latest;
    for (const Request& request : requests)
        for (const QHostAddress& address : addressesOf(request.place.host)) {
            auto& progress = latest[{address.toString(), request.place.port}];
            progress = std::max(progress, request.lastProgress);
        }
    return latest;
}

/// None at first where it is a name: Qt's answer, from its cache, comes before the next look.
const QList<QHostAddress>& RunawayConnections::addressesOf(const std::string& host)
{
    if (m_addresses.size() >= mostAddresses) m_addresses.clear();
    const auto [known, isNew] = m_addresses.try_emplace(host);
    if (!isNew) return known->second;
    const bool isIpv6 = host.starts_with('[');
    const QString text = QString::fromStdString(isIpv6 ? host.substr(1, host.size() - 2) : host);
    const QHostAddress literal(text);
    if (!literal.isNull()) {
        known->second.append(literal);
    } else {
        QHostInfo::lookupHost(text, this,
                              [this, host](const QHostInfo& info) { m_addresses[host] = info.addresses(); });
    }
    return known->second;
}

} // namespace fetch
