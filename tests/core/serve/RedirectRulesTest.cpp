#include "serve/RedirectRules.h"

#include "support/Catch.h"

using serve::RedirectRules;

TEST_CASE("a line that says what isn't understood is left out, and no other", "[serve]")
{
    const auto line = GENERATE(as<std::string>(), "", "# /a /b", "/only-from", "no-slash /b", "/a b",
                               "/a /b 299", "/a /b 99999", "/a /b 301 Country=us", "/a id=:id /b 301",
                               "/a/:name /b", "/a/*/b /c", "/a /b 3o1", "/a ftp://example.org/");
    INFO(line);
    const RedirectRules rules(line + "\n/kept /there\n");
    CHECK(rules.count() == 1);
    CHECK(rules.match("/kept") == RedirectRules::Match{301, "/there", false});
}

TEST_CASE("the first rule that fits wins", "[serve]")
{
    const RedirectRules rules("/a/b /first 302\n/a/* /second/:splat 303!\n");
    CHECK(rules.match("/a/b") == RedirectRules::Match{302, "/first", false});
    CHECK(rules.match("/a/c d?%") == RedirectRules::Match{303, "/second/c%20d%3F%25", true});
    CHECK_FALSE(rules.match("/ab"));
}

TEST_CASE("rules beyond what static hosts take are left out", "[serve]")
{
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "/from" + std::to_string(i) + " /to\n";
    CHECK(RedirectRules(text).count() == 2000);
}

TEST_CASE("a target that no header field could carry is percent-encoded", "[serve]")
{
    const RedirectRules rules("/a /b\xC3\xBC"
                              "cher\x7F\x1B/%41\n");
    CHECK(rules.match("/a") == RedirectRules::Match{301, "/b%C3%BCcher%7F%1B/%41", false});
}
