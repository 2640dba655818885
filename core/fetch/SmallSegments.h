#pragma once

#include <cstdint>

namespace fetch {

/// Lets this process's connections to that port send what is small at once, instead of waiting until what was
/// sent before has been acknowledged (RFC 896). Over HTTP/2 many requests share a connection, each of one
/// small segment: each would wait up to a round trip for those before it. Qt 6.4 neither does this itself nor
/// shows its sockets, so they are looked for among the open descriptors; where the system has no list of
/// these, nothing is done.
void sendSmallSegmentsAtOnce(std::uint16_t peerPort);

} // namespace fetch
