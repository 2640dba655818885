#include "core/fetch/Http2LoopbackServer.h"

#include "support/LoopbackServer.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QtEndian>
#include <QTimer>

namespace {

// RFC 9113 §6
constexpr char dataFrame = 0x0;
constexpr char headersFrame = 0x1;
constexpr char resetFrame = 0x3;
constexpr char settingsFrame = 0x4;
constexpr char goAwayFrame = 0x7;
constexpr char ack = 0x1;
constexpr char endStream = 0x1;
constexpr char endHeaders = 0x4;
constexpr std::uint32_t refusedStream = 0x7;

constexpr qsizetype prefaceBytes = 24;
constexpr qsizetype frameHeadBytes = 9;

QByteArray bigEndian(std::uint32_t number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray frame(char type, char flags, std::uint32_t stream, const QByteArray& payload)
{
    QByteArray bytes = bigEndian(static_cast<std::uint32_t>(payload.size())).mid(1);
    bytes += type;
    bytes += flags;
    return bytes + bigEndian(stream) + payload;
}

class TlsListener : public QTcpServer
{
public:
    TlsListener(QObject* parent, std::function<void(QSslSocket*)> accept)
        : QTcpServer(parent)
        , m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        m_accept(socket);
    }

private:
    std::function<void(QSslSocket*)> m_accept;
};

} // namespace

class Http2LoopbackServer::Connection : public QObject
{
public:
    Connection(Http2LoopbackServer& server, QSslSocket* socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        connect(socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(socket, &QSslSocket::encrypted, this,
                [this] { m_socket->write(frame(settingsFrame, 0, 0, {})); });
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        if (!m_prefaceRead && m_received.size() < prefaceBytes) return;
        if (!std::exchange(m_prefaceRead, true)) m_received.remove(0, prefaceBytes);
        while (m_received.size() >= frameHeadBytes) {
            const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_received.constData()) >> 8);
            if (m_received.size() < frameHeadBytes + length) return;
            take(m_received[3], m_received[4], qFromBigEndian<quint32>(m_received.constData() + 5));
            m_received.remove(0, frameHeadBytes + length);
        }
    }

    void take(char type, char flags, std::uint32_t stream)
    {
        if (type == settingsFrame && !(flags & ack)) m_socket->write(frame(settingsFrame, ack, 0, {}));
        if (type != headersFrame) return;
        ++m_server.m_streams;
        QTimer::singleShot(m_server.m_delay, this, [this, stream] { answer(stream); });
    }

    void answer(std::uint32_t stream)
    {
        switch (m_server.m_behaviour) {
        case Behaviour::Answer:
            // `:status: 200`, the 8th entry of HPACK's static table.
            m_socket->write(
                frame(headersFrame, endHeaders, stream, QByteArray("\x88\x0f\x10\x09text/html", 13)));
            m_socket->write(frame(dataFrame, endStream, stream, "hello"));
            return;
        case Behaviour::RefuseStream:
            m_socket->write(frame(resetFrame, 0, stream, bigEndian(refusedStream)));
            return;
        case Behaviour::GoAway:
            m_socket->write(frame(goAwayFrame, 0, 0, bigEndian(0) + bigEndian(0)));
            return;
        }
    }

    Http2LoopbackServer& m_server;
    QSslSocket* m_socket;
    QByteArray m_received;
    bool m_prefaceRead = false;
};

Http2LoopbackServer::Http2LoopbackServer(Behaviour behaviour, std::chrono::milliseconds delay)
    : m_behaviour(behaviour)
    , m_delay(delay)
{
    m_listener = new TlsListener(this, [this](QSslSocket* socket) {
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
