#include "http/LinkField.h"
#include "support/Catch.h"

namespace {

using Targets = std::vector<std::string>;

std::vector<http::FieldLink> parsed(const std::string& value)
{
    http::Fields fields;
    fields.add("link", value);
    return http::parseLinkFields(fields);
}

Targets targetsIn(const std::string& value)
{
    Targets targets;
    for (const http::FieldLink& link : parsed(value))
        targets.push_back(link.target);
    return targets;
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

TEST_CASE("a quoted string that never ends takes no other field's links", "[http]")
{
    http::Fields fields;
    fields.add("Link", "</one>; title=\"never closed, </no>");
    fields.add("Link", "</two>");
    CHECK(http::parseLinkFields(fields).size() == 2);
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

TEST_CASE("what isn't a link is skipped, and the links after it are read", "[http]")
{
    const auto [value, expected] = GENERATE(table<std::string, Targets>({
        {"", {}},
        {"no link", {}},
        {"bad, </good>; rel=next", {"/good"}},
        {"</g1>; rel=next, bad, </g2>; rel=prev", {"/g1", "/g2"}},
        {"</a>; rel=next;, ; </b>; rel=prev, </c>; rel=next", {"/a", "/c"}}, // of three fields, joined
        {" , , <x> junk; rel=a, <y>", {"x", "y"}},
        {"<x> \"junk, <no>\", <y>", {"x", "y"}},
        {"bad \"quoted, <no>\", <y>", {"y"}},
        {"<x>; title=a\"b, <no>\"; rel=next, <y>", {"x", "y"}},
        {"<never closed", {}},
        {"<never closed, bad, <y>", {"y"}},
        {"<never \"closed, <no>\", <y>", {"y"}},
        {"<x, y<z>, <y>", {"x, y<z", "y"}},
    }));
    INFO(value);
    CHECK(targetsIn(value) == expected);
}

TEST_CASE("a parameter without a name is none, and neither is one whose name is no token", "[http]")
{
    const auto links = parsed("<x>;;; =v;a\"b,c\"=d;rel");
    REQUIRE(links.size() == 1);
    CHECK(links[0].parameters == std::vector<std::pair<std::string, std::string>>{{"rel", ""}});
}

TEST_CASE("a Link field full of what isn't a link takes linear time", "[http]")
{
    const std::string piece =
        GENERATE(as<std::string>(), "<,", "<x, ", "<\",", "\"<", "<x>\"", "x,", "<x>;=\"");
    INFO(piece);
    std::string value;
    while (value.size() < 2'000'000)
        value += piece;
    CHECK(parsed(value).size() <= value.size() / piece.size());
}
