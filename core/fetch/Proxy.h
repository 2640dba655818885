#pragma once

#include "base/Result.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetch {

struct Proxy
{
    enum class Type : std::uint8_t { Http, Socks5 };

    Type type = Type::Http;
    std::string host; // as a URL has it: IPv6 in brackets
    std::uint16_t port = 0;
    std::string user{};
    std::string password{};
    bool operator==(const Proxy&) const = default;
};

/// By whom requests go out. A value; both HTTP stacks go by it.
struct ProxySettings
{
    enum class Use : std::uint8_t {
        None,
        System, // what the desktop or the environment says
        Named,
    };

    Use use = Use::None;
    Proxy named{};
    /// Hosts that are asked directly: `example.org` is that and what lies below it, `*` all of them.
    std::vector<std::string> exceptions{};
    bool operator==(const ProxySettings&) const = default;
};

enum class ProxyError : std::uint8_t {
    NoProxy,       // neither `system`, `none` nor an address
    UnknownScheme, // none of http, socks5, socks5h
};

/// `system`, `none`, `http://[user:password@]host:port` or `socks5://…`. The exceptions are left empty.
[[nodiscard]] Result<ProxySettings, ProxyError> parseProxy(std::string_view text);

/// The proxy for requests to that origin; nullopt: it is asked directly. The machine itself is never asked by
/// way of the system's proxy.
[[nodiscard]] std::optional<Proxy> proxyFor(const url::Origin& origin, const ProxySettings& settings);

} // namespace fetch
