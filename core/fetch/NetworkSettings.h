#pragma once

#include "fetch/Access.h"
#include "fetch/ClientCertificate.h"
#include "fetch/FolderMapping.h"
#include "fetch/HostAddress.h"
#include "fetch/Proxy.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fetch {

/// `HydraLinkChecker/0.1.0 (+https://…)`: who asks, and where to read what it is.
[[nodiscard]] std::string defaultUserAgent();

/// What both HTTP stacks go by, for all requests of a crawl. A value.
struct NetworkSettings
{
    std::string userAgent = defaultUserAgent();
    /// What readCaFile() gave: trusted beside the system's authorities. Empty: none.
    std::string caCertificates{};
    /// Requests to this origin go to a FolderServer on loopback; its host needs no name server.
    std::optional<FolderMapping> folder{};
    /// Who is told which secret. It stands here, not in the crawl's settings: those are shown and written.
    Access access{};
    ProxySettings proxy{};
    /// What is asked elsewhere than where the name server says, and directly.
    std::vector<HostAddress> addresses{};
    /// For whole sites: a connection that has shown one carries requests for every path.
    std::vector<ClientCertificate> clientCertificates{};
    /// Hosts, as url::Origin has them, whose certificates are taken as they are.
    std::vector<std::string> acceptedHosts{};
};

[[nodiscard]] bool isAccepted(const url::Origin& origin, std::span<const std::string> acceptedHosts);
/// The proxy that a request to that origin goes by; nullopt: none.
[[nodiscard]] std::optional<Proxy> proxyFor(const url::Origin& origin, const NetworkSettings& settings);
/// Whether nobody but a proxy or a mapping has to know the host's address.
[[nodiscard]] bool needsNoLookUp(std::string_view host, const NetworkSettings& settings);

} // namespace fetch
