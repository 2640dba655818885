#include "html/PageReader.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <algorithm>

using namespace read_page;

namespace {

bool hasTarget(const html::Page& page, std::string_view id)
{
    return std::binary_search(page.fragmentTargets.begin(), page.fragmentTargets.end(),
                              html::hashOfFragmentTarget(id));
}

} // namespace

TEST_CASE("a page's links are found in its order", "[html]")
{
    const html::Page page = read(R"(<!doctype html><title> A
        page </title><link rel=stylesheet href=s.css><a href="/one">One <b>and
        more</b></a><img src=i.png alt="An image"><script src=j.js></script><iframe src=f></iframe>)");
    CHECK(linksOf(page) == Lines{"link href https://a.test/folder/s.css", "a href https://a.test/one",
                                 "img src https://a.test/folder/i.png",
                                 "script src https://a.test/folder/j.js",
                                 "iframe src https://a.test/folder/f"});
    CHECK(page.title == "A page");
}

// HTML §4.2.3
TEST_CASE("base counts wherever it stands, and only the first that has an address", "[html]")
{
    CHECK(linksOf("<a href=x>x</a><base target=_top><base href=/other/><base href=/no/><a href=y>y</a>") ==
          Lines{"a href https://a.test/other/x", "a href https://a.test/other/y"});
    CHECK(onlyTarget("<base href='http://['><a href=x>x</a>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<base href=data:,x><a href=x>x</a>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<base href=javascript:x><a href=x>x</a>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<template><base href=/no/></template><a href=x>x</a>") == "https://a.test/folder/x");
}

TEST_CASE("an address that is no URL is kept with its reason", "[html]")
{
    const html::Link link = onlyLink("<a href='http://a b/'>x</a>");
    REQUIRE_FALSE(link.target);
    CHECK(link.target.error() == url::UrlError::DomainInvalidCodePoint);
    CHECK(link.raw == "http://a b/");
}

TEST_CASE("data: URLs are counted, however they are spelled, and are no links", "[html]")
{
    const html::Page page = read("<img src='data:image/png;base64,AAAA'><a href=' DATA:,x'>x</a>"
                                 "<a href='da\nta:,y'>y</a><img srcset='data:,a 1x, /b.png 2x'>");
    CHECK(page.dataUrls == 4);
    CHECK(linksOf(page) == Lines{"img srcset https://a.test/b.png"});
}

TEST_CASE("a hyperlink with an empty address leads to the page itself; nothing is loaded from one", "[html]")
{
    CHECK(linksOf("<a href=''>self</a><area href>") ==
          Lines{"a href https://a.test/folder/page", "area href https://a.test/folder/page"});
    CHECK(linksOf("<img src=''><script src=' '></script><iframe src></iframe><form action=''></form>"
                  "<link rel=icon href=''>")
              .empty());
}

TEST_CASE("a fragment's target is any element's id or the name of an a", "[html]")
{
    const html::Page page =
        read("<p id=one><a name='t&#119;o'></a><svg><g id=three /></svg><b id=' four'><i id=''>"
             "<img name=no><svg><a name=no2></a></svg><template id=t><p id=no3></template>");
    CHECK(page.fragmentTargets.size() == 5);
    for (const char* const id : {"one", "two", "three", " four", "t"})
        CHECK(hasTarget(page, id));
    CHECK(std::is_sorted(page.fragmentTargets.begin(), page.fragmentTargets.end()));
}

TEST_CASE("an id that stands twice is one target", "[html]")
{
    CHECK(read("<p id=a><p id=a><a name=a></a>").fragmentTargets.size() == 1);
}

TEST_CASE("the robots directives of a page are read, those for us as well as those for all", "[html]")
{
    const html::Page page = read("<a href=x>x</a><meta name=Robots content='NOINDEX, nofollow'>");
    CHECK(page.robots.noindex);
    CHECK(page.robots.nofollow);
    CHECK(read("<meta name=hydralinkchecker content=none>").robots.noindex);
    CHECK_FALSE(read("<meta name=googlebot content=none>").robots.noindex);
    CHECK_FALSE(read("<meta name=robots content='index,follow'>").robots.nofollow);
}

TEST_CASE("nofollow of one link is that link's", "[html]")
{
    const html::Page page = read("<a rel='External NoFollow' href=x>x</a><a rel=nofollower href=y>y</a>");
    CHECK(page.links.at(0).nofollow);
    CHECK(page.links.at(0).rel == "External NoFollow");
    CHECK_FALSE(page.links.at(1).nofollow);
}

TEST_CASE("the canonical address is the first that a page names", "[html]")
{
    const html::Page page = read("<link rel=canonical href=/one><link rel=canonical href=/two>");
    REQUIRE(page.canonical);
    CHECK(page.canonical->href() == "https://a.test/one");
    CHECK(page.links.size() == 2);
}

TEST_CASE("a page has scripts if one is run", "[html]")
{
    CHECK(read("<script src=x></script>").hasScripts);
    CHECK(read("<script type=module>x()</script>").hasScripts);
    CHECK(read("<script type=' text/JavaScript '>x()</script>").hasScripts);
    CHECK(read("<script/>x()</script>").hasScripts);
    CHECK(read("<svg><script xlink:href=x /></svg>").hasScripts);
    CHECK_FALSE(read("<script> </script>").hasScripts);
    CHECK_FALSE(read("<script type=application/ld+json>{}</script>").hasScripts);
    CHECK_FALSE(read("<p onclick='x()'>script</p>").hasScripts);
}

TEST_CASE("a page without an element of its own or a word is empty", "[html]")
{
    CHECK(read("").isEmpty);
    CHECK(read(" <!doctype html>\n<html><head></head><!-- nothing --><body>\n</body></html>").isEmpty);
    CHECK_FALSE(read("word").isEmpty);
    CHECK_FALSE(read("<body><div></div>").isEmpty);
}

TEST_CASE("an address with its references undecoded is kept as it stands in the page", "[html]")
{
    const html::Link link = onlyLink("<a href=' ?a=1&amp;b=2&copy=3 '>x</a>");
    CHECK(link.raw == " ?a=1&amp;b=2&copy=3 ");
    CHECK(link.target->href() == "https://a.test/folder/page?a=1&b=2&copy=3");
}

TEST_CASE("line and column are those of the value in the page's own text", "[html]")
{
    const html::Page page =
        read("\xEF\xBB\xBF<p>\r\n\xC3\xA4\xE2\x82\xAC<a\r  href = \"x\"><img\nsrc=y><area href>");
    REQUIRE(page.links.size() == 3);
    CHECK(page.links[0].line == 3);
    CHECK(page.links[0].column == 11);
    CHECK(page.links[1].line == 4);
    CHECK(page.links[1].column == 5);
    CHECK(page.links[2].column == 13); // no value: the attribute itself
}

TEST_CASE("the addresses in one attribute have places of their own", "[html]")
{
    const html::Page page = read(
        "<img srcset='a&amp;b 1x,\n c,d&lt;e 2x'><meta http-equiv=refresh content='&#48;; url=&quot;z'>");
    REQUIRE(page.links.size() == 3);
    CHECK(page.links[0].raw == "a&amp;b");
    CHECK(page.links[0].column == 14);
    CHECK(page.links[1].raw == "c,d&lt;e");
    CHECK(page.links[1].line == 2);
    CHECK(page.links[1].column == 2);
    CHECK(page.links[2].raw == "z");
    CHECK(page.links[2].target->href() == "https://a.test/folder/z");
}

TEST_CASE("a page's own encoding is that of its queries, not of its paths", "[html]")
{
    const std::string body = "<a href='/\xE4?q=\xE4&amp;r=&#8364;&amp;s=&#9731;'>x</a>";
    CHECK(onlyTarget(body, "text/html; charset=iso-8859-1") ==
          "https://a.test/%C3%A4?q=%E4&r=%80&s=%26%239731%3B");
    CHECK(read(body, "text/html; charset=iso-8859-1").charset == "windows-1252");
    CHECK(onlyTarget("<a href='?q=\xC3\xA4'>x</a>") == "https://a.test/folder/page?q=%C3%A4");
}

TEST_CASE("XHTML sent as such closes its empty elements", "[html]")
{
    const std::string body = "<title/><script src='s.js'/><a href='x'>x</a><![CDATA[<a href='no'>]]>";
    CHECK(linksOf(read(body, "application/xhtml+xml")) ==
          Lines{"script src https://a.test/folder/s.js", "a href https://a.test/folder/x"});
    CHECK(linksOf(read(body)).empty());
}

TEST_CASE("headings without an id are known by their words, however a script would make an id of them",
          "[html]")
{
    const html::Page page =
        read("<h2>Getting <em>Started</em>: a Guide</h2><h3 id=x>Known</h3><h2></h2><h4>Open");
    const auto has = [&page](std::string_view fragment) {
        return std::binary_search(page.headingsWithoutId.begin(), page.headingsWithoutId.end(),
                                  html::hashOfHeading(fragment));
    };
    CHECK(has("getting-started-a-guide"));
    CHECK(has("Getting_Started_A_Guide"));
    CHECK(has("open"));
    CHECK_FALSE(has("known"));
    CHECK_FALSE(has(""));
    CHECK(page.headingsWithoutId.size() == 2);
}

TEST_CASE("the text that a page shows is counted", "[html]")
{
    CHECK(read("<div id=root></div><script>let text = 1</script><title>Much text</title>").shownBytes == 0);
    CHECK(read("<p>12345").shownBytes == 5);
}

TEST_CASE("a page may ask for https in place of http", "[html]")
{
    const auto upgrades = [](const std::string& policy) {
        return read("<meta http-equiv=Content-Security-Policy content=\"" + policy + "\">")
            .upgradesInsecureRequests;
    };
    CHECK(upgrades("upgrade-insecure-requests"));
    CHECK(upgrades("default-src https:; Upgrade-Insecure-Requests ;"));
    CHECK_FALSE(upgrades("default-src upgrade-insecure-requests"));
    CHECK_FALSE(upgrades(""));
    CHECK_FALSE(read("<meta name=x content=upgrade-insecure-requests>").upgradesInsecureRequests);
}
