#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::Row;
using support::seed;
using support::Urls;

namespace {

std::string robotsOn(int host)
{
    return "https://r" + std::to_string(host) + ".test/robots.txt";
}

/// robots.txt of the site is so many redirects away, each on another host.
void redirectRobots(FakeSite& site, int hops)
{
    site.redirect("https://a.test/robots.txt", robotsOn(1));
    for (int i = 1; i < hops; ++i)
        site.redirect(robotsOn(i), robotsOn(i + 1), 302);
    site.robots("https://r" + std::to_string(hops) + ".test", "User-agent: *\nDisallow: /private\n");
}

} // namespace

TEST_CASE("five redirects of robots.txt are followed, across hosts (RFC 9309 §2.3.1.2)", "[crawl][robots]")
{
    FakeSite site;
    redirectRobots(site, 5);
    site.page(seed, {"/private", "https://r5.test/private"});
    site.status("https://r5.test/private", 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.robotsAsked() == 6);
    // "in the context of the initial authority": not where the rules were found.
    CHECK(crawl.row("https://a.test/private") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.row("https://r5.test/private") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("robots.txt behind more than five redirects is none (RFC 9309 §2.3.1.2)", "[crawl][robots]")
{
    FakeSite site;
    redirectRobots(site, 6);
    site.page(seed, {"/private"});
    site.page("https://a.test/private");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.robotsAsked() == 6);
    CHECK(crawl.row("https://a.test/private") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("robots.txt is asked again after a day, and its new rules hold (RFC 9309 §2.4)", "[crawl][robots]")
{
    FakeSite site;
    site.inTurn("https://a.test/robots.txt",
                {{FakeSite::response(200, {}, "User-agent: *\nAllow: /\n")},
                 {FakeSite::response(200, {}, "User-agent: *\nDisallow: /late\n")}});
    Urls pages;
    for (int i = 10; i < 40; ++i)
        pages.push_back((i < 38 ? "/early" : "/late") + std::to_string(i));
    site.page(seed, pages);
    for (const std::string& page : pages)
        site.page("https://a.test" + page);
    crawl::CrawlSettings settings;
    settings.delayBetweenRequests = 1h;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.robotsAsked() == 2);
    CHECK(crawl.row("https://a.test/early10") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/late39") == Row{Verdict::Skipped, Reason::Robots});
}

TEST_CASE("what robots.txt asks for as Crawl-delay lies between two requests, up to the cap",
          "[crawl][robots]")
{
    const auto [asked, cap, kept] = GENERATE(table<std::string, Duration, Duration>({
        {"2", 10s, 2s},
        {"0.5", 10s, 500ms},
        {"3600", 10s, 10s},
        {"5", 0s, 0s},
    }));
    CAPTURE(asked);
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nCrawl-delay: " + asked + "\n");
    site.page(seed, {"/1", "/2", "https://b.test/1", "https://b.test/2"});
    for (const std::string page :
         {"https://a.test/1", "https://a.test/2", "https://b.test/1", "https://b.test/2"})
        site.page(page);
    crawl::CrawlSettings settings;
    settings.sitemaps = false;
    settings.checkSoftNotFound = false;
    settings.crawlDelayCap = cap;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    const auto startOf = [&](const std::string& url) {
        for (const CrawlScript::Request& request : crawl.requests())
            if (request.url == url) return request.at;
        return Duration::max();
    };
    CHECK(startOf("https://a.test/2") - startOf("https://a.test/1") == kept);
    CHECK(startOf("https://a.test/1") - startOf(seed) >= kept);
    CHECK(startOf("https://b.test/2") - startOf(seed) < 500ms); // it isn't crawled: its own budget holds
    CHECK(crawl.complete());
}

TEST_CASE("who doesn't obey robots.txt keeps no Crawl-delay", "[crawl][robots]")
{
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nCrawl-delay: 9\n");
    site.page(seed, {"/1"});
    site.page("https://a.test/1");
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.requests().back().at < 1s);
}
