#include "html/LinkExtractor.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <tuple>

using namespace read_page;
using html::LinkType;
using html::LinkUse;

TEST_CASE("each element's addresses are found, with their type and use", "[html]")
{
    const auto [markup, place, type, use] = GENERATE(table<std::string, std::string, LinkType, LinkUse>({
        {"<a href=u>", "a href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<area href=u>", "area href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<link rel=stylesheet href=u>", "link href", LinkType::Css, LinkUse::Load},
        {"<link rel='shortcut icon' href=u>", "link href", LinkType::Image, LinkUse::Load},
        {"<link rel=next href=u>", "link href", LinkType::Hyperlink, LinkUse::Load},
        {"<link rel=manifest href=u>", "link href", LinkType::Other, LinkUse::Load},
        {"<link rel=pingback href=u>", "link href", LinkType::Other, LinkUse::SubmitPost},
        {"<link rel=preload as=image imagesrcset='u 1x'>", "link imagesrcset", LinkType::Image,
         LinkUse::Load},
        {"<img src=u>", "img src", LinkType::Image, LinkUse::Load},
        {"<image src=u>", "img src", LinkType::Image, LinkUse::Load},
        {"<img srcset='u 2x'>", "img srcset", LinkType::Image, LinkUse::Load},
        {"<script src=u></script>", "script src", LinkType::JavaScript, LinkUse::Load},
        {"<iframe src=u></iframe>", "iframe src", LinkType::IFrame, LinkUse::Navigate},
        {"<frameset><frame src=u>", "frame src", LinkType::IFrame, LinkUse::Navigate},
        {"<source src=u>", "source src", LinkType::Media, LinkUse::Load},
        {"<source srcset=u>", "source srcset", LinkType::Image, LinkUse::Load},
        {"<video src=u>", "video src", LinkType::Media, LinkUse::Load},
        {"<video poster=u>", "video poster", LinkType::Image, LinkUse::Load},
        {"<audio src=u>", "audio src", LinkType::Media, LinkUse::Load},
        {"<track src=u>", "track src", LinkType::Media, LinkUse::Load},
        {"<embed src=u>", "embed src", LinkType::Media, LinkUse::Load},
        {"<object data=u>", "object data", LinkType::Media, LinkUse::Load},
        {"<form action=u>", "form action", LinkType::Form, LinkUse::Load},
        {"<form action=u method=POST>", "form action", LinkType::Form, LinkUse::SubmitPost},
        {"<input type=image src=u>", "input src", LinkType::Image, LinkUse::Load},
        {"<form><button formaction=u>", "button formaction", LinkType::Form, LinkUse::Load},
        {"<form method=post><input type=submit formaction=u>", "input formaction", LinkType::Form,
         LinkUse::SubmitPost},
        {"<form><input type=image formaction=u formmethod=post>", "input formaction", LinkType::Form,
         LinkUse::SubmitPost},
        {"<form method=post><button formaction=u formmethod=get>", "button formaction", LinkType::Form,
         LinkUse::Load},
        {"<button form=f formaction=u></button><form id=f method=post>", "button formaction", LinkType::Form,
         LinkUse::SubmitPost},
        {"<meta http-equiv=Refresh content='3; url=u'>", "meta content", LinkType::Hyperlink,
         LinkUse::Navigate},
        {"<svg><a href=u>", "a href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<svg><a xlink:href=u>", "a xlink:href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<svg><image href=u>", "image href", LinkType::Image, LinkUse::Load},
        {"<svg><script xlink:href=u />", "script xlink:href", LinkType::JavaScript, LinkUse::Load},
        {"<noscript><img src=u></noscript>", "img src", LinkType::Image, LinkUse::Load},
        {"<A HREF=u>", "a href", LinkType::Hyperlink, LinkUse::Navigate},
    }));
    INFO(markup);
    const html::Link link = onlyLink(markup);
    CHECK(link.element + ' ' + link.attribute == place);
    CHECK(link.type == type);
    CHECK(link.use == use);
    REQUIRE(link.target);
    CHECK(link.target->href() == "https://a.test/folder/u");
}

TEST_CASE("what no browser asks for is no link", "[html]")
{
    const std::string markup = GENERATE(
        as<std::string>(), "<a name=u>", "<link rel=preconnect href=u>",
        "<link rel='dns-prefetch preconnect' href=u>", "<input type=text src=u>",
        "<form action=u method=dialog></form>", "<button formaction=u></button>",
        "<form><button type=reset formaction=u></button></form>", "<form><input formaction=u></form>",
        "<form><button formaction=u formmethod=dialog></button></form>",
        "<button form=nowhere formaction=u></button>", "<form><form action=u></form>",
        "<meta http-equiv=refresh content=5>", "<meta name=refresh content='0; url=u'>", "<p href=u src=u>",
        "<svg><img2 src=u></svg>", "<p><frame src=u>", "<base href=u>", "<a href=u", "<!-- <a href=u> -->",
        "<img srcset='u 1q'>");
    INFO(markup);
    CHECK(linksOf(markup).empty());
}

TEST_CASE("text that holds no markup holds no links", "[html]")
{
    const std::string element = GENERATE(as<std::string>(), "title", "textarea", "style", "xmp", "iframe",
                                         "noembed", "noframes", "script");
    INFO(element);
    CHECK(linksOf('<' + element + "><a href=no></" + element + "x></a></" + element + "><a href=x>") ==
          Lines{"a href https://a.test/folder/x"});
}

TEST_CASE("after plaintext there is no markup", "[html]")
{
    CHECK(linksOf("<plaintext></plaintext><a href=no>").empty());
}

TEST_CASE("in svg and math the elements of that name do hold markup", "[html]")
{
    CHECK(onlyTarget("<svg><style><a href=x></style></svg>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<svg><title><a href=x></title></svg>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<math><script><a2/></script></math><a href=x>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<svg><script/><a href=x></svg>") == "https://a.test/folder/x");
    CHECK(linksOf("<svg><![CDATA[<a href=no>]]></svg>").empty());
    CHECK(onlyTarget("<![CDATA[<a href=no>]]><a href=x>") == "https://a.test/folder/x");
}

// HTML §13.2.6.5
TEST_CASE("HTML inside svg ends it, or is HTML where svg has a place for it", "[html]")
{
    CHECK(linksOf("<svg><p><style><a href=no></style>").empty());
    CHECK(linksOf("<svg><font color=red><style><a href=no></style>").empty());
    CHECK(linksOf("<svg><font><style><a href=yes></style>").size() == 1);
    CHECK(linksOf("<svg><foreignObject><style><a href=no></style></foreignObject><style><a href=yes></style>")
              .size() == 1);
    CHECK(linksOf("<math><mi><style><a href=no></style></mi><style><a href=yes></style>").size() == 1);
    CHECK(linksOf("<math><annotation-xml encoding='text/html'><style><a href=no></style>").empty());
    CHECK(linksOf("<div><svg></div><style><a href=no></style>").empty());
    CHECK(linksOf("<svg></svg><style><a href=no></style>").empty());
    CHECK(linksOf("<svg/><style><a href=no></style>").empty());
}

TEST_CASE("what a template holds is not part of the page", "[html]")
{
    CHECK(onlyTarget("<template><a href=no></a><template></template><img src=no></template><a href=x>") ==
          "https://a.test/folder/x");
    CHECK(onlyTarget("<template shadowrootmode=open><a href=x></a></template>") == "https://a.test/folder/x");
    CHECK(read("<template><title>No</title></template><title>Yes</title>").title == "Yes");
}

TEST_CASE("a link's text is what a person reads in it", "[html]")
{
    CHECK(onlyLink("<a href=x>  Fish &amp;\n <b>chips</b> </a> more").text == "Fish & chips");
    CHECK(onlyLink("<a href=x><h3>Head</h3><p>Words</p></a>").text == "Head Words");
    CHECK(onlyLink("<a href=x>with<style>p{}</style><script>x</script>out</a>").text == "without");
    CHECK(onlyLink("<a href=x>one<a name=y>two</a>").text == "one");
    CHECK(onlyLink("<a href=x>never closed").text == "never closed");
    CHECK(onlyLink("<form><button formaction=x> Send <i>it</i></button>").text == "Send it");
}

TEST_CASE("images speak for a link by their alt, and for themselves", "[html]")
{
    const html::Page page = read("<a href=x><img src=i alt=' One  picture '><img alt=two></a>");
    CHECK(page.links.at(0).altText == "One picture two");
    CHECK(page.links.at(1).altText == "One picture");
    CHECK(onlyLink("<area href=x alt=Place>").altText == "Place");
}

TEST_CASE("of attributes with one name the first counts", "[html]")
{
    CHECK(onlyTarget("<a HREF=x href=y>") == "https://a.test/folder/x");
    CHECK(onlyTarget("<svg><a xlink:href=y href=x>") == "https://a.test/folder/x");
}

TEST_CASE("long texts are cut between code points", "[html]")
{
    std::string umlauts;
    for (int i = 0; i < 20'000; ++i)
        umlauts += "\xC3\xA4";
    const html::Link link =
        onlyLink("<a href='" + umlauts + "' rel='x" + umlauts + "' target='" + umlauts + "'>x" + umlauts);
    CHECK(link.raw.size() == html::maxRawBytes);
    CHECK(link.text.size() == html::maxTextBytes - 1);
    CHECK(link.rel.size() == html::maxTextBytes - 1);
    CHECK(link.windowTarget.size() == html::maxTextBytes);
}
