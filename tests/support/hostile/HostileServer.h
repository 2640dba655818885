#pragma once

#include "support/hostile/Script.h"
#include "support/LoopbackServer.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

class QHostAddress;
class QTcpServer;

namespace support {

/// One request, and how it stands to those before it.
struct Asked
{
    Received received;            // over HTTP/2 nothing of it is known
    std::size_t number = 0;       // of all at this address, from 0
    std::size_t onConnection = 0; // of those on its connection, from 0
    std::size_t connection = 0;   // the connection's own number at this address, from 0
    std::size_t older = 0;        // connections to this address that are open, and were before its own
    std::uint32_t stream = 0;     // of HTTP/2
};

/// What an address does to whoever connects. It holds for all paths.
struct Behaviour
{
    enum class Speaks : std::uint8_t {
        Http,
        Https, // by LoopbackServer's certificate
        Http2, // likewise; the scripts are made of frames (support/Http2Frames.h)
        Bytes, // no TLS at all where the client expects it: what comes first is answered, whatever it is
    };
    using Answer = std::function<Script(const Asked&)>;

    /// The same script for each request, or what a function of the request says. Not explicit: a table of
    /// behaviours reads better without their name.
    template<typename What>
    // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): it takes no Behaviour
    requires(!std::is_same_v<std::remove_cvref_t<What>, Behaviour>) Behaviour(What&& what)
    {
        if constexpr (std::is_convertible_v<What, Script>)
            answer = [script = Script(std::forward<What>(what))](const Asked&) { return script; };
        else
            answer = std::forward<What>(what);
    }
    Behaviour(Speaks language, Behaviour other)
        : speaks(language)
        , greeting(std::move(other.greeting))
        , answer(std::move(other.answer))
    {
    }
    /// Before anything is asked.
    [[nodiscard]] static Behaviour greets(Script script)
    {
        Behaviour behaviour = Script();
        behaviour.greeting = std::move(script);
        return behaviour;
    }

    Speaks speaks = Speaks::Http;
    Script greeting;
    Answer answer;
};

/// A server that does what no server should, to the byte and to the millisecond: one behaviour, one address
/// on loopback.
///
/// Thread: the one it was made on, by its event loop. What floods is made while it is taken, never ahead.
class HostileServer : public QObject
{
public:
    HostileServer(Behaviour behaviour, const QHostAddress& address);
    ~HostileServer() override;

    /// `http://127.77.0.1:4711/`
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::size_t asked() const { return m_askedAt.size(); }
    /// When each request was whole.
    [[nodiscard]] const std::vector<std::chrono::steady_clock::time_point>& askedAt() const
    {
        return m_askedAt;
    }
    [[nodiscard]] std::size_t connections() const { return m_connections; }
    [[nodiscard]] std::size_t openConnections() const { return m_open.size(); }
    /// The longest that a script which had more to do was listened to.
    [[nodiscard]] std::chrono::milliseconds longestListened() const { return m_longestListened; }

private:
    class Connection;

    [[nodiscard]] Script answerTo(Asked asked);

    const Behaviour m_behaviour;
    std::unique_ptr<QTcpServer> m_listener;
    std::vector<std::chrono::steady_clock::time_point> m_askedAt;
    std::size_t m_connections = 0;
    std::set<std::size_t> m_open; // connections, by their numbers
    std::chrono::milliseconds m_longestListened{0};
};

} // namespace support
