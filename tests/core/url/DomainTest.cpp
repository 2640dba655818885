#include "url/Domain.h"
#include "support/Catch.h"

#include <string>

TEST_CASE("a name in any script is written as DNS is asked", "[url]")
{
    const auto& [text, expected] = GENERATE(table<std::string, std::string>({
        {"EXAMPLE.Org", "example.org"},
        {"b\u00FCcher.example", "xn--bcher-kva.example"},
        {"BU\u0308CHER.example", "xn--bcher-kva.example"},
        {"fa\u00DF.example", "xn--fa-hia.example"},
        {"FA\u1E9E.example", "xn--fa-hia.example"},
        {"\u65E5\u672C\u3002jp", "xn--wgv71a.jp"},
        {"\uFF21\uFF0Etest", "a.test"},
        {"a_b.\u00FC", "a_b.xn--tda"},
        {"a--\u00FC-.test", "xn--a----2ra.test"},
        {"\u2603.test", "xn--n3h.test"},
        {"a..\u00FC", "a..xn--tda"},
    }));
    const auto domain = url::parseDomain(text);
    INFO(text);
    REQUIRE(domain);
    CHECK(*domain == expected);
}

TEST_CASE("an ASCII name is taken as it is, even if its Punycode means nothing", "[url]")
{
    CHECK(*url::parseDomain("XN--A-.test") == "xn--a-.test");
    CHECK(*url::parseDomain("xn--") == "xn--");
    CHECK(*url::parseDomain("-a-.te--st") == "-a-.te--st");
}

TEST_CASE("a name that breaks the rules of its script is none", "[url]")
{
    for (const char* text : {"\u00AD", "a\uFFFD", "\u0301a.test", "xn--a-.\u00FC", "xn--.\u00FC",
                             "\u200Da.test", "1\u05D0.test", "a\u2028b"}) {
        INFO(text);
        CHECK(url::parseDomain(text).error() == url::UrlError::DomainToAscii);
    }
    CHECK(url::parseDomain("\u00FC\uFF0F").error() == url::UrlError::DomainInvalidCodePoint);
    CHECK(url::parseDomain("").error() == url::UrlError::DomainToAscii);
}

TEST_CASE("letters that Unicode 16 began to map are refused with ICU 72, not confused", "[url]")
{
    // The standard follows the newest Unicode, where these have small forms; ICU 72 has Unicode 15.0. A newer
    // ICU maps them; then this says so.
    for (const char* text : {"\u04C0.test", "\u10A0.test", "\u2132.test", "\u2183.test"}) {
        INFO(text);
        const auto domain = url::parseDomain(text);
        CHECK((!domain || domain->starts_with("xn--")));
    }
}

TEST_CASE("people are shown the name in its own script", "[url]")
{
    CHECK(url::domainToUnicode("xn--bcher-kva.example") == "b\u00FCcher.example");
    CHECK(url::domainToUnicode("example.org") == "example.org");
    CHECK(url::domainToUnicode("xn--a-.test") == "xn--a-.test");
    CHECK(url::domainToUnicode("xn--8i7caa.test") == "xn--8i7caa.test");
    CHECK(url::domainToUnicode("xn--.test") == "xn--.test");
}
