#include "crawl/LogoutLinks.h"

#include "support/Catch.h"
#include "support/CrawlStory.h"
#include "url/UrlParser.h"

using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::Row;
TEST_CASE("links that would log out are known by their words, in any spelling", "[crawl]")
{
    const auto [address, expected] = GENERATE(table<std::string, bool>({
        {"/logout", true},
        {"/account/log-out/", true},
        {"/Account/LogOff", true},
        {"/users/sign_out", true},
        {"/logout.php", true},
        {"/wp-login.php?action=logout&_wpnonce=1", true},
        {"/?logout", true},
        {"/index.php?do=user/logout", true},
        {"/abmelden", true},
        {"/d%C3%A9connexion", true},
        {"/logout;jsessionid=1", true},
        {"/", false},
        {"/blog/how-to-log-out", false},
        {"/logouts", false},
        {"/login", false},
        {"/search?q=how+to+logout+of+it", false},
        {"/exit", false}, // a way out of a museum, too
    }));
    INFO(address);
    CHECK(crawl::looksLikeLogout(url::parseUrl("https://a.test" + address).value()) == expected);
}

TEST_CASE("a crawl that is logged in leaves the links alone that would log it out, of its own site",
          "[crawl]")
{
    FakeSite site;
    site.page("https://a.test/", {"/logout", "/page", "https://b.test/logout"});
    site.page("https://a.test/logout", {});
    site.page("https://a.test/page", {});
    site.page("https://b.test/logout", {});
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.sitemaps = false;
    settings.checkSoftNotFound = false;
    const auto verdictOfLogout = [&] {
        CrawlScript crawl(site, settings, {"https://a.test/"});
        crawl.run();
        CHECK(crawl.row("https://a.test/page").verdict == Verdict::Ok);
        CHECK(crawl.row("https://b.test/logout").verdict == Verdict::Ok);
        return crawl.row("https://a.test/logout");
    };
    CHECK(verdictOfLogout().verdict == Verdict::Ok);
    settings.leaveLogoutLinks = true;
    CHECK(verdictOfLogout() == Row{Verdict::Skipped, Reason::Logout});
}
