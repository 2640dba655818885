#pragma once

#include "url/Url.h"

#include <QUrl>

#include <cstdint>
#include <optional>

namespace fetch {

/// A local folder's origin, and the loopback port where its FolderServer listens.
struct FolderMapping
{
    url::Origin origin;
    std::uint16_t port = 0;
};

/// The QUrl that asks for `url`, without its fragment and credentials: as it is written, but for escapes that
/// RFC 3986 §6.2.2 calls the same. nullopt where QUrl would ask for something else. For QNetworkRequest only:
/// a path that begins with two slashes has a third. What lies in the folder's origin goes to its port.
[[nodiscard]] std::optional<QUrl> wireUrl(const url::Url& url, const std::optional<FolderMapping>& folder);

} // namespace fetch
