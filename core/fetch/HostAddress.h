#pragma once

#include "url/Origin.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fetch {

/// Where a host's port really is, whatever the name server says: a site before its move.
struct HostAddress
{
    std::string host; // as url::Origin has it
    std::uint16_t port = 0;
    std::string address; // IPv4, or IPv6 without brackets
    bool operator==(const HostAddress&) const = default;
};

/// curl's `host:port:address`; nullopt where it is none. IPv6 addresses may stand in brackets.
[[nodiscard]] std::optional<HostAddress> parseHostAddress(std::string_view text);

/// The address that was named for the origin; nullopt: none. The last one named counts.
[[nodiscard]] std::optional<std::string_view> addressOf(const url::Origin& origin,
                                                        std::span<const HostAddress> named);

} // namespace fetch
