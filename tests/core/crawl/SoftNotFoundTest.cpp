#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>

using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::Row;
using support::seed;
using support::Urls;

namespace {

const Row soft{Verdict::Warning, Reason::Soft404};

/// What the crawl asks for to see what the host does with nonsense: found by asking a site that has nothing.
std::string nonsenseAddress()
{
    FakeSite site;
    site.page(seed);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    return crawl.asked().back();
}

std::string sorry(const std::string& path)
{
    return "<title>Shop</title><nav><a href=/>Home</a></nav><p>Sorry, there is nothing at " + path;
}

/// A shop whose server says 200 to everything; `/one` and `/two` are real.
FakeSite shop()
{
    FakeSite site;
    site.page(seed, {"/one", "/gone", "/two", "/gone-too"});
    site.html("https://a.test/one", "<title>Shop</title><p>Blue shoes");
    site.html("https://a.test/two", "<title>Shop</title><p>Red shoes");
    site.html("https://a.test/gone", sorry("/gone"));
    site.html("https://a.test/gone-too", sorry("/gone-too"));
    const std::string nonsense = nonsenseAddress();
    site.html(nonsense, sorry(nonsense));
    return site;
}

} // namespace

TEST_CASE("a page that is what the host gives for nonsense looks like an error page", "[crawl]")
{
    FakeSite site = shop();
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == soft);
    CHECK(crawl.row("https://a.test/gone-too") == soft);
    CHECK(crawl.row("https://a.test/one") == fine);
    CHECK(crawl.row("https://a.test/two") == fine);
    CHECK(crawl.row(seed) == fine);
    CHECK(crawl.notices().empty());
}

TEST_CASE("soft 404s come out the same in whatever order pages answer", "[crawl]")
{
    const auto run = [](std::optional<unsigned> shuffle) {
        FakeSite site = shop();
        CrawlScript crawl(site, {}, {seed}, shuffle);
        crawl.run();
        return crawl.summary();
    };
    const auto expected = run(std::nullopt);
    for (unsigned shuffle = 1; shuffle <= 20; ++shuffle) {
        INFO(shuffle);
        CHECK(run(shuffle) == expected);
    }
}

TEST_CASE("a host that answers 404 to nonsense is asked once for it, and that is in no row and no count",
          "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one", "/two"});
    site.page("https://a.test/one");
    site.page("https://a.test/two");
    crawl::CrawlSettings settings;
    settings.maxUrls = 3;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    const std::string nonsense = nonsenseAddress();
    CHECK(crawl.timesAsked(nonsense) == 1);
    CHECK(crawl.requests().size() == 4);
    CHECK_FALSE(crawl.hasRow(nonsense));
    CHECK(crawl.row("https://a.test/two") == fine);
    CHECK(crawl.complete());
}

TEST_CASE("each origin of the site is asked for an address of its own, other sites for none", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://b.test/"});
    site.page("https://b.test/");
    site.page("https://c.test/");
    CrawlScript crawl(site, {}, {seed, "https://c.test/"});
    crawl.run();
    Urls nonsense;
    for (const std::string& url : crawl.asked())
        if (url.find("hydra-link-checker-") != std::string::npos) nonsense.push_back(url);
    REQUIRE(nonsense.size() == 2);
    std::sort(nonsense.begin(), nonsense.end());
    CHECK(nonsense[0].starts_with("https://a.test/"));
    CHECK(nonsense[1].starts_with("https://c.test/"));
    CHECK(nonsense[0].substr(15) != nonsense[1].substr(15));
}

TEST_CASE("nonsense is not asked for where the setting, robots.txt or a pattern forbids it", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    crawl::CrawlSettings settings;
    SECTION("the setting")
    {
        settings.checkSoftNotFound = false;
    }
    SECTION("robots.txt")
    {
        site.robots("https://a.test", "User-agent: *\nDisallow: /hydra");
    }
    SECTION("a pattern")
    {
        settings.exclude = {"hydra"};
    }
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.asked() == Urls{seed});
    CHECK(crawl.row(seed) == fine);
    CHECK(crawl.complete());
}

TEST_CASE("a site whose every address is one page is said to be so, and none of its pages is doubted",
          "[crawl]")
{
    const std::string shell =
        "<title>App</title><div id=root></div><noscript>Please turn on scripts.</noscript>"
        "<a href=/one></a><a href=/two></a><script src=/app.js></script>";
    FakeSite site;
    for (const std::string& url :
         {seed, std::string("https://a.test/one"), std::string("https://a.test/two"), nonsenseAddress()})
        site.html(url, shell);
    const auto shuffle = GENERATE(as<std::optional<unsigned>>(), std::nullopt, 1U, 2U, 3U, 4U);
    CrawlScript crawl(site, {}, {seed}, shuffle);
    crawl.run();
    CHECK(crawl.row(seed) == fine);
    CHECK(crawl.row("https://a.test/one") == fine);
    CHECK(crawl.row("https://a.test/two") == fine);
    CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::OnePageForAll});
}

TEST_CASE("a crawl that begins at a missing page doubts that page once it knows the front page", "[crawl]")
{
    FakeSite site = shop();
    CrawlScript crawl(site, {}, {"https://a.test/gone"});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == soft);
    CHECK(crawl.row(seed) == fine);
    CHECK(crawl.notices().empty());
}

TEST_CASE("a host that redirects nonsense to a page gives no page for nonsense", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one"});
    site.page("https://a.test/one");
    site.redirect(nonsenseAddress(), "/");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == fine);
    CHECK(crawl.row("https://a.test/one") == fine);
    CHECK(crawl.timesAsked(seed) == 1);
    CHECK(crawl.notices().empty());
}

TEST_CASE("the links of the page that is given for nonsense are nobody's", "[crawl]")
{
    FakeSite site;
    site.page(seed);
    site.html(nonsenseAddress(), "<p>Nothing here<a href=/only-there>x</a>");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/only-there") == 0);
    CHECK_FALSE(crawl.hasRow("https://a.test/only-there"));
}

TEST_CASE("below a folder, nonsense is asked for in that folder", "[crawl]")
{
    FakeSite site;
    site.page("https://a.test/docs/", {"/docs/gone"});
    site.html("https://a.test/docs/gone", sorry("/docs/gone"));
    const std::string nonsense = "https://a.test/docs/" + nonsenseAddress().substr(seed.size());
    site.html(nonsense, sorry(nonsense));
    crawl::CrawlSettings settings;
    settings.belowSeedFolder = true;
    CrawlScript crawl(site, settings, {"https://a.test/docs/"});
    crawl.run();
    CHECK(crawl.timesAsked(nonsense) == 1);
    CHECK(crawl.row("https://a.test/docs/gone") == soft);
}

TEST_CASE("a redirect to a page that looks like an error page is in doubt as well", "[crawl]")
{
    FakeSite site = shop();
    site.page(seed, {"/moved"});
    site.redirect("https://a.test/moved", "/gone");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/moved") == soft);
}

TEST_CASE("a page that was filled meanwhile is no error page when it is checked again", "[crawl]")
{
    FakeSite site = shop();
    const http::Fields type = FakeSite::field("Content-Type", "text/html");
    site.inTurn("https://a.test/gone", {{FakeSite::response(200, type, sorry("/gone"))},
                                        {FakeSite::response(200, type, "<p>Green shoes")}});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == soft);
    crawl.crawl().recheck(std::vector<crawl::EntryId>{crawl.state("https://a.test/gone").id}, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == fine);
}
