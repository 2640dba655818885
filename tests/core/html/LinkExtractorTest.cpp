#include "html/LinkExtractor.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <tuple>

using namespace read_page;
using namespace std::string_literals;
using html::LinkType;
using html::LinkUse;

TEST_CASE("each element's addresses are found, with their type and use", "[html]")
{
    const auto [markup, place, type, use] = GENERATE(table<std::string, std::string, LinkType, LinkUse>({
        {"<a href=u>", "a href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<area href=u>", "area href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<link rel=stylesheet href=u>", "link href", LinkType::Css, LinkUse::LoadSheet},
        {"<link rel='shortcut icon' href=u>", "link href", LinkType::Image, LinkUse::Load},
        {"<link rel=next href=u>", "link href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<link rel=manifest href=u>", "link href", LinkType::Other, LinkUse::LoadManifest},
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
        {"<blockquote cite=u>", "blockquote cite", LinkType::Hyperlink, LinkUse::Load},
        {"<q cite=u>", "q cite", LinkType::Hyperlink, LinkUse::Load},
        {"<ins cite=u>", "ins cite", LinkType::Hyperlink, LinkUse::Load},
        {"<del cite=u>", "del cite", LinkType::Hyperlink, LinkUse::Load},
        {"<img longdesc=u>", "img longdesc", LinkType::Hyperlink, LinkUse::Navigate},
        {"<iframe longdesc=u></iframe>", "iframe longdesc", LinkType::Hyperlink, LinkUse::Navigate},
        {"<frameset><frame longdesc=u>", "frame longdesc", LinkType::Hyperlink, LinkUse::Navigate},
        {"<body background=u>", "body background", LinkType::Image, LinkUse::Load},
        {"<table background=u>", "table background", LinkType::Image, LinkUse::Load},
        {"<table><thead background=u>", "thead background", LinkType::Image, LinkUse::Load},
        {"<table><tbody background=u>", "tbody background", LinkType::Image, LinkUse::Load},
        {"<table><tfoot background=u>", "tfoot background", LinkType::Image, LinkUse::Load},
        {"<table><tr background=u>", "tr background", LinkType::Image, LinkUse::Load},
        {"<table><td background=u>", "td background", LinkType::Image, LinkUse::Load},
        {"<table><th background=u>", "th background", LinkType::Image, LinkUse::Load},
        {"<html manifest=u>", "html manifest", LinkType::Other, LinkUse::Load},
        {"<head profile=u>", "head profile", LinkType::Hyperlink, LinkUse::Load},
        {"<menuitem icon=u>", "menuitem icon", LinkType::Image, LinkUse::Load},
        {"<command icon=u>", "command icon", LinkType::Image, LinkUse::Load},
        {"<bgsound src=u>", "bgsound src", LinkType::Media, LinkUse::Load},
        {"<img lowsrc=u>", "img lowsrc", LinkType::Image, LinkUse::Load},
        {"<img dynsrc=u>", "img dynsrc", LinkType::Media, LinkUse::Load},
        {"<object classid=u>", "object classid", LinkType::Other, LinkUse::Load},
        {"<object archive=u>", "object archive", LinkType::Other, LinkUse::Load},
        {"<applet code=u>", "applet code", LinkType::Other, LinkUse::Load},
        {"<applet archive=u>", "applet archive", LinkType::Other, LinkUse::Load},
        {"<applet object=u>", "applet object", LinkType::Other, LinkUse::Load},
        {"<link rel=alternate type=application/rss+xml href=u>", "link href", LinkType::Hyperlink,
         LinkUse::LoadFeed},
        {"<link rel=canonical href=u>", "link href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<link rel=alternate hreflang=de href=u>", "link href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<link rel=preload as=style href=u>", "link href", LinkType::Css, LinkUse::Load},
        {"<link rel=prefetch href=u>", "link href", LinkType::Other, LinkUse::Load},
        {"<meta property=og:image content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta property='OG:Image:Secure_URL' content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta property=og:video content=u>", "meta content", LinkType::Media, LinkUse::Load},
        {"<meta property=og:audio:url content=u>", "meta content", LinkType::Media, LinkUse::Load},
        {"<meta property=og:url content=u>", "meta content", LinkType::Hyperlink, LinkUse::Load},
        {"<meta name=twitter:image content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta name=twitter:image:src content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta name=twitter:player content=u>", "meta content", LinkType::Media, LinkUse::Load},
        {"<meta name=msapplication-TileImage content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta name=msapplication-config content=u>", "meta content", LinkType::Other, LinkUse::Load},
        {"<meta itemprop=thumbnailUrl content=u>", "meta content", LinkType::Image, LinkUse::Load},
        {"<meta itemprop=url content=u>", "meta content", LinkType::Hyperlink, LinkUse::Load},
        {"<link itemprop=url href=u>", "link href", LinkType::Other, LinkUse::Load},
        {"<svg><use xlink:href=u>", "use xlink:href", LinkType::Image, LinkUse::Reference},
        {"<svg><pattern href=u>", "pattern href", LinkType::Image, LinkUse::Reference},
        {"<svg><linearGradient href=u>", "lineargradient href", LinkType::Image, LinkUse::Reference},
        {"<svg><radialGradient href=u>", "radialgradient href", LinkType::Image, LinkUse::Reference},
        {"<svg><textPath href=u>", "textpath href", LinkType::Image, LinkUse::Reference},
        {"<svg><mpath href=u>", "mpath href", LinkType::Image, LinkUse::Reference},
        {"<svg><animateMotion href=u>", "animatemotion href", LinkType::Image, LinkUse::Reference},
        {"<svg><set href=u>", "set href", LinkType::Image, LinkUse::Reference},
        {"<svg><filter xlink:href=u>", "filter xlink:href", LinkType::Image, LinkUse::Reference},
        {"<svg><feImage href=u>", "feimage href", LinkType::Image, LinkUse::Load},
        {"<svg><g fill='url(u)'>", "g fill", LinkType::Image, LinkUse::Load},
        {"<svg><g stroke='URL( &quot;u&quot; ) none'>", "g stroke", LinkType::Image, LinkUse::Load},
        {"<svg><g clip-path='url( u )'>", "g clip-path", LinkType::Image, LinkUse::Load},
        {"<svg><g mask='url(u)'>", "g mask", LinkType::Image, LinkUse::Load},
        {"<svg><g filter='blur(1px) url(u)'>", "g filter", LinkType::Image, LinkUse::Load},
        {"<svg><g marker-start='url(u)'>", "g marker-start", LinkType::Image, LinkUse::Load},
        {"<svg><g cursor='url(u),auto'>", "g cursor", LinkType::Image, LinkUse::Load},
        {"<math><mi href=u>", "mi href", LinkType::Hyperlink, LinkUse::Navigate},
        {"<A HREF=u>", "a href", LinkType::Hyperlink, LinkUse::Navigate},
    }));
    INFO(markup);
    const html::Link link = onlyLink(markup);
    CHECK(std::string(link.element) + ' ' + std::string(link.attribute) == place);
    CHECK(link.type == type);
    CHECK(link.use == use);
    REQUIRE(link.target);
    CHECK(link.target->href() == "https://a.test/folder/u");
}

TEST_CASE("a keyword counts however it is spelled: its references are read first", "[html]")
{
    CHECK(onlyLink("<link rel='style&#115;heet' href=u>").use == LinkUse::LoadSheet);
    CHECK(onlyLink("<link rel=preload as='im&#97;ge' href=u>").type == LinkType::Image);
    CHECK(linksOf("<link rel='pre&#99;onnect' href=u>").empty());
    CHECK(onlyLink("<meta http-equiv='&#114;efresh' content='0; url=u'>").use == LinkUse::Navigate);
    CHECK(onlyLink("<meta property='og&colon;image' content=u>").type == LinkType::Image);
    CHECK(onlyLink("<input type='im&#97;ge' src=u>").type == LinkType::Image);
    CHECK(onlyLink("<form action=u method='p&#111;st'>").use == LinkUse::SubmitPost);
    CHECK(onlyLink("<div role='naviga&#116;ion'><a href=u>").position == html::LinkPosition::Navigation);
    CHECK(linksOf("<p><template shadowrootmode='&#111;pen'><a href=u>").size() == 1);
    CHECK(read("<meta name='&#114;obots' content=nofollow>").robots.nofollow);
    CHECK(read("<script type='text&sol;javascript' src=u></script>").hasScripts);
    CHECK(onlyTarget("<script type='application/ld&#43;json'>{\"url\":\"https://b.test/\"}</script>") ==
          "https://b.test/");
    CHECK(onlyTarget("<style type='text&sol;css'>a{background:url(u)}</style>") == "https://a.test/folder/u");
}

TEST_CASE("one content may be several properties of its page, or of its item", "[html]")
{
    CHECK(onlyLink("<meta property='og:title og:image' content=u>").type == LinkType::Image);
    CHECK(onlyLink("<meta itemprop='image thumbnailUrl' content=u>").type == LinkType::Image);
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
        "<svg><img2 src=u></svg>", "<p><frame src=u>", "<a ping=u>", "<p cite=u background=u>",
        "<meta property=og:title content=u>", "<meta name=msapplication-config content=none>",
        "<meta property=og:image>", "<object codebase=u>", "<td background=u>", "<svg><g fill=red>",
        "<p fill='url(u)'>", "<p longdesc=u usemap='#u'>", "<iframe src=u srcdoc=''></iframe>",
        "<img data-src=u>", "<base href=u>", "<a href=u", "<!-- <a href=u> -->", "<img srcset='u 1q'>");
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
    CHECK(onlyTarget("<p><template shadowrootmode=open><a href=x></a></template>") ==
          "https://a.test/folder/x");
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

TEST_CASE("a list of addresses in one attribute is as many links", "[html]")
{
    CHECK(linksOf("<a href=x ping=' p1 \n p2'>x</a>") == Lines{"a href https://a.test/folder/x",
                                                               "a ping https://a.test/folder/p1",
                                                               "a ping https://a.test/folder/p2"});
    CHECK(read("<a href=x ping=p>x</a>").links.at(1).use == LinkUse::SubmitPost);
    CHECK(linksOf("<head profile='one two'>") ==
          Lines{"head profile https://a.test/folder/one", "head profile https://a.test/folder/two"});
    CHECK(linksOf("<applet archive='one.jar, two.jar'>") ==
          Lines{"applet archive https://a.test/folder/one.jar",
                "applet archive https://a.test/folder/two.jar"});
    CHECK(linksOf("<svg><g filter='url(#a) url(#b)'>") ==
          Lines{"g filter https://a.test/folder/page#a", "g filter https://a.test/folder/page#b"});
}

TEST_CASE("a link's text is its own, whatever else its element names", "[html]")
{
    const html::Page page = read("<a ping=p href=x>Words</a>");
    CHECK(page.links.at(1).text == "Words");
    CHECK(onlyLink("<form method=post><button formaction=x>Send</button></form>").text == "Send");
}

// HTML 4.01 §13.3; browsers have forgotten it for an object's data.
TEST_CASE("what an applet loads counts from its codebase", "[html]")
{
    CHECK(linksOf("<base href=/b/><applet codebase=classes code=C.class archive='x.jar'></applet>") ==
          Lines{"applet code https://a.test/b/classes/C.class",
                "applet archive https://a.test/b/classes/x.jar"});
    CHECK(linksOf("<object codebase=/o/ classid=c data=d></object>") ==
          Lines{"object classid https://a.test/o/c", "object data https://a.test/folder/d"});
}

TEST_CASE("an image whose map the page hasn't got is told", "[html]")
{
    const html::Page page = read("<base href=/other/><img usemap='#a'><img usemap='#b'><object usemap='x#c'>"
                                 "<map name=a></map><map id=c></map>"
                                 "<template><map name=b></map></template>");
    REQUIRE(page.links.size() == 3);
    const bool missing[] = {false, true, false};
    for (std::size_t i = 0; i < 3; ++i) {
        INFO(i);
        CHECK(page.links[i].use == LinkUse::Reference);
        CHECK(page.links[i].isMissing == missing[i]);
    }
    CHECK(page.links[0].target->href() == "https://a.test/folder/page#a");
    CHECK(page.links[2].target->href() == "https://a.test/folder/page#c");
    CHECK(page.links[2].raw == "x#c");
}

// HTML §2.3.9, "rules for parsing a hash-name reference"
TEST_CASE("a usemap without # and a name behind it means no map, even where there is one", "[html]")
{
    CHECK(
        linksOf("<map name=a></map><img usemap=a><img usemap='#'><img usemap='a#'><img usemap=''>").empty());
    CHECK(read("<template><img usemap=a><img usemap=#a></template>").inertLinks == 1);
}

TEST_CASE("what a template would link to is counted, and read if that is asked for", "[html]")
{
    const std::string body = "<template><base href=/no/><a href=x>Text</a><img srcset='a, b 2x'></template>"
                             "<p><template shadowrootmode=open><img src=y></template>";
    const html::Page page = read(body);
    CHECK(linksOf(page) == Lines{"img src https://a.test/folder/y"});
    CHECK(page.inertLinks == 3);

    const html::Page whole = read(body, "text/html", {.attributes = {}, .readTemplates = true});
    CHECK(linksOf(whole) == Lines{"a href https://a.test/folder/x", "img srcset https://a.test/folder/a",
                                  "img srcset https://a.test/folder/b", "img src https://a.test/folder/y"});
    CHECK(whole.links.front().text == "Text");
    CHECK(whole.inertLinks == 0);
}

TEST_CASE("attributes that a person names hold links too", "[html]")
{
    html::ReadSettings settings;
    for (const char* const text : {"data-src", "img[data-srcset]", "a[data-href]", "div[data-bg]", "href"})
        settings.attributes.push_back(*html::parseFurtherAttribute(text));
    const html::Page page =
        read("<img data-srcset='a 1x, b 2x' src=c data-src=d data-src=no>"
             "<source data-srcset=no><iframe data-src=e></iframe><div data-bg=f data-href=no>"
             "<a data-href=g href=h>Text</a>",
             "text/html", settings);
    CHECK(linksOf(page) ==
          Lines{"img data-srcset https://a.test/folder/a", "img data-srcset https://a.test/folder/b",
                "img src https://a.test/folder/c", "img data-src https://a.test/folder/d",
                "iframe data-src https://a.test/folder/e", "div data-bg https://a.test/folder/f",
                "a data-href https://a.test/folder/g", "a href https://a.test/folder/h"});
    const std::tuple<LinkType, LinkUse> expected[] = {
        {LinkType::Image, LinkUse::Load},         {LinkType::Image, LinkUse::Load},
        {LinkType::Image, LinkUse::Load},         {LinkType::Image, LinkUse::Load},
        {LinkType::IFrame, LinkUse::Navigate},    {LinkType::Other, LinkUse::Load},
        {LinkType::Hyperlink, LinkUse::Navigate}, {LinkType::Hyperlink, LinkUse::Navigate}};
    for (std::size_t i = 0; i < page.links.size(); ++i) {
        INFO(i);
        CHECK(std::tuple(page.links[i].type, page.links[i].use) == expected[i]);
    }
    CHECK(page.links.back().text == "Text");
}

TEST_CASE("an attribute that a person names is a name, with or without its element's", "[html]")
{
    using html::FurtherAttribute;
    CHECK(html::parseFurtherAttribute(" Data-Src ") == FurtherAttribute{"", "data-src"});
    CHECK(html::parseFurtherAttribute("IMG[data-src]") == FurtherAttribute{"img", "data-src"});
    CHECK(html::parseFurtherAttribute("*[x]") == FurtherAttribute{"", "x"});
    for (const char* const text : {"", "[x]", "a[]", "a[x", "a b", "a=b", "a[x]y", "<a>"}) {
        INFO(text);
        CHECK_FALSE(html::parseFurtherAttribute(text));
    }
}

TEST_CASE("a page in a srcdoc is read with the page around it", "[html]")
{
    const html::Page page = read("<base href=/b/>\n<iframe srcdoc=\"<p id=no>\n<a href='x&amp;amp;y'>Text</a>"
                                 "<title>No</title><img src=&quot;z&quot;>\"></iframe><p id=yes>");
    CHECK(linksOf(page) == Lines{"a href https://a.test/b/x&y", "img src https://a.test/b/z"});
    const html::Link& link = page.links.front();
    CHECK(link.text == "Text");
    CHECK(link.raw == "x&amp;amp;y");
    CHECK(link.line == 3);
    CHECK(link.column == 10);
    CHECK(link.path == "html>body>iframe");
    CHECK(page.links.back().raw == "z");
    CHECK(page.links.back().column == 63);
    CHECK(page.title.empty());
    CHECK(page.fragmentTargets.size() == 1);
}

TEST_CASE("a page in a srcdoc has a base, forms and maps of its own", "[html]")
{
    CHECK(linksOf("<iframe srcdoc='<base href=c/><a href=x>'></iframe><a href=y>") ==
          Lines{"a href https://a.test/folder/c/x", "a href https://a.test/folder/y"});
    CHECK(linksOf("<form id=f></form><iframe srcdoc='<button form=f formaction=x>'></iframe>").empty());
    const html::Page page = read("<map name=m></map><iframe srcdoc='<img usemap=#m>'></iframe>");
    CHECK(page.links.at(0).isMissing);
    CHECK_FALSE(read("<iframe srcdoc='<link rel=canonical href=x>'></iframe>").canonical);
}

TEST_CASE("a srcdoc in a srcdoc is read, to a depth", "[html]")
{
    std::string body = "<a href=x>";
    const auto wrap = [](const std::string& inner) {
        std::string escaped;
        for (const char c : inner)
            escaped += c == '"' ? "&quot;" : c == '&' ? "&amp;" : std::string(1, c);
        return "<iframe srcdoc=\"" + escaped + "\"></iframe>";
    };
    for (int depth = 0; depth < 4; ++depth)
        body = wrap(body);
    CHECK(onlyTarget(body) == "https://a.test/folder/x");
    CHECK(onlyLink(body).raw == "x");
    CHECK(linksOf(wrap(body)).empty());
}

TEST_CASE("noscript holds markup, in the head as in the body", "[html]")
{
    CHECK(linksOf("<head><noscript><link rel=stylesheet href=a><meta http-equiv=refresh content='0; url=b'>"
                  "</noscript><link rel=icon href=c>") == Lines{"link href https://a.test/folder/a",
                                                                "meta content https://a.test/folder/b",
                                                                "link href https://a.test/folder/c"});
    CHECK(linksOf("<body><noscript><iframe src=a></iframe></noscript>") ==
          Lines{"iframe src https://a.test/folder/a"});
}

TEST_CASE("a link that is closed in its own tag has no text", "[html]")
{
    const auto textOf = [](std::string_view body, std::string_view type) {
        return std::string(read(body, type).links.at(0).text);
    };
    CHECK(textOf("<svg><a href=x />after</svg>", "text/html").empty());
    CHECK(textOf("<a href='x'/>after", "application/xhtml+xml").empty());
    CHECK(textOf("<a href='x'/>after", "text/html") == "after"); // HTML knows no such thing
}

TEST_CASE("a link's text is without what only browsers read", "[html]")
{
    CHECK(onlyLink("<a href=x><svg><style>.a{fill:red}</style><title>Home</title></svg> page</a>").text ==
          "Home page");
    CHECK(onlyLink("<a href=x>a\0b<svg><text>c\0d</text></svg></a>"s).text == "abc\uFFFDd"); // §13.2.6.4.7
}

// HTML §14.2: XML's own parser reads it, which knows no element with other content than markup.
TEST_CASE("in XML every element may hold markup, and scripts and styles have sections", "[html]")
{
    const auto readXml = [](std::string_view body) { return read(body, "application/xhtml+xml"); };
    CHECK(linksOf(readXml("<style><![CDATA[a{background:url(x)}]]></style>")) ==
          Lines{"style background https://a.test/folder/x"});
    CHECK(linksOf(readXml("<style>a{background:url(x?a&amp;b)}</style>")) ==
          Lines{"style background https://a.test/folder/x?a&b"});
    CHECK(linksOf(readXml("<textarea><a href='x'/></textarea>")) == Lines{"a href https://a.test/folder/x"});
    CHECK(linksOf(readXml("<script><![CDATA[ '<a href=no>' ]]></script>")).empty());
    CHECK(linksOf(readXml(
              "<script type='application/ld+json'><![CDATA[{\"url\":\"https://b.test/\"}]]></script>")) ==
          Lines{"script url https://b.test/"});
    CHECK(readXml("<title>A <![CDATA[& B]]></title>").title == "A & B");
    CHECK(readXml("<style>a{}</style><script>x</script><title>T</title>").shownBytes == 0);
}

TEST_CASE("a drawing has no head: its links are content", "[html]")
{
    const html::Page page = read("<svg><a href='x'/></svg>", "image/svg+xml");
    CHECK(page.links.at(0).position == html::LinkPosition::Content);
}

TEST_CASE("an SVG document has links and ids", "[html]")
{
    const html::Page page = read("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><defs>"
                                 "<g id='a'/><title>T</title></defs><style>a{}</style><a xlink:href='x'>"
                                 "<path id='b' fill='url(#a)'/></a><use href='#a'/></svg>",
                                 "image/svg+xml");
    CHECK(linksOf(page) == Lines{"a xlink:href https://a.test/folder/x",
                                 "path fill https://a.test/folder/page#a",
                                 "use href https://a.test/folder/page#a"});
    CHECK(page.links.at(0).path == "svg>a");
    CHECK(page.fragmentTargets.size() == 2);
}

TEST_CASE("a template is a shadow root only in an element that can have one, and only the first", "[html]")
{
    const std::string root = "<template shadowrootmode=open><a href=x></a></template>";
    const auto [before, count] = GENERATE(table<std::string, std::size_t>({
        {"<body>", 1},
        {"<div>", 1},
        {"<h3>", 1},
        {"<x-y>", 1},
        {"<ul><li>", 0},
        {"<a-b><a>", 0},
        {"<head>", 0},
        {"<svg><desc>", 0},
        {"<table>", 0},
        {"<div><template shadowrootmode=closed></template>", 0},
        {"<div><template></template>", 1},
        {"<div><div><template shadowrootmode=closed></template></div>", 1},
    }));
    CAPTURE(before);
    CHECK(linksOf(before + root).size() == count);
    CHECK(read(before + root, "application/xhtml+xml").links.empty());
}

TEST_CASE("a base element in a shadow root is not the page's", "[html]")
{
    CHECK(onlyTarget("<body><template shadowrootmode=open><base href=/b/></template><a href=x></a>") ==
          "https://a.test/folder/x");
}

TEST_CASE("what is asked as soon as it is there doesn't count from a base that comes later", "[html]")
{
    CHECK(linksOf("<script src=a></script><link rel=stylesheet href=b><iframe src=c></iframe>"
                  "<meta http-equiv=refresh content='0; url=d'><a href=e></a><form action=f></form>"
                  "<base href=/base/><script src=g></script><link rel=stylesheet href=h>") ==
          Lines{"script src https://a.test/folder/a", "link href https://a.test/folder/b",
                "iframe src https://a.test/folder/c", "meta content https://a.test/folder/d",
                "a href https://a.test/base/e", "form action https://a.test/base/f",
                "script src https://a.test/base/g", "link href https://a.test/base/h"});
    // A page in a srcdoc counts from the base of the page around it.
    CHECK(linksOf("<base href=/base/><iframe srcdoc='<script src=a></script><base href=no/>'></iframe>") ==
          Lines{"script src https://a.test/base/no/a"});
}

TEST_CASE("a script that isn't run is data, and its address is none that is asked", "[html]")
{
    const auto [script, count] = GENERATE(table<std::string, std::size_t>({
        {"<script src=u></script>", 1},
        {"<script type='' src=u></script>", 1},
        {"<script type=module src=u></script>", 1},
        {"<script type=' Text/JavaScript ' src=u></script>", 1},
        {"<script type=text/plain src=u></script>", 0},
        {"<script type=application/json src=u></script>", 0},
        {"<script type=importmap src=u></script>", 0},
        {"<svg><script type=text/plain href=u></script>", 0},
        {"<svg><script href=u></script>", 1},
    }));
    CAPTURE(script);
    CHECK(linksOf(script).size() == count);
}

TEST_CASE("of several refreshes the first is followed", "[html]")
{
    CHECK(linksOf("<meta http-equiv=refresh content=5><meta http-equiv=refresh content='0; url=a'>"
                  "<meta http-equiv=refresh content='0; url=b'>") ==
          Lines{"meta content https://a.test/folder/a"});
}

TEST_CASE("a fragment alone is of the same document in svg, whatever the base", "[html]")
{
    CHECK(
        linksOf("<base href=/b/><svg><use href='#a'/><linearGradient xlink:href=' #b'/><use href='c.svg#d'/>"
                "<a href='#e'></a>") == Lines{"use href https://a.test/folder/page#a",
                                              "lineargradient xlink:href https://a.test/folder/page#b",
                                              "use href https://a.test/b/c.svg#d",
                                              "a href https://a.test/b/#e"});
}

TEST_CASE("elements of svg that refer to nothing have no links", "[html]")
{
    CHECK(linksOf("<svg><g href=u /><rect xlink:href=u /><style href=u></style><base href=u />").empty());
}
