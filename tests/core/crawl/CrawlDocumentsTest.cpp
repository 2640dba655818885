// What a crawl reads beside pages: style sheets, manifests, drawings.

#include "crawl/DocumentReader.h"
#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <variant>

using namespace std::chrono_literals;
using crawl::DocumentKind;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::gone;
using support::quiet;
using support::recheck;
using support::Row;
using support::seed;
using support::Urls;

namespace {

std::string withSheet(const std::string& href)
{
    return "<!doctype html><link rel=stylesheet href='" + href + "'><p>Text";
}

/// A chain of sheets, each imported by the one before: /1.css … /count.css
void giveSheets(FakeSite& site, int count)
{
    for (int i = 1; i <= count; ++i)
        site.sheet("https://a.test/" + std::to_string(i) + ".css", "@import '" + std::to_string(i + 1) +
                                                                       ".css'; p { background: url(" +
                                                                       std::to_string(i) + ".png) }");
}

/// Answers everything at once, and reads nothing but pages: the others stay in the pool for ever.
struct SlowPool
{
    std::size_t started = 0;
    std::size_t beingRead = 0;

    void perform(crawl::Crawl& crawl, FakeSite& site, Now now)
    {
        for (auto commands = crawl.next(now); !commands.empty(); commands = crawl.next(now))
            for (const crawl::Command& command : commands)
                perform(crawl, site, command, now);
    }

private:
    void perform(crawl::Crawl& crawl, FakeSite& site, const crawl::Command& command, Now now)
    {
        if (const auto* resolve = std::get_if<crawl::ResolveHost>(&command))
            crawl.onHostResolved(resolve->id, http::HostAnswer::Resolved, now);
        if (const auto* fetch = std::get_if<crawl::FetchUrl>(&command)) {
            ++started;
            crawl.onFetched(fetch->id, site.answer(fetch->request).outcome, now);
        }
        const auto* read = std::get_if<crawl::Read>(&command);
        if (!read) return;
        if (read->as == crawl::ReadAs::Page) return crawl.onRead(read->id, crawl::readDocument(*read), now);
        ++beingRead;
    }
};

} // namespace

TEST_CASE("a slow reader slows the network, whatever it reads", "[crawl]")
{
    FakeSite site;
    std::string body = "<!doctype html><p>Text";
    for (int i = 0; i < 400; ++i) {
        const std::string name = std::to_string(i);
        if (i % 2 == 0) {
            body += "<link rel=stylesheet href=/" + name + ">";
            site.sheet("https://a.test/" + name, "p {}");
        } else {
            body += "<link rel=manifest href=/" + name + ">";
            site.file("https://a.test/" + name, "application/json", "{}");
        }
    }
    site.html(seed, body);
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 1000;
    const Now now{Instant(1h), WallTime(std::chrono::hours(1))};
    crawl::Crawl crawl(settings, now);
    crawl.add(std::vector<crawl::Seed>{{seed, std::nullopt}}, now);
    SlowPool pool;
    pool.perform(crawl, site, now);
    CHECK(pool.beingRead == 256);
    CHECK(pool.started == 257); // the page, too
}

TEST_CASE("an image that only a style sheet names is checked, where it stands in the sheet", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/css/main.css"));
    site.sheet("https://a.test/css/main.css", "p {\n  background: url(../gone.png) }");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone.png") == gone);
    CHECK(crawl.placesOf("https://a.test/gone.png") == Urls{"https://a.test/css/main.css:2:19 ../gone.png"});
    CHECK(crawl.documents().at("https://a.test/css/main.css") == DocumentKind::Sheet);
    CHECK(crawl.methodOf("https://a.test/css/main.css") == http::Method::Get);
    CHECK(crawl.methodOf("https://a.test/gone.png") == http::Method::Get); // after its HEAD
}

TEST_CASE("sheets that sheets import are read, relative to the sheet", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/a/one.css"));
    site.sheet("https://a.test/a/one.css", "@import url('b/two.css');");
    site.sheet("https://a.test/a/b/two.css", "p { background: url(three.png) }");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/a/b/three.png") == gone);
}

// HTML §4.6.7, "CSS environment encoding"; CSS Syntax §3.2
TEST_CASE(
    "a sheet that names no encoding is read in its page's, or in what its link says, and so are its imports",
    "[crawl]")
{
    FakeSite site;
    site.file(seed, "text/html",
              "<!doctype html><meta charset=windows-1251><link rel=stylesheet href=/moved.css>"
              "<link rel=stylesheet href=/other.css charset=koi8-r><p>Text");
    site.redirect("https://a.test/moved.css", "/page.css");
    site.sheet("https://a.test/page.css", "@import '/imported.css'; p { background: url(\xE9) }");
    site.sheet("https://a.test/imported.css", "p { background: url(\xEA) }");
    site.sheet("https://a.test/other.css", "p { background: url(\xC1) }");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/%D0%B9") == gone); // й
    CHECK(crawl.row("https://a.test/%D0%BA") == gone); // к
    CHECK(crawl.row("https://a.test/%D0%B0") == gone); // а
}

TEST_CASE("a sheet's encoding goes along a redirect that was there before", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/moved.css", "/slow"}).redirect("https://a.test/moved.css", "/page.css");
    site.sheet("https://a.test/page.css", "p { background: url(\xE9) }");
    site.file("https://a.test/slow", "text/html",
              "<!doctype html><meta charset=windows-1251><link rel=stylesheet href=/moved.css><p>Text");
    site.delay("https://a.test/slow", 2s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/%D0%B9") == gone); // й
}

TEST_CASE("sheets that import each other are read once each", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/1.css"));
    site.sheet("https://a.test/1.css", "@import '2.css'; @import '1.css';");
    site.sheet("https://a.test/2.css", "@import '1.css';");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.timesAsked("https://a.test/1.css") == 1);
    CHECK(crawl.timesAsked("https://a.test/2.css") == 1);
}

TEST_CASE("sheets are read five deep, and the sixth is asked only", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/1.css"));
    giveSheets(site, 8);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/5.png"));
    CHECK(crawl.row("https://a.test/6.css") == fine);
    CHECK_FALSE(crawl.hasRow("https://a.test/6.png"));
    CHECK_FALSE(crawl.hasRow("https://a.test/7.css"));
}

TEST_CASE("a sheet too deep is read once a shorter way to it is found, and so is what it imports", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/1.css") + "<a href=/later>");
    site.html("https://a.test/later", withSheet("/6.css")).delay("https://a.test/later", 1min);
    giveSheets(site, 12);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(30s);
    REQUIRE(crawl.row("https://a.test/6.css") == fine);
    REQUIRE_FALSE(crawl.hasRow("https://a.test/7.css"));
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/10.png"));
    CHECK_FALSE(crawl.hasRow("https://a.test/11.png"));
}

TEST_CASE("the sheets of a page at the depth limit are read: they are part of it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/last"});
    site.html("https://a.test/last", withSheet("/1.css") + "<a href=/too-deep>");
    site.page("https://a.test/too-deep", {"/never"});
    giveSheets(site, 2);
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/2.png") == gone);
    CHECK_FALSE(crawl.hasRow("https://a.test/never"));
}

TEST_CASE("sheets of the site are read whatever pages are to be read", "[crawl]")
{
    FakeSite site;
    site.html("https://a.test/docs/", withSheet("/1.css") + "<a href=/blog/>");
    site.page("https://a.test/blog/", {"/never"});
    giveSheets(site, 1);
    crawl::CrawlSettings settings = quiet();
    settings.include = {"/docs/"};
    CrawlScript crawl(site, settings, {"https://a.test/docs/"});
    crawl.run();
    CHECK(crawl.row("https://a.test/1.png") == gone);
    CHECK_FALSE(crawl.hasRow("https://a.test/never"));
}

TEST_CASE("sheets and manifests of other sites are asked by HEAD, and not read", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("https://b.test/x.css") + "<link rel=manifest href=https://b.test/app.json>");
    site.sheet("https://b.test/x.css", "p { background: url(never.png) }");
    site.file("https://b.test/app.json", "application/manifest+json", R"({"start_url":"/never"})");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const char* url : {"https://b.test/x.css", "https://b.test/app.json"}) {
        CHECK(crawl.row(url) == fine);
        CHECK(crawl.methodOf(url) == http::Method::Head);
    }
    CHECK(crawl.requests().size() == 3);
}

TEST_CASE("what a browser takes for no sheet is not read as one", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/typed.css") + withSheet("/untyped.css") + withSheet("/plain.css") +
                        withSheet("/page.css"));
    site.sheet("https://a.test/typed.css", "p { background: url(typed.png) }");
    site.file("https://a.test/untyped.css", "", "p { background: url(untyped.png) }");
    site.file("https://a.test/plain.css", "text/plain", "p { background: url(plain.png) }");
    site.html("https://a.test/page.css", "<p style='x'>Not found<a href=never.html>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/typed.png"));
    CHECK(crawl.hasRow("https://a.test/untyped.png"));
    CHECK_FALSE(crawl.hasRow("https://a.test/plain.png"));
    CHECK_FALSE(crawl.hasRow("https://a.test/never.html"));
}

TEST_CASE("a sheet behind a redirect is read, and its links stand where it lies", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/old.css"));
    site.redirect("https://a.test/old.css", "/css/new.css");
    site.sheet("https://a.test/css/new.css", "p { background: url(x.png) }");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old.css") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.row("https://a.test/css/x.png") == gone);
}

TEST_CASE("an address first preloaded, then used as a sheet, is read as one", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<img src=/s><a href=/later>");
    site.html("https://a.test/later", withSheet("/s")).delay("https://a.test/later", 1min);
    site.sheet("https://a.test/s", "p { background: url(x.png) }");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/s") == 2);
    CHECK(crawl.row("https://a.test/x.png") == gone);
}

TEST_CASE("a web app manifest's pages are crawled and its icons checked", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<!doctype html><link rel=manifest href=/app/site.webmanifest><p>Text");
    // Many servers know no type for it.
    site.file("https://a.test/app/site.webmanifest", "application/octet-stream",
              R"({"start_url": "start.html", "icons": [{"src": "gone.png"}]})");
    site.page("https://a.test/app/start.html", {"/from-start"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/app/gone.png") == gone);
    CHECK(crawl.row("https://a.test/from-start") == gone);
    CHECK(crawl.documents().at("https://a.test/app/site.webmanifest") == DocumentKind::Manifest);
}

TEST_CASE("a recheck of what a sheet names reads the sheet again", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/s.css"));
    const auto sheet = [](const std::string& body) {
        return FakeSite::Answer{FakeSite::response(200, FakeSite::field("Content-Type", "text/css"), body)};
    };
    site.inTurn("https://a.test/s.css", {sheet("p { background: url(gone.png) }"), sheet("p {}")});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.pagesOf("https://a.test/gone.png") == Urls{"https://a.test/s.css"});
    recheck(crawl, {"https://a.test/gone.png"});
    CHECK(crawl.pagesOf("https://a.test/gone.png").empty());
    CHECK(crawl.timesAsked(seed) == 1);
}

TEST_CASE("a sheet that is gone has no links any more", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/s.css"));
    site.inTurn("https://a.test/s.css",
                {FakeSite::Answer{FakeSite::response(200, FakeSite::field("Content-Type", "text/css"),
                                                     "p { background: url(gone.png) }")},
                 FakeSite::Answer{FakeSite::response(404)}});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    recheck(crawl, {"https://a.test/s.css"});
    CHECK(crawl.pagesOf("https://a.test/gone.png").empty());
    CHECK_FALSE(crawl.documents().contains("https://a.test/s.css"));
}

TEST_CASE("a fragment that is missing in a linked drawing is broken", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<a href=/map.svg#north></a><a href=/map.svg#south></a>");
    site.file("https://a.test/map.svg", "image/svg+xml", "<svg><g id='north'/></svg>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/map.svg") == fine);
    CHECK(crawl.row("https://a.test/map.svg#south") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK_FALSE(crawl.hasRow("https://a.test/map.svg#north"));
}

TEST_CASE("an icon of a sprite that isn't there is broken, and the sprite is asked by GET", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<svg><use href='/sprite.svg#cart'/><use href='/sprite.svg#bell'/></svg>");
    site.file("https://a.test/sprite.svg", "image/svg+xml", "<svg><symbol id='cart'/></svg>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.methodOf("https://a.test/sprite.svg") == http::Method::Get);
    CHECK(crawl.timesAsked("https://a.test/sprite.svg") == 1);
    CHECK(crawl.row("https://a.test/sprite.svg#bell") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK_FALSE(crawl.hasRow("https://a.test/sprite.svg#cart"));
}

TEST_CASE("what a page's Link and Refresh fields name is checked, and read like its other links", "[crawl]")
{
    FakeSite site;
    http::Fields fields = FakeSite::field("Content-Type", "text/html");
    fields.add("Link", "</s.css>; rel=stylesheet, </gone>; rel=next");
    fields.add("Refresh", "0; url=/home");
    site.inTurn(seed, {FakeSite::Answer{FakeSite::response(200, fields, "<!doctype html><p>Text")}});
    site.sheet("https://a.test/s.css", "p { background: url(gone.png) }");
    site.page("https://a.test/home", {"/from-home"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == gone);
    CHECK(crawl.row("https://a.test/gone.png") == gone);
    CHECK(crawl.row("https://a.test/from-home") == gone);
}

TEST_CASE("an attribute that only scripts know is read where the settings name it", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<img src=/a.png data-src=/b.png>");
    crawl::CrawlSettings settings = quiet();
    SECTION("not by itself")
    {
        CrawlScript crawl(site, settings, {seed});
        CHECK_FALSE(crawl.run().hasRow("https://a.test/b.png"));
    }
    SECTION("beside those that browsers know")
    {
        settings.reading.attributes = {{"img", "data-src"}};
        CrawlScript crawl(site, settings, {seed});
        CHECK(crawl.run().hasRow("https://a.test/a.png"));
        CHECK(crawl.hasRow("https://a.test/b.png"));
    }
    SECTION("among those that count at all")
    {
        settings.attributes = {"data-src"};
        CrawlScript crawl(site, settings, {seed});
        CHECK_FALSE(crawl.run().hasRow("https://a.test/a.png"));
        CHECK(crawl.hasRow("https://a.test/b.png"));
    }
}

TEST_CASE("what an inert template holds is read where the settings say so", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<template><a href=/page></a></template>");
    crawl::CrawlSettings settings = quiet();
    settings.reading.readTemplates = GENERATE(true, false);
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/page") == settings.reading.readTemplates);
}

TEST_CASE("a feed of the site is read, and each of its entries is checked", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<link rel=alternate type=application/rss+xml href=/feed.xml>"
                    "<link rel=alternate type=application/atom+xml href=https://b.test/feed>");
    site.file("https://a.test/feed.xml", "application/rss+xml",
              "<rss version='2.0'><channel><item><title>New</title><link>https://a.test/new</link></item>"
              "<item><link>https://a.test/gone</link></item></channel></rss>");
    site.file("https://b.test/feed", "application/atom+xml",
              "<feed><entry><link href='/never'/></entry></feed>");
    site.page("https://a.test/new", {"/from-new"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == gone);
    CHECK(crawl.row("https://a.test/from-new") == gone);
    CHECK(crawl.documents().at("https://a.test/feed.xml") == DocumentKind::Feed);
    CHECK(crawl.methodOf("https://b.test/feed") == http::Method::Head);
    CHECK_FALSE(crawl.hasRow("https://b.test/never"));
}

TEST_CASE("settings that name elements take nothing from sheets", "[crawl]")
{
    FakeSite site;
    site.html(seed, withSheet("/s.css") + "<a href=/page>");
    site.sheet("https://a.test/s.css", "p { background: url(x.png) }");
    crawl::CrawlSettings settings = quiet();
    settings.elements = {"a", "link"};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/page"));
    CHECK(crawl.hasRow("https://a.test/s.css"));
    CHECK_FALSE(crawl.hasRow("https://a.test/x.png"));
}
