#include "support/Catch.h"
#include "url/UrlParser.h"

namespace {
url::Origin originOf(std::string_view text)
{
    return url::parseUrl(text)->origin();
}
} // namespace

TEST_CASE("an origin fills in the scheme's port", "[url]")
{
    CHECK(originOf("http://example.org/").port == 80);
    CHECK(originOf("https://example.org/").port == 443);
    CHECK(originOf("ftp://example.org/").port == 21);
    CHECK(originOf("https://example.org:8443/").port == 8443);
}

TEST_CASE("scheme, host and port make an origin, and nothing else does", "[url]")
{
    CHECK(originOf("https://example.org/a?b#c") == originOf("HTTPS://user:pass@EXAMPLE.org:443/"));
    CHECK(originOf("https://example.org/") != originOf("http://example.org/"));
    CHECK(originOf("https://example.org/") != originOf("https://example.org:444/"));
    CHECK(originOf("https://example.org/") != originOf("https://www.example.org/"));
    const std::hash<url::Origin> hash;
    CHECK(hash(originOf("https://example.org/a")) == hash(originOf("https://example.org:443/b")));
}

TEST_CASE("an origin is written without its scheme's own port", "[url]")
{
    CHECK(originOf("https://example.org:443/a").serialize() == "https://example.org");
    CHECK(originOf("http://example.org:443/a").serialize() == "http://example.org:443");
    CHECK(originOf("http://[::1]:8080/").serialize() == "http://[::1]:8080");
}
