// What is wrong with a sitemap itself, how many are read, and how a crawl comes to them.

#include "support/Catch.h"
#include "support/CrawlStory.h"
#include "support/Gzip.h"

using namespace std::chrono_literals;
using namespace support;
using crawl::DocumentKind;
using crawl::Reason;
using crawl::Verdict;

namespace {

constexpr Row noSitemap{Verdict::Warning, Reason::NoSitemap};
constexpr Row cut{Verdict::Warning, Reason::SitemapCut};
const std::string map = "https://a.test/map.xml";
const std::string guess = "https://a.test/sitemap.xml";
const std::string errorPage = "<!doctype html><p>Sorry, there is no such page.</p>";

std::string urlset(const std::string& page)
{
    return "<?xml version=\"1.0\"?>\n<urlset "
           "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>" +
           page + "</loc></url>\n";
}

} // namespace

TEST_CASE("what robots.txt names as a sitemap and is none is a warning", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.robots("https://a.test", "Sitemap: /map.xml");
    const auto [type, body] = GENERATE(table<const char*, const char*>({
        {"text/html", "<!doctype html><p>Sorry, there is no such page.</p>"},
        {"application/xml", "<?xml version='1.0'?><note>Nothing here</note>"},
        {"text/plain", "No sitemap yet."},
        {"application/xml", ""},
    }));
    site.file(map, type, body);
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row(map) == noSitemap);
}

TEST_CASE("a page that is linked and named as a sitemap is no sitemap, whichever is seen first", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/map"});
    site.html("https://a.test/map", "<!doctype html><p>All pages</p><a href=/lonely>x</a>");
    site.page("https://a.test/lonely");
    site.robots("https://a.test", "Sitemap: /index.xml");
    site.sitemapIndex("https://a.test/index.xml", {"https://a.test/map"});
    site.delay(GENERATE("https://a.test/index.xml", "https://a.test/map"), 10s);
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/map") == noSitemap);
    CHECK(crawl.row("https://a.test/lonely") == fine);
}

TEST_CASE("a sitemap that leads by redirects to a page is none", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.robots("https://a.test", "Sitemap: /map.xml");
    site.redirect(map, "https://a.test/start");
    site.html("https://a.test/start", errorPage);
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row(map) == noSitemap);
}

TEST_CASE("a page where a sitemap was only guessed says nothing, though a page links there", "[crawl]")
{
    FakeSite site;
    site.html(guess, errorPage);
    const bool isLinked = GENERATE(true, false);
    site.page(seed, isLinked ? Urls{"/sitemap.xml"} : Urls{});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.hasRow(guess) == isLinked);
    if (isLinked) CHECK(crawl.row(guess) == fine);
}

TEST_CASE("a sitemap that ends too early is a warning, and what it lists before that is checked", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.page("https://a.test/lonely");
    site.robots("https://a.test", "Sitemap: /map.xml");
    const std::string whole = urlset("https://a.test/lonely") + "</urlset>";
    const std::string packed = gzipped(whole + std::string(100'000, ' '));
    site.file(map, "application/xml",
              GENERATE_COPY(urlset("https://a.test/lonely"), packed.substr(0, packed.size() - 9)));
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row(map) == cut);
    CHECK(crawl.row("https://a.test/lonely") == fine);
}

TEST_CASE("a feed named as a sitemap is one, and need not be whole", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.robots("https://a.test", "Sitemap: /feed.xml");
    site.file("https://a.test/feed.xml", "application/rss+xml",
              "<rss><channel><item><link>/new</link></item>");
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/feed.xml") == fine);
}

TEST_CASE("a sitemap that is mended is fine after a recheck", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.robots("https://a.test", "Sitemap: /map.xml");
    site.html(map, errorPage);
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    REQUIRE(crawl.row(map) == noSitemap);
    site.sitemap(map, {});
    recheck(crawl, {map});
    CHECK(crawl.row(map) == fine);
}

TEST_CASE("a packed sitemap and a packed index are read, whatever type they state", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.page("https://a.test/lonely");
    site.robots("https://a.test", "Sitemap: /index.xml.gz");
    const char* const type = GENERATE("application/gzip", "application/octet-stream", "text/xml", "");
    site.file(
        "https://a.test/index.xml.gz", type,
        gzipped("<sitemapindex><sitemap><loc>https://a.test/map.xml.gz</loc></sitemap></sitemapindex>"));
    site.file("https://a.test/map.xml.gz", type, gzipped(urlset("https://a.test/lonely") + "</urlset>"));
    CrawlScript crawl(site, quiet(true), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.placesOf("https://a.test/lonely") ==
          Urls{"https://a.test/map.xml.gz:3:11 https://a.test/lonely"});
    CHECK(crawl.documents().at("https://a.test/map.xml.gz") == DocumentKind::Sitemap);
}

TEST_CASE("sitemaps beyond as many as an index may name are asked, not read", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.robots("https://a.test", "Sitemap: /index.xml");
    site.sitemapIndex("https://a.test/index.xml", numbered("https://a.test/map", 50'001));
    site.sitemap("https://a.test/map0", {"https://a.test/lonely"});
    crawl::CrawlSettings settings = quiet(true);
    settings.maxUrls = 60'000;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/lonely"));
    CHECK(crawl.methodOf("https://a.test/map49998") == http::Method::Get); // the index is the first
    CHECK(crawl.row("https://a.test/map50000") == gone);
    int byHead = 0;
    for (const CrawlScript::Request& request : crawl.requests())
        byHead += request.method == http::Method::Head ? 1 : 0;
    CHECK(byHead >= 2);
}

TEST_CASE("sitemaps that are turned on while a crawl runs, or after it, are read", "[crawl]")
{
    FakeSite site;
    const bool isNamed = GENERATE(true, false);
    if (isNamed) site.robots("https://a.test", "Sitemap: /map.xml");
    site.sitemap(isNamed ? map : guess, {"https://a.test/lonely"});
    site.page(seed, {"/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", 1min);
    site.page("https://a.test/lonely");
    crawl::CrawlSettings settings = quiet(true);
    settings.sitemaps = false;
    CrawlScript crawl(site, settings, {seed});
    crawl.runUntil(GENERATE(10s, 1h)); // runs, has ended
    REQUIRE_FALSE(crawl.hasRow("https://a.test/lonely"));
    settings.sitemaps = true;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/lonely") == fine);
    CHECK(crawl.timesAsked("https://a.test/lonely") == 1);
    CHECK(crawl.complete());
}

TEST_CASE("a crawl may begin with a sitemap: the pages in it are read, and what they link to", "[crawl]")
{
    FakeSite site;
    const auto [address, isPacked] = GENERATE(table<const char*, bool>({
        {"https://a.test/sitemap.xml", false},
        {"https://a.test/maps/pages.xml.gz", true},
    }));
    const std::string text = urlset("https://a.test/lonely") + "</urlset>";
    site.file(address, "application/xml", isPacked ? gzipped(text) : text);
    site.page("https://a.test/lonely", {"/next"});
    site.page("https://a.test/next");
    CrawlScript crawl(site, quiet(), {address});
    crawl.run();
    CHECK(crawl.row(address) == fine);
    CHECK(crawl.row("https://a.test/next") == fine);
}

TEST_CASE("a page that a crawl begins with as a sitemap is read as a page, and called no sitemap", "[crawl]")
{
    FakeSite site;
    site.page(guess, {"/next"});
    CrawlScript crawl(site, quiet(), {guess});
    crawl.run();
    CHECK(crawl.row(guess) == noSitemap);
    CHECK(crawl.row("https://a.test/next") == gone);
}
