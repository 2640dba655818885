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
    NoMailServer, // of a domain that mail is written to: it has no address either
    TakesNoMail,  // such a domain says so itself (RFC 7505)
    Refused,
    Unreachable,
    Reset, // reset, or closed before the header was whole
    ConnectTimeout,
    FirstByteTimeout,
    IdleTimeout,
    TotalTimeout,
    TlsSelfSigned,
    TlsUnknownAuthority,
    TlsIncompleteChain, // certificates between the server's own and an authority's weren't sent
    TlsWrongHost,
    TlsExpired,
    TlsNotYetValid,
    TlsOldProtocol, // older than TLS 1.2
    TlsNotSpoken,   // what came is no TLS
    Tls,            // any other fault of a handshake or a certificate
    Http2Refused,   // REFUSED_STREAM, GOAWAY: the request was not processed (RFC 9113 §8.7)
    NotHttp,
    BadFraming,    // the header contradicts itself about where the body ends
    BadResponse,   // a status that is none, a header beyond all bounds
    UnsendableUrl, // a URL that the stack can't put on the wire as the standard writes it
    Other,
};

/// Whether no secure connection came about, for whatever reason.
[[nodiscard]] constexpr bool isTlsFault(TransportError error)
{
    return error >= TransportError::TlsSelfSigned && error <= TransportError::Tls;
}

struct TransportFailure
{
    TransportError error = TransportError::Other;
    std::string
        detail; // technical, UTF-8, for the row's detail: "Connection reset by peer", never shown alone
    Duration elapsed{};
};

/// A broken link is a result, not an error: both sides are answers.
using Outcome = std::variant<Response, TransportFailure>;

} // namespace http
