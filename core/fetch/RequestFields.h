#pragma once

#include "fetch/CookieJar.h"
#include "fetch/NetworkSettings.h"
#include "http/Fields.h"
#include "http/Request.h"

namespace fetch {

/// The header fields that a request is sent with, but for those that belong to the connection: the same from
/// both HTTP stacks. What would begin another field or another request is left out. `cookies`: those that
/// sites have set; null: none.
[[nodiscard]] http::Fields requestFields(const http::Request& request, const NetworkSettings& settings,
                                         const CookieJar* cookies);

} // namespace fetch
