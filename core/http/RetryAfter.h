#pragma once

#include "base/Instant.h"

#include <optional>
#include <string_view>

namespace http {

/// An HTTP-date in any of the three forms of RFC 9110 §5.6.7. `now` decides the century of a two-digit year.
[[nodiscard]] std::optional<WallTime> parseHttpDate(std::string_view text, WallTime now);

/// How long a Retry-After asks to wait: delay-seconds, or an HTTP-date less `now` (0 where it is past).
/// RFC 9110 §10.2.3. nullopt where it says neither. Bounded to a year, so that no sum can overflow.
[[nodiscard]] std::optional<Duration> parseRetryAfter(std::string_view text, WallTime now);

} // namespace http
