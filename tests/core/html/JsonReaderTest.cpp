#include "html/JsonReader.h"

#include "support/Catch.h"

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

/// `path=string`, a line for each; "broken" where the text is no JSON.
Lines stringsOf(std::string_view text)
{
    Lines lines;
    html::JsonReader reader(text);
    std::string buffer;
    while (const auto raw = reader.next()) {
        std::string line;
        for (const html::JsonStep& step : reader.path())
            line += step.name ? '.' + std::string(*step.name) : '[' + std::to_string(step.index) + ']';
        lines.push_back(line + '=' + std::string(html::decodedJson(*raw, buffer)));
    }
    if (reader.isBroken()) return {"broken"};
    return lines;
}

} // namespace

TEST_CASE("the strings of a JSON text are given with their way", "[html][json]")
{
    CHECK(stringsOf(R"( {"a": "1", "b": ["2", 3, ["4"], {"c": "5"}], "d": {"e": {"f": "6"}, "g": "7"}} )") ==
          Lines{".a=1", ".b[0]=2", ".b[2][0]=4", ".b[3].c=5", ".d.e.f=6", ".d.g=7"});
    CHECK(stringsOf("\"a\"") == Lines{"=a"});
    CHECK(stringsOf("[]").empty());
    CHECK(stringsOf("{\"a\":[{}],\"b\":{}}").empty());
    CHECK(stringsOf("[true, false, null, -0, 0.5, 1e9, -12.25E-3, \"a\"]") == Lines{"[7]=a"});
}

// RFC 8259 §7
TEST_CASE("the escapes of a JSON string are read", "[html][json]")
{
    CHECK(stringsOf(R"(["\"\\\/\b\f\n\r\t"])") == Lines{"[0]=\"\\/\b\f\n\r\t"});
    CHECK(stringsOf(R"(["\u0061\u00E9\u20ac\uD83D\uDE00"])") ==
          Lines{"[0]=a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"});
    CHECK(stringsOf(R"(["\uD83D", "\uDE00", "\uD83D\u0061", "\uD83D\uD83D"])") ==
          Lines{"[0]=\xEF\xBF\xBD", "[1]=\xEF\xBF\xBD",
                "[2]=\xEF\xBF\xBD"
                "a",
                "[3]=\xEF\xBF\xBD\xEF\xBF\xBD"});
}

// RFC 8259 §2 to §7
TEST_CASE("a text that is no JSON has no strings", "[html][json]")
{
    const std::string text =
        GENERATE(as<std::string>(), "", " ", "{", "[", "[\"a\"", "[\"a\",]", "[,\"a\"]", "[\"a\" \"b\"]",
                 "{\"a\"}", "{\"a\":}", "{\"a\":\"b\",}", "{a:\"b\"}", "{'a':'b'}", "[\"a\"]]", "[\"a\"] x",
                 "[\"a\"}", "{\"a\":\"b\"]", "\"a", "\"a\nb\"", R"("\x")", R"("\u12")", R"("\u12G4")", "\"\\",
                 "[01]", "[1.]", "[.5]", "[+1]", "[-]", "[1e]", "[0x1]", "[tru]", "[True]", "[NaN]",
                 "// a\n[\"a\"]", "\f[\"a\"]", std::string("[\"a\0\"]", 6));
    INFO(text);
    CHECK(stringsOf(text) == Lines{"broken"});
}

TEST_CASE("JSON nested out of all proportion counts as broken, and nothing recurses in it", "[html][json]")
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + "\"a\"" + std::string(depth, ']');
    };
    CHECK(stringsOf(nested(html::maxJsonDepth)).size() == 1);
    CHECK(stringsOf(nested(html::maxJsonDepth)) != Lines{"broken"});
    CHECK(stringsOf(nested(html::maxJsonDepth + 1)) == Lines{"broken"});
    CHECK(stringsOf(nested(5'000'000)) == Lines{"broken"});
}
