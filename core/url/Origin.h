#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace url {

/// Scheme, host and port: what politeness and robots.txt go by (URL Standard §4.7, tuple origins).
struct Origin
{
    std::string scheme;
    std::string host;       // serialized; IPv6 in brackets
    std::uint16_t port = 0; // the scheme's default where the URL has none

    auto operator<=>(const Origin&) const = default;

    /// `https://example.org`, the port only where it isn't the scheme's default.
    [[nodiscard]] std::string serialize() const;
};

} // namespace url

template<>
struct std::hash<url::Origin>
{
    std::size_t operator()(const url::Origin& origin) const noexcept;
};
