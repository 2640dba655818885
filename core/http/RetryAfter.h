#pragma once

#include "base/Instant.h"

#include <optional>
#include <string_view>

namespace http {

/// How long a Retry-After asks to wait: delay-seconds, or an HTTP-date less `now` (0 where it is past).
/// RFC 9110 §10.2.3. nullopt where it says neither. Bounded to a year, so that no sum can overflow.
[[nodiscard]] std::optional<Duration> parseRetryAfter(std::string_view text, WallTime now);

} // namespace http
