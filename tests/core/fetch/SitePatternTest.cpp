#include "fetch/SitePattern.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

using fetch::SitePattern;
using fetch::SitePatternError;

namespace {

bool covers(std::string_view pattern, std::string_view url)
{
    return SitePattern::parse(pattern)->covers(url::parseUrl(url).value());
}

} // namespace

TEST_CASE("a site's pattern covers its own origin and nobody else's", "[fetch]")
{
    const auto [pattern, url, expected] = GENERATE(table<std::string, std::string, bool>({
        {"https://a.test", "https://a.test/", true},
        {"https://a.test", "https://a.test/deep/er?q#f", true},
        {"https://A.test:443/", "https://a.test/", true},
        {"https://a.test", "http://a.test/", false}, // a downgrade would show it to everybody on the way
        {"https://a.test", "https://a.test:8443/", false},
        {"https://a.test", "https://www.a.test/", false},
        {"https://a.test", "https://a.test.evil.test/", false},
        {"https://a.test", "https://evil.test/https://a.test/", false},
        {"https://a.test", "https://evil.test/?https://a.test/", false},
        {"https://a.test", "https://a.test@evil.test/", false},
        {"https://bücher.test", "https://xn--bcher-kva.test/", true},
        {"https://*.a.test", "https://b.a.test/", true},
        {"https://*.a.test", "https://c.b.a.test/", true},
        {"https://*.a.test", "https://a.test/", false},
        {"https://*.a.test", "https://ba.test/", false},
        {"https://*.a.test", "https://.a.test/", false},
        {"https://*.a.test", "https://a.test.evil.test/", false},
    }));
    INFO(pattern << " and " << url);
    CHECK(covers(pattern, url) == expected);
}

TEST_CASE("a path covers what lies at it and below, up to a segment's end", "[fetch]")
{
    const auto [pattern, path, expected] = GENERATE(table<std::string, std::string, bool>({
        {"/admin", "/admin", true},
        {"/admin", "/admin/", true},
        {"/admin", "/admin/users?all", true},
        {"/admin", "/administration", false},
        {"/admin", "/", false},
        {"/admin/", "/admin/x", true},
        {"/admin/", "/admin", false},
        {"/admin", "/admin/../public", false},
        {"/admin", "/%61dmin", false}, // another spelling is told nothing, rather than too much
        {"/*/admin", "/en/admin/x", true},
        {"/*/admin", "/en/administration/admin", true},
        {"/*/admin", "/en/administration", false},
        {"/*/admin", "/admin", false},
        {"/a*", "/abc/d", true},
        {"/a*", "/b", false},
        {"/*.php", "/x/y.php", true},
        {"/*.php", "/x/y.phpx", false},
    }));
    INFO(pattern << " and " << path);
    CHECK(covers("https://a.test" + pattern, "https://a.test" + path) == expected);
}

TEST_CASE("what names no site, or far too many, is refused", "[fetch]")
{
    const auto error = [](std::string_view text) { return SitePattern::parse(text).error(); };
    CHECK(error("a.test") == SitePatternError::NoSite);
    CHECK(error("ftp://a.test") == SitePatternError::NoSite);
    CHECK(error("https://") == SitePatternError::NoSite);
    CHECK(error("https://a.*.test/") == SitePatternError::NoSite);
    CHECK(error("https://*") == SitePatternError::NoSite);
    CHECK(error("https://me:secret@a.test/") == SitePatternError::Credentials);
    CHECK(error("https://a.test/?q") == SitePatternError::BeyondPath);
    CHECK(error("https://a.test/#f") == SitePatternError::BeyondPath);
    CHECK(error("https://*.test/") == SitePatternError::TooWide);
}
