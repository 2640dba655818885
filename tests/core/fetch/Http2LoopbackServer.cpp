#include "core/fetch/Http2LoopbackServer.h"

#include "support/Http2Frames.h"
#include "support/LoopbackServer.h"
#include "support/SocketListener.h"

#include <QSslConfiguration>
#include <QTimer>

#include <utility>

namespace http2 = support::http2;

class Http2LoopbackServer::Connection : public QObject
{
public:
    Connection(Http2LoopbackServer& server, QSslSocket* socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        connect(socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(socket, &QSslSocket::encrypted, this, [this] { send(http2::settings()); });
    }

private:
    void read()
    {
        m_received += m_socket->readAll().toStdString();
        if (!m_prefaceRead && m_received.size() < http2::prefaceBytes) return;
        if (!std::exchange(m_prefaceRead, true)) m_received.erase(0, http2::prefaceBytes);
        while (const auto head = http2::headOf(m_received)) {
            if (m_received.size() < http2::headBytes + head->length) return;
            m_received.erase(0, http2::headBytes + head->length);
            take(*head);
        }
    }

    void take(const http2::Head& head)
    {
        if (head.type == http2::Type::Settings && !(head.flags & http2::ack))
            send(http2::settings(http2::ack));
        if (head.type != http2::Type::Headers) return;
        ++m_server.m_streams;
        QTimer::singleShot(m_server.m_delay, this, [this, stream = head.stream] { answer(stream); });
    }

    void answer(std::uint32_t stream)
    {
        switch (m_server.m_behaviour) {
        case Behaviour::Answer:
            return send(http2::okHeaders(stream) + http2::data(stream, "hello", http2::endStream));
        case Behaviour::RefuseStream: return send(http2::reset(stream, http2::ErrorCode::RefusedStream));
        case Behaviour::GoAway: return send(http2::goAway(0));
        }
    }

    void send(const std::string& frames) { m_socket->write(QByteArray::fromStdString(frames)); }

    Http2LoopbackServer& m_server;
    QSslSocket* m_socket;
    std::string m_received;
    bool m_prefaceRead = false;
};

Http2LoopbackServer::Http2LoopbackServer(Behaviour behaviour, std::chrono::milliseconds delay)
    : m_behaviour(behaviour)
    , m_delay(delay)
{
    m_listener = std::make_unique<support::SocketListener>([this](QSslSocket* socket) {
        ++m_connections;
        socket->setSslConfiguration(support::LoopbackServer::tls({QSslConfiguration::ALPNProtocolHTTP2}));
        new Connection(*this, socket);
        socket->startServerEncryption();
    });
    if (!m_listener->listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("no loopback address to listen on");
}

Http2LoopbackServer::~Http2LoopbackServer() = default;

std::string Http2LoopbackServer::url() const
{
    return "https://127.0.0.1:" + std::to_string(m_listener->serverPort()) + "/";
}
