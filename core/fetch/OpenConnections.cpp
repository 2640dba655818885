#include "fetch/OpenConnections.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <linux/tcp.h> // the C library's tcp_info ends before the bytes
#include <netinet/in.h>
#include <optional>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace fetch {
namespace {

/// 0: it isn't of IP.
std::uint16_t portOf(const sockaddr_storage& address)
{
    if (address.ss_family == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
    if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return 0;
}

/// Qt's managers ask the kernel for that on all of their connections, and nobody else here does: libcurl's
/// are none of our business.
bool keepsAlive(int descriptor)
{
    int on = 0;
    socklen_t length = sizeof on;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_KEEPALIVE, &on, &length) == 0 && on != 0;
}

std::optional<OpenConnection> connectionOf(int descriptor)
{
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &length) != 0) return std::nullopt;
    const std::uint16_t port = portOf(peer);
    if (port == 0 || !keepsAlive(descriptor)) return std::nullopt;
    return OpenConnection{descriptor, QHostAddress(reinterpret_cast<const sockaddr*>(&peer)), port};
}

} // namespace

std::vector<OpenConnection> openConnections()
{
    std::vector<OpenConnection> connections;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", error)) {
        const std::string name = entry.path().filename().string();
        int descriptor = -1;
        std::from_chars(name.data(), name.data() + name.size(), descriptor);
        if (auto connection = connectionOf(descriptor)) connections.push_back(std::move(*connection));
    }
    return connections;
}

std::uint64_t takenBytes(const OpenConnection& connection)
{
    tcp_info info{};
    socklen_t length = sizeof info;
    int unread = 0;
    if (::getsockopt(connection.descriptor, IPPROTO_TCP, TCP_INFO, &info, &length) != 0) return 0;
    if (::ioctl(connection.descriptor, FIONREAD, &unread) != 0) return 0;
    const std::uint64_t received = info.tcpi_bytes_received;
    return received - std::min(received, static_cast<std::uint64_t>(std::max(unread, 0)));
}

std::uint16_t ownPort(const OpenConnection& connection)
{
    sockaddr_storage own{};
    socklen_t length = sizeof own;
    const bool isOpen = ::getsockname(connection.descriptor, reinterpret_cast<sockaddr*>(&own), &length) == 0;
    return isOpen ? portOf(own) : std::uint16_t{0};
}

void cut(const OpenConnection& connection)
{
    // Not shutdown(): what has come already would go on being read.
    sockaddr nobody{};
    nobody.sa_family = AF_UNSPEC;
    static_cast<void>(::connect(connection.descriptor, &nobody, sizeof nobody));
}

} // namespace fetch
