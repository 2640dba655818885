#pragma once

#include "base/Instant.h"
#include "http/Fields.h"

#include <optional>

namespace http {

/// The freshness lifetime that the server states (RFC 9111 §4.2.1): max-age, else Expires less Date.
/// nullopt where it states none; no-store and no-cache are 0.
[[nodiscard]] std::optional<Duration> freshnessLifetime(const Fields& fields, WallTime now);

} // namespace http
