#include "http/Freshness.h"

#include "http/FieldSyntax.h"
#include "http/HttpDate.h"

#include <algorithm>
#include <cstdint>

namespace http {

namespace {

// RFC 9111 §1.2.2: delta-seconds beyond what a cache can hold are 2^31. In nanoseconds it still fits 64 bits.
constexpr std::chrono::seconds longestLifetime{std::int64_t{1} << 31};

struct Directive
{
    std::string_view name;
    std::optional<std::string_view> argument; // without quotes
};

// RFC 9111 §5.2: arguments come as tokens and as quoted strings.
Directive splitDirective(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return {text, std::nullopt};
    std::string_view argument = trimmed(text.substr(equals + 1));
    if (argument.size() >= 2 && argument.front() == '"' && argument.back() == '"')
        argument = argument.substr(1, argument.size() - 2);
    return {trimmed(text.substr(0, equals)), argument};
}

// RFC 9111 §4.2.1: freshness information that is invalid (max-age=soon) makes the answer stale; of two the
// first counts.
std::optional<Duration> lifetimeFromCacheControl(const Fields& fields)
{
    std::optional<Duration> maxAge;
    for (const std::string_view element : fields.list("Cache-Control")) {
        const Directive directive = splitDirective(element);
        if (equalsIgnoringCase(directive.name, "no-store")) return Duration::zero();
        // With an argument it speaks only of the fields named there (RFC 9111 §5.2.2.4).
        if (equalsIgnoringCase(directive.name, "no-cache") && !directive.argument) return Duration::zero();
        if (maxAge || !equalsIgnoringCase(directive.name, "max-age")) continue;
        maxAge = std::chrono::seconds(
            parseBounded(directive.argument.value_or(std::string_view()), longestLifetime.count())
                .value_or(0));
    }
    return maxAge;
}

// RFC 9111 §5.3: an Expires that is no date, like "0", is in the past. Without a Date the time it came
// counts.
std::optional<Duration> lifetimeFromExpires(const Fields& fields, WallTime now)
{
    const std::optional<std::string_view> expiresField = fields.find("Expires");
    if (!expiresField) return std::nullopt;
    const std::optional<WallTime> expires = parseHttpDate(*expiresField, now);
    if (!expires) return Duration::zero();
    const std::optional<WallTime> date = parseHttpDate(fields.find("Date").value_or(std::string_view()), now);
    using std::chrono::milliseconds;
    return std::clamp<milliseconds>(*expires - date.value_or(now), milliseconds(0), longestLifetime);
}

} // namespace

// RFC 9111 §4.2.1. s-maxage isn't for us: we are nobody's shared cache.
std::optional<Duration> freshnessLifetime(const Fields& fields, WallTime now)
{
    const std::optional<Duration> lifetime = lifetimeFromCacheControl(fields);
    return lifetime ? lifetime : lifetimeFromExpires(fields, now);
}

} // namespace http
