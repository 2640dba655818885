#pragma once

#include "base/Instant.h"

#include <string>

namespace report {

/// ISO 8601, UTC, whole seconds: `2026-11-23T01:37:51Z`.
[[nodiscard]] std::string isoTime(WallTime time);
/// Rounded to whole milliseconds.
[[nodiscard]] std::string milliseconds(Duration duration);
/// With three decimals: `0.123`.
[[nodiscard]] std::string seconds(Duration duration);

} // namespace report
