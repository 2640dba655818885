#include "url/Origin.h"

namespace url {

namespace {

std::uint16_t defaultPort(const std::string& scheme)
{
    if (scheme == "http" || scheme == "ws") return 80;
    if (scheme == "https" || scheme == "wss") return 443;
    if (scheme == "ftp") return 21;
    return 0;
}

} // namespace

std::string Origin::serialize() const
{
    std::string text = scheme + "://" + host;
    if (port != defaultPort(scheme)) text += ":" + std::to_string(port);
    return text;
}

} // namespace url

std::size_t std::hash<url::Origin>::operator()(const url::Origin& origin) const noexcept
{
    const std::size_t host = std::hash<std::string>()(origin.host);
    return host * 31 + std::hash<std::string>()(origin.scheme) * 7 + origin.port;
}
