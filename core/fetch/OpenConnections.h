#pragma once

#include <QHostAddress>

#include <cstdint>
#include <vector>

namespace fetch {

/// A TCP connection of Qt's managers.
struct OpenConnection
{
    int descriptor = -1;
    QHostAddress peer;
    std::uint16_t peerPort = 0;
};

[[nodiscard]] std::vector<OpenConnection> openConnections();

/// Bytes that were received on it and read.
[[nodiscard]] std::uint64_t takenBytes(const OpenConnection& connection);
/// With its descriptor it tells a connection from those before it.
[[nodiscard]] std::uint16_t ownPort(const OpenConnection& connection);

/// Ends it at once. Whoever reads from it sees a reset; the descriptor stays theirs to close.
void cut(const OpenConnection& connection);

} // namespace fetch
