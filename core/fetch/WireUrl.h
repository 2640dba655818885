#pragma once

#include "fetch/FolderMapping.h"
#include "url/Url.h"

#include <QUrl>

#include <optional>

namespace fetch {

/// The QUrl that asks for `url`, without its fragment and credentials: as it is written, but for escapes that
/// RFC 3986 §6.2.2 calls the same. nullopt where QUrl would ask for something else. For QNetworkRequest only:
/// a path that begins with two slashes has a third. What lies in the folder's origin goes to its port.
[[nodiscard]] std::optional<QUrl> wireUrl(const url::Url& url, const std::optional<FolderMapping>& folder);

} // namespace fetch
