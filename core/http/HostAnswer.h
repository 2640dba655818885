#pragma once

#include <cstdint>

namespace http {

/// What looking up a host's name gave.
enum class HostAnswer : std::uint8_t {
    Resolved,
    NoSuchName, // the name server says that the name doesn't exist
    NoAddress, // the name exists, without an address
    ServerFailure, // the name server failed, refused or was silent
    Cancelled,
};

} // namespace http
