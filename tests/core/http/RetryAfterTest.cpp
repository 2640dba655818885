#include "http/RetryAfter.h"

#include "support/Catch.h"

#include <string>

namespace {

using namespace std::chrono_literals;

constexpr WallTime at(int year, unsigned month, unsigned day, std::chrono::seconds timeOfDay = 0s)
{
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) +
           timeOfDay;
}

constexpr WallTime now = at(2026, 3, 1, 12h);

} // namespace

TEST_CASE("Retry-After in seconds is a wait (RFC 9110 §10.2.3)", "[http]")
{
    CHECK(http::parseRetryAfter("120", now) == Duration(120s));
    CHECK(http::parseRetryAfter("\t0 ", now) == Duration(0s));
}

TEST_CASE("Retry-After as a date is the wait until then, none where it is past (RFC 9110 §10.2.3)", "[http]")
{
    CHECK(http::parseRetryAfter("Sun, 01 Mar 2026 12:00:30 GMT", now) == Duration(30s));
    CHECK(http::parseRetryAfter("Sun, 01 Mar 2026 12:00:30 GMT", now + 500ms) == Duration(29'500ms));
    CHECK(http::parseRetryAfter("Sun, 01 Mar 2026 11:00:00 GMT", now) == Duration(0s));
    CHECK(http::parseRetryAfter("Sun Jan  1 00:00:00 0000", now) == Duration(0s));
}

TEST_CASE("no Retry-After is longer than a year", "[http]")
{
    const Duration year = std::chrono::hours(24) * 365;
    CHECK(http::parseRetryAfter("99999999999999999999999999999", now) == year);
    CHECK(http::parseRetryAfter("Fri, 31 Dec 9999 23:59:59 GMT", now) == year);
}

TEST_CASE("a Retry-After that says neither seconds nor a date says nothing", "[http]")
{
    for (const auto* const text : {"", " ", "-5", "1.5", "10s", "soon", "0x10"})
        CHECK_FALSE(http::parseRetryAfter(text, now).has_value());
}
