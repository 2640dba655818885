#include "crawl/MixedContent.h"

#include "html/PageReader.h"
#include "support/Catch.h"
#include "support/CrawlStory.h"
#include "url/UrlParser.h"

#include <string>
#include <tuple>

using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::fine;
using support::Row;
using support::seed;

namespace {

const std::string picture = "http://b.test/x.png";
const Row mixed{Verdict::Warning, Reason::MixedContent};

FakeSite pictureSite()
{
    FakeSite site;
    site.html(seed, "<img src=http://b.test/x.png>");
    site.status(picture, 200);
    return site;
}

} // namespace

TEST_CASE("what a secure page loads over http is mixed content", "[crawl]")
{
    FakeSite site = pictureSite();
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(picture) == mixed);
    CHECK(crawl.row(seed) == fine);
}

TEST_CASE("what a page loads is told from what it leads to", "[crawl]")
{
    const auto [markup, isLoaded] = GENERATE(table<std::string, bool>({
        {"<img src=http://b.test/>", true},
        {"<img srcset='http://b.test/ 2x'>", true},
        {"<script src=http://b.test/></script>", true},
        {"<link rel=stylesheet href=http://b.test/>", true},
        {"<link rel=icon href=http://b.test/>", true},
        {"<link rel='shortcut ICON' href=http://b.test/>", true},
        {"<link rel=modulepreload href=http://b.test/>", true},
        {"<iframe src=http://b.test/></iframe>", true},
        {"<video src=http://b.test/></video>", true},
        {"<video poster=http://b.test/></video>", true},
        {"<object data=http://b.test/></object>", true},
        {"<embed src=http://b.test/>", true},
        {"<svg><image href=http://b.test/ /></svg>", true},
        {"<input type=image src=http://b.test/>", true},
        {"<style>p { background: url(http://b.test/) }</style>", true},
        {"<style>@import 'http://b.test/';</style>", true},
        {"<p style='background: url(http://b.test/)'>", true},
        {"<script type=application/ld+json>{\"@context\": \"https://schema.org\", \"url\": "
         "\"http://b.test/\"}</script>",
         false},
        {"<a href=http://b.test/>x</a>", false},
        {"<svg><a href=http://b.test/>x</a></svg>", false},
        {"<link rel=canonical href=http://b.test/>", false},
        {"<link rel=alternate href=http://b.test/>", false},
        {"<link rel=image_src href=http://b.test/>", false},
        {"<form action=http://b.test/></form>", false},
        {"<form action=x><button formaction=http://b.test/></button></form>", false},
        {"<meta http-equiv=refresh content='1; url=http://b.test/'>", false},
    }));
    INFO(markup);
    const html::Page page = html::readPage(markup, std::nullopt, *url::parseUrl(seed));
    REQUIRE_FALSE(page.links.empty());
    CHECK(crawl::isLoadedWithItsDocument(page.links.back()) == isLoaded);
}

TEST_CASE("this very machine is secure over http, any other isn't", "[crawl]") // Secure Contexts §3.1
{
    for (const char* const url :
         {"http://b.test/", "http://localhost.b.test/", "http://127.b.test/", "http://8.8.8.8/"})
        CHECK(crawl::isInsecure(url));
    for (const char* const url :
         {"https://b.test/", "http://localhost/", "http://app.localhost:8080/", "http://127.0.0.1/",
          "http://127.1.2.3:80/", "http://[::1]/", "mailto:a@b.test"})
        CHECK_FALSE(crawl::isInsecure(url));
}

TEST_CASE("a page over http may load what it likes", "[crawl]")
{
    FakeSite site;
    site.html("http://a.test/", "<img src=http://b.test/x.png>");
    site.status(picture, 200);
    CrawlScript crawl(site, {}, {"http://a.test/"});
    crawl.run();
    CHECK(crawl.row(picture) == fine);
}

TEST_CASE("mixed content that is broken is broken, and what is skipped is skipped", "[crawl]")
{
    FakeSite site = pictureSite();
    crawl::CrawlSettings settings;
    SECTION("broken")
    {
        site.status(picture, 404);
        CrawlScript crawl(site, settings, {seed});
        crawl.run();
        CHECK(crawl.row(picture) == Row{Verdict::Broken, Reason::HttpStatus});
    }
    SECTION("skipped")
    {
        settings.checkExternal = false;
        CrawlScript crawl(site, settings, {seed});
        crawl.run();
        CHECK(crawl.row(picture) == Row{Verdict::Skipped, Reason::External});
    }
}

TEST_CASE("a redirect to https comes too late for a browser, one to http is as bad", "[crawl]")
{
    FakeSite site;
    site.html(seed,
              "<img src=http://b.test/x.png><img src=https://b.test/y.png><img src=https://b.test/z.png>");
    site.redirect(picture, "https://b.test/new.png");
    site.redirect("https://b.test/y.png", "http://b.test/new.png");
    site.redirect("https://b.test/z.png", "https://b.test/new.png");
    site.status("https://b.test/new.png", 200);
    site.status("http://b.test/new.png", 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(picture) == mixed);
    CHECK(crawl.row("https://b.test/y.png") == mixed);
    CHECK(crawl.row("https://b.test/z.png") == Row{Verdict::Redirected, Reason::Permanent});
    REQUIRE(crawl.state(picture).hops);
}

TEST_CASE("an address that is both loaded and linked is mixed content, whichever was found first", "[crawl]")
{
    const std::string one = "<a href=http://b.test/x.png>x</a>";
    const std::string other = "<img src=http://b.test/x.png>";
    for (const std::string& body : {one + other, other + one}) {
        FakeSite site = pictureSite();
        site.html(seed, body);
        CrawlScript crawl(site, {}, {seed});
        crawl.run();
        CHECK(crawl.row(picture) == mixed);
    }
    FakeSite site;
    site.page(seed, {"http://b.test/x.png", "/later"});
    site.html("https://a.test/later", other);
    site.status(picture, 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(picture) == mixed);
}

TEST_CASE("a page that asks browsers for https in place of http has no mixed content", "[crawl]")
{
    FakeSite site = pictureSite();
    SECTION("by a meta element")
    {
        site.html(seed, "<meta http-equiv=Content-Security-Policy content=upgrade-insecure-requests>"
                        "<img src=http://b.test/x.png>");
    }
    SECTION("by a field")
    {
        http::Fields fields = FakeSite::field("Content-Type", "text/html");
        fields.add("Content-Security-Policy", "upgrade-insecure-requests");
        site.inTurn(seed, {{FakeSite::response(200, fields, "<img src=http://b.test/x.png>")}});
    }
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(picture) == fine);
}

TEST_CASE("a page that was mended holds no mixed content when it is checked again", "[crawl]")
{
    FakeSite site = pictureSite();
    const http::Fields type = FakeSite::field("Content-Type", "text/html");
    site.inTurn(
        seed,
        {{FakeSite::response(200, type, "<img src=http://b.test/x.png><a href=http://b.test/x.png>x</a>")},
         {FakeSite::response(200, type, "<img src=https://b.test/x.png><a href=http://b.test/x.png>x</a>")}});
    site.status("https://b.test/x.png", 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(picture) == mixed);
    crawl.crawl().recheck(std::vector<crawl::EntryId>{crawl.state(picture).id}, crawl.now());
    crawl.run();
    CHECK(crawl.row(picture) == fine);
    CHECK(crawl.row("https://b.test/x.png") == fine);
}
