// Settings that change while a crawl runs.

#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::numbered;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

TEST_CASE("a new speed holds from the next request on", "[crawl]")
{
    FakeSite site;
    site.page(seed, numbered("/p", 100));
    site.delayOfAll(1s);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(10s);
    CHECK(crawl.mostInFlight() == 1);
    settings.concurrency = 20;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.mostInFlight() == 20);
    CHECK(crawl.elapsed() < 20s);
}

TEST_CASE("a shorter delay doesn't wait for the end of the longer one", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one"});
    crawl::CrawlSettings settings = quiet();
    settings.delayBetweenRequests = 1h;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(1min);
    settings.delayBetweenRequests = 0s;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/one") == 1);
    CHECK(crawl.elapsed() < 2min);
}

TEST_CASE("what a new pattern excludes is not asked any more, what is judged stays judged", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/x/1", "/x/2", "/moved"});
    site.redirect("https://a.test/moved", "/x/3");
    site.delayOfAll(1s);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(2500ms); // the first is answered
    settings.exclude = {"/x/"};
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/x/1") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.state("https://a.test/moved").targetSkipped == Reason::Excluded);
    CHECK(crawl.crawl().isFinished());
}

TEST_CASE("a redirect whose waiting target becomes excluded is told so", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/moved"});
    site.redirect("https://a.test/moved", "/x");
    crawl::CrawlSettings settings = quiet();
    settings.delayBetweenRequests = 1min;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(90s);
    REQUIRE(crawl.row("https://a.test/moved") == Row{Verdict::Pending, Reason::None});
    settings.exclude = {"/x"};
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
}

TEST_CASE("what the number of URLs left out is asked when it is raised", "[crawl]")
{
    FakeSite site;
    const int links = GENERATE(20, 10'100); // beyond the first ten thousand there are no rows
    site.page(seed, numbered("/p", links));
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 5;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE_FALSE(crawl.complete());
    settings.maxUrls = 100'000;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    const std::string last = "https://a.test/p" + std::to_string(links - 1);
    CHECK(crawl.row(last) == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.progress().beyondUrlLimit == 0);
    CHECK(crawl.complete());
}

TEST_CASE("a page too deep is read when the depth is raised", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/1"});
    site.page("https://a.test/1", {"/2"});
    site.page("https://a.test/2", {"/3"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE_FALSE(crawl.hasRow("https://a.test/3"));
    settings.maxDepth = 2;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/3") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.complete());
}

TEST_CASE("a crawl whose time was up goes on when it gets more", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow", "/other"});
    site.page("https://a.test/slow", {"/behind"}).delay("https://a.test/slow", 1min);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1;
    settings.maxDuration = 10s;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
    settings.maxDuration = 1h;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/behind") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/other") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.complete());
}

TEST_CASE("a crawl that a person stopped doesn't go on by itself", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1min);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5s);
    crawl.crawl().stop();
    crawl.run();
    crawl::CrawlSettings settings = quiet();
    settings.maxDuration = 1h;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
}
