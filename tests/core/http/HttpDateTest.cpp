#include "http/HttpDate.h"

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
constexpr WallTime example = at(1994, 11, 6, 8h + 49min + 37s);

} // namespace

TEST_CASE("a date is read in the three forms that HTTP has had (RFC 9110 §5.6.7)", "[http]")
{
    CHECK(http::parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT", now) == example);
    CHECK(http::parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT", now) == example);
    CHECK(http::parseHttpDate("Sun Nov  6 08:49:37 1994", now) == example);
}

TEST_CASE("a date is read however its names are written (RFC 9110 §5.6.7: be robust)", "[http]")
{
    for (const auto* const text : {" sun, 6 nov 1994 08:49:37 gmt ", "Mon, 06 NOV 1994 08:49:37 GMT",
                                   "Sun, 06-Nov-1994 08:49:37 GMT", "SUN NOV 06 08:49:37 1994"})
        CHECK(http::parseHttpDate(text, now) == example);
    CHECK(http::parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT", now) == at(2017, 1, 1)); // a leap second
}

TEST_CASE("what is no date is refused", "[http]")
{
    for (const auto* const text : {"",
                                   "0",
                                   "-1",
                                   "never",
                                   "Sun",
                                   "Sun,",
                                   "Sun, ",
                                   "Sun, 06 Nov 1994",
                                   "Sun, 06 Nov 1994 08:49:37",
                                   "Sun, 06 Nov 1994 08:49:37 CET",
                                   "Sun, 06 Nov 1994 08:49:37 GMT x",
                                   "Sun, 06 Nov 1994 24:00:00 GMT",
                                   "Sun, 06 Nov 1994 08:60:00 GMT",
                                   "Sun, 06 Nov 1994 08:49:61 GMT",
                                   "Sun, 31 Nov 1994 08:49:37 GMT",
                                   "Sun, 00 Nov 1994 08:49:37 GMT",
                                   "Wed, 29 Feb 2023 08:49:37 GMT",
                                   "Sun, 06 Foo 1994 08:49:37 GMT",
                                   "Sun, 06 Nov 94 08:49:37 GMT",
                                   "Sun, 06 Nov 19941 08:49:37 GMT",
                                   "Sun, 06-Nov-9 08:49:37 GMT",
                                   "Sun, 06 Nov 1994 8:49:37 GMT",
                                   "Sun Nov  6 08:49:37 94",
                                   "Sun Nov  6 08:49:37 1994 GMT",
                                   "06 Nov 1994 08:49:37 GMT",
                                   "Sun, 006 Nov 1994 08:49:37 GMT",
                                   "Sun, -6 Nov 1994 08:49:37 GMT"})
        CHECK_FALSE(http::parseHttpDate(text, now).has_value());
}

TEST_CASE("a year of two digits is at most 50 years ahead, else the last one past (RFC 9110 §5.6.7)",
          "[http]")
{
    const auto yearOf = [](std::string_view year, WallTime today) {
        const std::string text = "Sunday, 01-Mar-" + std::string(year) + " 12:00:00 GMT";
        const auto time = http::parseHttpDate(text, today).value();
        return static_cast<int>(
            std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year());
    };
    CHECK(yearOf("26", now) == 2026);
    CHECK(yearOf("76", now) == 2076);      // 50 years to the second
    CHECK(yearOf("76", now - 1s) == 1976); // a second more than 50 years
    CHECK(yearOf("77", now) == 1977);
    CHECK(yearOf("00", now) == 2000);
    CHECK(yearOf("05", at(2090, 1, 1)) == 2105);
    CHECK(yearOf("95", at(2102, 1, 1)) == 2095);
}

TEST_CASE("a leap day of a two-digit year is found in the century that has it", "[http]")
{
    CHECK(http::parseHttpDate("Tuesday, 29-Feb-00 00:00:00 GMT", at(2060, 1, 1)) == at(2000, 2, 29));
    CHECK_FALSE(http::parseHttpDate("Tuesday, 29-Feb-01 00:00:00 GMT", now).has_value());
}
