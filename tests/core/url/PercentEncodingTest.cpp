#include "url/PercentEncoding.h"
#include "support/Catch.h"
#include "url/Utf8.h"

#include <string>

namespace {
std::string encoded(std::string_view text, const url::PercentEncodeSet& set)
{
    std::string output;
    url::appendPercentEncoded(output, text, set);
    return output;
}
} // namespace

TEST_CASE("percent-decoding leaves alone what isn't encoded", "[url]")
{
    CHECK(url::percentDecode("%25%s%1G") == "%%s%1G"); // the standard's own example
    CHECK(url::percentDecode("a%2fb%2F") == "a/b/");
    CHECK(url::percentDecode("%C3%BC") == "\u00FC");
    CHECK(url::percentDecode("%") == "%");
    CHECK(url::percentDecode("%4") == "%4");
    CHECK(url::percentDecode("%%34") == "%4");
    CHECK(url::percentDecode("%00") == std::string(1, '\0'));
    CHECK(url::percentDecode("").empty());
}

TEST_CASE("percent-encoding takes the set of the place it is for", "[url]") // examples of URL Standard §1.3
{
    CHECK(encoded("\u2261", url::userinfoPercentEncodeSet) == "%E2%89%A1");
    CHECK(encoded("Say what\u203D", url::userinfoPercentEncodeSet) == "Say%20what%E2%80%BD");
    CHECK(encoded("\x7F~", url::c0ControlPercentEncodeSet) == "%7F~");
    CHECK(encoded("a/b?c^d", url::pathPercentEncodeSet) == "a/b%3Fc%5Ed");
    CHECK(encoded("1+1=2&$,%", url::componentPercentEncodeSet) == "1%2B1%3D2%26%24%2C%25");
    CHECK(encoded("it's !*()~", url::componentPercentEncodeSet) == "it's%20!*()~");
}

TEST_CASE("each broken sequence of UTF-8 becomes one replacement character", "[url]")
{
    const auto& [bytes, expected] = GENERATE(table<std::string, std::string>({
        {"a\u00FC\u20AC\U0001F600", "a\u00FC\u20AC\U0001F600"},
        {"\xC3", "\uFFFD"},
        {"\xC3(", "\uFFFD("},
        {"\xE2\x82(", "\uFFFD("},
        {"\xF0\x9F\x98", "\uFFFD"},
        {"\xC0\x80", "\uFFFD\uFFFD"},                     // overlong
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},           // a surrogate
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"}, // above U+10FFFF
        {"\x80", "\uFFFD"},
        {"\xEF\xBB\xBF"
         "a",
         "\uFEFFa"}, // no byte order mark is taken away
    }));
    CHECK(url::toWellFormedUtf8(bytes) == expected);
    CHECK(url::isWellFormedUtf8(bytes) == (bytes == expected));
}
