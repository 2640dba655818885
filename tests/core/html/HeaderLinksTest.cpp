#include "html/HeaderLinks.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

using namespace read_page;
using html::LinkType;
using html::LinkUse;

namespace {

std::vector<html::Link> linksIn(const std::vector<std::pair<std::string, std::string>>& fields)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page").value();
    http::Fields all;
    for (const auto& [name, value] : fields)
        all.add(name, value);
    return html::linksOfHeader(all, address);
}

/// `URL rel`, a line for each link of one Link field.
Lines linksOfField(const std::string& value)
{
    Lines lines;
    for (const html::Link& link : linksIn({{"Link", value}}))
        lines.push_back((link.target ? link.target->href() : "?") + ' ' + std::string(link.rel));
    return lines;
}

} // namespace

// RFC 8288 §3
TEST_CASE("the Link field's links are found as it is written", "[html]")
{
    const auto [value, lines] = GENERATE(table<std::string, Lines>({
        {"<x>; rel=next", {"https://a.test/folder/x next"}},
        {"<https://b.test/>", {"https://b.test/ "}},
        {" <x> ; REL = \"next prev\" , <y>;rel=icon",
         {"https://a.test/folder/x next prev", "https://a.test/folder/y icon"}},
        {"<x,y;z>; rel=next", {"https://a.test/folder/x,y;z next"}},
        {"<x>; title=\"a, <no>; \\\" b\"; rel=next", {"https://a.test/folder/x next"}},
        {"<x>; rel=next; rel=prev", {"https://a.test/folder/x next"}},
        {"<x>; crossorigin; rel=preload; as=style", {"https://a.test/folder/x preload"}},
        {"<x>; anchor=\"#foo\"; rel=next", {"https://a.test/folder/x next"}},
        {"<>; rel=self", {"https://a.test/folder/page self"}},
        {"<x>; rel=preconnect, <y>; rel=next", {"https://a.test/folder/y next"}},
        {"<data:,x>; rel=icon", {}},
        {"<x", {}},
        {"x; rel=next", {}},
        {"", {}},
        {",,, <x>,, <y>", {"https://a.test/folder/x ", "https://a.test/folder/y "}},
        {"<x>; title=\"never closed, <y>", {"https://a.test/folder/x "}},
        {"<http://[>; rel=next", {"? next"}},
    }));
    INFO(value);
    CHECK(linksOfField(value) == lines);
}

TEST_CASE("what a header links to is told as such", "[html]")
{
    const auto links =
        linksIn({{"Content-Type", "text/html"},
                 {"link", "<s.css>; rel=stylesheet; title=\"The sheet\""},
                 {"LINK", "<f>; rel=alternate; type=\"application/atom+xml\", <n>; rel=\"x nofollow\""},
                 {"Refresh", "5; URL='next'"}});
    REQUIRE(links.size() == 4);
    CHECK(links[0].type == LinkType::Css);
    CHECK(links[0].use == LinkUse::LoadSheet);
    CHECK(links[0].origin == html::LinkOrigin::Header);
    CHECK(links[0].element.empty());
    CHECK(links[0].attribute == "Link");
    CHECK(links[0].raw == "s.css");
    CHECK(links[0].text == "The sheet");
    CHECK(links[0].path.empty());
    CHECK(links[0].line == 0);
    CHECK(links[1].use == LinkUse::LoadFeed);
    CHECK(links[2].nofollow);
    CHECK(links[3].attribute == "Refresh");
    CHECK(links[3].use == LinkUse::Navigate);
    CHECK(links[3].target->href() == "https://a.test/folder/next");
}

// HTML §4.2.4.4 "process a link header": they are attributes of a link element in all but their place.
TEST_CASE("what a header preloads of a srcset is linked to as well", "[html]")
{
    const auto [value, lines] = GENERATE(table<std::string, Lines>({
        {"<p.jpg>; rel=preload; as=image; imagesrcset=\"q.jpg 1x, r.jpg 2x\"; imagesizes=50vw",
         {"https://a.test/folder/p.jpg preload", "https://a.test/folder/q.jpg preload",
          "https://a.test/folder/r.jpg preload"}},
        {"<p.jpg>; rel=preload; as=image; imagesrcset=\"data:,x 1x\"",
         {"https://a.test/folder/p.jpg preload"}},
        {"<p.js>; rel=preload; as=script; imagesrcset=\"q.jpg 1x\"", {"https://a.test/folder/p.js preload"}},
        {"<p>; rel=next; as=image; imagesrcset=\"q.jpg 1x\"", {"https://a.test/folder/p next"}},
        {"<p.jpg>; rel=preload; as=image; imagesrcset", {"https://a.test/folder/p.jpg preload"}},
    }));
    INFO(value);
    CHECK(linksOfField(value) == lines);
}

TEST_CASE("a field's bytes need not be text", "[html]")
{
    const auto links = linksIn({{"Link", "<\xFF>; rel=\"\xC3\""}});
    REQUIRE(links.size() == 1);
    CHECK(links[0].raw == "\xEF\xBF\xBD");
}

// HTML §7.5.1 reads it by isomorphic decoding (Infra §4.5): each byte is the code point of its number.
TEST_CASE("a Refresh field's bytes beyond ASCII are Latin-1, as in browsers", "[html]")
{
    const auto links = linksIn({{"Refresh", "3; url=\xE9?\xE9"}, {"Refresh", "3; url=\xC3\xA9"}});
    REQUIRE(links.size() == 2);
    CHECK(links[0].target->href() == "https://a.test/folder/%C3%A9?%C3%A9");
    CHECK(links[0].raw == "\xC3\xA9?\xC3\xA9");
    CHECK(links[1].target->href() == "https://a.test/folder/%C3%83%C2%A9");
}

TEST_CASE("a header has only so many links, and a long one is read as quickly", "[html]")
{
    std::string many;
    for (int i = 0; i < 200'000; ++i)
        many += "<x>,";
    CHECK(linksOfField(many).size() == html::maxHeaderLinks);
    CHECK(linksOfField("<x>;" + std::string(5'000'000, ';')).size() == 1);

    std::string pictures;
    for (int i = 0; i < 200'000; ++i)
        pictures += "x 1x,";
    const std::string preload = "<x>; rel=preload; as=image; imagesrcset=\"" + pictures + '"';
    CHECK(linksOfField(preload + ";a" + many).size() == html::maxHeaderLinks);
    CHECK(linksOfField("<x>;rel=\"" + std::string(5'000'000, '\\')).size() == 1);
}
