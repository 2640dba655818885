#pragma once

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class QSslSocket;
class QTcpServer;

namespace support {

/// A request as it came.
struct Received
{
    std::string method;
    std::string target; // path and query
    std::vector<std::pair<std::string, std::string>> fields;
    std::string body;           // by its Content-Length
    std::size_t connection = 0; // counted from 0, in the order in which they were opened

    /// Empty where there is none. `name` in any case.
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// `head` is a request without its last empty line.
[[nodiscard]] Received parseRequest(std::string_view head);

/// What is sent, to the byte, and how. For HEAD what follows the header is left out.
struct Answer
{
    enum class After : std::uint8_t { KeepOpen, Close, Reset };

    std::string bytes;                     // none: silence
    std::chrono::milliseconds delay{0};    // before the first byte
    std::size_t pieceBytes = 0;            // 0: all at once
    std::chrono::milliseconds interval{0}; // between two pieces
    After after = After::KeepOpen;
};

using Header = std::vector<std::pair<std::string, std::string>>;

/// A whole answer on the wire, with its Content-Length.
[[nodiscard]] std::string wireAnswer(int status, std::string_view body = {}, const Header& fields = {});

/// A web server of the tests' own, on loopback: each path behaves as it was told, well or badly.
///
/// Thread: the one it was made on, by its event loop. Paths nobody spoke of are answered with 404.
class LoopbackServer : public QObject
{
public:
    enum class Security : std::uint8_t { Plain, Tls };
    using Behaviour = std::function<Answer(const Received&)>;

    explicit LoopbackServer(Security security = Security::Plain,
                            const QHostAddress& address = QHostAddress(QHostAddress::LocalHost));
    /// One that shows other certificates than its own: see TlsAuthority.
    explicit LoopbackServer(QSslConfiguration tls);
    ~LoopbackServer() override;

    /// `path` with its query, or without to mean any query.
    void on(std::string path, Behaviour behaviour);
    void on(std::string path, Answer answer);
    void page(std::string path, const std::string& html);
    void status(std::string path, int status, const std::string& html = "<title>status</title>");
    void redirect(std::string path, std::string location, int status = 301);
    /// The request is read and never answered.
    void silence(std::string path);
    /// Sent to each connection before it asks anything, as an SSH server would.
    void greet(std::string bytes) { m_greeting = std::move(bytes); }

    [[nodiscard]] std::uint16_t port() const;
    /// `http://127.0.0.1:4711`
    [[nodiscard]] std::string origin() const;
    [[nodiscard]] std::string url(std::string_view path) const { return origin() + std::string(path); }

    [[nodiscard]] const std::vector<Received>& requests() const { return m_requests; }
    [[nodiscard]] std::size_t count(std::string_view target) const;
    /// Requests that had come and not yet been answered.
    [[nodiscard]] std::size_t mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] std::size_t connections() const { return m_connections; }
    [[nodiscard]] std::size_t openConnections() const { return m_openConnections; }

    /// The self-signed certificate of Security::Tls, for localhost, 127.0.0.1, and 127.77.1.1 to .64, as PEM.
    [[nodiscard]] static std::string certificate();
    /// What a server with that certificate speaks TLS by; `protocols` as ALPN names them.
    [[nodiscard]] static QSslConfiguration tls(const QByteArrayList& protocols = {});

private:
    class Connection;

    void accept(QSslSocket* socket);
    [[nodiscard]] Answer answerTo(const Received& request);

    std::unique_ptr<QTcpServer> m_listener;
    Security m_security;
    QSslConfiguration m_tls;
    std::map<std::string, Behaviour, std::less<>> m_behaviours;
    std::string m_greeting;

    std::vector<Received> m_requests;
    std::size_t m_atOnce = 0;
    std::size_t m_mostAtOnce = 0;
    std::size_t m_connections = 0;
    std::size_t m_openConnections = 0;
};

} // namespace support
