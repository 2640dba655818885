#include "html/TextDirective.h"
#include "support/Catch.h"

using html::parseTextDirectives;
using html::TextDirective;
using html::withoutDirectives;

TEST_CASE("a text directive has a start, and perhaps an end and what stands around them", "[html]")
{
    const auto [value, directive] = GENERATE(table<std::string, TextDirective>({
        {"one", {"", "one", "", ""}},
        {"one,two", {"", "one", "two", ""}},
        {"before-,one", {"before", "one", "", ""}},
        {"one,-after", {"", "one", "", "after"}},
        {"before-,one,two,-after", {"before", "one", "two", "after"}},
        {"a%20word%2C%20a%2Ddash", {"", "a word, a-dash", "", ""}},
        {"caf%C3%A9", {"", "caf\xC3\xA9", "", ""}},
    }));
    INFO(value);
    CHECK(parseTextDirectives(":~:text=" + value) == std::vector<TextDirective>{directive});
}

TEST_CASE("a text directive that browsers pass over is none", "[html]")
{
    const std::string value = GENERATE(as<std::string>(), "", ",", "one,", ",two", "before-", "before-,",
                                       "-after", "-,one", "one,-", "a,b,c", "a-,b,c,d,-e", "a-,-b");
    INFO(value);
    CHECK(parseTextDirectives(":~:text=" + value).empty());
}

TEST_CASE("a fragment may have several text directives, behind the name of an element", "[html]")
{
    const auto directives = parseTextDirectives("part:~:text=one&other=x&text=two&text&textual=three");
    REQUIRE(directives.size() == 2);
    CHECK(directives[0].start == "one");
    CHECK(directives[1].start == "two");
    CHECK(withoutDirectives("part:~:text=one") == "part");
    CHECK(withoutDirectives("part") == "part");
    CHECK(withoutDirectives(":~:").empty());
    CHECK(parseTextDirectives("text=one").empty());
    CHECK(parseTextDirectives("").empty());
}
