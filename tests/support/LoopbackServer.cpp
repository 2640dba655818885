#include "support/LoopbackServer.h"

#include "support/SocketListener.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

#include <algorithm>

namespace support {
namespace {

constexpr const char* certificatePem = R"(-----BEGIN CERTIFICATE-----
MIIDBDCCAqqgAwIBAgIUYNnhzoe9HwxbWzVyckqWzCWrUTQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASKM68QMXS176Vzalolwke8fxdILdgUo4DY0j9tb7KpRBnvRLvXRv5v
cHNmPDr1MNq+EczySBG4/gvq9wnxnQ3uo4IB1jCCAdIwHQYDVR0OBBYEFJ8L1GMS
MuICxCfDCbUyXvVDZV8TMA8GA1UdEwEB/wQFMAMBAf8wggGeBgNVHREEggGVMIIB
kYIJbG9jYWxob3N0hwR/AAABhwR/TQEBhwR/TQEChwR/TQEDhwR/TQEEhwR/TQEF
hwR/TQEGhwR/TQEHhwR/TQEIhwR/TQEJhwR/TQEKhwR/TQELhwR/TQEMhwR/TQEN
hwR/TQEOhwR/TQEPhwR/TQEQhwR/TQERhwR/TQEShwR/TQEThwR/TQEUhwR/TQEV
hwR/TQEWhwR/TQEXhwR/TQEYhwR/TQEZhwR/TQEahwR/TQEbhwR/TQEchwR/TQEd
hwR/TQEehwR/TQEfhwR/TQEghwR/TQEhhwR/TQEihwR/TQEjhwR/TQEkhwR/TQEl
hwR/TQEmhwR/TQEnhwR/TQEohwR/TQEphwR/TQEqhwR/TQErhwR/TQEshwR/TQEt
hwR/TQEuhwR/TQEvhwR/TQEwhwR/TQExhwR/TQEyhwR/TQEzhwR/TQE0hwR/TQE1
hwR/TQE2hwR/TQE3hwR/TQE4hwR/TQE5hwR/TQE6hwR/TQE7hwR/TQE8hwR/TQE9
hwR/TQE+hwR/TQE/hwR/TQFAMAoGCCqGSM49BAMCA0gAMEUCIQCD4WSAR4v0L00Y
ZjO5WSdaDg9uVOOuFX1xiN8iOp6QuQIgNr/9jViOD3i/uDGiefM3NQZEHozgehwZ
Spf0tVFNi1c=
-----END CERTIFICATE-----
)";

// Of a certificate that nobody trusts but these tests.
constexpr const char* keyPem = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgOwSSQZj55PwVMl8F
4EW3RL3/hLpkXvTwVCfWdr38BO+hRANCAASKM68QMXS176Vzalolwke8fxdILdgU
o4DY0j9tb7KpRBnvRLvXRv5vcHNmPDr1MNq+EczySBG4/gvq9wnxnQ3u
-----END PRIVATE KEY-----
)";

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return QByteArrayView(a.data(), static_cast<qsizetype>(a.size()))
               .compare(QByteArrayView(b.data(), static_cast<qsizetype>(b.size())), Qt::CaseInsensitive) == 0;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

/// One connection: reads a request, sends its answer in pieces, and only then reads the next.
class LoopbackServer::Connection : public QObject
{
public:
    Connection(LoopbackServer& server, QSslSocket* socket, std::size_t number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Connection::sendPiece);
        connect(socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(socket, &QSslSocket::disconnected, this, &Connection::onDisconnected);
        socket->write(QByteArray::fromStdString(server.m_greeting));
    }

private:
    void read()
    {
        m_received += m_socket->readAll().toStdString();
        takeRequest();
    }

    void takeRequest()
    {
        const std::size_t end = m_received.find("\r\n\r\n");
        if (m_busy || end == std::string::npos) return;
        Received request = parseRequest(std::string_view(m_received).substr(0, end));
        const std::string length = request.field("Content-Length");
        const std::size_t bodyBytes = length.empty() ? 0 : std::stoul(length);
        if (m_received.size() < end + 4 + bodyBytes) return;
        request.body = m_received.substr(end + 4, bodyBytes);
        m_received.erase(0, end + 4 + bodyBytes);
        request.connection = m_number;
        m_busy = true;
        m_server.m_mostAtOnce = std::max(m_server.m_mostAtOnce, ++m_server.m_atOnce);
        m_answer = m_server.answerTo(request);
        m_sent = 0;
        m_timer.start(m_answer.delay);
    }

    void sendPiece()
    {
        const std::size_t left = m_answer.bytes.size() - m_sent;
        const std::size_t piece = m_answer.pieceBytes ? std::min(m_answer.pieceBytes, left) : left;
        m_socket->write(m_answer.bytes.data() + m_sent, static_cast<qint64>(piece));
        m_sent += piece;
        if (m_sent < m_answer.bytes.size())
            m_timer.start(m_answer.interval);
        else
            endAnswer();
    }

    void endAnswer()
    {
        if (m_answer.after == Answer::After::Reset) {
            // With unread or unsent data left, or linger off, the kernel sends RST instead of FIN.
            m_socket->flush();
            m_socket->abort();
            return;
        }
        if (m_answer.after == Answer::After::Close) {
            m_socket->disconnectFromHost();
            return;
        }
        if (m_answer.bytes.empty()) return; // silence
        endRequest();
        takeRequest();
    }

    void endRequest()
    {
        if (std::exchange(m_busy, false)) --m_server.m_atOnce;
    }

    void onDisconnected()
    {
        endRequest();
        m_timer.stop();
        --m_server.m_openConnections;
        m_socket->deleteLater();
    }

    LoopbackServer& m_server;
    QSslSocket* m_socket;
    const std::size_t m_number;
    std::string m_received;
    bool m_busy = false;
    Answer m_answer;
    std::size_t m_sent = 0;
    QTimer m_timer;
};

std::string Received::field(std::string_view name) const
{
    for (const auto& [key, value] : fields)
        if (equalsIgnoringCase(key, name)) return value;
    return {};
}

Received parseRequest(std::string_view head)
{
    Received request;
    const std::string_view line = head.substr(0, head.find("\r\n"));
    const std::size_t first = line.find(' ');
    const std::size_t second = line.rfind(' ');
    if (first == std::string_view::npos || first == second) return request;
    request.method = line.substr(0, first);
    request.target = line.substr(first + 1, second - first - 1);
    for (std::size_t at = line.size() + 2; at < head.size();) {
        const std::size_t end = std::min(head.find("\r\n", at), head.size());
        const std::string_view field = head.substr(at, end - at);
        if (const std::size_t colon = field.find(':'); colon != std::string_view::npos)
            request.fields.emplace_back(field.substr(0, colon), trimmed(field.substr(colon + 1)));
        at = end + 2;
    }
    return request;
}

std::string wireAnswer(int status, std::string_view body, const Header& fields)
{
    std::string bytes = "HTTP/1.1 " + std::to_string(status) + " Said so\r\n";
    bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    for (const auto& [name, value] : fields)
        bytes.append(name).append(": ").append(value).append("\r\n");
    return bytes + "\r\n" + std::string(body);
}

LoopbackServer::LoopbackServer(Security security, const QHostAddress& address)
    : m_listener(std::make_unique<SocketListener>([this](QSslSocket* socket) { accept(socket); }))
    , m_security(security)
    , m_tls(tls())
{
    if (!m_listener->listen(address)) qFatal("no loopback address to listen on");
}

LoopbackServer::LoopbackServer(QSslConfiguration tls)
    : LoopbackServer(Security::Tls)
{
    m_tls = std::move(tls);
}

LoopbackServer::~LoopbackServer()
{
    // The connections tell their ends to a server that is already going.
    for (QSslSocket* socket : m_listener->findChildren<QSslSocket*>())
        socket->disconnect();
}

void LoopbackServer::on(std::string path, Behaviour behaviour)
{
    m_behaviours[std::move(path)] = std::move(behaviour);
}

void LoopbackServer::on(std::string path, Answer answer)
{
    on(std::move(path), [answer = std::move(answer)](const Received&) { return answer; });
}

void LoopbackServer::page(std::string path, const std::string& html)
{
    status(std::move(path), 200, html);
}

void LoopbackServer::status(std::string path, int status, const std::string& html)
{
    on(std::move(path), Answer{.bytes = wireAnswer(status, html, {{"Content-Type", "text/html"}})});
}

void LoopbackServer::redirect(std::string path, std::string location, int status)
{
    on(std::move(path), Answer{.bytes = wireAnswer(status, {}, {{"Location", std::move(location)}})});
}

void LoopbackServer::silence(std::string path)
{
    on(std::move(path), Answer{});
}

std::uint16_t LoopbackServer::port() const
{
    return m_listener->serverPort();
}

std::string LoopbackServer::origin() const
{
    const QHostAddress address = m_listener->serverAddress();
    const std::string host = address.protocol() == QAbstractSocket::IPv6Protocol
                                 ? '[' + address.toString().toStdString() + ']'
                                 : address.toString().toStdString();
    return (m_security == Security::Tls ? "https://" : "http://") + host + ":" + std::to_string(port());
}

std::size_t LoopbackServer::count(std::string_view target) const
{
    return static_cast<std::size_t>(
        std::count_if(m_requests.begin(), m_requests.end(),
                      [&](const Received& request) { return request.target == target; }));
}

std::string LoopbackServer::certificate()
{
    return certificatePem;
}

QSslConfiguration LoopbackServer::tls(const QByteArrayList& protocols)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(QByteArray(certificatePem), QSsl::Pem));
    configuration.setPrivateKey(QSslKey(QByteArray(keyPem), QSsl::Ec, QSsl::Pem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show none
    if (!protocols.isEmpty()) configuration.setAllowedNextProtocols(protocols);
    return configuration;
}

void LoopbackServer::accept(QSslSocket* socket)
{
    new Connection(*this, socket, m_connections++);
    ++m_openConnections;
    if (m_security == Security::Plain) return;
    socket->setSslConfiguration(m_tls);
    socket->startServerEncryption();
}

Answer LoopbackServer::answerTo(const Received& request)
{
    m_requests.push_back(request);
    auto known = m_behaviours.find(request.target);
    if (known == m_behaviours.end())
        known = m_behaviours.find(request.target.substr(0, request.target.find('?')));
    Answer answer =
        known != m_behaviours.end()
            ? known->second(request)
            : Answer{.bytes = wireAnswer(404, "<title>404</title>", {{"Content-Type", "text/html"}})};
    const std::size_t headEnd = answer.bytes.find("\r\n\r\n");
    if (request.method == "HEAD" && headEnd != std::string::npos) answer.bytes.resize(headEnd + 4);
    return answer;
}

} // namespace support
