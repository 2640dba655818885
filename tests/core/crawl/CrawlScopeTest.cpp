// Seeds, what they lead to, and what settings make of the site.

#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::Notice;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

namespace {

http::Fields locationWithCookie(const std::string& location)
{
    http::Fields fields = FakeSite::field("Location", location);
    fields.add("Set-Cookie", "checked=1");
    return fields;
}

} // namespace

TEST_CASE("a seed given twice is asked once, and stands twice", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one"});
    CrawlScript crawl(site, quiet(), {seed, "https://A.test"});
    crawl.run();
    CHECK(crawl.timesAsked(seed) == 1);
    CHECK(crawl.pagesOf(seed) == Urls{"seed", "seed"});
}

TEST_CASE("a seed that is robots.txt itself is asked whatever that says", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nDisallow: /\n");
    CrawlScript crawl(site, {}, {"https://a.test/robots.txt"});
    crawl.run();
    CHECK(crawl.row("https://a.test/robots.txt") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.notices().empty());
}

TEST_CASE("a password in a seed is asked with nowhere and reported nowhere", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://me:secret@a.test/page"});
    site.page("https://a.test/page");
    CrawlScript crawl(site, quiet(), {"https://me:secret@a.test/"});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/page") == Row{Verdict::Ok, Reason::None});
    for (const std::string& asked : crawl.asked())
        CHECK(asked.find("secret") == std::string::npos);
    CHECK(crawl.seedTexts() == Urls{seed});
}

TEST_CASE("a seed is asked and read whatever the patterns say", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one", "/two"});
    site.page("https://a.test/one", {"/three"});
    crawl::CrawlSettings settings = quiet();
    settings.exclude = {"a[.]test/$", "two"};
    settings.include = {"nothing"};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/one") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/two") == Row{Verdict::Skipped, Reason::Excluded});
    CHECK_FALSE(crawl.hasRow("https://a.test/three"));
}

TEST_CASE("the robots.txt of the site a seed redirects to holds there", "[crawl]")
{
    FakeSite site;
    site.redirect(seed, "https://www.a.test/");
    site.robots("https://www.a.test", "User-agent: *\nDisallow: /private\n");
    site.page("https://www.a.test/", {"/private"});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://www.a.test/private") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.robotsAsked() == 2);
}

TEST_CASE("an outside link is judged anew when a seed's redirect makes it part of the site", "[crawl]")
{
    FakeSite site;
    site.robots("https://new.test", "User-agent: *\nDisallow: /private\n");
    site.html(seed, "<img src=https://new.test/403.png><a href=https://new.test/private></a>");
    site.status("https://new.test/403.png", 403);
    site.redirect("https://late.test/", "https://new.test/");
    site.delay("https://late.test/", 10s);
    site.page("https://new.test/", {});
    site.page("https://new.test/private", {"/never"});
    CrawlScript crawl(site, {}, {seed, "https://late.test/"});
    crawl.run();
    CHECK(crawl.row("https://new.test/403.png") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://new.test/private") == Row{Verdict::Skipped, Reason::Robots});
    CHECK_FALSE(crawl.state("https://new.test/private").status); // it answered as an outside link
}

TEST_CASE("what a form posts to isn't asked when it becomes a part of the site", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<form method=post action=https://new.test/send></form>");
    site.redirect("https://late.test/", "https://new.test/").delay("https://late.test/", 10s);
    site.page("https://new.test/");
    crawl::CrawlSettings settings = quiet();
    settings.checkExternal = false;
    CrawlScript crawl(site, settings, {seed, "https://late.test/"});
    crawl.run();
    CHECK(crawl.row("https://new.test/send") == Row{Verdict::Skipped, Reason::PostForm});
}

TEST_CASE("a seed whose redirect was known before leads the scope all the same", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/moved"});
    site.redirect("https://a.test/moved", "https://new.test/");
    site.redirect("https://late.test/", "https://a.test/moved").delay("https://late.test/", 10s);
    site.page("https://new.test/", {"/one"});
    site.page("https://new.test/one");
    CrawlScript crawl(site, quiet(), {seed, "https://late.test/"});
    crawl.run();
    CHECK(crawl.state("https://new.test/one").internal);
}

TEST_CASE("robots.txt that cannot be reached is said of each site, once", "[crawl]")
{
    FakeSite site;
    for (const char* origin : {"https://a.test", "https://b.test"}) {
        site.status(origin + std::string("/robots.txt"), 503);
        site.page(origin + std::string("/"));
        site.page(origin + std::string("/two"));
    }
    CrawlScript crawl(site, {}, {seed, "https://a.test/two", "https://b.test/"});
    crawl.run();
    CHECK(crawl.notices() == std::vector<Notice>{Notice::RobotsUnreachable, Notice::RobotsUnreachable});
}

TEST_CASE("a server that hands out a cookie and sends back is asked once more with it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/two-step"});
    site.inTurn("https://a.test/page",
                {{FakeSite::response(302, locationWithCookie("/page"))}, {FakeSite::response(200)}});
    site.inTurn("https://a.test/two-step", {{FakeSite::response(302, FakeSite::field("Location", "/check"))},
                                            {FakeSite::response(200)}});
    site.status("https://a.test/check", 302, locationWithCookie("/two-step"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/page") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/two-step") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://a.test/page") == 2);
}

TEST_CASE("a redirect loop that cookies don't end is broken after the second time", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/into"});
    site.redirect("https://a.test/into", "/page");
    site.status("https://a.test/page", 302, locationWithCookie("/page"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/page") == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.row("https://a.test/into") == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.timesAsked("https://a.test/page") == 2);
    CHECK(crawl.timesAsked("https://a.test/into") == 1);
}

TEST_CASE("an answer without a type is read as a page only if it looks like one", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/text", "/bytes"});
    const auto untyped = [&](const char* path, const std::string& body) {
        site.inTurn("https://a.test" + std::string(path), {{FakeSite::response(200, {}, body)}});
    };
    untyped("/page", "\n <!DOCTYPE html><a href=/from-page>x</a>");
    untyped("/text", "Write <a href=/from-text>x</a> for a link.");
    untyped("/bytes", "\x89PNG\r\n<a href=/from-bytes>x</a>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/from-page"));
    CHECK_FALSE(crawl.hasRow("https://a.test/from-text"));
    CHECK_FALSE(crawl.hasRow("https://a.test/from-bytes"));
}
