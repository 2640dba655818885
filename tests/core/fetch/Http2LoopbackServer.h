#pragma once

#include <QObject>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

class QTcpServer;

/// Just enough of an HTTP/2 server (RFC 9113) to answer, refuse or leave streams: it reads frames and never
/// decodes a header. By TLS, with LoopbackServer's certificate.
class Http2LoopbackServer : public QObject
{
public:
    enum class Behaviour : std::uint8_t { Answer, RefuseStream, GoAway };

    explicit Http2LoopbackServer(Behaviour behaviour, std::chrono::milliseconds delay = {});
    ~Http2LoopbackServer() override;

    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::size_t streams() const { return m_streams; }
    [[nodiscard]] std::size_t connections() const { return m_connections; }

private:
    class Connection;

    const Behaviour m_behaviour;
    const std::chrono::milliseconds m_delay;
    std::unique_ptr<QTcpServer> m_listener;
    std::size_t m_streams = 0;
    std::size_t m_connections = 0;
};
