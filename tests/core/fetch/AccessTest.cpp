#include "fetch/Access.h"

#include "fetch/BasicCredentials.h"
#include "support/Catch.h"
#include "url/UrlParser.h"

using fetch::Access;
using fetch::AccessRule;
using fetch::CookiePair;
using fetch::SitePattern;

namespace {

url::Url urlOf(std::string_view text)
{
    return url::parseUrl(text).value();
}

AccessRule rule(std::string_view site, std::string name, std::string value)
{
    AccessRule rule{SitePattern::parse(site).value()};
    rule.fields.add(std::move(name), std::move(value));
    return rule;
}

} // namespace

TEST_CASE("an address is told what is for its site, and the later of two that say the same", "[fetch]")
{
    Access access;
    access.add(rule("https://a.test", "Authorization", "one"));
    access.add(rule("https://a.test/admin", "authorization", "two"));
    access.add(rule("https://b.test", "X-Key", "three"));

    CHECK(access.fieldsFor(urlOf("https://a.test/")).find("Authorization") == "one");
    CHECK(access.fieldsFor(urlOf("https://a.test/admin/")).find("Authorization") == "two");
    CHECK(access.fieldsFor(urlOf("https://a.test/admin/")).all().size() == 1);
    CHECK(access.fieldsFor(urlOf("https://b.test/")).find("X-Key") == "three");
    CHECK_FALSE(access.fieldsFor(urlOf("https://b.test/")).find("Authorization"));
    CHECK(access.fieldsFor(urlOf("http://a.test/")).empty());
}

TEST_CASE("cookies of several rules come together, each name once", "[fetch]")
{
    Access access;
    access.add({SitePattern::parse("https://a.test").value(), {}, {{"session", "1"}, {"lang", "en"}}});
    access.add({SitePattern::parse("https://a.test/x").value(), {}, {{"session", "2"}}});

    CHECK(fetch::cookieText(access.cookiesFor(urlOf("https://a.test/x"))) == "session=2; lang=en");
    CHECK(fetch::cookieText(access.cookiesFor(urlOf("https://a.test/"))) == "session=1; lang=en");
    CHECK(access.cookiesFor(urlOf("https://b.test/")).empty());
}

TEST_CASE("a Cookie field is read into its pairs", "[fetch]")
{
    CHECK(fetch::parseCookies("a=1; b=x=y;c=") ==
          std::vector<CookiePair>{{"a", "1"}, {"b", "x=y"}, {"c", ""}});
    CHECK(fetch::parseCookies(" ;=1;nothing; ;").empty());
}

TEST_CASE("Basic credentials are those of the RFC", "[fetch]")
{
    CHECK(fetch::basicCredentials("Aladdin", "open sesame") ==
          "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");                                       // RFC 7617 §2
    CHECK(fetch::basicCredentials("test", "123\xC2\xA3") == "Basic dGVzdDoxMjPCow=="); // §2.1
}
