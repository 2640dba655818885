#include "html/XmlStylesheet.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <string>
#include <tuple>

using namespace read_page;
using html::LinkType;
using html::LinkUse;

namespace {

const std::string svg = "image/svg+xml";

} // namespace

// Associating Style Sheets with XML documents 1.0 §4
TEST_CASE("an XML document's style sheets are read from its instructions", "[html]")
{
    const std::string body =
        "<?xml version='1.0'?>\n<?xml-stylesheet type=\"text/css\" href='a.css?b&amp;c'?>\n"
        "<?xml-stylesheet href = \"/t.xsl\" type='text/xsl' title='T'?>\n<svg/>";
    const html::Page page = read(body, svg);
    REQUIRE(linksOf(page) == Lines{"xml-stylesheet href https://a.test/folder/a.css?b&c",
                                   "xml-stylesheet href https://a.test/t.xsl"});
    const html::Link& sheet = page.links[0];
    CHECK(sheet.type == LinkType::Css);
    CHECK(sheet.use == LinkUse::LoadSheet);
    CHECK(sheet.raw == "a.css?b&amp;c");
    CHECK(sheet.line == 2);
    CHECK(sheet.column == 40);
    CHECK(sheet.position == html::LinkPosition::Head);
    CHECK(sheet.path.empty());
    CHECK(page.links[1].type == LinkType::Other);
    CHECK(page.links[1].use == LinkUse::Load);
}

TEST_CASE("what only looks like such an instruction asks for nothing", "[html]")
{
    const std::string body =
        GENERATE(as<std::string>(), "<!--?xml-stylesheet href='a.css'?--><svg/>",
                 "<!?xml-stylesheet href='a.css'?><svg/>", "<svg/><?xml-stylesheet href='a.css'?>",
                 "<svg><?xml-stylesheet href='a.css'?></svg>", "<?xml-stylesheet href='a.css'><svg/>",
                 "<?xml-stylesheetx href='a.css'?><svg/>", "<?xml-stylesheet?><svg/>",
                 "<?xml-stylesheet href=a.css?><svg/>", "<?xml-stylesheet href='a.css?><svg/>",
                 "<?xml-stylesheet href?><svg/>", "<?xml-stylesheet href='#a'?><svg/>",
                 "<?xml-stylesheet href=''?><svg/>", "<?xml-stylesheet type='text/css'?><svg/>",
                 "<?xml-stylesheet href='a.dsl' type='text/dsssl'?><svg/>",
                 "<?xml-stylesheet href='data:text/css,'?><svg/>");
    CAPTURE(body);
    CHECK(linksOf(read(body, svg)).empty());
}

TEST_CASE("such an instruction may say what its sheet is in", "[html]")
{
    const html::Page page = read("<?xml-stylesheet href='a.css' charset='latin1'?><svg/>", svg);
    REQUIRE(page.links.size() == 1);
    CHECK(html::nameOf(page.links[0].charset) == "windows-1252");
}

// XML §2.6
TEST_CASE("in XML an instruction ends with ?>, whatever stands in it", "[html]")
{
    const std::string body = "<?xml-stylesheet title='a>b' href='c>d.css'?><?no <a href='/e'> ?><svg>"
                             "<?no <a href='/f'>?><a href='/g'/><?>?></svg>";
    CHECK(linksOf(read(body, svg)) ==
          Lines{"xml-stylesheet href https://a.test/folder/c%3Ed.css", "a href https://a.test/g"});
}

TEST_CASE("an XML document that ends none of its instructions is read as HTML reads them", "[html]")
{
    const std::string body = "<?xml version='1.0'><svg><?no <a href='/a'><a href='/b'/></svg>";
    CHECK(linksOf(read(body, svg)) == Lines{"a href https://a.test/b"});
    CHECK(linksOf(read("<?xml version='1.0'><?xml-stylesheet href='a.css'?><svg/>", svg)).empty());
}

TEST_CASE("in HTML an instruction is a comment", "[html]")
{
    CHECK(linksOf("<?no <a href='/a'> ?><a href=/b>") == Lines{"a href https://a.test/b"});
    CHECK(linksOf("<?xml-stylesheet href='a.css'?><p>").empty());
}

TEST_CASE("no base element counts for what stands before it", "[html]")
{
    const std::string body =
        "<?xml-stylesheet href='a.css'?><html xmlns='http://www.w3.org/1999/xhtml'><head>"
        "<base href='/b/'/></head></html>";
    CHECK(onlyTarget(body, "application/xhtml+xml") == "https://a.test/folder/a.css");
}
