#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <string_view>

namespace {

url::Url parsed(std::string_view text)
{
    const auto result = url::parseUrl(text);
    INFO(text);
    REQUIRE(result);
    return *result;
}

/// Every place in `url` is where a parser would have put it.
void checkPlaces(const url::Url& url)
{
    const url::Url again = parsed(url.href());
    CHECK(url.href() == again.href());
    CHECK(url.scheme() == again.scheme());
    CHECK(url.username() == again.username());
    CHECK(url.password() == again.password());
    CHECK(url.host() == again.host());
    CHECK(url.port() == again.port());
    CHECK(url.path() == again.path());
    CHECK(url.query() == again.query());
    CHECK(url.fragment() == again.fragment());
}

const std::string_view everyPart = "https://user:pass@example.org:8080/path?query#fragment";

} // namespace

TEST_CASE("a URL is taken apart", "[url]")
{
    const url::Url url = parsed(everyPart);
    CHECK(url.scheme() == "https");
    CHECK(url.username() == "user");
    CHECK(url.password() == "pass");
    CHECK(url.host() == "example.org");
    CHECK(url.port() == 8080);
    CHECK(url.path() == "/path");
    CHECK(url.query() == "query");
    CHECK(url.fragment() == "fragment");
    CHECK_FALSE(url.hasOpaquePath());
}

TEST_CASE("a part that is absent differs from one that is empty", "[url]")
{
    CHECK(parsed("https://a.test/?").query() == "");
    CHECK_FALSE(parsed("https://a.test/").query());
    CHECK(parsed("https://a.test/#").fragment() == "");
    CHECK_FALSE(parsed("https://a.test/").fragment());
    CHECK(parsed("file:///a").host() == "");
    CHECK_FALSE(parsed("mailto:a@b.test").host());
    CHECK_FALSE(parsed("x:/a").host());
    CHECK_FALSE(parsed("https://a.test:443/").port());
    CHECK(parsed("https://a.test:0/").port() == 0);
}

TEST_CASE("only http and https are followed as such", "[url]")
{
    CHECK(parsed("http://a.test/").isHttpOrHttps());
    CHECK(parsed("HTTPS://a.test/").isHttpOrHttps());
    CHECK_FALSE(parsed("httpx://a.test/").isHttpOrHttps());
    CHECK_FALSE(parsed("ftp://a.test/").isHttpOrHttps());
    CHECK_FALSE(parsed("mailto:http://a.test/").isHttpOrHttps());
}

TEST_CASE("a mail address or a script has an opaque path", "[url]")
{
    CHECK(parsed("mailto:a@b.test").hasOpaquePath());
    CHECK(parsed("mailto:a@b.test").path() == "a@b.test");
    CHECK(parsed("javascript:void(0)").hasOpaquePath());
    CHECK(parsed("x:").hasOpaquePath());
    CHECK_FALSE(parsed("x:/a").hasOpaquePath());
    CHECK_FALSE(parsed("x://").hasOpaquePath());
    CHECK_FALSE(parsed("x:/.//a").hasOpaquePath());
    CHECK(parsed("x:/.//a").path() == "//a");
}

TEST_CASE("a fragment is taken away and put back", "[url]")
{
    const url::Url url = parsed(everyPart);
    CHECK(url.serialize(url::ExcludeFragment::No) == everyPart);
    CHECK(url.serialize(url::ExcludeFragment::Yes) == "https://user:pass@example.org:8080/path?query");
    CHECK(url.withoutFragment().href() == url.serialize(url::ExcludeFragment::Yes));
    CHECK(url.withFragment("other").href() == "https://user:pass@example.org:8080/path?query#other");
    CHECK(url.withFragment("").fragment() == "");
    checkPlaces(url.withoutFragment());
    checkPlaces(url.withFragment("other"));
    CHECK(url.withoutFragment().withoutFragment() == url.withoutFragment());
}

TEST_CASE("a name and a password are not passed on", "[url]")
{
    const url::Url url = parsed(everyPart);
    CHECK(url.hasCredentials());
    CHECK(url.withoutCredentials().href() == "https://example.org:8080/path?query#fragment");
    CHECK_FALSE(url.withoutCredentials().hasCredentials());
    checkPlaces(url.withoutCredentials());
    checkPlaces(parsed("https://user@a.test/?q").withoutCredentials());
    checkPlaces(parsed("https://:pass@a.test/#f").withoutCredentials());
    CHECK(parsed("https://:pass@a.test/").username().empty());
    CHECK(parsed("https://:pass@a.test/").password() == "pass");
    CHECK_FALSE(parsed("https://:@a.test/").hasCredentials());
    CHECK_FALSE(parsed("mailto:user:pass@a.test").hasCredentials());
    CHECK(parsed("mailto:user:pass@a.test").withoutCredentials().href() == "mailto:user:pass@a.test");
}

TEST_CASE("the same address written in two ways is one URL", "[url]")
{
    CHECK(parsed("HTTP://EXAMPLE.org:80/a/../b") == parsed("http://example.org/b"));
    CHECK_FALSE(parsed("http://example.org/B") == parsed("http://example.org/b"));
}
