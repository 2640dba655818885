#include "http/Freshness.h"

#include "support/Catch.h"

namespace {

using namespace std::chrono_literals;

constexpr WallTime now =
    std::chrono::sys_days(std::chrono::year(2026) / std::chrono::March / std::chrono::day(1)) +
    std::chrono::hours(12);

std::optional<Duration> lifetime(std::initializer_list<std::pair<const char*, const char*>> pairs)
{
    http::Fields fields;
    for (const auto& [name, value] : pairs)
        fields.add(name, value);
    return http::freshnessLifetime(fields, now);
}

} // namespace

TEST_CASE("an answer that says nothing of freshness has no stated lifetime", "[http]")
{
    CHECK(lifetime({}) == std::nullopt);
    CHECK(lifetime({{"Cache-Control", "public, must-revalidate"},
                    {"Date", "Sun, 01 Mar 2026 12:00:00 GMT"}}) == std::nullopt);
}

TEST_CASE("max-age is the lifetime, before Expires (RFC 9111 §4.2.1)", "[http]")
{
    CHECK(lifetime({{"cache-control", "public, MAX-AGE=60"}}) == Duration(60s));
    CHECK(lifetime({{"Cache-Control", "max-age=\"60\""}}) == Duration(60s));
    CHECK(lifetime({{"Cache-Control", "max-age=60"}, {"Expires", "Sun, 01 Mar 2026 13:00:00 GMT"}}) ==
          Duration(60s));
}

TEST_CASE("s-maxage speaks to shared caches, not to us (RFC 9111 §5.2.2.10)", "[http]")
{
    CHECK(lifetime({{"Cache-Control", "s-maxage=10"}}) == std::nullopt);
    CHECK(lifetime({{"Cache-Control", "s-maxage=10, max-age=20"}}) == Duration(20s));
}

TEST_CASE("of two max-age the first counts; one that is no number makes the answer stale (RFC 9111 §4.2.1)",
          "[http]")
{
    CHECK(lifetime({{"Cache-Control", "max-age=10"}, {"Cache-Control", "max-age=20"}}) == Duration(10s));
    for (const auto* const value : {"max-age", "max-age=", "max-age=soon", "max-age=-1", "max-age=1.5"})
        CHECK(lifetime({{"Cache-Control", value}}) == Duration(0s));
}

TEST_CASE("a lifetime is at most 2^31 seconds (RFC 9111 §1.2.2)", "[http]")
{
    CHECK(lifetime({{"Cache-Control", "max-age=99999999999999999999"}}) == Duration(2'147'483'648s));
    CHECK(lifetime({{"Expires", "Fri, 31 Dec 9999 23:59:59 GMT"}}) == Duration(2'147'483'648s));
}

TEST_CASE("no-store and no-cache leave no lifetime, whatever else is said", "[http]")
{
    CHECK(lifetime({{"Cache-Control", "max-age=60, no-store"}}) == Duration(0s));
    CHECK(lifetime({{"Cache-Control", "No-Cache, max-age=60"}}) == Duration(0s));
}

TEST_CASE("a no-cache that names fields speaks of these alone (RFC 9111 §5.2.2.4)", "[http]")
{
    CHECK(lifetime({{"Cache-Control", "no-cache=\"Set-Cookie, X\", max-age=60"}}) == Duration(60s));
}

TEST_CASE("Expires less Date is the lifetime (RFC 9111 §4.2.1)", "[http]")
{
    CHECK(lifetime({{"Date", "Sun, 01 Mar 2026 10:00:00 GMT"},
                    {"Expires", "Sun, 01 Mar 2026 10:00:45 GMT"}}) == Duration(45s));
    CHECK(lifetime({{"Date", "Sun, 01 Mar 2026 10:00:00 GMT"},
                    {"Expires", "Sun, 01 Mar 2026 09:00:00 GMT"}}) == Duration(0s));
}

TEST_CASE("without a Date, Expires is held against the time the answer came", "[http]")
{
    CHECK(lifetime({{"Expires", "Sun, 01 Mar 2026 12:00:45 GMT"}}) == Duration(45s));
    CHECK(lifetime({{"Date", "today"}, {"Expires", "Sun, 01 Mar 2026 12:00:45 GMT"}}) == Duration(45s));
}

TEST_CASE("an Expires that is no date is in the past (RFC 9111 §5.3)", "[http]")
{
    for (const auto* const value : {"0", "", "-1", "never"})
        CHECK(lifetime({{"Expires", value}}) == Duration(0s));
}
