#pragma once

#include "base/Instant.h"

#include <optional>
#include <string_view>

namespace http {

/// An HTTP-date in any of the three forms of RFC 9110 §5.6.7. `now` decides the century of a two-digit year.
[[nodiscard]] std::optional<WallTime> parseHttpDate(std::string_view text, WallTime now);

} // namespace http
