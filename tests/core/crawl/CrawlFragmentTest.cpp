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

const Row notThere{Verdict::Warning, Reason::TextNotFound};

/// Enough that a page is no shell.
const std::string muchText = "<p>" + std::string(300, 'x');

} // namespace

TEST_CASE("a text that a link names is looked for in its page", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#:~:text=quick%20brown", "/page#:~:text=slow", "/page#:~:text=quick&text=slow"});
    site.html("https://a.test/page", "<p>The quick brown fox");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/page") == fine);
    CHECK(crawl.pagesOf("https://a.test/page") == Urls{seed});
    CHECK(crawl.row("https://a.test/page#:~:text=slow") == notThere);
    CHECK(crawl.pagesOf("https://a.test/page#:~:text=slow") == Urls{seed});
    CHECK(crawl.row("https://a.test/page#:~:text=quick&text=slow") == notThere);
    CHECK(crawl.timesAsked("https://a.test/page") == 1);
}

TEST_CASE("a place that may stand behind the cut of a page isn't called missing", "[crawl]")
{
    const auto end = GENERATE(http::BodyEnd::Cut, http::BodyEnd::Idle, http::BodyEnd::TooLarge);
    FakeSite site;
    site.page(seed, {"/cut#seen", "/cut#behind", "/cut#:~:text=behind", "/whole#behind"});
    http::Response response =
        FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), "<p id=seen>" + muchText);
    response.bodyEnd = end;
    site.inTurn("https://a.test/cut", {{response}});
    site.html("https://a.test/whole", "<p id=seen>" + muchText);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/cut").verdict == Verdict::Warning);
    CHECK_FALSE(crawl.hasRow("https://a.test/cut#behind"));
    CHECK_FALSE(crawl.hasRow("https://a.test/cut#:~:text=behind"));
    CHECK(crawl.row("https://a.test/whole#behind") == Row{Verdict::Broken, Reason::MissingFragment});
}

TEST_CASE("texts that are named after their page was read make it asked again, once for all of them",
          "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/a", "/b"});
    site.html("https://a.test/page", "<p>The quick brown fox");
    site.page("https://a.test/a", {"/page#:~:text=brown", "/page#:~:text=slow"});
    site.page("https://a.test/b", {"/page#:~:text=lazy", "/c"});
    site.page("https://a.test/c", {"/page#:~:text=fox", "/page#:~:text=brown"});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/page") == 2);
    CHECK(crawl.pagesOf("https://a.test/page").size() == 4);
    CHECK(crawl.row("https://a.test/page#:~:text=slow") == notThere);
    CHECK(crawl.row("https://a.test/page#:~:text=lazy") == notThere);
    CHECK_FALSE(crawl.hasRow("https://a.test/page#:~:text=fox"));
    CHECK_FALSE(crawl.hasPendingRow());
    CHECK(crawl.complete());
}

TEST_CASE("a page that is no page any more when its late texts are looked for is asked no third time",
          "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/a"});
    site.inTurn("https://a.test/page",
                {{FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), "<p>x")},
                 {FakeSite::response(200, FakeSite::field("Content-Type", "application/pdf"))}});
    site.page("https://a.test/a", {"/page#:~:text=slow"});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/page") == 2);
    CHECK(crawl.row("https://a.test/page") == fine);
    CHECK(crawl.complete());
}

TEST_CASE("a text is looked for where a redirect leads", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old#:~:text=slow"});
    site.redirect("https://a.test/old", "/new");
    site.html("https://a.test/new", "<p>The quick brown fox");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old#:~:text=slow") == notThere);
    CHECK(crawl.timesAsked("https://a.test/new") == 1);
}

TEST_CASE("a missing place is worse than a missing text", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#none:~:text=slow", "/page#part:~:text=slow", "/page#part:~:text=quick"});
    site.html("https://a.test/page", "<p id=part>The quick brown fox");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/page#none:~:text=slow") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://a.test/page#part:~:text=slow") == notThere);
    CHECK_FALSE(crawl.hasRow("https://a.test/page#part:~:text=quick"));
}

TEST_CASE("a text that was written meanwhile is there when it is checked again", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#:~:text=slow"});
    const http::Fields type = FakeSite::field("Content-Type", "text/html");
    site.inTurn("https://a.test/page",
                {{FakeSite::response(200, type, "<p>quick")}, {FakeSite::response(200, type, "<p>slow")}});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    const crawl::EntryState before = crawl.state("https://a.test/page#:~:text=slow");
    CHECK(before.verdict == Verdict::Warning);
    crawl.crawl().recheck(std::vector<crawl::EntryId>{before.id}, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/page#:~:text=slow") == fine);
}

TEST_CASE("a stopped crawl waits for no texts", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page", "/a"});
    site.html("https://a.test/page", "<p>x");
    site.page("https://a.test/a", {"/page#:~:text=slow", "/slow"});
    site.page("https://a.test/slow").delay("https://a.test/slow", std::chrono::seconds(20));
    CrawlScript crawl(site, {}, {seed});
    crawl.runUntil(std::chrono::seconds(5));
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.timesAsked("https://a.test/page") == 1);
}

TEST_CASE("a place that scripts may make is a warning, any other that is missing is broken", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/app#/route", "/app#gone", "/plain#/route", "/plain#gone"});
    site.html("https://a.test/app", "<script src=x.js></script><p id=part>" + muchText);
    site.html("https://a.test/plain", "<p id=part>" + muchText);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/app#/route") == Row{Verdict::Warning, Reason::IdsByScript});
    CHECK(crawl.row("https://a.test/app#gone") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://a.test/plain#/route") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://a.test/plain#gone") == Row{Verdict::Broken, Reason::MissingFragment});
}

TEST_CASE("fragments of other sites' pages are checked only when that is wanted", "[crawl]")
{
    const bool wanted = GENERATE(false, true);
    FakeSite site;
    site.page(seed, {"https://b.test/#there", "https://b.test/#gone", "https://b.test/plain"});
    site.page("https://b.test/", {"/never-followed"}, {"there"});
    site.page("https://b.test/plain");
    crawl::CrawlSettings settings;
    settings.checkExternalFragments = wanted;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://b.test/#gone") == wanted);
    CHECK(crawl.row("https://b.test/") == fine);
    CHECK(crawl.timesAsked("https://b.test/") == 1);
    CHECK(crawl.timesAsked("https://b.test/never-followed") == 0);
    for (const CrawlScript::Request& request : crawl.requests())
        if (request.url.starts_with("https://b.test"))
            CHECK((request.method == http::Method::Get) == (wanted && request.url == "https://b.test/"));
}

TEST_CASE("code hosts' lines and comments are no missing places", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://github.com/o/r/blob/main/x.cpp#L10-L20",
                     "https://github.com/o/r/issues/1#issuecomment-2", "https://github.com/o/r#installation",
                     "https://github.com/o/r#gone"});
    site.html("https://github.com/o/r/blob/main/x.cpp", "<p id=x>" + muchText);
    site.html("https://github.com/o/r/issues/1", "<p id=x>" + muchText);
    site.html("https://github.com/o/r", "<h2 id=user-content-installation>Installation</h2>" + muchText);
    crawl::CrawlSettings settings;
    settings.checkExternalFragments = true;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK_FALSE(crawl.hasRow("https://github.com/o/r/blob/main/x.cpp#L10-L20"));
    CHECK_FALSE(crawl.hasRow("https://github.com/o/r/issues/1#issuecomment-2"));
    CHECK_FALSE(crawl.hasRow("https://github.com/o/r#installation"));
    CHECK(crawl.row("https://github.com/o/r#gone") == Row{Verdict::Broken, Reason::MissingFragment});
}

TEST_CASE("a usemap that names no map of its page is broken, one that does is fine", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<img src=x.png usemap=#there><img src=x.png usemap=#gone><img src=x.png usemap=hashless>"
                    "<map name=there></map>");
    site.status("https://a.test/x.png", 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == fine);
    CHECK_FALSE(crawl.hasRow("https://a.test/#there"));
    CHECK(crawl.row("https://a.test/#gone") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK_FALSE(crawl.hasRow("https://a.test/#hashless"));
    CHECK(crawl.timesAsked(seed) == 1);
    CHECK(crawl.timesAsked("https://a.test/hashless") == 0);
}

TEST_CASE("what an SVG element refers to in its own page is looked for among the ids", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<svg><symbol id=there /><use href=#there /><use xlink:href=#gone /></svg>");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == fine);
    CHECK_FALSE(crawl.hasRow("https://a.test/#there"));
    CHECK(crawl.row("https://a.test/#gone") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.timesAsked(seed) == 1);
}

TEST_CASE("in a list, fragments and texts of any page are checked", "[crawl]")
{
    FakeSite site;
    site.html("https://b.test/", "<p id=there>The quick brown fox");
    crawl::CrawlSettings settings;
    settings.mode = crawl::Mode::Check;
    CrawlScript crawl(site, settings,
                      {"https://b.test/#gone", "https://b.test/#:~:text=slow", "https://b.test/#there"});
    crawl.run();
    CHECK(crawl.row("https://b.test/#gone") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://b.test/#:~:text=slow") == notThere);
    CHECK(crawl.timesAsked("https://b.test/") == 1);
}

TEST_CASE("fragments come out the same in whatever order pages answer", "[crawl]")
{
    const auto run = [](std::optional<unsigned> shuffle) {
        FakeSite site;
        site.page(seed, {"/page", "/a", "/b", "/old#:~:text=lazy"});
        site.html("https://a.test/page",
                  "<script src=x.js></script><p id=part>The quick brown fox" + muchText);
        site.redirect("https://a.test/old", "/page");
        site.page("https://a.test/a", {"/page#:~:text=slow", "/page#gone", "/page#/route", "/b#:~:text=to"});
        site.page("https://a.test/b", {"/page#part:~:text=quick", "/page#:~:text=lazy", "/a#:~:text=none"});
        CrawlScript crawl(site, {}, {seed}, shuffle);
        crawl.run();
        return crawl.summary();
    };
    const auto expected = run(std::nullopt);
    CHECK(std::any_of(expected.begin(), expected.end(), [](const std::string& line) {
        return line.find("#:~:text=lazy") != std::string::npos;
    }));
    for (unsigned shuffle = 1; shuffle <= 20; ++shuffle) {
        INFO(shuffle);
        CHECK(run(shuffle) == expected);
    }
}
