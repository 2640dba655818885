#include "support/hostile/HostileServer.h"

#include "support/Http2Frames.h"
#include "support/SocketListener.h"

#include <QHostAddress>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <sys/socket.h>

namespace support {
namespace {

using Speaks = Behaviour::Speaks;
using Clock = std::chrono::steady_clock;

// As much of a flood as lies ready; the rest is made when that has gone.
constexpr qint64 readyBytes = 256 * 1024;

} // namespace

/// One connection: finds the requests in what comes, and plays their scripts one after the other.
class HostileServer::Connection : public QObject
{
public:
    Connection(HostileServer& server, QSslSocket* socket, std::size_t number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Connection::play);
        connect(socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(socket, &QSslSocket::bytesWritten, this, &Connection::floodOn);
        connect(socket, &QSslSocket::encryptedBytesWritten, this, &Connection::floodOn);
        connect(socket, &QSslSocket::disconnected, this, &Connection::onDisconnected);
        add(m_server.m_behaviour.greeting);
    }

private:
    void read()
    {
        m_received += m_socket->readAll().toStdString();
        switch (m_server.m_behaviour.speaks) {
        case Speaks::Http:
        case Speaks::Https: return takeRequests();
        case Speaks::Http2: return takeFrames();
        case Speaks::Bytes:
            if (m_onConnection == 0) ask({});
        }
    }

    void takeRequests()
    {
        for (std::size_t end = 0; (end = m_received.find("\r\n\r\n")) != std::string::npos;) {
            Asked asked{.received = parseRequest(std::string_view(m_received).substr(0, end))};
            m_received.erase(0, end + 4);
            ask(std::move(asked));
        }
    }

    void takeFrames()
    {
        if (!m_prefaceTaken && m_received.size() < http2::prefaceBytes) return;
        if (!std::exchange(m_prefaceTaken, true)) m_received.erase(0, http2::prefaceBytes);
        while (const auto head = http2::headOf(m_received)) {
            if (m_received.size() < http2::headBytes + head->length) return;
            m_received.erase(0, http2::headBytes + head->length);
            const bool isNews = head->type == http2::Type::Settings && !(head->flags & http2::ack);
            if (isNews) m_socket->write(QByteArray::fromStdString(http2::settings(http2::ack)));
            if (head->type == http2::Type::Headers) ask({.received = {}, .stream = head->stream});
        }
    }

    void ask(Asked asked)
    {
        asked.connection = m_number;
        asked.onConnection = m_onConnection++;
        m_asked = Clock::now();
        add(m_server.answerTo(std::move(asked)));
    }

    void add(const Script& script)
    {
        m_steps.insert(m_steps.end(), script.steps().begin(), script.steps().end());
        if (!m_timer.isActive()) play();
    }

    void play()
    {
        while (!m_steps.empty() && !m_timer.isActive()) {
            const Script::Step& step = m_steps.front();
            switch (step.kind) {
            case Script::Step::Kind::Send: sendPiece(step); break;
            case Script::Step::Kind::Flood:
                if (isFull()) return;
                m_socket->write(step.bytes.data(), static_cast<qint64>(step.bytes.size()));
                if (step.pause.count() > 0) m_timer.start(step.pause);
                break;
            case Script::Step::Kind::Wait:
                m_timer.start(step.pause);
                m_steps.pop_front();
                break;
            case Script::Step::Kind::Close: return m_socket->disconnectFromHost();
            case Script::Step::Kind::Reset: return reset();
            }
        }
    }

    void sendPiece(const Script::Step& step)
    {
        const std::size_t left = step.bytes.size() - m_sent;
        const std::size_t piece = step.pieceBytes > 0 ? std::min(step.pieceBytes, left) : left;
        m_socket->write(step.bytes.data() + m_sent, static_cast<qint64>(piece));
        m_sent += piece;
        if (step.pieceBytes > 0) m_timer.start(step.pause);
        if (m_sent < step.bytes.size()) return;
        m_sent = 0;
        m_steps.pop_front();
    }

    void floodOn()
    {
        const bool floods = !m_steps.empty() && m_steps.front().kind == Script::Step::Kind::Flood;
        if (floods && !m_timer.isActive()) play();
    }

    [[nodiscard]] bool isFull() const
    {
        return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > readyBytes;
    }

    void reset()
    {
        m_socket->flush();
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                     sizeof atOnce);
        m_socket->abort();
    }

    void onDisconnected()
    {
        if (m_asked && !m_steps.empty())
            m_server.m_longestListened =
                std::max(m_server.m_longestListened,
                         std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *m_asked));
        m_timer.stop();
        m_steps.clear();
        m_server.m_open.erase(m_number);
        m_socket->deleteLater();
    }

    HostileServer& m_server;
    QSslSocket* m_socket;
    const std::size_t m_number;

    std::string m_received;
    bool m_prefaceTaken = false;
    std::size_t m_onConnection = 0;
    std::optional<Clock::time_point> m_asked;
    std::deque<Script::Step> m_steps;
    std::size_t m_sent = 0; // of the first step
    QTimer m_timer;
};

HostileServer::HostileServer(Behaviour behaviour, const QHostAddress& address)
    : m_behaviour(std::move(behaviour))
    , m_listener(std::make_unique<SocketListener>([this](QSslSocket* socket) {
        m_open.insert(m_connections);
        switch (m_behaviour.speaks) {
        case Speaks::Http:
        case Speaks::Bytes: break;
        case Speaks::Https: socket->setSslConfiguration(LoopbackServer::tls()); break;
        case Speaks::Http2:
            socket->setSslConfiguration(LoopbackServer::tls({QSslConfiguration::ALPNProtocolHTTP2}));
            break;
        }
        const bool secures = m_behaviour.speaks == Speaks::Https || m_behaviour.speaks == Speaks::Http2;
        if (secures) socket->startServerEncryption(); // what is written before it is done waits
        new Connection(*this, socket, m_connections++);
    }))
{
    if (!m_listener->listen(address)) qFatal("no loopback address to listen on");
}

HostileServer::~HostileServer()
{
    // The connections tell their ends to a server that is already going.
    for (QSslSocket* socket : m_listener->findChildren<QSslSocket*>())
        socket->disconnect();
}

std::string HostileServer::url() const
{
    const QHostAddress address = m_listener->serverAddress();
    const std::string text = address.toString().toStdString();
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (m_behaviour.speaks == Speaks::Http ? "http://" : "https://") +
           (isIpv6 ? '[' + text + ']' : text) + ':' + std::to_string(m_listener->serverPort()) + '/';
}

Script HostileServer::answerTo(Asked asked)
{
    asked.number = m_askedAt.size();
    asked.older = static_cast<std::size_t>(std::distance(m_open.begin(), m_open.find(asked.connection)));
    m_askedAt.push_back(Clock::now());
    return m_behaviour.answer(asked);
}

} // namespace support
