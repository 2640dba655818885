#pragma once

#include "fetch/CurlHandle.h"
#include "http/Outcome.h"

namespace fetch {

/// How a body ended whose header was whole.
[[nodiscard]] http::BodyEnd bodyEnd(CURLcode code);
/// Why no whole header came.
[[nodiscard]] http::TransportError transportError(CURLcode code, CURL* handle);

} // namespace fetch
