#pragma once

#include "url/Origin.h"

#include <cstdint>

namespace fetch {

/// A local folder's origin, and the loopback port where its FolderServer listens.
struct FolderMapping
{
    url::Origin origin;
    std::uint16_t port = 0;
};

} // namespace fetch
