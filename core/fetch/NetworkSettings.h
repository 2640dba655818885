#pragma once

#include "fetch/Access.h"
#include "fetch/FolderMapping.h"

#include <optional>
#include <string>

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
};

} // namespace fetch
