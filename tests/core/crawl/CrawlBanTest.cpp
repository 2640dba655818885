// Hosts that shut out who asks too much, in virtual time, through the whole crawl.

#include "core/crawl/ModelSite.h"
#include "crawl/Speed.h"
#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <map>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::Row;
using support::seed;

namespace {

int rowsWith(const CrawlScript& crawl, Verdict verdict)
{
    int count = 0;
    for (const crawl::EntryState& row : crawl.rows())
        if (row.verdict == verdict) ++count;
    return count;
}

void checkItsBanIsHeeded(const ModelSite& model, const CrawlScript& crawl, int pages)
{
    CHECK(model.refusedBeforeSilence() > 0);
    CHECK(model.refusedBeforeSilence() <= 20);
    CHECK(model.mostAfter() <= model.mostBefore() / 2 + 1);
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) == pages); // it let us in again
    CHECK_FALSE(crawl.hasPendingRow());
}

} // namespace

TEST_CASE("a host that bans is left alone within 20 refusals, and asked again at half the pace", "[crawl]")
{
    const auto status =
        GENERATE(http::StatusCode(429), http::StatusCode(403), http::StatusCode(503), http::StatusCode(0));
    CAPTURE(status);
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banStatus = status}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.run();
    checkItsBanIsHeeded(model, crawl, 601);
}

TEST_CASE("the same holds of hosts that ban at another rate, and for another time", "[crawl]")
{
    const auto [rate, time] = GENERATE(table<std::uint32_t, Duration>({{20, 30s}, {20, 5min}, {200, 5min}}));
    CAPTURE(rate);
    ModelSite model({.responseTime = 20ms, .bansOverASecond = rate, .banTime = time}, 1'500);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.run();
    checkItsBanIsHeeded(model, crawl, 1'501);
}

TEST_CASE("the speed Gentle never meets a ban over 50 requests a second", "[crawl]")
{
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50}, 600);
    crawl::CrawlSettings settings = quiet();
    crawl::setSpeed(settings, crawl::Speed::Gentle);
    CrawlScript crawl(model.site(), settings, {seed});
    crawl.run();
    CHECK(model.refused() == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) == 601);
}

TEST_CASE("what a host that never lets us in again has left is rate-limited, not broken", "[crawl]")
{
    const auto status = GENERATE(http::StatusCode(429), http::StatusCode(403), http::StatusCode(0));
    CAPTURE(status);
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banStatus = status, .banTime = 24h}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.run();
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) + rowsWith(crawl, Verdict::Blocked) == 601);
    CHECK(rowsWith(crawl, Verdict::Ok) >= 40);
    CHECK(crawl.row("https://a.test/p599") == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(model.refused() <= 30); // a probe now and then
    CHECK(crawl.requests().back().at < 20min);
}

TEST_CASE("a stop while a host bans leaves the rest pending, and the crawl ends at once", "[crawl]")
{
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banTime = 24h}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.runUntil(60s);
    CHECK_FALSE(crawl.crawl().isFinished());
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(crawl.hasPendingRow());
}

TEST_CASE("a part of the site that is forbidden is no ban: its pages are broken, and cost a moment",
          "[crawl]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (int i = 0; i < 40; ++i) {
        links.push_back("/private/" + std::to_string(i));
        site.status("https://a.test/private/" + std::to_string(i), 403);
    }
    for (int i = 0; i < 40; ++i) {
        links.push_back("/page/" + std::to_string(i));
        site.page("https://a.test/page/" + std::to_string(i));
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(rowsWith(crawl, Verdict::Broken) == 40);
    CHECK(rowsWith(crawl, Verdict::Ok) == 41);
    CHECK(crawl.row("https://a.test/private/7") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.requests().back().at < 10s);
}

TEST_CASE("addresses that failed while others got in are no ban when they fail once more", "[crawl]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (int i = 0; i < 40; ++i) {
        links.push_back("/page/" + std::to_string(i));
        site.page(seed + "page/" + std::to_string(i));
        if (i % 5 != 0) continue;
        links.push_back("/lost/" + std::to_string(i));
        site.fails(seed + "lost/" + std::to_string(i), http::TransportError::Reset);
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "lost/5") == Row{Verdict::Broken, Reason::Reset});
    std::map<std::string, int> asked;
    for (const CrawlScript::Request& request : crawl.requests())
        ++asked[request.url];
    for (int i = 0; i < 40; ++i)
        CHECK(asked[seed + "page/" + std::to_string(i)] == 1); // no probe
}

TEST_CASE("one refusal for every address of a host is a wall: blocked, not broken", "[crawl][wall]")
{
    const auto status = GENERATE(http::StatusCode(405), http::StatusCode(406), http::StatusCode(418));
    FakeSite site;
    site.page(seed, {"https://b.test/1", "https://b.test/2", "https://b.test/3", "https://b.test/4",
                     "https://c.test/1", "https://c.test/2", "https://c.test/3", "https://c.test/4"});
    for (const std::string page : {"1", "2", "3", "4"}) {
        site.status("https://b.test/" + page, status);
        site.status("https://c.test/" + page, status);
    }
    site.page("https://c.test/2"); // it lets us in elsewhere: what it refuses, it refuses to all
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const std::string page : {"1", "2", "3", "4"})
        CHECK(crawl.row("https://b.test/" + page) == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.state("https://b.test/1").detail.find("the same for every address") !=
          std::string_view::npos);
    for (const std::string page : {"1", "3", "4"})
        CHECK(crawl.row("https://c.test/" + page) == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://c.test/2") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://c.test/1").detail.find("every address") == std::string_view::npos);
}

TEST_CASE("every page of the site forbidden is a wall, and every page missing is not", "[crawl][wall]")
{
    const auto [status, row] = GENERATE(table<http::StatusCode, Row>(
        {{403, {Verdict::Blocked, Reason::BotWall}}, {404, {Verdict::Broken, Reason::HttpStatus}}}));
    FakeSite site;
    std::vector<std::string> seeds;
    for (const std::string page : {"1", "2", "3"}) {
        seeds.push_back(seed + page);
        site.status(seed + page, status);
    }
    CrawlScript crawl(site, quiet(), seeds);
    crawl.run();
    for (const std::string& page : seeds)
        CHECK(crawl.row(page) == row);
}
