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

/// The QUrl that puts `url` on the wire as the URL Standard writes it, without its fragment and credentials;
/// nullopt where QUrl would ask for something else. What lies in the folder's origin goes to its port.
[[nodiscard]] std::optional<QUrl> wireUrl(const url::Url& url, const std::optional<FolderMapping>& folder);

} // namespace fetch
