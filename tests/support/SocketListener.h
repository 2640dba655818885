#pragma once

#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <utility>

namespace support {

/// Hands each connection on as a socket that can do TLS, whether it will or not.
class SocketListener : public QTcpServer
{
public:
    explicit SocketListener(std::function<void(QSslSocket*)> accept)
        : m_accept(std::move(accept))
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

} // namespace support
