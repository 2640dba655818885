#pragma once

#include "http/Response.h"

#include <cstdint>
#include <string>
#include <variant>

namespace http {

/// Why an attempt brought no whole header.
enum class TransportError : std::uint8_t {
    Cancelled,
    NoSuchName,
    NoAddress,
    NameServerFailure,
    Refused,
    Unreachable,
    Reset, // reset, or closed before the header was whole
    ConnectTimeout,
    FirstByteTimeout,
    IdleTimeout,
    TotalTimeout,
    Tls,
    Http2Refused, // REFUSED_STREAM, GOAWAY: the request was not processed (RFC 9113 §8.7)
    BadResponse, // not HTTP, bad framing, a header beyond all bounds
    UnsendableUrl, // a URL that the stack can't put on the wire as the standard writes it
    Other,
};

struct TransportFailure
{
    TransportError error = TransportError::Other;
    std::string detail; // technical, UTF-8, for the row's detail: "certificate has expired", never shown alone
    Duration elapsed{};
};

/// A broken link is a result, not an error: both sides are answers.
using Outcome = std::variant<Response, TransportFailure>;

} // namespace http
