// Stop, pause, recheck and how they meet.

#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::EntryId;
using crawl::Notice;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::recheck;
using support::Row;
using support::seed;
using support::Urls;

TEST_CASE("what a stop left pending can be asked by a recheck", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow", "/waiting"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1min);
    site.page("https://a.test/waiting");
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1; // the slow one holds the only place
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(5s);
    crawl.crawl().stop();
    crawl.run();
    REQUIRE(crawl.row("https://a.test/waiting") == Row{Verdict::Pending, Reason::None});
    recheck(crawl, {"https://a.test/slow", "https://a.test/waiting"});
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/waiting") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a recheck works whatever the stop interrupted", "[crawl]")
{
    const Duration stoppedAt =
        GENERATE(0ms, 1ms, 2ms, 5s, 11s, 12s, 13s); // look-up, robots.txt, its retry, the seed
    FakeSite site;
    site.inTurn("https://a.test/robots.txt",
                {{FakeSite::failure(http::TransportError::Reset), 10s}, {FakeSite::response(404), 1s}});
    site.page(seed, {"/one"}).delay(seed, 10s);
    site.page("https://a.test/one");
    CrawlScript crawl(site, {}, {seed});
    crawl.runUntil(stoppedAt);
    crawl.crawl().stop();
    crawl.run();
    INFO("stopped at " << stoppedAt.count());
    recheck(crawl, {seed});
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/one") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a crawl that was stopped while it paused can be rechecked", "[crawl]")
{
    FakeSite site;
    site.page(seed, {});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.crawl().pause();
    crawl.crawl().stop();
    crawl.run();
    recheck(crawl, {seed});
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a recheck after the crawl's time was up has the time again", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1h);
    crawl::CrawlSettings settings = quiet();
    settings.maxDuration = 10s;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
    site.page("https://a.test/slow");
    recheck(crawl, {"https://a.test/slow"});
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.notices() == std::vector<Notice>{Notice::DurationReached});
}

TEST_CASE("a link that a stop left out of reach stays pending when another is rechecked", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/broken", "/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1min);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5s);
    crawl.crawl().stop();
    crawl.run();
    recheck(crawl, {"https://a.test/broken"});
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.row("https://a.test/broken") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
}

TEST_CASE("a good answer stays when a page that is read after the stop asks more of it", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<img src=/both><a href=/late></a>");
    site.page("https://a.test/both");
    site.page("https://a.test/late", {"/both"}).delay("https://a.test/late", 1s);
    CrawlScript crawl(site, quiet(), {seed});
    while (!std::any_of(crawl.requests().begin(), crawl.requests().end(),
                        [](const auto& r) { return r.url == "https://a.test/late"; }))
        crawl.runUntil(crawl.elapsed() + 1ms);
    crawl.runUntil(crawl.elapsed() + 1s); // the answer is there, its page is being read
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.row("https://a.test/both") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a paused crawl asks for no robots.txt either", "[crawl]")
{
    FakeSite site;
    site.page(seed, {});
    CrawlScript crawl(site, {}, {seed});
    crawl.runUntil(0ms); // its host is being looked up
    crawl.crawl().pause();
    crawl.run();
    CHECK(crawl.robotsAsked() == 0);
    crawl.crawl().resume();
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a recheck follows the whole chain of redirects", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old"});
    site.redirect("https://a.test/old", "/older").redirect("https://a.test/older", "/gone");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/old") == Row{Verdict::Broken, Reason::HttpStatus});
    site.page("https://a.test/gone"); // the owner has brought it back
    recheck(crawl, {"https://a.test/old"});
    CHECK(crawl.row("https://a.test/old") == Row{Verdict::Redirected, Reason::Permanent});
}

TEST_CASE("a missing fragment that was added turns good in place", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#part"});
    site.page("https://a.test/page");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/page#part") == Row{Verdict::Broken, Reason::MissingFragment});
    site.page("https://a.test/page", {}, {"part"});
    recheck(crawl, {"https://a.test/page#part"});
    CHECK(crawl.row("https://a.test/page#part") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.pagesOf("https://a.test/page") == Urls{seed});

    site.page("https://a.test/page"); // and lost again
    recheck(crawl, {"https://a.test/page"});
    CHECK(crawl.row("https://a.test/page#part") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.pagesOf("https://a.test/page#part") == Urls{seed});
}

TEST_CASE("the fragments and links of a page that is gone are no faults of their own", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#part"});
    site.page("https://a.test/page", {"/broken"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    site.status("https://a.test/page", 410);
    recheck(crawl, {"https://a.test/page"});
    CHECK(crawl.row("https://a.test/page") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/page#part") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.pagesOf("https://a.test/page#part").empty());
    CHECK(crawl.pagesOf("https://a.test/page") == Urls{seed});
    CHECK(crawl.pagesOf("https://a.test/broken").empty());
}

TEST_CASE("a page that fails for the moment keeps its links", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page"});
    site.page("https://a.test/page", {"/broken"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    site.status("https://a.test/page", 502);
    recheck(crawl, {"https://a.test/page"});
    CHECK(crawl.pagesOf("https://a.test/broken") == Urls{"https://a.test/page"});
}

TEST_CASE("a seed is asked again though its robots.txt could not be reached", "[crawl]")
{
    FakeSite site;
    const bool refuses = GENERATE(true, false);
    if (refuses)
        site.fails("https://a.test/robots.txt", http::TransportError::Refused);
    else
        site.status("https://a.test/robots.txt", 503);
    site.page(seed, {});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    REQUIRE(crawl.row(seed) != Row{Verdict::Ok, Reason::None});
    site.robots("https://a.test", "");
    recheck(crawl, {seed});
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("data: URLs of a page that is read again count once", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<a href=data:,x></a>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    recheck(crawl, {seed});
    CHECK(crawl.progress().dataUrls == 1);
}
