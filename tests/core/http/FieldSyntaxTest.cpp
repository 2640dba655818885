#include "http/FieldSyntax.h"

#include "support/Catch.h"

TEST_CASE("names compare without regard to the case of ASCII letters, and of those alone", "[http]")
{
    CHECK(http::equalsIgnoringCase("Content-TYPE", "content-type"));
    CHECK_FALSE(http::equalsIgnoringCase("content-type", "content-typ"));
    CHECK_FALSE(http::equalsIgnoringCase("[", "{")); // 0x20 apart like letters, yet none
    CHECK_FALSE(http::equalsIgnoringCase("\xC3\x84", "\xC3\xA4"));
}

TEST_CASE("a token is one or more tchar (RFC 9110 §5.6.2)", "[http]")
{
    CHECK(http::isToken("x-!#$%&'*+.^_`|~09AZ"));
    for (const auto* const text : {"", "a b", "a/b", "a\"", "a(", "\xC3\xA4", "a\x7F"})
        CHECK_FALSE(http::isToken(text));
}

TEST_CASE("numbers of any length are read up to a bound", "[http]")
{
    CHECK(http::parseBounded("0", 100) == 0);
    CHECK(http::parseBounded("0099", 100) == 99);
    CHECK(http::parseBounded(std::string(10'000, '9'), 100) == 100);
    for (const auto* const text : {"", "-1", "+1", "1.5", " 1", "0x10"})
        CHECK(http::parseBounded(text, 100) == std::nullopt);
}
