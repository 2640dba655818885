#include "html/PageReader.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <vector>

namespace {

const url::Url address = url::parseUrl("https://a.test/folder/page").value();

html::Page read(std::string_view body, std::optional<std::string_view> contentType = "text/html; charset=utf-8")
{
    return html::readPage(body, contentType ? http::parseMediaType(*contentType) : std::nullopt, address);
}

/// `element attribute href`, a line for each link.
std::vector<std::string> linksOf(const html::Page& page)
{
    std::vector<std::string> lines;
    for (const html::Link& link : page.links)
        lines.push_back(link.element + ' ' + link.attribute + ' ' + (link.target ? link.target->href() : "?"));
    return lines;
}

using Lines = std::vector<std::string>;

html::Link onlyLink(std::string_view body)
{
    const html::Page page = read(body);
    REQUIRE(page.links.size() == 1);
    return page.links.front();
}

} // namespace

TEST_CASE("a page's links are found in its order, each with its kind and use", "[html]")
{
    const html::Page page = read(R"(<!doctype html><title> A
        page </title><link rel=stylesheet href=s.css><a href="/one">One <b>and
        more</b></a><img src=i.png alt="An image"><script src=j.js></script><iframe src=f></iframe>)");
    CHECK(linksOf(page) == Lines{"link href https://a.test/folder/s.css", "a href https://a.test/one",
                                 "img src https://a.test/folder/i.png", "script src https://a.test/folder/j.js",
                                 "iframe src https://a.test/folder/f"});
    CHECK(page.title == "A page");
    CHECK(page.links[1].text == "One and more");
    CHECK(page.links[1].use == html::LinkUse::Navigate);
    CHECK(page.links[2].altText == "An image");
    CHECK(page.links[0].type == html::LinkType::Css);
    CHECK(page.links[0].use == html::LinkUse::Load);
    CHECK(page.hasScripts);
    CHECK_FALSE(page.isEmpty);
}

TEST_CASE("base counts wherever it stands, and only the first", "[html]")
{
    const html::Page page = read("<a href=x>x</a><base target=_top><base href=/other/><base href=/no/><a href=y>y</a>");
    CHECK(linksOf(page) == Lines{"a href https://a.test/other/x", "a href https://a.test/other/y"});
}
