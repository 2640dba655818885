#include "support/Catch.h"
#include "support/CrawlStory.h"

using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::Row;
using support::seed;

namespace {

/// Three ways to say nofollow: each page leads to one that has a page behind it.
FakeSite site()
{
    FakeSite site;
    site.html(seed, "<a rel=nofollow href=/rel>x</a><a href=/meta>x</a><a href=/field>x</a>");
    site.page("https://a.test/rel", {"/behind-rel"});
    site.html("https://a.test/meta", "<meta name=robots content=nofollow><a href=/of-meta>x</a>");
    site.page("https://a.test/of-meta", {"/behind-meta"});
    http::Fields fields = FakeSite::field("Content-Type", "text/html");
    fields.add("X-Robots-Tag", "nofollow");
    site.inTurn("https://a.test/field", {{FakeSite::response(200, fields, "<a href=/of-field>x</a>")}});
    site.page("https://a.test/of-field", {"/behind-field"});
    for (const char* const behind : {"rel", "meta", "field"})
        site.page("https://a.test/behind-" + std::string(behind));
    return site;
}

} // namespace

TEST_CASE("a site is read whole, whatever it asks of search engines", "[crawl]")
{
    FakeSite web = site();
    CrawlScript crawl(web, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/behind-rel") == fine);
    CHECK(crawl.row("https://a.test/behind-meta") == fine);
    CHECK(crawl.row("https://a.test/behind-field") == fine);
}

TEST_CASE("each way to say nofollow may be obeyed: what it marks is asked, and not read", "[crawl]")
{
    crawl::CrawlSettings settings;
    const std::string obeyed = GENERATE(as<std::string>(), "rel", "meta", "field");
    settings.obeyNofollow = obeyed == "rel";
    settings.obeyMetaRobots = obeyed == "meta";
    settings.obeyRobotsTag = obeyed == "field";
    FakeSite web = site();
    CrawlScript crawl(web, settings, {seed});
    crawl.run();
    for (const std::string& way : {std::string("rel"), std::string("meta"), std::string("field")}) {
        INFO("obeyed: " << obeyed << ", behind: " << way);
        const std::string marked = "https://a.test/" + (way == "rel" ? way : "of-" + way);
        CHECK(crawl.row(marked) == fine);
        CHECK(crawl.hasRow("https://a.test/behind-" + way) == (way != obeyed));
    }
    CHECK(crawl.complete());
}

TEST_CASE("a page that one link marks nofollow is read for another that doesn't", "[crawl]")
{
    FakeSite web = site();
    web.html(seed, "<a rel=nofollow href=/rel>x</a><a href=/later>x</a>");
    web.page("https://a.test/later", {"/rel"});
    crawl::CrawlSettings settings;
    settings.obeyNofollow = true;
    CrawlScript crawl(web, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/behind-rel") == fine);
}

TEST_CASE("noindex is no reason not to read a page", "[crawl]")
{
    FakeSite web;
    web.html(seed, "<meta name=robots content=noindex><a href=/page>x</a>");
    web.page("https://a.test/page", {"/behind"});
    crawl::CrawlSettings settings;
    settings.obeyMetaRobots = settings.obeyRobotsTag = settings.obeyNofollow = true;
    CrawlScript crawl(web, settings, {seed});
    crawl.run();
    CHECK(crawl.hasRow("https://a.test/behind"));
}
