#include "url/Origin.h"

#include "url/SpecialScheme.h"

namespace url {

std::string Origin::serialize() const
{
    std::string text = scheme + "://" + host;
    if (port != defaultPort(schemeType(scheme)).value_or(0)) text += ':' + std::to_string(port);
    return text;
}

} // namespace url

std::size_t std::hash<url::Origin>::operator()(const url::Origin& origin) const noexcept
{
    const std::size_t host = std::hash<std::string>()(origin.host);
    return host * 31 + std::hash<std::string>()(origin.scheme) * 7 + origin.port;
}
