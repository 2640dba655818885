#include "http/RetryAfter.h"

#include "http/FieldSyntax.h"
#include "http/HttpDate.h"

#include <algorithm>
#include <cstdint>

namespace http {

namespace {

// Longer than any crawl waits, and short enough that nanoseconds of it can be added to any instant.
constexpr std::chrono::seconds longestDelay = std::chrono::hours(24) * 365;

} // namespace

// RFC 9110 §10.2.3
std::optional<Duration> parseRetryAfter(std::string_view text, WallTime now)
{
    const std::optional<std::int64_t> delay = parseBounded(trimmed(text), longestDelay.count());
    if (delay) return std::chrono::seconds(*delay);
    const std::optional<WallTime> date = parseHttpDate(text, now);
    if (!date) return std::nullopt;
    using std::chrono::milliseconds;
    return std::clamp<milliseconds>(*date - now, milliseconds(0), longestDelay);
}

} // namespace http
