#include "fetch/HostAddress.h"

#include "url/UrlParser.h"

namespace fetch {

std::optional<HostAddress> parseHostAddress(std::string_view text)
{
    const std::size_t afterHost = text.find(':', text.starts_with('[') ? text.find(']') : 0);
    if (afterHost == std::string_view::npos) return std::nullopt;
    const std::size_t afterPort = text.find(':', afterHost + 1);
    if (afterPort == std::string_view::npos) return std::nullopt;
    const std::string_view port = text.substr(afterHost + 1, afterPort - afterHost - 1);
    std::string_view address = text.substr(afterPort + 1);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);

    // The URL's own parser knows what is a host, what a port, and what an address.
    const auto url =
        url::parseUrl("https://" + std::string(text.substr(0, afterHost)) + ":" + std::string(port));
    const bool isIpv6 = address.find(':') != std::string_view::npos;
    std::string ofAddress("https://");
    ofAddress.append(isIpv6 ? "[" : "").append(address).append(isIpv6 ? "]" : "");
    const auto target = url::parseUrl(ofAddress);
    if (!url || port.empty() || url->path() != "/" || url->hasCredentials()) return std::nullopt;
    const bool isAddress =
        target && target->path() == "/" && !target->port() && !target->hasCredentials() &&
        (isIpv6 || target->host()->find_first_not_of("0123456789.") == std::string_view::npos);
    if (!isAddress) return std::nullopt;
    std::string_view canonical = *target->host();
    if (isIpv6) canonical = canonical.substr(1, canonical.size() - 2);
    return HostAddress{url->origin().host, url->origin().port, std::string(canonical)};
}

std::optional<std::string_view> addressOf(const url::Origin& origin, std::span<const HostAddress> named)
{
    std::optional<std::string_view> address;
    for (const HostAddress& one : named)
        if (one.host == origin.host && one.port == origin.port) address = one.address;
    return address;
}

} // namespace fetch
