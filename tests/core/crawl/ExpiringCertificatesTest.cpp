#include "crawl/ExpiringCertificates.h"

#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <string>
#include <vector>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::Row;
namespace {

// When CrawlScript's clock begins.
constexpr WallTime start(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));
constexpr Row tells{Verdict::Warning, Reason::CertificateExpires};
constexpr Row permanent{Verdict::Redirected, Reason::Permanent};

WallTime inDays(int days)
{
    return start + days * 24h;
}

crawl::CrawlSettings checkOnly()
{
    crawl::CrawlSettings settings;
    settings.mode = crawl::Mode::Check;
    return settings;
}

/// A front page, two pages and a picture, whose certificate expires then.
FakeSite siteExpiring(WallTime expires)
{
    FakeSite site;
    site.page("https://a.test/", {"/b", "/c", "/picture"});
    site.page("https://a.test/b", {"/"})
        .page("https://a.test/c")
        .file("https://a.test/picture", "image/png", "x");
    return site.certificate("https://a.test", expires);
}

} // namespace

TEST_CASE("a site's certificate that expires within thirty days is told once, by its front page", "[crawl]")
{
    const auto [expires, told] =
        GENERATE(table<WallTime, bool>({{inDays(3), true}, {inDays(30), true}, {inDays(31), false}}));
    FakeSite site = siteExpiring(expires);
    CrawlScript crawl(site, {}, {"https://a.test/"});
    crawl.run();
    CHECK(crawl.row("https://a.test/") == (told ? tells : fine));
    CHECK(crawl.row("https://a.test/b") == fine);
    CHECK(crawl.row("https://a.test/c") == fine);
    CHECK(crawl.row("https://a.test/picture") == fine);
    CHECK(crawl.complete());
}

TEST_CASE("the day on which a certificate expires is told", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(20));
    CrawlScript crawl(site, {}, {"https://a.test/"});
    crawl.run();
    CHECK(crawl.state("https://a.test/").detail == "certificate expires 2026-01-21");
}

TEST_CASE("how soon is soon can be set, and nothing is told within zero days", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    crawl::CrawlSettings settings;
    SECTION("later than that")
    {
        settings.certificateExpiresWithin = 7 * 24h;
        CrawlScript crawl(site, settings, {"https://a.test/"});
        CHECK(crawl.run().row("https://a.test/") == fine);
    }
    SECTION("zero")
    {
        settings.certificateExpiresWithin = {};
        site.certificate("https://a.test", inDays(-10)); // of a host whose certificate is taken as it is
        CrawlScript crawl(site, settings, {"https://a.test/"});
        CHECK(crawl.run().row("https://a.test/") == fine);
    }
}

TEST_CASE("each host tells of its own certificate, whatever order the answers come in", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    site.page("https://a.test/", {"/b", "https://b.test/z", "https://b.test/y", "https://c.test/"});
    site.page("https://b.test/y").page("https://b.test/z").page("https://c.test/");
    site.certificate("https://b.test", inDays(5)).certificate("https://c.test", inDays(90));
    const std::vector<std::string> expected = [&site] {
        CrawlScript crawl(site, {}, {"https://a.test/"});
        crawl.run();
        CHECK(crawl.row("https://a.test/") == tells);
        CHECK(crawl.row("https://b.test/y") == tells);
        CHECK(crawl.row("https://b.test/z") == fine);
        CHECK(crawl.row("https://c.test/") == fine);
        return crawl.summary();
    }();
    for (unsigned seed = 0; seed < 20; ++seed) {
        CrawlScript crawl(site, {}, {"https://a.test/"}, seed);
        CHECK(crawl.run().summary() == expected);
    }
}

TEST_CASE("what is broken, or has a doubt of its own, leaves it to the next row to tell", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    const Row broken{Verdict::Broken, Reason::HttpStatus};
    SECTION("broken")
    {
        site.status("https://a.test/b", 404);
        CrawlScript crawl(site, checkOnly(), {"https://a.test/c", "https://a.test/b"});
        crawl.run();
        CHECK(crawl.row("https://a.test/b") == broken);
        CHECK(crawl.row("https://a.test/c") == tells);
    }
    SECTION("an empty page")
    {
        site.html("https://a.test/b", "");
        CrawlScript crawl(site, {}, {"https://a.test/b", "https://a.test/c"});
        crawl.run();
        CHECK(crawl.row("https://a.test/b") == Row{Verdict::Warning, Reason::EmptyPage});
        CHECK(crawl.row("https://a.test/c") == tells);
    }
}

TEST_CASE("an address that redirects to the host tells only where nothing else of it is a row", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    site.redirect("http://a.test/", "https://a.test/");
    SECTION("nothing else")
    {
        CrawlScript crawl(site, checkOnly(), {"http://a.test/"});
        crawl.run();
        CHECK(crawl.row("http://a.test/") == tells);
        CHECK(crawl.state("http://a.test/").finalUrl == "https://a.test/");
    }
    SECTION("another")
    {
        CrawlScript crawl(site, checkOnly(), {"http://a.test/", "https://a.test/c"});
        crawl.run();
        CHECK(crawl.row("http://a.test/") == permanent);
        CHECK(crawl.row("https://a.test/c") == tells);
    }
}

TEST_CASE("a certificate that was renewed is told of no more, whichever row is asked again", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    CrawlScript crawl(site, {}, {"https://a.test/"});
    crawl.run();
    REQUIRE(crawl.row("https://a.test/") == tells);
    site.certificate("https://a.test", inDays(100));
    const std::string again = GENERATE("https://a.test/", "https://a.test/picture");
    crawl.crawl().recheck(std::vector{crawl.state(again).id}, crawl.now());
    crawl.run();
    for (const char* url :
         {"https://a.test/", "https://a.test/b", "https://a.test/c", "https://a.test/picture"})
        CHECK(crawl.row(url) == fine);
}

TEST_CASE("a certificate that was renewed for a few days only is told with its new day", "[crawl]")
{
    FakeSite site = siteExpiring(inDays(10));
    CrawlScript crawl(site, {}, {"https://a.test/"});
    crawl.run();
    site.certificate("https://a.test", inDays(12));
    crawl.crawl().recheck(std::vector{crawl.state("https://a.test/c").id}, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/") == tells);
    CHECK(crawl.state("https://a.test/").detail == "certificate expires 2026-01-13");
}
