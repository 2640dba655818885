#include "html/CharacterReferences.h"

#include "html/NamedCharacterReferences.h"
#include "support/Catch.h"

#include <string>

using html::TextContext;

namespace {

std::string decodedText(std::string_view raw, TextContext context)
{
    std::string buffer;
    return std::string(html::decoded(raw, context, buffer));
}

} // namespace

TEST_CASE("the longest name counts", "[html]")
{
    CHECK(html::longestNamedCharacterReference("notin;x")->characters == "∉");
    CHECK(html::longestNamedCharacterReference("notit;")->name == "not");
    CHECK(html::longestNamedCharacterReference("CounterClockwiseContourIntegral;")->characters == "∳");
    CHECK(html::longestNamedCharacterReference("NotEqualTilde;")->characters == "\xE2\x89\x82\xCC\xB8");
    CHECK_FALSE(html::longestNamedCharacterReference("xyz;"));
    CHECK_FALSE(html::longestNamedCharacterReference(""));
}

// HTML §13.2.5.73
TEST_CASE("an attribute keeps a name that looks like a parameter", "[html]")
{
    CHECK(decodedText("?a=1&copy=2&copy;=3&lt", TextContext::Attribute) == "?a=1&copy=2©=3<");
    CHECK(decodedText("?a=1&copy=2", TextContext::Data) == "?a=1©=2");
    CHECK(decodedText("&notit;", TextContext::Attribute) == "&notit;");
    CHECK(decodedText("&notit;", TextContext::Data) == "¬it;");
}

TEST_CASE("each context decodes what it has", "[html]")
{
    const std::string_view raw("&lt;\0", 5);
    CHECK(decodedText(raw, TextContext::Data) == std::string("<\0", 2));
    CHECK(decodedText(raw, TextContext::Rcdata) == "<\xEF\xBF\xBD");
    CHECK(decodedText(raw, TextContext::RawText) == "&lt;\xEF\xBF\xBD");
    CHECK(decodedText(raw, TextContext::Cdata) == raw);
}

TEST_CASE("text without references is not copied", "[html]")
{
    const std::string raw = "plain text";
    std::string buffer;
    CHECK(html::decoded(raw, TextContext::Data, buffer).data() == raw.data());
}

TEST_CASE("a place in decoded text is found again in the page", "[html]")
{
    html::RawPlaces places("a&amp;b&#x20AC;c&x", TextContext::Attribute);
    CHECK(places.rawOffset(0) == 0);
    CHECK(places.rawOffset(1) == 1);
    CHECK(places.rawOffset(2) == 6);
    CHECK(places.rawOffset(3) == 7);
    CHECK(places.rawOffset(6) == 15);
    CHECK(places.rawOffset(7) == 16);
    CHECK(places.rawOffset(9) == 18);
}
