#pragma once

#include "base/Instant.h"
#include "fetch/OpenConnections.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fetch {

/// Cuts connections from which Qt reads and reads and hands nothing on: a header, a status line or a chunk's
/// size without end. Qt takes these a byte at a time for as long as there are more, without a bound, and its
/// thread does nothing else meanwhile: it hears no abort(), and no other request of its manager goes on.
/// While other answers of the same place go on, a runaway can't be told from them: it is cut after their end.
///
/// Thread: the one it lives on. Looks at this process's connections four times a second while requests are
/// out.
class RunawayConnections : public QObject
{
public:
    /// Whom a connection is to: an origin, its proxy, or where it was mapped to.
    struct Place
    {
        std::string host; // a name or an address; IPv6 in brackets or without
        std::uint16_t port = 0;
        auto operator<=>(const Place&) const = default;
    };
    struct Request
    {
        Place place;
        std::optional<Instant> lastProgress; // when some of its answer was handed on
    };

    /// `requests` says which are out now. `onCut` is told where a connection was cut: Qt doesn't always
    /// notice that a body ended too soon.
    RunawayConnections(std::function<std::vector<Request>()> requests,
                       std::function<void(const Place&)> onCut, QObject* parent = nullptr);
    /// No thread of Qt's is left behind that reads for ever.
    ~RunawayConnections() override;

    void onStarted();
    /// It is out no longer; Qt may have yet to hear that.
    void onEnded(const Request& request);

private:
    using Peer = std::pair<QString, std::uint16_t>;
    using ConnectionKey = std::pair<int, std::uint16_t>; // descriptor and own port
    struct Ended
    {
        std::optional<Instant> lastProgress;
        Instant at;
    };
    struct Quiet
    {
        Instant since;
        std::uint64_t takenBytes = 0;
    };

    void look();
    void tellOfCut(const OpenConnection& connection);
    [[nodiscard]] std::map<Peer, std::optional<Instant>> lastProgress(Instant now);
    [[nodiscard]] const QList<QHostAddress>& addressesOf(const std::string& host);

    const std::function<std::vector<Request>()> m_requests;
    const std::function<void(const Place&)> m_onCut;
    QTimer m_timer;
    std::map<Place, Ended> m_ended; // a while ago at most
    std::map<std::string, QList<QHostAddress>> m_addresses;
    std::map<ConnectionKey, Quiet> m_quiet;
    Instant m_lastLook;
};

} // namespace fetch
