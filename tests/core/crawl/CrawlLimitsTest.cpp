#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::Notice;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::numbered;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

TEST_CASE("links on a page at the depth limit are asked, not read", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/1"});
    site.page("https://a.test/1", {"/2"});
    site.page("https://a.test/2", {"/3"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/2") == Row{Verdict::Ok, Reason::None});
    CHECK_FALSE(crawl.hasRow("https://a.test/3"));
    CHECK(crawl.notices() == std::vector<Notice>{Notice::DepthLimitReached});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("a depth limit that leaves nothing out is no limit reached", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/1", "/missing"});
    site.page("https://a.test/1", {"/"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.complete());
    CHECK(crawl.notices().empty());
}

TEST_CASE("a page over the depth limit is read when a shorter way to it is found", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/fast", "/slow"});
    site.page("https://a.test/fast", {"/fast2"});
    site.page("https://a.test/fast2", {"/target"});
    site.page("https://a.test/slow", {"/target"}).delay("https://a.test/slow", 10s);
    site.page("https://a.test/target", {"/behind"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 2;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.state("https://a.test/target").depth == 2);
    CHECK(crawl.hasRow("https://a.test/behind"));
    CHECK(crawl.complete() == true);
}

TEST_CASE("fragments of a page that was too deep are judged when a shorter way to it is found", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/fast", "/slow"});
    site.page("https://a.test/fast", {"/fast2"});
    site.page("https://a.test/fast2", {"/target#nowhere"});
    site.page("https://a.test/slow", {"/target"}).delay("https://a.test/slow", 10s);
    site.page("https://a.test/target");
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 2;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/target#nowhere") == Row{Verdict::Broken, Reason::MissingFragment});
}

TEST_CASE("beyond the number of URLs the rest is skipped, and said", "[crawl]")
{
    FakeSite site;
    site.page(seed, numbered("/p", 20));
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 5;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.requests().size() >= 5); // some are asked twice: 404 after nothing else
    CHECK(crawl.row("https://a.test/p3") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/p4") == Row{Verdict::Skipped, Reason::Limit});
    CHECK(crawl.row("https://a.test/p19") == Row{Verdict::Skipped, Reason::Limit});
    CHECK(crawl.notices() == std::vector<Notice>{Notice::UrlLimitReached});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("of the URLs beyond the limit ten thousand are rows, the rest one number", "[crawl]")
{
    FakeSite site;
    site.page(seed, numbered("/p", 10'100));
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/p9999"));
    CHECK_FALSE(crawl.hasRow("https://a.test/p10000"));
    CHECK(crawl.progress().beyondUrlLimit == 100);
}

TEST_CASE("beyond the limit a URL counts once, however many pages link to it", "[crawl]")
{
    FakeSite site;
    Urls links = numbered("/p", 10'050);
    links.insert(links.begin(), "/again");
    site.page("https://a.test/again", numbered("/p", 10'050));
    site.page(seed, links);
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 2;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.progress().beyondUrlLimit == 50);
}

TEST_CASE("a redirect's target costs no place among the URLs until something links to it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old", "/page"});
    site.redirect("https://a.test/old", "/new");
    site.page("https://a.test/page", {"/new", "/one", "/two"});
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 5; // the seed, old, page, new, one
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/one") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/two") == Row{Verdict::Skipped, Reason::Limit});
}

TEST_CASE("a page that no pattern lets be read isn't left out by depth", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/blog/1"});
    site.page("https://a.test/blog/1", {"/shop"});
    site.page("https://a.test/shop", {"/never"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    settings.include = {"/blog/"};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.notices().empty());
    CHECK(crawl.complete());
}

TEST_CASE("a URL of more than 8 KB is left out", "[crawl]")
{
    FakeSite site;
    const std::string longPath = '/' + std::string(9000, 'x');
    site.page(seed, {longPath});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test" + longPath) == Row{Verdict::Skipped, Reason::Limit});
}

TEST_CASE("when its time is up a crawl ends, and what was not asked stays pending", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow", "/fast"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1h);
    site.page("https://a.test/fast");
    crawl::CrawlSettings settings = quiet();
    settings.maxDuration = 10s;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
    CHECK(crawl.row("https://a.test/fast") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.notices() == std::vector<Notice>{Notice::DurationReached});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("pages that match no include pattern are asked, not read", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/blog/1", "/shop/1"});
    site.page("https://a.test/blog/1", {"/from-blog"});
    site.page("https://a.test/shop/1", {"/from-shop"});
    crawl::CrawlSettings settings = quiet();
    settings.include = {"/blog/"};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/shop/1") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.hasRow("https://a.test/from-blog"));
    CHECK_FALSE(crawl.hasRow("https://a.test/from-shop"));
}

TEST_CASE("a list is checked, not crawled", "[crawl]")
{
    FakeSite site;
    site.page("https://a.test/", {"/never"});
    site.page("https://b.test/page", {"/never"}, {"there"});
    crawl::CrawlSettings settings;
    settings.mode = crawl::Mode::Check;
    CrawlScript crawl(site, settings,
                      {"https://a.test/", "https://b.test/page#there", "https://b.test/page#nowhere",
                       "http://[", "https://b.test/gone", "mailto:x@y"});
    crawl.run();
    CHECK(crawl.row("https://a.test/") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://b.test/page") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://b.test/page#nowhere") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("http://[") == Row{Verdict::Broken, Reason::MalformedUrl});
    CHECK(crawl.row("https://b.test/gone") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("mailto:x@y") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    CHECK(crawl.timesAsked("https://a.test/never") == 0);
    CHECK(crawl.robotsAsked() == 0);
    CHECK(crawl.pagesOf("https://a.test/") == Urls{"seed"});
}

TEST_CASE("a paused crawl asks nothing new, and goes on where it was", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one"});
    site.page("https://a.test/one", {"/two"});
    site.page("https://a.test/two");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5ms);
    crawl.crawl().pause();
    crawl.run();
    CHECK(crawl.asked() == Urls{seed});
    CHECK(crawl.hasRow("https://a.test/one")); // what was in flight was read
    CHECK_FALSE(crawl.crawl().isFinished());
    crawl.crawl().resume();
    crawl.run();
    CHECK(crawl.row("https://a.test/two") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a stopped crawl cancels what is in flight, and the late answer is dropped", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1min);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5s);
    crawl.crawl().stop();
    const auto commands = crawl.crawl().next(crawl.now());
    REQUIRE(commands.size() == 1);
    CHECK(std::holds_alternative<crawl::Cancel>(commands[0]));
    CHECK(crawl.crawl().isFinished());
    crawl.run();
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Pending, Reason::None});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("a fixed concurrency is kept from the start", "[crawl]")
{
    FakeSite site;
    site.page(seed, numbered("/p", 300));
    site.delayOfAll(100ms);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 40;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.mostInFlight() == 40);
}

TEST_CASE("one at a time means in all", "[crawl]")
{
    FakeSite site;
    Urls links = numbered("/p", 5);
    for (int i = 0; i < 5; ++i) {
        links.push_back("https://b" + std::to_string(i) + ".test/");
        site.status(links.back(), 200);
    }
    site.page(seed, links);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.mostInFlight() == 1);
    CHECK(crawl.complete());
}

TEST_CASE("one at a time counts robots.txt too", "[crawl]")
{
    FakeSite site;
    for (const char* origin : {"https://a.test", "http://a.test", "https://b.test"}) {
        site.inTurn(origin + std::string("/robots.txt"),
                    {{FakeSite::failure(http::TransportError::Reset)}, {FakeSite::response(404), 2s}});
        site.page(origin + std::string("/"), {"/one", "/two"}).delay(origin + std::string("/"), 2s);
    }
    crawl::CrawlSettings settings;
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed, "http://a.test/", "https://b.test/"});
    crawl.run();
    CHECK(crawl.mostInFlight() == 1);
    CHECK(crawl.complete());
}

TEST_CASE("the delay between requests holds for the redirects of robots.txt", "[crawl]")
{
    FakeSite site;
    site.redirect("https://a.test/robots.txt", "/robots2.txt");
    site.page(seed);
    crawl::CrawlSettings settings;
    settings.checkSoftNotFound = false;
    settings.delayBetweenRequests = 10s;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE(crawl.requests().size() == 1);
    CHECK(crawl.requests()[0].at >= 20s);
}

TEST_CASE("name servers that keep silent leave the crawled site its slots", "[crawl]")
{
    FakeSite site;
    Urls links;
    for (int i = 0; i < 400; ++i) {
        links.push_back("https://silent" + std::to_string(i) + ".test/");
        site.slowToLookUp("silent" + std::to_string(i) + ".test", 30s);
    }
    site.page(seed, {"/next"});
    site.page("https://a.test/next", links);
    for (int i = 0; i < 40; ++i)
        links.push_back("/p" + std::to_string(i));
    site.page("https://a.test/next", links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5s);
    CHECK(crawl.row("https://a.test/p39") == Row{Verdict::Broken, Reason::HttpStatus});
    crawl.run();
    CHECK(crawl.row("https://silent399.test/") == Row{Verdict::Broken, Reason::Dns});
}

TEST_CASE("names that take ten seconds are ok, and their look-ups hold up nobody", "[crawl]")
{
    FakeSite site;
    Urls slow;
    for (int i = 0; i < 100; ++i) {
        const std::string name = "slow" + std::to_string(i) + ".test";
        slow.push_back("https://" + name + '/');
        site.page(slow.back()).slowToLookUp(name, 10s);
    }
    Urls links = slow;
    for (int i = 0; i < 40; ++i) {
        links.push_back("/p" + std::to_string(i));
        site.page("https://a.test/p" + std::to_string(i));
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(5s);
    for (int i = 0; i < 40; ++i)
        CHECK(crawl.row("https://a.test/p" + std::to_string(i)) == Row{Verdict::Ok, Reason::None});
    crawl.run();
    for (const std::string& url : slow) {
        CHECK(crawl.row(url) == Row{Verdict::Ok, Reason::None});
        CHECK(crawl.timesAsked(url) == 1);
    }
    CHECK(crawl.elapsed() < 25s); // 64 of them at once
}

TEST_CASE("hosts that never answer hold at most a quarter of all slots", "[crawl]")
{
    FakeSite site;
    Urls links;
    for (int i = 0; i < 200; ++i) {
        links.push_back("https://silent" + std::to_string(i) + ".test/");
        site.fails(links.back(), http::TransportError::ConnectTimeout).delay(links.back(), 10s);
    }
    links.push_back("/inside");
    site.page("https://a.test/inside");
    site.page(seed, links);
    crawl::CrawlSettings settings = quiet();
    settings.sitemaps = false;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(5s);
    CHECK(crawl.mostInFlight() <= 64 + 1);
    CHECK(crawl.row("https://a.test/inside") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("an outside host gets one request until it has answered", "[crawl]")
{
    FakeSite site;
    Urls links = numbered("https://b.test/", 20);
    for (const std::string& link : links)
        site.status(link, 200).delay(link, 1s);
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(500ms);
    CHECK(crawl.requests().size() == 2); // the seed and one of the host
    crawl.run();
    CHECK(crawl.mostInFlight() <= 8);
}

TEST_CASE("a recheck asks a link again, and reads again the page that holds it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/broken", "/other"});
    site.page("https://a.test/other");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/broken") == Row{Verdict::Broken, Reason::HttpStatus});

    site.page(seed, {"/other", "/new"}); // the owner has removed the link
    site.page("https://a.test/new");
    site.page("https://a.test/broken"); // and brought the page back
    const std::vector<crawl::EntryId> wanted{crawl.state("https://a.test/broken").id};
    crawl.crawl().recheck(wanted, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/broken") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.pagesOf("https://a.test/broken").empty());
    CHECK(crawl.row("https://a.test/new") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://a.test/other") == 1);
    CHECK(crawl.complete());
}

TEST_CASE("a name server that fails now and then doesn't kill its host", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/1"});
    site.page("https://a.test/1", {"/2"}).delay("https://a.test/1", 2min); // longer than its address is known
    site.page("https://a.test/2", {"/3"}).delay("https://a.test/2", 2min);
    site.page("https://a.test/3");
    site.hostInTurn("a.test", {http::HostAnswer::ServerFailure, http::HostAnswer::Resolved});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/3") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("twenty shuffled orders of answers give the same rows", "[crawl]")
{
    const auto build = [](FakeSite& site) {
        site.robots("https://a.test", "User-agent: *\nDisallow: /forbidden\n");
        site.html(
            seed,
            "<img src=/s1/p1><a href=/s0/p0></a><a href=/s1/p1#id1></a><a href=/r1></a><a "
            "href='http://['></a>"
            "<a href=https://dead.test/></a><a href=/forbidden></a><form method=post action=/s2/p3></form>");
        for (int s = 0; s < 5; ++s)
            for (int p = 0; p < 12; ++p) {
                Urls links;
                for (int k = 1; k <= 6; ++k) {
                    const int to = (p * k + s) % 14;
                    links.push_back("/s" + std::to_string((s + k) % 5) + "/p" + std::to_string(to) + "#id" +
                                    std::to_string(k));
                }
                links.push_back("/r" + std::to_string((p + s) % 8));
                links.push_back("https://b.test/" + std::to_string(p % 5));
                site.page("https://a.test/s" + std::to_string(s) + "/p" + std::to_string(p), links,
                          {"id1", "id3", "id5"});
            }
        site.redirect("https://a.test/r0", "/s3/p7#id2")
            .redirect("https://a.test/r1", "/r2", 302)
            .redirect("https://a.test/r2", "/r3");
        site.redirect("https://a.test/r3", "/r1")
            .redirect("https://a.test/r4", "https://b.test/1")
            .redirect("https://a.test/r5", "/forbidden");
        site.redirect("https://a.test/r6", "/r7").redirect("https://a.test/r7", "/s4/p11");
        site.status("https://b.test/0", 200).status("https://b.test/1", 200).status("https://b.test/2", 403);
        site.fails("https://b.test/3", http::TransportError::Reset).status("https://b.test/4", 410);
    };
    FakeSite first;
    build(first);
    CrawlScript inOrder(first, {}, {seed});
    inOrder.run();
    const std::vector<std::string> expected = inOrder.summary();
    REQUIRE(expected.size() > 70);
    for (unsigned shuffle = 1; shuffle <= 20; ++shuffle) {
        FakeSite site;
        build(site);
        CrawlScript shuffled(site, {}, {seed}, shuffle);
        shuffled.run();
        INFO("shuffle " << shuffle);
        REQUIRE(shuffled.summary() == expected);
        REQUIRE(shuffled.complete());
    }
}
