#include "http/LinkField.h"
#include "support/Catch.h"

namespace {

std::vector<http::FieldLink> parsed(const std::string& value)
{
    http::Fields fields;
    fields.add("link", value);
    return http::parseLinkFields(fields);
}

} // namespace

TEST_CASE("a Link field's links come in order, each with its relation", "[http]")
{
    const auto links =
        parsed("</one>; rel=canonical, <https://b.test/a,b;c>;rel=\"next prev\" ; title=\"a, b\"");
    REQUIRE(links.size() == 2);
    CHECK(links[0].target == "/one");
    CHECK(links[0].find("rel") == "canonical");
    CHECK(links[1].target == "https://b.test/a,b;c");
    CHECK(links[1].find("rel") == "next prev");
    CHECK(links[1].find("title") == "a, b");
    CHECK_FALSE(links[1].find("anchor"));
}

TEST_CASE("links of several Link fields are read as of one", "[http]")
{
    http::Fields fields;
    fields.add("Link", "</one>");
    fields.add("Content-Type", "text/html");
    fields.add("LINK", "</two>");
    const auto links = http::parseLinkFields(fields);
    REQUIRE(links.size() == 2);
    CHECK(links[1].target == "/two");
}

TEST_CASE("of a parameter given twice the first counts", "[http]") // RFC 8288 §3.3
{
    CHECK(parsed("<x>; rel=a; rel=b").at(0).find("rel") == "a");
}

TEST_CASE("quoted parameters end at their quote, escapes left out", "[http]")
{
    CHECK(parsed("<x>; REL = \"a\\\"b,;\" ; as=image").at(0).find("rel") == "a\"b,;");
    CHECK(parsed("<x>; rel=\"never closed").at(0).find("rel") == "never closed");
    CHECK(parsed("<x>; rel=\"\\").at(0).find("rel") == "\\");
}

TEST_CASE("what isn't a link ends its field, and nothing else", "[http]")
{
    CHECK(parsed("").empty());
    CHECK(parsed("no link").empty());
    CHECK(parsed("<never closed").empty());
    CHECK(parsed(" , , <x> junk; rel=a, <y>").size() == 2);
    CHECK(parsed("<x>, junk, <y>").size() == 1);
    CHECK(parsed("<x>;;; =v;rel").at(0).find("rel") == "");
}
