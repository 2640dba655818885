#include "html/SheetReader.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

html::Sheet read(std::string_view body, std::string_view contentType = "text/css",
                 html::EncodingId environment = html::EncodingId::None)
{
    static const url::Url address = url::parseUrl("https://a.test/css/sheet.css?v=1").value();
    return html::readSheet(body, http::parseMediaType(contentType), address, environment);
}

std::string charsetOf(std::string_view body, std::string_view contentType = "text/css")
{
    return read(body, contentType).charset;
}

Lines linksOf(const html::Sheet& sheet)
{
    Lines lines;
    for (const html::Link& link : sheet.links)
        lines.push_back(std::string(link.attribute) + ' ' + (link.target ? link.target->href() : "?"));
    return lines;
}

} // namespace

TEST_CASE("a sheet's addresses count from the sheet", "[html][css]")
{
    CHECK(linksOf(read(
              "@import 'more.css'; p { background: url(../img/a.png), url(//b.test/c), url('http://[') }")) ==
          Lines{"@import https://a.test/css/more.css", "background https://a.test/img/a.png",
                "background https://b.test/c", "background ?"});
}

TEST_CASE("a sheet's imports are read as sheets, the rest is loaded only", "[html][css]")
{
    const html::Sheet sheet =
        read("@import 'a.css'; p { b: url(c.png); fill: url(d.svg#e) } @font-face { src: url(f.woff) }");
    REQUIRE(sheet.links.size() == 4);
    CHECK(sheet.links[0].type == html::LinkType::Css);
    CHECK(sheet.links[0].use == html::LinkUse::LoadSheet);
    CHECK(sheet.links[1].type == html::LinkType::Image);
    CHECK(sheet.links[1].use == html::LinkUse::Load);
    CHECK(sheet.links[2].use == html::LinkUse::Reference);
    CHECK(sheet.links[3].type == html::LinkType::Other);
    for (const html::Link& link : sheet.links) {
        CHECK(link.origin == html::LinkOrigin::Css);
        CHECK(link.element.empty());
    }
}

TEST_CASE("a sheet's link is found at the line and column of its address", "[html][css]")
{
    const html::Sheet sheet = read("\xEF\xBB\xBF@import\r\n  'a.css';\r\rp{\xC3\xA4:url( b.png )}");
    REQUIRE(sheet.links.size() == 2);
    CHECK(sheet.links[0].line == 2);
    CHECK(sheet.links[0].column == 4);
    CHECK(sheet.links[0].raw == "a.css");
    CHECK(sheet.links[1].line == 4);
    CHECK(sheet.links[1].column == 10);
}

// CSS Syntax §3.2
TEST_CASE("a sheet that names no encoding is read in the one of what loads it", "[html][css]")
{
    const auto charsetIn1251 = [](std::string_view body, std::string_view contentType = "text/css") {
        return read(body, contentType, html::idOfEncoding("windows-1251")).charset;
    };
    CHECK(charsetIn1251("p {}") == "windows-1251");
    CHECK(charsetIn1251("@charset \"koi8-r\";") == "koi8-r");
    CHECK(charsetIn1251("@charset \"utf-16le\";") == "utf-8");
    CHECK(charsetIn1251("p {}", "text/css; charset=koi8-r") == "koi8-r");
    CHECK(charsetIn1251("\xEF\xBB\xBFp {}") == "utf-8");
    // To the letter: only what a sheet itself says isn't believed of UTF-16.
    CHECK(read("p {}", "text/css", html::idOfEncoding("utf-16le")).charset == "utf-16le");
}

// CSS Syntax §3.2
TEST_CASE("a sheet is read in the encoding that its bytes, its header or it itself names", "[html][css]")
{
    CHECK(charsetOf("p {}") == "utf-8");
    CHECK(charsetOf("p {}", "text/css; charset=latin1") == "windows-1252");
    CHECK(charsetOf("\xEF\xBB\xBFp {}", "text/css; charset=latin1") == "utf-8");
    CHECK(charsetOf("\xFF\xFEp") == "utf-16le");
    CHECK(charsetOf("@charset \"latin1\";") == "windows-1252");
    CHECK(charsetOf("@charset \"latin1\";", "text/css; charset=koi8-r") == "koi8-r");
    CHECK(charsetOf("@charset \"utf-16le\";") == "utf-8");
    CHECK(charsetOf("@charset 'latin1';") == "utf-8");
    CHECK(charsetOf("@charset  \"latin1\";") == "utf-8");
    CHECK(charsetOf("@charset \"latin1\" ;") == "utf-8");
    CHECK(charsetOf("@CHARSET \"latin1\";") == "utf-8");
    CHECK(charsetOf(" @charset \"latin1\";") == "utf-8");
    CHECK(charsetOf("@charset \"" + std::string(1100, ' ') + "latin1\";") == "utf-8");
    CHECK(linksOf(read("@charset \"latin1\"; p { a: url(\xE4) }")) == Lines{"a https://a.test/css/%C3%A4"});
}

TEST_CASE("a sheet's data: URLs are counted and are no links", "[html][css]")
{
    const html::Sheet sheet =
        read("p { a: url(data:image/png;base64,AA), url(' DATA:,x'), url('da\\9ta:,y'), url(b) }");
    CHECK(sheet.dataUrls == 3);
    CHECK(linksOf(sheet) == Lines{"a https://a.test/css/b"});
}

TEST_CASE("a sheet's addresses of nothing but a fragment are of the pages that use it", "[html][css]")
{
    CHECK(linksOf(read("p { fill: url(#a); filter: url(b.svg#c) }")) ==
          Lines{"filter https://a.test/css/b.svg#c"});
}
