#include "url/UrlParser.h"
#include "support/Catch.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace {

using url::UrlError;

std::string hrefOf(std::string_view text, std::string_view baseText = "https://example.org/dir/page?q#f",
                   const url::QueryEncoder& encodeQuery = {})
{
    const auto base = url::parseUrl(baseText);
    REQUIRE(base);
    const auto result = url::parseUrl(text, &*base, encodeQuery);
    INFO(text);
    REQUIRE(result);
    return result->href();
}

/// An encoder for Latin-1, with the standard's "html" error mode for all else.
std::string toLatin1(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) bytes += text[at];
        if (lead == 0xC3) bytes += static_cast<char>(static_cast<unsigned char>(text[++at]) + 0x40);
        if (lead == 0xE2) { // only U+203D is asked for here
            bytes += "&#8253;";
            at += 2;
        }
    }
    return bytes;
}

/// As long a name as Unicode is looked up for, no two letters alike: the worst for Punycode.
std::string distinctLetters()
{
    std::string text;
    for (int letter = 0; text.size() + 3 <= 4096; ++letter) {
        text += static_cast<char>(0xE5);
        text += static_cast<char>(0x80 + letter / 64 % 64);
        text += static_cast<char>(0x80 + letter % 64);
    }
    return text;
}

} // namespace

TEST_CASE("a relative link starts from the page it is on", "[url]")
{
    CHECK(hrefOf("next") == "https://example.org/dir/next");
    CHECK(hrefOf("../up") == "https://example.org/up");
    CHECK(hrefOf("/root") == "https://example.org/root");
    CHECK(hrefOf("//other.test/x") == "https://other.test/x");
    CHECK(hrefOf("?r") == "https://example.org/dir/page?r");
    CHECK(hrefOf("#g") == "https://example.org/dir/page?q#g");
    CHECK(hrefOf("") == "https://example.org/dir/page?q");
    CHECK(hrefOf("https:next") == "https://example.org/dir/next");
    CHECK(hrefOf("http:next") == "http://next/");
    CHECK(hrefOf("..\\up\\./x") == "https://example.org/up/x");
    CHECK(hrefOf("%2E%2e/.%2E/a/%2e/b") == "https://example.org/a/b");
    CHECK(hrefOf("a\tb\nc\r ") == "https://example.org/dir/abc");
    CHECK(hrefOf("../x", "https://user:pass@example.org:8080/a/b/c?q") ==
          "https://user:pass@example.org:8080/a/x");
}

TEST_CASE("a link that is put together in one go is what the standard's states make of it", "[url]")
{
    const auto* const baseText =
        GENERATE("https://example.org", "http://user:pass@example.org:8080/a//b/?q#f",
                 "https://example.org/dir/sub/page.html?q/r#f/g", "ftp://h/a/b", "file:///C:/dir/page",
                 "file://host/dir/page", "other://host/a/b", "other:/a/b", "other:opaque?q#f");
    const std::string reference =
        GENERATE("", "#", "#part", "#a b", "#\xC3\xA9", "#`", "?", "?q", "?q#f", "?a'b", "?\xC3\xA9", "page",
                 "page.html#f", "page?q=1&r=a/../b#f", "a/b/", "a//b", ".", "..", "./", "../", "../page",
                 "../../../../page#f", "../..", "../.hidden", ".hidden", "a/./b", "a/../b", "a/%2e%2E/b",
                 "a%2fb", "../%2e", "a\\b", "..\\b", "/", "//", "/a", "/a/.", "/../a", "//host/a", "/a//b?q",
                 "///a", "a:b", "a:b#f", "1:b", "a/b:c", "C|/a", "a b", "a\tb", "a#b#c", "a?b?c", "?#",
                 "https:page", "\xC3\xA9", "page#f ", "{a}", "a\"b");
    INFO(baseText << " + " << reference);
    const auto base = url::parseUrl(baseText);
    REQUIRE(base);
    const auto joined = url::parseUrl(reference, &*base);
    // The space, which the parser takes away, is none of what is put together in one go.
    const auto byStates = url::parseUrl(' ' + reference, &*base);
    REQUIRE(joined.has_value() == byStates.has_value());
    if (!joined) return;
    CHECK(joined->href() == byStates->href());
    CHECK(joined->host() == byStates->host());
    CHECK(joined->port() == byStates->port());
    CHECK(joined->username() == byStates->username());
    CHECK(joined->password() == byStates->password());
    CHECK(joined->path() == byStates->path());
    CHECK(joined->query() == byStates->query());
    CHECK(joined->fragment() == byStates->fragment());
}

TEST_CASE("text that is no URL says why", "[url]")
{
    const auto& [text, error] = GENERATE(table<std::string, UrlError>({
        {"next", UrlError::MissingSchemeNonRelativeUrl},
        {"https://", UrlError::HostMissing},
        {"https://:80/", UrlError::HostMissing},
        {"https://user@/", UrlError::HostMissing},
        {"x://user@", UrlError::HostMissing},
        {"https://\xC2\xAD/", UrlError::DomainToAscii},
        {"https://a b/", UrlError::DomainInvalidCodePoint},
        {"https://a%00b/", UrlError::DomainInvalidCodePoint},
        {"https://a%25b/", UrlError::DomainInvalidCodePoint},
        {"x://a b/", UrlError::HostInvalidCodePoint},
        {"https://1.2.3.4.5/", UrlError::Ipv4TooManyParts},
        {"https://1.2.x.4/", UrlError::Ipv4NonNumericPart},
        {"https://1.2.3.256/", UrlError::Ipv4OutOfRangePart},
        {"https://256.2.3.1/", UrlError::Ipv4OutOfRangePart},
        {"https://[::1/", UrlError::Ipv6Unclosed},
        {"https://[::1::]/", UrlError::Ipv6Invalid},
        {"https://a:65536/", UrlError::PortOutOfRange},
        {"https://a:8o/", UrlError::PortInvalid},
    }));
    INFO(text);
    const auto result = url::parseUrl(text);
    REQUIRE_FALSE(result);
    CHECK(result.error() == error);
}

TEST_CASE("each part encodes what the standard says", "[url]")
{
    const std::string marks = " \"'<>^`{|}";
    const auto url =
        url::parseUrl("https://" + marks + ":" + marks + "@h/" + marks + "?" + marks + "#" + marks);
    REQUIRE(url);
    CHECK(url->username() == "%20%22'%3C%3E%5E%60%7B%7C%7D");
    CHECK(url->password() == "%20%22'%3C%3E%5E%60%7B%7C%7D");
    CHECK(url->path() == "/%20%22'%3C%3E%5E%60%7B|%7D");
    CHECK(url->query() == "%20%22%27%3C%3E^`{|}");
    CHECK(url->fragment() == "%20%22'%3C%3E^%60{|}");
    CHECK(url::parseUrl("x:/?'")->query() == "'");
    CHECK(url::parseUrl("x:\"^`{|}'<>")->path() == "\"^`{|}'<>");
}

TEST_CASE("the last space of an opaque path is kept by encoding it", "[url]")
{
    CHECK(url::parseUrl("data:a  ?q")->href() == "data:a %20?q");
    CHECK(url::parseUrl("data:a  #f")->withoutFragment().href() == "data:a %20");
    CHECK(url::parseUrl("data:a  ")->href() == "data:a");
}

TEST_CASE("a query is written in the page's own encoding", "[url]")
{
    const std::string_view base = "https://example.org/";
    CHECK(hrefOf("?sm\u00F6r", base, toLatin1) == "https://example.org/?sm%F6r");
    CHECK(hrefOf("?sm\u00F6r", base) == "https://example.org/?sm%C3%B6r");
    CHECK(hrefOf("?a\u203Db", base, toLatin1) == "https://example.org/?a%26%238253%3Bb");
    CHECK(hrefOf("?&amp;&#x\u203D&;", base, toLatin1) == "https://example.org/?&amp;&#x%E2%80%BD&;");
    CHECK(hrefOf("?plain 'x'", base, toLatin1) == "https://example.org/?plain%20%27x%27");
    CHECK(hrefOf("/\u00F6?\u00F6#\u00F6", base, toLatin1) == "https://example.org/%C3%B6?%F6#%C3%B6");
    CHECK(hrefOf("wss://a/?\u00F6", base, toLatin1) == "wss://a/?%C3%B6");
    CHECK(hrefOf("x:/?\u00F6", base, toLatin1) == "x:/?%C3%B6");
}

TEST_CASE("bytes that aren't UTF-8 become replacement characters", "[url]")
{
    CHECK(hrefOf("/\xFF") == "https://example.org/%EF%BF%BD");
    CHECK(hrefOf("/\xE2\x82") == "https://example.org/%EF%BF%BD");
    CHECK(hrefOf("/\xC3\n\xB6") == "https://example.org/%EF%BF%BD%EF%BF%BD");
    CHECK(hrefOf("?\xED\xA0\x80") == "https://example.org/dir/page?%EF%BF%BD%EF%BF%BD%EF%BF%BD");
    CHECK_FALSE(url::parseUrl("https://a\xFF/"));
    CHECK_FALSE(url::parseUrl("https://a%FF/"));
}

TEST_CASE("a file URL keeps its drive", "[url]")
{
    const std::string_view base = "file:///C:/a/b";
    CHECK(hrefOf("../../../x", base) == "file:///C:/x");
    CHECK(hrefOf("/x", base) == "file:///C:/x");
    CHECK(hrefOf("/D|/x", base) == "file:///D:/x");
    CHECK(hrefOf("D|", base) == "file:///D:");
    CHECK(hrefOf("//D:/x", base) == "file:///D:/x");
    CHECK(hrefOf("//host/x", base) == "file://host/x");
    CHECK(hrefOf("file:", base) == "file:///C:/a/b");
}

TEST_CASE("a megabyte of anything is read in a moment", "[url]")
{
    constexpr std::size_t count = 1'000'000;
    const auto repeated = [](std::string_view unit) {
        std::string text;
        while (text.size() < count)
            text += unit;
        return text;
    };
    const std::string text = GENERATE_COPY(
        "https://a.test/" + repeated("a"), "https://a.test/" + repeated("a/../"),
        "https://a.test/" + repeated("../"), "https://a.test/" + repeated("/"),
        "https://a.test/?" + repeated("\xFF"), "https://" + repeated("@") + "a.test/",
        "https://" + repeated(":") + "@a.test", "https://" + repeated("a."), "https://" + repeated("\u00FC"),
        "https://" + distinctLetters(), "https://" + repeated("%"), "https://" + repeated("1."),
        "https://[" + repeated(":"), "https://[" + repeated("1"), "https:" + repeated("\\/"), repeated(" "),
        repeated("\t"), "x:" + repeated(" ") + "#", "x:" + repeated("//.."), "file:" + repeated("/C|/.."),
        "https://a:" + repeated("0"), repeated("a"), "https://0x" + repeated("0"));
    const auto base = url::parseUrl("https://a.test/" + repeated("a/"));
    const auto start = std::chrono::steady_clock::now();
    const auto alone = url::parseUrl(text);
    const auto relative = url::parseUrl(text, &*base);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    INFO(text.substr(0, 20) << "…");
    if (alone) CHECK((*url::parseUrl(alone->href()) == *alone));
    if (alone && relative) CHECK((relative->scheme() == alone->scheme()));
    // Linear work is some milliseconds; quadratic work would be minutes.
    CHECK(elapsed < std::chrono::seconds(5));
}
