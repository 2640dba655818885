// The site's sitemaps and feeds: what they name is checked, and read like what pages link to.

#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::DocumentKind;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::gone;
using support::recheck;
using support::Row;
using support::seed;
using support::Urls;

namespace {

const std::string guess = "https://a.test/sitemap.xml";

crawl::CrawlSettings quiet()
{
    crawl::CrawlSettings settings;
    settings.checkSoftNotFound = false;
    return settings;
}

} // namespace

TEST_CASE("each entry of a sitemap that robots.txt names is checked, and read like a page", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/map.xml");
    site.sitemap("https://a.test/map.xml",
                 {"https://a.test/lonely", "https://a.test/gone", "https://b.test/"});
    site.page(seed);
    site.page("https://a.test/lonely", {"/from-lonely"});
    site.page("https://b.test/", {"/never"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.row("https://a.test/gone") == gone);
    CHECK(crawl.placesOf("https://a.test/gone") == Urls{"https://a.test/map.xml:3:11 https://a.test/gone"});
    CHECK(crawl.row("https://a.test/from-lonely") == gone);
    CHECK(crawl.methodOf("https://b.test/") == http::Method::Head);
    CHECK(crawl.documents().at("https://a.test/map.xml") == DocumentKind::Sitemap);
    CHECK(crawl.timesAsked(guess) == 0);
    CHECK(crawl.complete());
}

TEST_CASE("a broken sitemap is a row that stands in robots.txt, line and column", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nSitemap: https://a.test/gone.xml");
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone.xml") == gone);
    CHECK(crawl.placesOf("https://a.test/gone.xml") ==
          Urls{"https://a.test/robots.txt:2:10 https://a.test/gone.xml"});
    CHECK_FALSE(crawl.hasRow("https://a.test/robots.txt"));
}

TEST_CASE("a Sitemap line that is no URL is malformed", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: http://[");
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("http://[") == Row{Verdict::Broken, Reason::MalformedUrl});
}

TEST_CASE("a page may link to robots.txt that stands as a place, too", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: /map.xml");
    site.sitemap("https://a.test/map.xml", {});
    site.page(seed, {"/robots.txt"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/robots.txt") == fine);
    CHECK(crawl.pagesOf("https://a.test/robots.txt") == Urls{seed});
    CHECK(crawl.pagesOf("https://a.test/map.xml") == Urls{"https://a.test/robots.txt"});
}

TEST_CASE("where robots.txt names no sitemap, the one at the root is read", "[crawl]")
{
    FakeSite site;
    site.sitemap(guess, {"https://a.test/lonely"});
    site.page(seed);
    site.page("https://a.test/lonely");
    const bool obeyRobots = GENERATE(true, false);
    crawl::CrawlSettings settings = quiet();
    settings.obeyRobots = obeyRobots;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.pagesOf("https://a.test/lonely") == Urls{guess});
    CHECK_FALSE(crawl.hasRow(guess)); // nobody links to it
}

TEST_CASE("a sitemap that was only guessed and isn't there is no broken link", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK_FALSE(crawl.hasRow(guess));
    CHECK(crawl.complete());
}

TEST_CASE("a guessed sitemap that a page links to is a row like any other", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/sitemap.xml"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(guess) == gone);
}

TEST_CASE("the sitemap is looked for where the seed leads to", "[crawl]")
{
    FakeSite site;
    site.redirect("http://a.test/", "https://www.a.test/");
    site.page("https://www.a.test/");
    site.sitemap("https://www.a.test/sitemap.xml", {"https://www.a.test/lonely"});
    site.page("https://www.a.test/lonely");
    CrawlScript crawl(site, quiet(), {"http://a.test/"});
    crawl.run();
    CHECK(crawl.row("https://www.a.test/lonely") == fine);
    CHECK(crawl.timesAsked("http://a.test/sitemap.xml") == 0);
}

TEST_CASE("the sitemaps of an index are read, packed or not, and each is a row", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/index.xml");
    site.sitemapIndex("https://a.test/index.xml", {"https://a.test/one.xml", "https://a.test/gone.xml"});
    site.sitemap("https://a.test/one.xml", {"https://a.test/lonely"});
    site.page(seed);
    site.page("https://a.test/lonely");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.row("https://a.test/gone.xml") == gone);
    CHECK(crawl.pagesOf("https://a.test/gone.xml") == Urls{"https://a.test/index.xml"});
    CHECK(crawl.documents().at("https://a.test/index.xml") == DocumentKind::SitemapIndex);
}

TEST_CASE("an index of indexes without end is followed five deep", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/1.xml");
    for (int i = 1; i <= 9; ++i)
        site.sitemapIndex("https://a.test/" + std::to_string(i) + ".xml",
                          {"https://a.test/" + std::to_string(i + 1) + ".xml"});
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/6.xml") == fine);
    CHECK_FALSE(crawl.hasRow("https://a.test/7.xml"));
}

TEST_CASE("a sitemap elsewhere is read if robots.txt names it, and not if only an index does", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://cdn.test/named.xml");
    site.sitemapIndex("https://cdn.test/named.xml", {"https://cdn.test/part.xml", "https://a.test/own.xml"});
    site.sitemap("https://cdn.test/part.xml", {"https://a.test/never"});
    site.sitemap("https://a.test/own.xml", {"https://a.test/lonely"});
    site.page(seed);
    site.page("https://a.test/lonely");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.row("https://cdn.test/part.xml") == fine);
    CHECK(crawl.methodOf("https://cdn.test/part.xml") == http::Method::Head);
    CHECK_FALSE(crawl.hasRow("https://a.test/never"));
}

TEST_CASE("pages that only a sitemap names are asked after those that pages link to", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/map.xml");
    site.sitemap("https://a.test/map.xml", {"https://a.test/lonely", "https://a.test/3"});
    site.page(seed, {"/1"});
    site.page("https://a.test/1", {"/2"});
    site.page("https://a.test/2", {"/3"});
    site.page("https://a.test/3");
    site.page("https://a.test/lonely");
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.asked() == Urls{seed, "https://a.test/1", "https://a.test/2", "https://a.test/3",
                                "https://a.test/map.xml", "https://a.test/lonely"});
    CHECK(crawl.state("https://a.test/3").depth == 3);      // in links, though the sitemap leads there too
    CHECK(crawl.state("https://a.test/lonely").depth == 2); // robots.txt, the sitemap, the page
}

TEST_CASE("the depth limit counts the steps from robots.txt for what only a sitemap leads to", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/map.xml");
    site.sitemap("https://a.test/map.xml", {"https://a.test/lonely"});
    site.page(seed);
    site.page("https://a.test/lonely", {"/1"});
    site.page("https://a.test/1", {"/2"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = GENERATE(1u, 2u, 3u);
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.hasRow("https://a.test/1") == (settings.maxDepth >= 2));
    CHECK(crawl.hasRow("https://a.test/2") == (settings.maxDepth >= 3));
    CHECK(crawl.complete() == (settings.maxDepth >= 3));
}

TEST_CASE("a crawl below the seed's folder takes the entries below it only", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/index.xml");
    site.sitemapIndex("https://a.test/index.xml", {"https://a.test/map.xml"});
    site.sitemap("https://a.test/map.xml",
                 {"https://a.test/docs/lonely", "https://a.test/blog/", "https://b.test/"});
    site.page("https://a.test/docs/");
    site.page("https://a.test/docs/lonely");
    crawl::CrawlSettings settings = quiet();
    settings.belowSeedFolder = true;
    settings.checkExternal = GENERATE(true, false);
    CrawlScript crawl(site, settings, {"https://a.test/docs/"});
    crawl.run();
    CHECK(crawl.row("https://a.test/docs/lonely") == fine);
    CHECK_FALSE(crawl.hasRow("https://a.test/blog/"));
    CHECK_FALSE(crawl.hasRow("https://b.test/"));
}

TEST_CASE("entries of a sitemap count against the number of URLs, after links", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/map.xml");
    site.sitemap("https://a.test/map.xml", {"https://a.test/lonely1", "https://a.test/lonely2"});
    site.page(seed, {"/1", "/2"});
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 5; // the seed, two links, the sitemap, one entry
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/2") == gone);
    CHECK(crawl.row("https://a.test/lonely1") == gone);
    CHECK(crawl.row("https://a.test/lonely2") == Row{Verdict::Skipped, Reason::Limit});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("without sitemaps none is asked", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: https://a.test/map.xml");
    site.sitemap("https://a.test/map.xml", {"https://a.test/lonely"});
    site.sitemap(guess, {"https://a.test/lonely"});
    site.page(seed);
    SECTION("because they are turned off")
    {
        crawl::CrawlSettings settings = quiet();
        settings.sitemaps = false;
        CrawlScript crawl(site, settings, {seed});
        crawl.run();
        CHECK(crawl.asked() == Urls{seed});
    }
    SECTION("because a list is checked, not crawled")
    {
        crawl::CrawlSettings settings = quiet();
        settings.mode = crawl::Mode::Check;
        CrawlScript crawl(site, settings, {seed});
        crawl.run();
        CHECK(crawl.asked() == Urls{seed});
    }
}

TEST_CASE("a sitemap that robots.txt forbids is skipped, and one that is a page leads nowhere", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test",
                "User-agent: *\nDisallow: /forbidden\nSitemap: /forbidden.xml\nSitemap: /page.xml");
    site.sitemap("https://a.test/forbidden.xml", {"https://a.test/never"});
    site.html("https://a.test/page.xml", "<!doctype html><p>Not found <a href=/never>");
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/forbidden.xml") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.row("https://a.test/page.xml") == Row{Verdict::Warning, Reason::NoSitemap});
    CHECK_FALSE(crawl.hasRow("https://a.test/never"));
}

TEST_CASE("a recheck of a sitemap reads robots.txt again, where the line may be gone", "[crawl]")
{
    const auto robots = [](const std::string& text) {
        return FakeSite::Answer{FakeSite::response(200, FakeSite::field("Content-Type", "text/plain"), text)};
    };
    FakeSite site;
    site.inTurn("https://a.test/robots.txt", {robots("Sitemap: /gone.xml"), robots("User-agent: *")});
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.pagesOf("https://a.test/gone.xml") == Urls{"https://a.test/robots.txt"});
    recheck(crawl, {"https://a.test/gone.xml"});
    CHECK(crawl.robotsAsked() == 2);
    CHECK(crawl.pagesOf("https://a.test/gone.xml").empty());
    CHECK(crawl.timesAsked(seed) == 1);
}

TEST_CASE("a recheck of what a sitemap names reads the sitemap again", "[crawl]")
{
    FakeSite site;
    site.sitemap(guess, {"https://a.test/gone"});
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    site.sitemap(guess, {});
    recheck(crawl, {"https://a.test/gone"});
    CHECK(crawl.pagesOf("https://a.test/gone").empty());
}

TEST_CASE("a stop leaves sitemaps unread, and a recheck of another page asks none of them", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "Sitemap: /map.xml");
    site.sitemap("https://a.test/map.xml", {"https://a.test/lonely"}).delay("https://a.test/map.xml", 1min);
    site.page(seed);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(10s);
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.row("https://a.test/map.xml") == Row{Verdict::Pending, Reason::None});
    recheck(crawl, {seed});
    CHECK(crawl.timesAsked("https://a.test/map.xml") == 1);
    CHECK(crawl.crawl().isFinished());
}

TEST_CASE("Sitemap lines beyond the number of URLs are asked once it is raised", "[crawl]")
{
    FakeSite site;
    constexpr int lines = 10'050; // more than are kept as rows
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += "Sitemap: /map" + std::to_string(i) + ".xml\n";
    site.robots("https://a.test", text);
    site.page(seed);
    crawl::CrawlSettings settings = quiet();
    settings.maxUrls = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    REQUIRE_FALSE(crawl.hasRow("https://a.test/map10049.xml"));
    settings.maxUrls = 20'000;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/map0.xml") == gone);
    CHECK(crawl.row("https://a.test/map10049.xml") == gone);
    CHECK(crawl.robotsAsked() == 2);
    CHECK_FALSE(crawl.hasRow("https://a.test/robots.txt"));
    CHECK(crawl.complete());
}
