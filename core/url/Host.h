#pragma once

#include "base/Result.h"
#include "url/UrlError.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace url {

enum class HostType : std::uint8_t { Domain, Ipv4, Ipv6, Opaque, Empty };

/// A host of URL Standard §3.1, kept serialized (§3.6): what a URL's host() returns.
struct Host
{
    HostType type = HostType::Empty;
    std::string serialization; // ASCII; IPv6 in brackets

    bool operator==(const Host&) const = default;
};

/// Yes for URLs that aren't special: their hosts are passed through.
enum class IsOpaque : bool { No, Yes };

/// The host parser of URL Standard §3.5. `input` is well-formed UTF-8, and not empty unless opaque. Thread:
/// any.
[[nodiscard]] Result<Host, UrlError> parseHost(std::string_view input, IsOpaque isOpaque);

/// RFC 6761 §6.4: a name under `.invalid` never resolves, so nobody needs to be asked. With or without the
/// dot of a fully qualified name; `host` is serialized, that is, in lower case.
[[nodiscard]] bool isInvalidTopLevelDomain(std::string_view host);

} // namespace url
