#pragma once

#include <cstdint>

namespace url {

/// Why a text is no URL: those validation errors of the URL Standard that return failure (§1.1). And why one
/// that is a URL names nobody who could be reached.
enum class UrlError : std::uint8_t {
    MissingSchemeNonRelativeUrl,
    HostMissing,
    DomainToAscii,
    DomainInvalidCodePoint,
    HostInvalidCodePoint,
    Ipv4TooManyParts,
    Ipv4NonNumericPart,
    Ipv4OutOfRangePart,
    Ipv6Unclosed,
    Ipv6Invalid,
    PortOutOfRange,
    PortInvalid,
    MailAddress,     // a mailto URL: RFC 6068 §2
    TelephoneNumber, // a tel URL: RFC 3966 §3
};

} // namespace url
