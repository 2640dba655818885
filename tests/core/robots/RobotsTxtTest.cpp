#include "robots/RobotsTxt.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <chrono>

namespace {

using namespace std::chrono_literals;

robots::RobotsTxt parse(std::string_view text)
{
    return robots::RobotsTxt::parse(text, "HydraLinkChecker");
}

bool allows(const robots::RobotsTxt& robotsTxt, std::string_view path)
{
    return robotsTxt.allows(url::parseUrl("https://a.test" + std::string(path)).value());
}

bool allows(std::string_view text, std::string_view path)
{
    return allows(parse(text), path);
}

} // namespace

TEST_CASE("a robots.txt that says nothing allows everything (RFC 9309 §2.2.2)", "[robots]")
{
    for (const auto* const text : {"", "\n", "hello", "<!doctype html><title>Not found</title>", ":", "#"})
        CHECK(allows(text, "/a"));
}

TEST_CASE("a robot obeys the group that names it, in any case (RFC 9309 §2.2.1)", "[robots]")
{
    const auto* const text =
        GENERATE("User-agent: HydraLinkChecker\nDisallow: /a\n", "user-agent:hydralinkchecker\ndisallow:/a",
                 "\t USER-AGENT \t:\t HYDRALINKCHECKER \t# us\n DISALLOW : /a # that");
    CHECK_FALSE(allows(text, "/a"));
    CHECK(allows(text, "/b"));
}

TEST_CASE("a name with a version is still the robot's, another name isn't (RFC 9309 §2.2.1)", "[robots]")
{
    CHECK_FALSE(allows("User-agent: HydraLinkChecker/2.1\nDisallow: /", "/a"));
    for (const auto* const name :
         {"Hydra", "HydraLinkChecker2", "HydraLinkChecker-News", "xHydraLinkChecker", ""})
        CHECK(allows("User-agent: " + std::string(name) + "\nDisallow: /", "/a"));
}

TEST_CASE("groups that name the robot are merged (RFC 9309 §2.2.1)", "[robots]")
{
    const auto* const text = "User-agent: HydraLinkChecker\nDisallow: /a\n"
                             "User-agent: Other\nDisallow: /b\n"
                             "User-agent: hydralinkchecker\nDisallow: /c\n";
    CHECK_FALSE(allows(text, "/a"));
    CHECK(allows(text, "/b"));
    CHECK_FALSE(allows(text, "/c"));
}

TEST_CASE("the groups for every robot count only where none names this one (RFC 9309 §2.2.1)", "[robots]")
{
    const std::string everyone = "User-agent: *\nDisallow: /a\n\nUser-agent: * \t x\nDisallow: /b\n";
    CHECK_FALSE(allows(everyone, "/a"));
    CHECK_FALSE(allows(everyone, "/b"));
    CHECK(allows(everyone + "User-agent: HydraLinkChecker\nDisallow: /c", "/a"));
    CHECK_FALSE(allows(everyone + "User-agent: HydraLinkChecker\nDisallow: /c", "/c"));
}

TEST_CASE("a group without rules that names the robot allows everything", "[robots]")
{
    CHECK(allows("User-agent: *\nDisallow: /\n\nUser-agent: HydraLinkChecker\n", "/a"));
    CHECK(allows("User-agent: HydraLinkChecker\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a"));
}

TEST_CASE("several user-agent lines in a row share their rules (RFC 9309 §2.2.1)", "[robots]")
{
    CHECK_FALSE(
        allows("User-agent: One\nUser-agent: HydraLinkChecker\n\n# x\nUser-agent: Two\nDisallow: /", "/a"));
    CHECK(allows("User-agent: HydraLinkChecker\nDisallow: /b\nUser-agent: Two\nDisallow: /a", "/a"));
}

TEST_CASE("an empty line ends no group (RFC 9309 §2.2)", "[robots]")
{
    CHECK_FALSE(allows("User-agent: HydraLinkChecker\n\n\nDisallow: /a\n\nDisallow: /b", "/b"));
}

TEST_CASE("rules before the first user-agent line are ignored (RFC 9309 §2.2.1)", "[robots]")
{
    CHECK(allows("Disallow: /a\nCrawl-delay: 5\nUser-agent: *\nDisallow: /b", "/a"));
    CHECK(parse("Crawl-delay: 5\nUser-agent: *\nDisallow: /b").crawlDelay() == std::nullopt);
}

TEST_CASE("other records don't interfere with groups (RFC 9309 §2.2.4)", "[robots]")
{
    for (const auto* const record :
         {"Sitemap: https://a.test/s.xml", "Crawl-delay: 1", "Host: a.test", "nonsense"}) {
        const std::string line = std::string(record) + "\n";
        CHECK_FALSE(allows("User-agent: HydraLinkChecker\n" + line + "User-agent: Other\nDisallow: /", "/a"));
        CHECK_FALSE(allows("User-agent: HydraLinkChecker\nDisallow: /b\n" + line + "Disallow: /a", "/a"));
    }
}

TEST_CASE("the longest match decides, whatever the order (RFC 9309 §2.2.2)", "[robots]")
{
    const auto* const text = GENERATE("User-agent: *\nDisallow: /a/\nAllow: /a/b/\nDisallow: /a/b/c/",
                                      "User-agent: *\nDisallow: /a/b/c/\nAllow: /a/b/\nDisallow: /a/");
    CHECK_FALSE(allows(text, "/a/x"));
    CHECK(allows(text, "/a/b/x"));
    CHECK_FALSE(allows(text, "/a/b/c/x"));
}

TEST_CASE("the example of RFC 9309 §5.2 is decided as it says", "[robots]")
{
    const auto* const text =
        "User-Agent: HydraLinkChecker\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif";
    CHECK_FALSE(allows(text, "/example/page/disallowed.gif"));
    CHECK(allows(text, "/example/page/"));
}

TEST_CASE("the example of RFC 9309 §5.1 is decided as it says", "[robots]")
{
    const auto* const text =
        "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\n"
        "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n\n"
        "User-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n\n"
        "User-Agent: quxbot\n";
    const auto isAllowed = [text](std::string_view robot, std::string_view path) {
        return allows(robots::RobotsTxt::parse(text, robot), path);
    };
    CHECK_FALSE(isAllowed("anybot", "/a/b.gif"));
    CHECK_FALSE(isAllowed("anybot", "/example/page.html"));
    CHECK(isAllowed("anybot", "/publications/"));
    CHECK(isAllowed("foobot", "/example/page.html"));
    CHECK_FALSE(isAllowed("foobot", "/publications/"));
    CHECK_FALSE(isAllowed("bazbot", "/example/page.html"));
    CHECK(isAllowed("barbot", "/a/b.gif"));
    CHECK(isAllowed("quxbot", "/a/b.gif"));
}

TEST_CASE("allow wins where both match as much (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a"));
    CHECK(allows("User-agent: *\nDisallow: /%61\nAllow: /a", "/a"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /a*\nAllow: /a", "/a"));
}

TEST_CASE("an empty path forbids and allows nothing (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(allows("User-agent: *\nDisallow:\n", "/a"));
    CHECK(allows("User-agent: *\nDisallow: # nothing\n", "/a"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /\nAllow:\n", "/a"));
}

TEST_CASE("robots.txt itself is always allowed (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(allows("User-agent: *\nDisallow: /", "/robots.txt"));
    CHECK(allows("User-agent: *\nDisallow: /", "/robots.txt#top"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /", "/robots.txt?x"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /", "/a/robots.txt"));
}

TEST_CASE("the query is matched, the fragment isn't", "[robots]")
{
    CHECK_FALSE(allows("User-agent: *\nDisallow: /*?sort=", "/list?sort=up"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /a$", "/a#b"));
    CHECK(allows("User-agent: *\nDisallow: /*b", "/a#b"));
    CHECK(allows("User-agent: *\nDisallow: /a$", "/a?"));
}

TEST_CASE("a byte order mark at the start isn't text", "[robots]")
{
    CHECK_FALSE(allows("\xEF\xBB\xBFUser-agent: *\nDisallow: /a", "/a"));
    CHECK(allows("\xEF\xBB\xBF\xEF\xBB\xBFUser-agent: *\nDisallow: /a", "/a"));
}

TEST_CASE("lines end with CR, LF or both (RFC 9309 §2.2)", "[robots]")
{
    for (const auto* const text :
         {"User-agent: *\rDisallow: /a\rDisallow: /b", "User-agent: *\nDisallow: /a\nDisallow: /b",
          "User-agent: *\r\nDisallow: /a\r\nDisallow: /b\r\n"}) {
        CHECK_FALSE(allows(text, "/a"));
        CHECK_FALSE(allows(text, "/b"));
        CHECK(allows(text, "/c"));
    }
}

TEST_CASE("500 KiB are read, and a line that the limit cuts isn't (RFC 9309 §2.5)", "[robots]")
{
    constexpr std::size_t limit = 512'000;
    const std::string head = "User-agent: *\n";
    const std::string rule = "Disallow: /abc";
    const auto withRuleEndingAt = [&](std::size_t end) {
        return head + "#" + std::string(end - head.size() - rule.size() - 2, 'x') + "\n" + rule;
    };
    REQUIRE(withRuleEndingAt(limit).size() == limit);
    CHECK_FALSE(allows(withRuleEndingAt(limit), "/abc"));
    CHECK_FALSE(allows(withRuleEndingAt(limit) + "\nAllow: /", "/abc"));
    // Cut, it would read "Disallow: /ab", and forbid too much.
    CHECK(allows(withRuleEndingAt(limit + 1), "/ab"));
    CHECK(allows(withRuleEndingAt(limit) + "d", "/abc"));
    CHECK(allows(std::string(2 * limit, 'x'), "/abc"));
}

TEST_CASE("Crawl-delay is read leniently", "[robots]")
{
    const auto delayOf = [](std::string_view value) {
        return parse("User-agent: *\nCrawl-delay: " + std::string(value)).crawlDelay();
    };
    CHECK(delayOf("10") == Duration(10s));
    CHECK(delayOf("0") == Duration(0s));
    CHECK(delayOf("1.5") == Duration(1500ms));
    CHECK(delayOf("0,25") == Duration(250ms));
    CHECK(delayOf(".5") == Duration(500ms));
    CHECK(delayOf("2.") == Duration(2s));
    CHECK(delayOf("10 seconds") == Duration(10s));
    CHECK(delayOf("1.23456789") == Duration(1234ms));
    CHECK(delayOf(std::string(1'000, '9')) == Duration(24h));
    CHECK(delayOf("86400.9") == Duration(24h));
    for (const auto* const value : {"", "-1", "fast", ".", ",x"})
        CHECK(delayOf(value) == std::nullopt);
}

TEST_CASE("Crawl-delay is that of the robot's groups, the longest of them", "[robots]")
{
    CHECK(parse("User-agent: *\nCrawl-delay: 9\nDisallow: /a\nUser-agent: HydraLinkChecker\nAllow: /")
              .crawlDelay() == std::nullopt);
    CHECK(parse("User-agent: HydraLinkChecker\nCrawl-delay: 3\nDisallow: /a\n"
                "User-agent: Other\nCrawl-delay: 9\nDisallow: /\n"
                "User-agent: HydraLinkChecker\nDisallow: /b\nCrawl-delay: 2")
              .crawlDelay() == Duration(3s));
    CHECK(parse("User-agent: Other\nCrawl-delay: 4\nUser-agent: HydraLinkChecker\nAllow: /").crawlDelay() ==
          Duration(4s));
}

TEST_CASE("Sitemap lines count anywhere, for every robot (RFC 9309 §2.2.4)", "[robots]")
{
    const auto* const text =
        "Sitemap: https://a.test/1.xml\nUser-agent: Other\nSITEMAP:/2.xml # two\nDisallow: /\nsitemap:\n";
    const auto sitemaps = parse(text).sitemaps();
    REQUIRE(sitemaps.size() == 2);
    CHECK(sitemaps[0].address == "https://a.test/1.xml");
    CHECK(sitemaps[1].address == "/2.xml");
}

TEST_CASE("a Sitemap line is found again by its line and column, however lines end", "[robots]")
{
    for (const std::string end : {"\n", "\r", "\r\n"}) {
        std::string text = "\xEF\xBB\xBFSitemap:/1";
        text.append(end).append(end).append("# \xC3\xA9").append(end).append(" Sitemap : /2");
        const auto sitemaps = parse(text).sitemaps();
        CHECK(sitemaps == std::vector<robots::SitemapLine>{{"/1", 1, 9}, {"/2", 4, 12}});
    }
}

TEST_CASE("a hostile robots.txt is read and asked in bounded time", "[robots]")
{
    std::string manyRules = "User-agent: *\n";
    std::string sameRules = manyRules;
    for (int i = 0; manyRules.size() < robots::RobotsTxt::limitBytes; ++i)
        manyRules += "Disallow: /*a*a*" + std::to_string(i) + "\n";
    while (sameRules.size() < robots::RobotsTxt::limitBytes)
        sameRules += "Allow: /*b*c\nDisallow: /*b*c\n";
    const std::string path = '/' + std::string(2'000, 'a');

    const auto start = std::chrono::steady_clock::now();
    const robots::RobotsTxt many = parse(manyRules);
    const robots::RobotsTxt same = parse(sameRules);
    for (int i = 0; i < 5; ++i)
        CHECK(allows(many, path));
    for (int i = 0; i < 1'000; ++i)
        if (!allows(same, path)) FAIL("an equal rule that allows wins");
    CHECK(allows("User-agent: *\nDisallow: /" + std::string(400'000, '*') + "x$", path));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
