#include "fetch/NetworkSettings.h"

#include <algorithm>

namespace fetch {

std::string defaultUserAgent()
{
    return "HydraLinkChecker/" HYDRA_VERSION " (+https://github.com/hydra-link-checker/hydra)";
}

bool isAccepted(const url::Origin& origin, std::span<const std::string> acceptedHosts)
{
    return std::find(acceptedHosts.begin(), acceptedHosts.end(), origin.host) != acceptedHosts.end();
}

std::optional<Proxy> proxyFor(const url::Origin& origin, const NetworkSettings& settings)
{
    const bool isMapped =
        (settings.folder && settings.folder->origin == origin) || addressOf(origin, settings.addresses);
    return isMapped ? std::nullopt : proxyFor(origin, settings.proxy);
}

bool needsNoLookUp(std::string_view host, const NetworkSettings& settings)
{
    if (settings.folder && settings.folder->origin.host == host) return true;
    const auto& addresses = settings.addresses;
    if (std::any_of(addresses.begin(), addresses.end(),
                    [&](const HostAddress& one) { return one.host == host; }))
        return true;
    const std::string name(host);
    return proxyFor({"https", name, 443}, settings) || proxyFor({"http", name, 80}, settings);
}

} // namespace fetch
