#include "fetch/AccessRules.h"

#include "support/Catch.h"

using fetch::AccessRuleError;

namespace {

fetch::SitePattern site()
{
    return *fetch::SitePattern::parse("https://a.test/");
}

} // namespace

TEST_CASE("what is typed of getting in becomes a rule, or is refused by its part", "[fetch][access]")
{
    CHECK(fetch::ruleOfUser(site(), "me", "a:b")->fields.find("Authorization") == "Basic bWU6YTpi");
    CHECK(fetch::ruleOfUser(site(), "a:b", "c").error() == AccessRuleError::Name); // RFC 7617 §2
    CHECK(fetch::ruleOfUser(site(), "", "c").error() == AccessRuleError::Name);
    CHECK(fetch::ruleOfUser(site(), "me", "a\r\nX: 1").error() == AccessRuleError::Value);
    CHECK(fetch::ruleOfHeader(site(), "X-Key", " 7 ")->fields.find("X-Key") == "7");
    CHECK(fetch::ruleOfHeader(site(), "X Key", "7").error() == AccessRuleError::Name);
    CHECK(fetch::ruleOfHeader(site(), "X-Key", "7\nHost: b").error() == AccessRuleError::Value);
    CHECK(fetch::ruleOfHeader(site(), "host", "b.test").error() == AccessRuleError::OwnField);
    CHECK(fetch::ruleOfHeader(site(), "Accept-Encoding", "br").error() == AccessRuleError::OwnField);
    CHECK(fetch::ruleOfHeader(site(), "Cookie", "a=1; b=2")->cookies ==
          std::vector<fetch::CookiePair>{{"a", "1"}, {"b", "2"}});
    CHECK(fetch::ruleOfCookies(site(), "a=1")->cookies == std::vector<fetch::CookiePair>{{"a", "1"}});
    CHECK(fetch::ruleOfCookies(site(), "a").error() == AccessRuleError::Name);
    CHECK(fetch::ruleOfCookies(site(), "a=1\n").error() == AccessRuleError::Value);
}

TEST_CASE("one host is a name or an address, and nothing beside it", "[fetch][access]")
{
    CHECK(fetch::parseHostName("Staging.A.test") == "staging.a.test");
    CHECK(fetch::parseHostName("[::1]") == "[::1]");
    for (const char* text :
         {"", "*.a.test", "a.test:443", "https://a.test", "a.test/x", "a.test?x", "me@a.test"}) {
        INFO(text);
        CHECK_FALSE(fetch::parseHostName(text));
    }
}
