#include "html/RobotsDirectives.h"
#include "support/Catch.h"

#include <chrono>
#include <string>
#include <tuple>
#include <vector>

using html::readRobotsDirectives;
using html::readRobotsTag;
using html::RobotsDirectives;

namespace {

RobotsDirectives ofTags(const std::vector<std::string>& values)
{
    http::Fields fields;
    for (const std::string& value : values)
        fields.add("x-robots-tag", value);
    return readRobotsTag(fields, "HydraLinkChecker");
}

WallTime startOf(int year, unsigned month, unsigned day)
{
    return WallTime(
        std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)));
}

} // namespace

TEST_CASE("robots directives are read in any case, and what isn't known is passed over", "[html]")
{
    const auto [text, noindex, nofollow] = GENERATE(table<std::string, bool, bool>({
        {"noindex", true, false},
        {"NoFollow", false, true},
        {"none", true, true},
        {"noindex, nofollow", true, true},
        {"noindex nofollow", true, true},
        {"all, index, follow", false, false},
        {"noarchive, max-snippet:-1, max-image-preview:large, noindex", true, false},
        {"noindexing, nofollows", false, false},
        {",,noindex,", true, false},
        {"otherbot: noindex", false, false}, // no meta element names a robot so
        {"", false, false},
    }));
    INFO(text);
    const RobotsDirectives read = readRobotsDirectives(text);
    CHECK(read.noindex == noindex);
    CHECK(read.nofollow == nofollow);
}

TEST_CASE("an X-Robots-Tag for another robot isn't for us", "[html]")
{
    CHECK(ofTags({"noindex"}).noindex);
    CHECK(ofTags({"hydralinkchecker: noindex"}).noindex);
    CHECK_FALSE(ofTags({"googlebot: noindex"}).noindex);
    CHECK_FALSE(ofTags({"googlebot: nofollow, noindex"}).noindex);
    CHECK(ofTags({"googlebot: nofollow, hydralinkchecker: noindex"}) == RobotsDirectives{true, false, {}});
    CHECK(ofTags({"nofollow, googlebot: noindex"}) == RobotsDirectives{false, true, {}});
    CHECK(ofTags({"googlebot:"}) == RobotsDirectives{});
}

TEST_CASE("several X-Robots-Tag fields add up, and a robot named in one is named there only", "[html]")
{
    CHECK(ofTags({"googlebot: noarchive", "noindex", "max-snippet: 5, nofollow"}) ==
          RobotsDirectives{true, true, {}});
}

TEST_CASE("unavailable_after is noindex from the day after its date", "[html]")
{
    const std::string date =
        GENERATE(as<std::string>(), "25 Jun 2026 15:00:00 PST", "Friday, 25-Jun-26 15:00:00 EST",
                 "Thu, 25 Jun 2026 15:00:00 GMT", "2026-06-25", "2026-06-25T15:00:00+02:00");
    INFO(date);
    const RobotsDirectives read = ofTags({"unavailable_after: " + date + ", nofollow"});
    CHECK(read.unavailableFrom == startOf(2026, 6, 26));
    CHECK(read.nofollow);
    CHECK_FALSE(read.isNoindexAt(startOf(2026, 6, 25)));
    CHECK(read.isNoindexAt(startOf(2026, 6, 26)));
    CHECK(ofTags({"hydralinkchecker: unavailable_after: " + date}).unavailableFrom);
    CHECK_FALSE(ofTags({"otherbot: unavailable_after: " + date}).unavailableFrom);
}

TEST_CASE("an unavailable_after without a date says nothing", "[html]")
{
    const std::string date = GENERATE(as<std::string>(), "", "soon", "31-Feb-2026", "2026",
                                      "99999999999-01-01", "0 Jan 2026", "1 2 3", "2026-13-01", ",", "Fri,");
    INFO(date);
    CHECK_FALSE(ofTags({"unavailable_after: " + date}).unavailableFrom);
    CHECK(ofTags({"unavailable_after: " + date + ", noindex"}).noindex);
}

TEST_CASE("of two dates the earlier counts", "[html]")
{
    CHECK(ofTags({"unavailable_after: 2026-06-25", "unavailable_after: 2026-01-01"}).unavailableFrom ==
          startOf(2026, 1, 2));
}
