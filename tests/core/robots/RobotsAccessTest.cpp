#include "robots/RobotsAccess.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

namespace {

using namespace std::chrono_literals;

const Now now{Instant(1000h), std::chrono::sys_days(std::chrono::year(2026) / 3 / 1)};

constexpr auto forbidsAll = "User-agent: *\nDisallow: /\nCrawl-delay: 2\nSitemap: /s.xml\n";

http::Response response(http::StatusCode status, std::string body = {},
                        http::BodyEnd bodyEnd = http::BodyEnd::Whole)
{
    http::Response answer;
    answer.status = status;
    answer.body = std::move(body);
    answer.bodyEnd = bodyEnd;
    return answer;
}

http::Response responseWith(http::StatusCode status, std::string name, std::string value)
{
    http::Response answer = response(status);
    answer.fields.add(std::move(name), std::move(value));
    return answer;
}

robots::RobotsAccess access(const http::Outcome& outcome)
{
    return robots::RobotsAccess::fromOutcome(outcome, "HydraLinkChecker", now);
}

bool allows(const robots::RobotsAccess& robotsAccess, std::string_view path = "/a")
{
    return robotsAccess.allows(url::parseUrl("https://a.test" + std::string(path)).value());
}

Duration useOf(const http::Outcome& outcome)
{
    return access(outcome).freshUntil() - now.steady;
}

} // namespace

TEST_CASE("a robots.txt that was got is obeyed (RFC 9309 §2.3.1.1)", "[robots]")
{
    const auto got = access(response(200, forbidsAll));
    CHECK_FALSE(allows(got));
    CHECK_FALSE(got.isUnreachable());
    CHECK(got.crawlDelay() == Duration(2s));
    CHECK(got.sitemaps() == std::vector<robots::SitemapLine>{{"/s.xml", 4, 10}});
    CHECK(allows(access(response(204))));
}

TEST_CASE("no robots.txt allows everything (RFC 9309 §2.3.1.3)", "[robots]")
{
    for (const http::StatusCode status :
         std::initializer_list<http::StatusCode>{400, 401, 403, 404, 410, 451, 499}) {
        const auto none = access(response(status, forbidsAll)); // an error page says no rules
        CHECK(allows(none));
        CHECK_FALSE(none.isUnreachable());
        CHECK(none.sitemaps().empty());
    }
}

TEST_CASE("robots.txt that cannot be reached forbids everything (RFC 9309 §2.3.1.4)", "[robots]")
{
    for (const http::StatusCode status : std::initializer_list<http::StatusCode>{500, 502, 503, 599}) {
        CHECK_FALSE(allows(access(response(status))));
        CHECK(access(response(status)).isUnreachable());
    }
    const auto timedOut = access(http::TransportFailure{http::TransportError::FirstByteTimeout, {}, 30s});
    CHECK_FALSE(allows(timedOut));
    CHECK(timedOut.isUnreachable());
}

TEST_CASE("a status beyond HTTP's is a server error (RFC 9110 §15)", "[robots]")
{
    for (const http::StatusCode status : std::initializer_list<http::StatusCode>{0, 101, 600, 999})
        CHECK(access(response(status)).isUnreachable());
}

TEST_CASE("a server that asks for fewer requests gives no leave to crawl everything", "[robots]")
{
    CHECK(access(response(429)).isUnreachable());
    CHECK_FALSE(allows(access(response(429))));
}

TEST_CASE("robots.txt itself may be asked for even where nothing else may (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(allows(access(response(503)), "/robots.txt"));
    CHECK(allows(access(response(200, forbidsAll)), "/robots.txt"));
}

TEST_CASE("redirects that lead nowhere are no robots.txt (RFC 9309 §2.3.1.2)", "[robots]")
{
    CHECK(allows(robots::RobotsAccess::unavailable(now)));
    CHECK_FALSE(robots::RobotsAccess::unavailable(now).isUnreachable());
    CHECK(robots::RobotsAccess::unavailable(now).freshUntil() == now.steady + 24h);
    for (const http::StatusCode status : std::initializer_list<http::StatusCode>{300, 301, 304, 308})
        CHECK(allows(access(response(status))));
}

TEST_CASE("a robots.txt cut short is as good as none that was reached", "[robots]")
{
    const auto bodyEnd = GENERATE(http::BodyEnd::Cut, http::BodyEnd::Idle, http::BodyEnd::PastTotal,
                                  http::BodyEnd::Unreadable, http::BodyEnd::LetGo);
    CHECK(access(response(200, "User-agent: *\nAllow: /", bodyEnd)).isUnreachable());
}

TEST_CASE("a robots.txt cut where nobody would read on is whole enough (RFC 9309 §2.5)", "[robots]")
{
    CHECK_FALSE(access(response(200, forbidsAll, http::BodyEnd::TooLarge)).isUnreachable());
    const std::string large = forbidsAll + std::string(512'000, '\n');
    const auto cut = access(response(200, large, http::BodyEnd::Cut));
    CHECK_FALSE(cut.isUnreachable());
    CHECK(cut.crawlDelay() == Duration(2s));
}

TEST_CASE("robots.txt is used as long as the server says, at most 24 hours (RFC 9309 §2.4)", "[robots]")
{
    CHECK(useOf(response(200)) == Duration(24h));
    CHECK(useOf(response(404)) == Duration(24h));
    CHECK(useOf(responseWith(200, "Cache-Control", "max-age=3600")) == Duration(1h));
    CHECK(useOf(responseWith(404, "Cache-Control", "max-age=3600")) == Duration(1h));
    CHECK(useOf(responseWith(200, "Cache-Control", "max-age=999999")) == Duration(24h));
}

TEST_CASE("robots.txt isn't asked for again before each page, whatever its cache control", "[robots]")
{
    CHECK(useOf(responseWith(200, "Cache-Control", "no-store")) == Duration(10min));
    CHECK(useOf(responseWith(200, "Expires", "0")) == Duration(10min));
}

TEST_CASE("an origin whose robots.txt fails is asked again soon, or when it says", "[robots]")
{
    CHECK(useOf(http::TransportFailure{}) == Duration(10min));
    CHECK(useOf(response(503)) == Duration(10min));
    CHECK(useOf(responseWith(503, "Cache-Control", "max-age=80000")) == Duration(10min));
    CHECK(useOf(responseWith(429, "Retry-After", "3600")) == Duration(1h));
    CHECK(useOf(responseWith(503, "Retry-After", "1")) == Duration(10min));
    CHECK(useOf(responseWith(503, "Retry-After", "99999999")) == Duration(24h));
}
