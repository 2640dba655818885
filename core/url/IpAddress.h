#pragma once

#include "base/Result.h"
#include "url/UrlError.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace url {

using Ipv4Address = std::uint32_t;
using Ipv6Address = std::array<std::uint16_t, 8>; // its pieces

/// URL Standard §3.5, "ends in a number checker": a domain that does is an IPv4 address or nothing.
[[nodiscard]] bool endsInANumber(std::string_view domain);

[[nodiscard]] Result<Ipv4Address, UrlError> parseIpv4(std::string_view input);
/// Without its brackets.
[[nodiscard]] Result<Ipv6Address, UrlError> parseIpv6(std::string_view input);

[[nodiscard]] std::string serialize(Ipv4Address address);
/// Without brackets, which the host serializer adds.
[[nodiscard]] std::string serialize(const Ipv6Address& address);

} // namespace url
