#include "fetch/CookieFile.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <map>

using fetch::parseCookieFile;
using namespace std::chrono_literals;

namespace {

constexpr WallTime now{std::chrono::milliseconds(1'700'000'000'000)};

/// What is sent to that address of the cookies of a file that was given for its site.
std::string sent(std::string_view file, std::string_view site, std::string_view address)
{
    fetch::Access access;
    for (fetch::AccessRule& rule :
         fetch::cookieRules(parseCookieFile(file), url::parseUrl(site)->origin(), now))
        access.add(std::move(rule));
    return fetch::cookieText(access.cookiesFor(url::parseUrl(address).value()));
}
std::string sent(std::string_view file, std::string_view site)
{
    return sent(file, site, site);
}

} // namespace

TEST_CASE("a cookie file as curl writes it is read", "[fetch]")
{
    const auto file =
        parseCookieFile("# Netscape HTTP Cookie File\r\n"
                        "# https://curl.se/docs/http-cookies.html\n"
                        "\n"
                        "#HttpOnly_.Example.org\tTRUE\t/app\tTRUE\t1999999999\tsession\tabc=\r\n"
                        "example.org\tFALSE\t/\tFALSE\t0\tlang\ten\n");
    REQUIRE(file.cookies.size() == 2);
    CHECK(file.cookies[0] ==
          fetch::FileCookie{"example.org", true, "/app", true, 1'999'999'999, {"session", "abc="}});
    CHECK(file.cookies[1] ==
          fetch::FileCookie{"example.org", false, "/", false, std::nullopt, {"lang", "en"}});
}

TEST_CASE("lines that are no cookie are passed over", "[fetch]")
{
    const auto line = GENERATE(
        as<std::string>(), "", "a\tTRUE\t/\tTRUE\t0\tname", "a.test\tyes\t/\tTRUE\t0\tn\tv",
        "a.test\tTRUE\t/\tTRUE\tsoon\tn\tv", "a.test\tTRUE\t/\tTRUE\t0\t\tv", "\tTRUE\t/\tTRUE\t0\tn\tv",
        "a.test\tTRUE\t/\tTRUE\t0\tn\tv;Domain=b.test", "a.test\tTRUE\t/\tTRUE\t0\tn\tv\rX: y");
    CHECK(parseCookieFile(line + "\n").cookies.empty());
}

TEST_CASE("a file of very many cookies gives no more than ten thousand", "[fetch]")
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "a.test\tTRUE\t/\tTRUE\t0\tn" + std::to_string(i) + "\tv\n";
    CHECK(parseCookieFile(text).cookies.size() == 10'000);
}

TEST_CASE("of a browser's cookies a site gets its own, and no other site does", "[fetch]")
{
    const std::string file = "a.test\tFALSE\t/\tFALSE\t0\thost\t1\n"
                             ".a.test\tTRUE\t/\tFALSE\t0\tdomain\t2\n"
                             ".b.test\tTRUE\t/\tFALSE\t0\tother\t3\n";
    CHECK(sent(file, "https://a.test/") == "host=1; domain=2");
    CHECK(sent(file, "https://www.a.test/") == "domain=2");
    CHECK(sent(file, "https://aa.test/").empty());
    // Given for a.test: a link there to b.test, and to another host of its domain, bring nobody a cookie.
    CHECK(sent(file, "https://a.test/", "https://b.test/").empty());
    CHECK(sent(file, "https://a.test/", "https://www.a.test/").empty());
    CHECK(sent(file, "https://a.test/", "http://a.test/").empty());
    CHECK(sent(file, "https://a.test/", "https://a.test:8443/").empty());
}

TEST_CASE("a cookie's path, its end and its wish for https are kept", "[fetch]")
{
    CHECK(sent("a.test\tFALSE\t/app\tFALSE\t0\tn\tv\n", "https://a.test/", "https://a.test/app/x") == "n=v");
    CHECK(sent("a.test\tFALSE\t/app\tFALSE\t0\tn\tv\n", "https://a.test/", "https://a.test/apple").empty());
    CHECK(sent("a.test\tFALSE\t/\tFALSE\t1600000000\tn\tv\n", "https://a.test/").empty());
    CHECK(sent("a.test\tFALSE\t/\tFALSE\t1800000000.5\tn\tv\n", "https://a.test/") == "n=v");
    CHECK(sent("a.test\tFALSE\t/\tTRUE\t0\tn\tv\n", "http://a.test/").empty());
    CHECK(sent("a.test\tFALSE\t/\tTRUE\t0\tn\tv\n", "https://a.test/") == "n=v");
}
