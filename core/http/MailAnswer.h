#pragma once

#include <cstdint>

namespace http {

/// What the name server says of a domain that mail is written to (RFC 5321 §5.1).
enum class MailAnswer : std::uint8_t {
    HasServer,
    NoSuchName,
    NoServer,  // neither a mail server nor an address of its own
    TakesNone, // it says so itself (RFC 7505, "null MX")
    Unknown,   // nobody was asked, or the name server failed
};

} // namespace http
