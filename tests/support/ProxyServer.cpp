#include "support/ProxyServer.h"

#include <QTcpSocket>

namespace support {

ProxyServer::ProxyServer(Speaks speaks, std::uint16_t leadsTo)
    : m_speaks(speaks)
    , m_leadsTo(leadsTo)
{
    if (!listen(QHostAddress::LocalHost)) qFatal("no loopback address to listen on");
    connect(this, &QTcpServer::newConnection, this, &ProxyServer::accept);
}

std::string ProxyServer::address() const
{
    return (m_speaks == Speaks::Http ? "http://127.0.0.1:" : "socks5://127.0.0.1:") +
           std::to_string(serverPort());
}

void ProxyServer::accept()
{
    while (QTcpSocket* const client = nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this,
                [this, client] { m_speaks == Speaks::Http ? readConnect(client) : readSocks(client); });
    }
}

void ProxyServer::readConnect(QTcpSocket* client)
{
    const QByteArray head = client->peek(64 * 1024);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    client->read(end + 4);
    const bool isWelcome = !m_wantsPassword || head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0");
    const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
    if (isWelcome && line.value(0) == "CONNECT")
        return lead(client, line.value(1).toStdString(), "HTTP/1.1 200 Go on\r\n\r\n");
    client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
}

/// One of its three questions at a time: methods, a password, a name.
void ProxyServer::readSocks(QTcpSocket* client)
{
    const QByteArray asked = client->readAll(); // loopback brings each question whole
    const int step = client->property("step").toInt();
    client->setProperty("step", step + 1);
    if (step == 0) {
        client->write(m_wantsPassword ? "\x05\x02" : QByteArray("\x05\x00", 2));
        if (!m_wantsPassword) client->setProperty("step", 2);
        return;
    }
    if (step == 1) {
        const bool isWelcome = asked == QByteArray("\x01\x02me\x06secret");
        client->write(QByteArray("\x01", 1) + (isWelcome ? '\0' : '\x01'));
        if (!isWelcome) client->disconnectFromHost();
        return;
    }
    if (asked.size() < 7 || asked[3] != 3) return client->disconnectFromHost(); // a name, not an address
    const int length = static_cast<unsigned char>(asked[4]);
    if (asked.size() < 7 + length) return client->disconnectFromHost();
    const QByteArray name = asked.mid(5, length);
    const int port =
        (static_cast<unsigned char>(asked[5 + length]) << 8) + static_cast<unsigned char>(asked[6 + length]);
    lead(client, name.toStdString() + ":" + std::to_string(port),
         QByteArray("\x05\x00\x00\x01\0\0\0\0\0\0", 10));
}

void ProxyServer::lead(QTcpSocket* client, const std::string& name, const QByteArray& yes)
{
    m_askedFor.push_back(name);
    client->disconnect(this);
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, yes] { client->write(yes); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_leadsTo);
}

} // namespace support
