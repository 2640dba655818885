#include "html/EmbeddedText.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

using namespace read_page;

TEST_CASE("a style element's addresses count from the page's base, its imports among them", "[html][css]")
{
    CHECK(linksOf(
              "<base href=/b/><style>@import 'a.css'; p { background: url(c.png) }</style><a href=d>d</a>") ==
          Lines{"style @import https://a.test/b/a.css", "style background https://a.test/b/c.png",
                "a href https://a.test/b/d"});
    CHECK(read("<style>@import 'a'</style>").links.at(0).use == html::LinkUse::LoadSheet);
    CHECK(read("<style>@import 'a'</style>").links.at(0).origin == html::LinkOrigin::Css);
    CHECK(linksOf("<style>p { x: url(a) }") == Lines{"style x https://a.test/folder/a"});
}

// HTML §4.2.6, "update a style block"
TEST_CASE("a style element of another language is no CSS, nor is one in a template", "[html][css]")
{
    CHECK(linksOf("<style type=''>p{x:url(a)}</style><style type=TEXT/css>p{x:url(b)}</style>").size() == 2);
    CHECK(linksOf(
              "<style type=text/less>p{x:url(a)}</style><style type='text/css;charset=x'>p{x:url(b)}</style>"
              "<template><style>p{x:url(c)}</style><p style='x:url(d)'></template>")
              .empty());
}

TEST_CASE("a style attribute's addresses are links of its element, whatever that is", "[html][css]")
{
    CHECK(linksOf("<p style='background: url(a.png)'><x-y style=\"b:url('c')\"><img style='d:url(e)' src=f>"
                  "<a href=g style='h:url(i)'></a><svg style='j:url(k)'><path style='l:url(m)'/></svg>") ==
          Lines{"p style https://a.test/folder/a.png", "x-y style https://a.test/folder/c",
                "img style https://a.test/folder/e", "img src https://a.test/folder/f",
                "a href https://a.test/folder/g", "a style https://a.test/folder/i",
                "svg style https://a.test/folder/k", "path style https://a.test/folder/m"});
    CHECK(linksOf("<p style='color: red'><p style><p style='url(a)'><p style='@import \"b\"'>").empty());
}

TEST_CASE("an address in CSS is found in the page where it stands, references and all", "[html][css]")
{
    const html::Page page =
        read("<p style=\"a:&#117;rl(&quot;b&amp;c&quot;), url(\\64 )\n,url(e&#41;\">\n<style>\n"
             "p { f: url( g ) }</style>");
    REQUIRE(page.links.size() == 4);
    CHECK(page.links[0].raw == "b&amp;c");
    CHECK(page.links[0].line == 1);
    CHECK(page.links[0].column == 28);
    CHECK(page.links[0].target->href() == "https://a.test/folder/b&c");
    CHECK(page.links[1].raw == "\\64 ");
    CHECK(page.links[1].target->href() == "https://a.test/folder/d");
    CHECK(page.links[2].raw == "e");
    CHECK(page.links[2].line == 2);
    CHECK(page.links[2].column == 6);
    CHECK(page.links[3].line == 4);
    CHECK(page.links[3].column == 13);
}

TEST_CASE("a style element of svg may have references, sections and comments in it", "[html][css]")
{
    const html::Page page =
        read("<svg><style>p { a: url(&quot;b&quot;), <!-- url(no) -->url(<![CDATA['c<d']]>),\n"
             "url(e<!---->f) }</style><style/>q { g: url(no) }</svg>");
    REQUIRE(linksOf(page) == Lines{"style a https://a.test/folder/b", "style a https://a.test/folder/c%3Cd",
                                   "style a https://a.test/folder/ef"});
    CHECK(page.links[0].raw == "b");
    CHECK(page.links[1].raw == "c<d");
    CHECK(page.links[1].column == 70);
    CHECK(page.links[2].raw == "e<!---->f");
    CHECK(page.links[2].line == 2);
}

// CSS Values and Units 4 §4.5.1.1
TEST_CASE("in a page's CSS an address of nothing but a fragment is the page's own, not its base's",
          "[html][css]")
{
    const html::Page page = read("<base href=/b/><p style='fill: url(#a); filter: url(c.svg#d); e: url(#f)'>"
                                 "<style>p { mask: url(#g) }</style>");
    CHECK(linksOf(page) == Lines{"p style https://a.test/folder/page#a", "p style https://a.test/b/c.svg#d",
                                 "style mask https://a.test/folder/page#g"});
    for (const html::Link& link : page.links)
        CHECK(link.use == html::LinkUse::Reference);
}

TEST_CASE("a page's encoding has no say in the queries of its CSS", "[html][css]")
{
    CHECK(linksOf(read("<a href='?\xE4'>a</a><p style='x: url(?\xE4)'>", "text/html; charset=latin1")) ==
          Lines{"a href https://a.test/folder/page?%E4", "p style https://a.test/folder/page?%C3%A4"});
}

TEST_CASE("data: URLs in a page's CSS are counted", "[html][css]")
{
    const html::Page page =
        read("<p style='x: url(data:,a), url(&#100;ata:,b)'><style>p{x:url(data:,c)}</style>");
    CHECK(page.dataUrls == 3);
    CHECK(page.links.empty());
}

TEST_CASE("the addresses in a page's JSON-LD are links, by the page's base", "[html][json]")
{
    const html::Page page = read(
        "<base href=/b/><script type='Application/LD+JSON; charset=utf-8'>\n{\"url\": \"a\", \"image\":\n"
        "\"\\u002Fc.png\"}</script><script type=application/json>{\"url\": \"no\"}</script>"
        "<script>{\"url\": \"no\"}</script>");
    REQUIRE(linksOf(page) == Lines{"script url https://a.test/b/a", "script image https://a.test/c.png"});
    CHECK(page.links[0].line == 2);
    CHECK(page.links[0].column == 10);
    CHECK(page.links[0].use == html::LinkUse::Load);
    CHECK(page.links[1].type == html::LinkType::Image);
    CHECK(page.links[1].raw == "\\u002Fc.png");
    CHECK(page.links[1].line == 3);
    CHECK(page.links[1].column == 2);
}

TEST_CASE("a link in embedded text has the path of the element that holds it", "[html][css][json]")
{
    const html::Page page =
        read("<title>t</title><style>p{x:url(a)}</style><body><footer><p style='x:url(b)'></p>"
             "<script type=application/ld+json>{\"url\":\"c\"}</script></footer>");
    REQUIRE(page.links.size() == 3);
    CHECK(page.links[0].path == "html>head>style");
    CHECK(page.links[0].position == html::LinkPosition::Head);
    CHECK(page.links[1].path == "html>body>footer>p");
    CHECK(page.links[1].position == html::LinkPosition::Footer);
    CHECK(page.links[2].path == "html>body>footer>script");
}

// SVG 2 §6.6: presentation attributes are parsed as the properties of CSS they are.
TEST_CASE("an svg element's presentation attributes are read as CSS", "[html][css]")
{
    const auto [markup, lines] = GENERATE(table<const char*, Lines>({
        {"<g fill='url(#a)' stroke='URL( &quot;#b&quot; ) red'>",
         {"g fill https://a.test/folder/page#a", "g stroke https://a.test/folder/page#b"}},
        {"<g filter='blur(1px) url(#a) url(f.svg#b)'>",
         {"g filter https://a.test/folder/page#a", "g filter https://a.test/folder/f.svg#b"}},
        {"<g mask=\"url('#a)b')\" clip-path='url(#a\\)b)'>",
         {"g mask https://a.test/folder/page#a)b", "g clip-path https://a.test/folder/page#a)b"}},
        {"<g marker='url(#a)' marker-start='url(#b)' marker-mid='url(#c)' marker-end='url(#d)'>",
         {"g marker https://a.test/folder/page#a", "g marker-start https://a.test/folder/page#b",
          "g marker-mid https://a.test/folder/page#c", "g marker-end https://a.test/folder/page#d"}},
        {"<g cursor='url(hand.png), url(\"h.cur\") 4 4, auto'>",
         {"g cursor https://a.test/folder/hand.png", "g cursor https://a.test/folder/h.cur"}},
        {"<g fill='src(\"#a\")'>", {"g fill https://a.test/folder/page#a"}},
        {"<g fill='/* url(#a) */ red'>", {}},
        {"<g fill='red; background: url(a.png)'>", {}},
        {"<g fill='none' stroke='rgb(1,2,3)' mask=''>", {}},
        {"<g fill='url(data:,x)'>", {}},
        {"</svg><p fill='url(#a)' cursor='url(b)'>", {}},
    }));
    INFO(markup);
    CHECK(linksOf("<svg>" + std::string(markup)) == lines);
}

TEST_CASE("an address in a presentation attribute has its place, and counts from the page where it is local",
          "[html][css]")
{
    const html::Page page = read("<base href=/b/>\n<svg><g  fill='&#x75;rl(#x)' mask=' url( m.svg#y )'/>");
    REQUIRE(linksOf(page) == Lines{"g fill https://a.test/folder/page#x", "g mask https://a.test/b/m.svg#y"});
    CHECK(page.links.at(0).line == 2);
    CHECK(page.links.at(0).column == 25);
    CHECK(page.links.at(0).raw == "#x");
    CHECK(page.links.at(0).use == html::LinkUse::Reference);
    CHECK(page.links.at(0).origin == html::LinkOrigin::Html);
    CHECK(page.links.at(1).column == 42);
    CHECK(page.links.at(1).raw == "m.svg#y");
}
