#pragma once

#include <QTcpServer>

#include <cstdint>
#include <string>
#include <vector>

class QTcpSocket;

namespace support {

/// A proxy of the tests' own, on loopback: an HTTP proxy's CONNECT, or SOCKS5 (RFC 1928, RFC 1929). Whatever
/// name it is asked for, it leads to one port of this machine, and remembers the name.
class ProxyServer : public QTcpServer
{
public:
    enum class Speaks : std::uint8_t { Http, Socks5 };

    ProxyServer(Speaks speaks, std::uint16_t leadsTo);

    /// With a user's name and password, `me:secret`, where it wants them.
    void wantPassword() { m_wantsPassword = true; }
    [[nodiscard]] std::string address() const;
    /// `site.test:443`, in the order in which they were asked for.
    [[nodiscard]] const std::vector<std::string>& askedFor() const { return m_askedFor; }

private:
    void accept();
    void readConnect(QTcpSocket* client);
    void readSocks(QTcpSocket* client);
    void lead(QTcpSocket* client, const std::string& name, const QByteArray& yes);

    const Speaks m_speaks;
    const std::uint16_t m_leadsTo;
    bool m_wantsPassword = false;
    std::vector<std::string> m_askedFor;
};

} // namespace support
