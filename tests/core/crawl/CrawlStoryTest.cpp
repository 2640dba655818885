#include "support/CrawlStory.h"
#include "support/Catch.h"

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

TEST_CASE("a site is crawled from its seed, and every link gets its verdict", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one", "/two"});
    site.page("https://a.test/one", {"/", "https://b.test/away"});
    site.status("https://b.test/away", 200);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/one") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/two") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://b.test/away") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.pagesOf("https://a.test/two") == Urls{seed});
    CHECK(crawl.complete());
}

TEST_CASE("a host is left alone until its delay has passed", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one", "/two"});
    crawl::CrawlSettings settings = quiet();
    settings.delayBetweenRequests = 1s;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.startedAt(1ms) == Urls{seed}); // its host took a millisecond to look up
    CHECK(crawl.startedAt(1001ms) == Urls{"https://a.test/one"});
    CHECK(crawl.startedAt(2001ms) == Urls{"https://a.test/two"});
}

TEST_CASE("pages inside are asked by GET, all else by HEAD", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<a href=/page></a><img src=/image.png><a href=https://b.test/></a>");
    site.page("https://a.test/page");
    site.status("https://a.test/image.png", 200);
    site.page("https://b.test/", {"/never-followed"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const CrawlScript::Request& request : crawl.requests()) {
        const bool isPage = request.url == seed || request.url == "https://a.test/page";
        INFO(request.url);
        CHECK(request.method == (isPage ? http::Method::Get : http::Method::Head));
    }
    CHECK(crawl.requests().size() == 4);
}

TEST_CASE("an address first seen in an image is asked again when a link makes it a page", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<img src=/both><a href=/later></a>");
    site.page("https://a.test/later", {"/both"});
    site.page("https://a.test/both", {"/found-on-it"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/both") == 2);
    CHECK(crawl.row("https://a.test/both") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/found-on-it") == Row{Verdict::Broken, Reason::HttpStatus});
}

TEST_CASE("a server that refuses HEAD is asked by GET at once", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://b.test/"});
    site.status("https://b.test/", 200);
    const int refusal = GENERATE(403, 404, 405, 500, 501);
    site.head("https://b.test/", FakeSite::response(static_cast<http::StatusCode>(refusal)));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://b.test/") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://b.test/") == 2);
    CHECK(crawl.elapsed() < 500ms);
}

TEST_CASE("a server that closes on HEAD is asked by GET", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://b.test/"});
    site.status("https://b.test/", 200);
    site.head("https://b.test/", FakeSite::failure(http::TransportError::Reset));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://b.test/") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a host that lied to HEAD is asked by GET at once from then on, and no other host is", "[crawl]")
{
    using http::TransportError;
    const http::Outcome lie = GENERATE(
        http::Outcome(FakeSite::response(405)), http::Outcome(FakeSite::response(404)),
        FakeSite::failure(TransportError::Reset), FakeSite::failure(TransportError::FirstByteTimeout));
    FakeSite site;
    Urls links;
    for (int i = 0; i < 9; ++i)
        links.push_back("https://b.test/" + std::to_string(i));
    links.push_back("https://c.test/");
    site.page(seed, links);
    for (const std::string& link : links)
        site.status(link, 200);
    for (std::size_t i = 0; i < 9; ++i)
        site.head(links[i], lie);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    std::size_t heads = 0;
    for (const CrawlScript::Request& request : crawl.requests())
        if (request.method == http::Method::Head && request.url != "https://c.test/") ++heads;
    CHECK(heads <= 2); // the second while the first was asked by GET
    CHECK(crawl.timesAsked("https://b.test/8") == 1);
    CHECK(crawl.requests().size() == 1 + 9 + heads + 1);
    for (const std::string& link : links)
        CHECK(crawl.row(link) == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("what HEAD and GET agree on, a full server and a closed port are no lies to HEAD", "[crawl]")
{
    using http::TransportError;
    FakeSite site;
    site.page(seed, {"https://b.test/1", "https://c.test/1", "https://d.test/1", "https://b.test/2",
                     "https://c.test/2", "https://d.test/2"});
    for (const char* host : {"https://b.test/", "https://c.test/", "https://d.test/"})
        for (const char* path : {"1", "2"})
            site.status(std::string(host) + path, 200);
    site.status("https://b.test/1", 404);
    site.head("https://c.test/1", FakeSite::response(503));
    site.head("https://d.test/1", FakeSite::failure(TransportError::Refused));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const CrawlScript::Request& request : crawl.requests())
        if (request.url.ends_with("/2")) CHECK(request.method == http::Method::Head);
    CHECK(crawl.requests().size() == 10);
}

TEST_CASE("what fails for a moment is asked once more after a second", "[crawl]")
{
    using http::TransportError;
    const auto error = GENERATE(TransportError::ConnectTimeout, TransportError::FirstByteTimeout,
                                TransportError::Reset, TransportError::Refused, TransportError::TotalTimeout);
    FakeSite site;
    site.page(seed, {"/flaky"});
    site.inTurn("https://a.test/flaky", {{FakeSite::failure(error)}, {FakeSite::response(200)}});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/flaky") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://a.test/flaky") == 2);
    CHECK(crawl.elapsed() > 1s);
    // Who kept silent is asked by the other stack, too, before its next turn.
    const bool keptSilent =
        error == TransportError::FirstByteTimeout || error == TransportError::TotalTimeout;
    CHECK(crawl.state("https://a.test/flaky").attempts == (keptSilent ? 3 : 2));
}

TEST_CASE("what fails to the end is broken, and says how", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/500", "/closed", "/slow"});
    site.status("https://a.test/500", 500);
    site.fails("https://a.test/closed", http::TransportError::Reset);
    site.fails("https://a.test/slow", http::TransportError::FirstByteTimeout);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/closed") == Row{Verdict::Broken, Reason::Reset});
    CHECK(crawl.row("https://a.test/slow") == Row{Verdict::Broken, Reason::Timeout});
    CHECK(crawl.timesAsked("https://a.test/500") == 3);
    CHECK(crawl.state("https://a.test/slow").transportError == http::TransportError::FirstByteTimeout);
}

TEST_CASE("Retry-After is obeyed", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/busy"});
    site.inTurn("https://a.test/busy",
                {{FakeSite::response(503, FakeSite::field("Retry-After", "7"))}, {FakeSite::response(200)}});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/busy") == Row{Verdict::Ok, Reason::None});
    REQUIRE(crawl.requests().size() == 3);
    CHECK(crawl.requests()[2].at - crawl.requests()[1].at >= 7s);
}

TEST_CASE("a Retry-After of more than a minute is not waited for", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/busy"});
    site.status("https://a.test/busy", 503, FakeSite::field("Retry-After", "3600"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/busy") == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(crawl.elapsed() < 5s);
}

TEST_CASE("after a 429 the whole origin is left alone as long as it asks", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/one", "/two"});
    site.inTurn("https://a.test/one",
                {{FakeSite::response(429, FakeSite::field("Retry-After", "5"))}, {FakeSite::response(200)}});
    site.page("https://a.test/two", {"/three"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/one") == Row{Verdict::Ok, Reason::None});
    for (const CrawlScript::Request& request : crawl.requests())
        if (request.url == "https://a.test/three") CHECK(request.at >= 5s);
}

TEST_CASE("a host that refuses again after its own wait isn't waited for link by link", "[crawl]")
{
    FakeSite site;
    Urls links;
    for (int i = 0; i < 40; ++i) {
        links.push_back("https://b.test/" + std::to_string(i));
        site.status(links.back(), 429, FakeSite::field("Retry-After", "60"));
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const std::string& link : links)
        CHECK(crawl.row(link) == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(crawl.elapsed() < 3min);
}

TEST_CASE("a redirected link works, but its address has moved", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old", "/moved-twice", "/temporary"});
    site.redirect("https://a.test/old", "/new", 301);
    site.redirect("https://a.test/moved-twice", "https://a.test/old", 308);
    site.redirect("https://a.test/temporary", "/old", 302);
    site.page("https://a.test/new", {"/deeper"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.row("https://a.test/moved-twice") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.row("https://a.test/temporary") == Row{Verdict::Redirected, Reason::Temporary});
    const crawl::EntryState& twice = crawl.state("https://a.test/moved-twice");
    CHECK(twice.finalUrl == "https://a.test/new");
    REQUIRE(twice.hops);
    CHECK(*twice.hops ==
          std::vector<crawl::Hop>{{"https://a.test/moved-twice", 308}, {"https://a.test/old", 301}});
    CHECK(twice.ownStatus == 308);
    CHECK(twice.status == 200);
    CHECK(crawl.timesAsked("https://a.test/new") == 1);
    CHECK_FALSE(crawl.hasRow("https://a.test/new")); // nothing links to it
    CHECK(crawl.hasRow("https://a.test/deeper"));    // but it is read
}

TEST_CASE("a redirect to what is broken is broken as that is", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old"});
    site.redirect("https://a.test/old", "/gone");
    site.status("https://a.test/gone", 410);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.state("https://a.test/old").status == 410);
    CHECK(crawl.state("https://a.test/old").ownStatus == 301);
}

TEST_CASE("a redirect loop is broken, whoever leads into it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/into", "/b", "/self"});
    site.redirect("https://a.test/into", "/a");
    site.redirect("https://a.test/a", "/b");
    site.redirect("https://a.test/b", "/a");
    site.redirect("https://a.test/self", "/self");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const char* path : {"into", "b", "self"})
        CHECK(crawl.row("https://a.test/" + std::string(path)) == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.state("https://a.test/into").detail == "https://a.test/a"); // where the circle closes
    CHECK(crawl.state("https://a.test/b").detail == "https://a.test/b");
    CHECK(crawl.timesAsked("https://a.test/a") == 1);
}

TEST_CASE("twenty hops are followed, and no more", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/h0", "/h1"});
    for (int i = 0; i < 40; ++i)
        site.redirect("https://a.test/h" + std::to_string(i), "/h" + std::to_string(i + 1));
    site.page("https://a.test/h21");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/h0") == Row{Verdict::Broken, Reason::TooManyRedirects});
    CHECK(crawl.row("https://a.test/h1") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.timesAsked("https://a.test/h22") == 0);
}

TEST_CASE("a redirect without a usable Location is a bad response", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/none", "/empty", "/mail", "/malformed", "/300", "/304"});
    site.status("https://a.test/none", 302);
    site.redirect("https://a.test/empty", "");
    site.redirect("https://a.test/mail", "mailto:x@a.test");
    site.redirect("https://a.test/malformed", "http://[");
    site.status("https://a.test/300", 300);
    site.status("https://a.test/304", 304);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const char* path : {"none", "empty", "mail", "malformed", "300", "304"}) {
        INFO(path);
        CHECK(crawl.row("https://a.test/" + std::string(path)) == Row{Verdict::Broken, Reason::BadResponse});
    }
}

TEST_CASE("a redirect to what is skipped on purpose stays redirected, and says why", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/out"});
    site.redirect("https://a.test/out", "https://b.test/");
    crawl::CrawlSettings settings = quiet();
    settings.checkExternal = false;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/out") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.state("https://a.test/out").targetSkipped == Reason::External);
    CHECK(crawl.timesAsked("https://b.test/") == 0);
}

TEST_CASE("a chain that leaves https says so", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/down", "/up"});
    site.redirect("https://a.test/down", "http://a.test/plain");
    site.status("http://a.test/plain", 200);
    site.redirect("https://a.test/up", "/fine");
    site.page("https://a.test/fine");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.state("https://a.test/down").downgraded);
    CHECK_FALSE(crawl.state("https://a.test/up").downgraded);
}

TEST_CASE("a missing fragment is broken, a good one stays with its page", "[crawl]")
{
    FakeSite site;
    site.page(seed,
              {"/page#good", "/page#bad", "/page#top", "/page#", "/page#%67ood", "#here", "#nowhere",
               "/page#:~:text=good"},
              {"here"});
    site.page("https://a.test/page", {}, {"good"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/page#bad") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://a.test/#nowhere") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK(crawl.row("https://a.test/page") == Row{Verdict::Ok, Reason::None});
    for (const char* good : {"/page#good", "/page#top", "/page#%67ood", "/#here"})
        CHECK_FALSE(crawl.hasRow("https://a.test" + std::string(good)));
    CHECK(crawl.pagesOf("https://a.test/page#bad") == Urls{seed});
    CHECK(crawl.pagesOf("https://a.test/page").size() == 5);
    CHECK(crawl.timesAsked("https://a.test/page") == 1);
}

TEST_CASE("a fragment goes along with a redirect", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old#good", "/old#bad", "/elsewhere#any"});
    site.redirect("https://a.test/old", "/new");
    site.page("https://a.test/new", {}, {"good"});
    site.redirect("https://a.test/elsewhere", "/new#good");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old#bad") == Row{Verdict::Broken, Reason::MissingFragment});
    CHECK_FALSE(crawl.hasRow("https://a.test/old#good"));
    CHECK_FALSE(crawl.hasRow("https://a.test/elsewhere#any")); // the redirect names a fragment of its own
}

TEST_CASE("a fragment of a broken page is not a second fault", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/gone#part"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/gone") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK_FALSE(crawl.hasRow("https://a.test/gone#part"));
    CHECK(crawl.pagesOf("https://a.test/gone") == Urls{seed});
}

TEST_CASE("a mailto or tel link that can reach nobody is broken, unless nobody wants to know", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<a href=mailto:me(at)a.test></a><a href=mailto:me@a.test></a><a href='tel:call us'></a>"
                    "<a href=tel:+441632960123></a>");
    crawl::CrawlSettings settings = quiet();
    {
        CrawlScript crawl(site, settings, {seed, "mailto:nobody"});
        crawl.run();
        CHECK(crawl.row("mailto:me(at)a.test") == Row{Verdict::Broken, Reason::MalformedUrl});
        CHECK(crawl.row("tel:call us") == Row{Verdict::Broken, Reason::MalformedUrl});
        CHECK(crawl.row("mailto:nobody") == Row{Verdict::Broken, Reason::MalformedUrl});
        CHECK(crawl.row("mailto:me@a.test") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
        CHECK(crawl.row("tel:+441632960123") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    }
    settings.checkContacts = false;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("mailto:me(at)a.test") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    CHECK(crawl.row("tel:call us") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
}

TEST_CASE("what nobody should ask is skipped, with its reason", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<a href=mailto:x@a.test></a><a href=tel:123></a><a href='javascript:void(0)'></a>"
                    "<form method=post action=/send></form><a href=/private/x></a><a href=data:,x></a>");
    crawl::CrawlSettings settings = quiet();
    settings.exclude = {"/private/"};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("mailto:x@a.test") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    CHECK(crawl.row("tel:123") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    CHECK(crawl.row("javascript:void(0)") == Row{Verdict::Skipped, Reason::UnsupportedScheme});
    CHECK(crawl.row("https://a.test/send") == Row{Verdict::Skipped, Reason::PostForm});
    CHECK(crawl.row("https://a.test/private/x") == Row{Verdict::Skipped, Reason::Excluded});
    CHECK_FALSE(crawl.hasRow("data:,x"));
    CHECK(crawl.progress().dataUrls == 1);
    CHECK(crawl.requests().size() == 1);
    CHECK(crawl.complete());
}

TEST_CASE("what is posted to on one page and linked on another is asked", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<form method=post action=/search></form><a href=/other></a>");
    site.page("https://a.test/other", {"/search"});
    site.page("https://a.test/search");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/search") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("an href that is no URL is broken and loses nothing beside it", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"http://[broken", "/fine", " http://[broken "});
    site.page("https://a.test/fine");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("http://[broken") == Row{Verdict::Broken, Reason::MalformedUrl});
    CHECK(crawl.pagesOf("http://[broken").size() == 2);
    CHECK(crawl.row("https://a.test/fine") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("robots.txt is asked once, before anything else, and obeyed", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nDisallow: /private\n");
    site.page(seed, {"/private/x", "/public", "https://b.test/"});
    site.page("https://a.test/public");
    site.status("https://b.test/", 200);
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/private/x") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.row("https://a.test/public") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://a.test/private/x") == 0);
    CHECK(crawl.robotsAsked() == 1); // checking one outside link isn't crawling
    CHECK(crawl.row("https://b.test/") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a seed that robots.txt forbids is said, never an empty green report", "[crawl]")
{
    FakeSite site;
    site.robots("https://a.test", "User-agent: *\nDisallow: /\n");
    site.page(seed, {"/x"});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::SeedForbiddenByRobots});
    CHECK(crawl.requests().empty());
}

TEST_CASE("where hardly a name of other sites is found, the network is doubted", "[crawl]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (const char* host : {"b.test", "c.test", "d.test", "e.test", "f.test"}) {
        site.host(host, http::HostAnswer::NoSuchName);
        links.push_back(std::string("https://") + host + "/");
    }
    SECTION("not one of five")
    {
        site.page(seed, links);
        CrawlScript crawl(site, {}, {seed});
        crawl.run();
        CHECK(crawl.row("https://b.test/") == Row{Verdict::Broken, Reason::Dns});
        CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::FewNamesFound});
    }
    SECTION("one of ten is there")
    {
        for (const char* host : {"h.test", "i.test", "j.test", "k.test"}) {
            site.host(host, http::HostAnswer::NoSuchName);
            links.push_back(std::string("https://") + host + "/");
        }
        links.emplace_back("https://g.test/");
        site.page(seed, links);
        site.status("https://g.test/", 200);
        CrawlScript crawl(site, {}, {seed});
        crawl.run();
        CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::FewNamesFound});
    }
    SECTION("one of six is there, though its page isn't")
    {
        links.emplace_back("https://g.test/");
        site.page(seed, links);
        site.status("https://g.test/", 404);
        CrawlScript crawl(site, {}, {seed});
        crawl.run();
        CHECK(crawl.notices().empty());
    }
    SECTION("four may be gone")
    {
        links.pop_back();
        site.page(seed, links);
        CrawlScript crawl(site, {}, {seed});
        crawl.run();
        CHECK(crawl.notices().empty());
    }
}

TEST_CASE("robots.txt behind a redirect is followed", "[crawl]")
{
    FakeSite site;
    site.redirect("https://a.test/robots.txt", "https://www.a.test/robots.txt");
    site.robots("https://www.a.test", "User-agent: *\nDisallow: /private\n");
    site.page(seed, {"/private"});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/private") == Row{Verdict::Skipped, Reason::Robots});
}

TEST_CASE("robots.txt that cannot be reached forbids everything, and is said", "[crawl]")
{
    FakeSite site;
    site.status("https://a.test/robots.txt", 503);
    site.page(seed, {});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::RobotsUnreachable});
}

TEST_CASE("a seed whose server refuses its robots.txt is refused itself", "[crawl]")
{
    FakeSite site;
    site.fails("https://a.test/robots.txt", http::TransportError::Refused);
    site.page(seed, {});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Broken, Reason::Refused});
}

TEST_CASE("what the seed redirects to at once is the site", "[crawl]")
{
    FakeSite site;
    site.redirect("http://a.test/", "https://www.a.test/");
    site.page("https://www.a.test/", {"/one", "http://a.test/two"});
    site.page("https://www.a.test/one", {"/deep"});
    site.page("http://a.test/two", {"/from-two"});
    CrawlScript crawl(site, quiet(), {"http://a.test/"});
    crawl.run();
    CHECK(crawl.state("https://www.a.test/one").internal);
    CHECK(crawl.hasRow("https://www.a.test/deep"));
    CHECK(crawl.hasRow("http://a.test/from-two"));
    CHECK(crawl.notices().empty()); // www and https are the same site to people
}

TEST_CASE("a seed that redirects to another host crawls that, and says so", "[crawl]")
{
    FakeSite site;
    site.redirect(seed, "https://new.example/");
    site.page("https://new.example/", {"/one"});
    site.page("https://new.example/one");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.state("https://new.example/one").internal);
    CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::ScopeMoved});
}

TEST_CASE("a link that redirects to another host doesn't make that the site", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/away"});
    site.redirect("https://a.test/away", "https://b.test/");
    site.page("https://b.test/", {"/never"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://b.test/never") == 0);
    CHECK(crawl.row("https://a.test/away") == Row{Verdict::Redirected, Reason::Permanent});
}

TEST_CASE("another port or host is outside, and below narrows to the folder", "[crawl]")
{
    FakeSite site;
    site.page("https://a.test/docs/", {"page", "/elsewhere", "https://a.test:8443/", "https://sub.a.test/"});
    site.page("https://a.test/docs/page", {"deep"});
    site.page("https://a.test/elsewhere", {"/never"});
    site.page("https://a.test:8443/", {"/never"});
    site.page("https://sub.a.test/", {"/never"});
    crawl::CrawlSettings settings = quiet();
    settings.belowSeedFolder = true;
    CrawlScript crawl(site, settings, {"https://a.test/docs/"});
    crawl.run();
    CHECK(crawl.state("https://a.test/docs/page").internal);
    CHECK_FALSE(crawl.state("https://a.test/elsewhere").internal);
    CHECK_FALSE(crawl.state("https://a.test:8443/").internal);
    CHECK_FALSE(crawl.state("https://sub.a.test/").internal);
    CHECK(crawl.timesAsked("https://a.test/never") == 0);
}

TEST_CASE("a dead host is looked up once for all its links", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://dead.test/1", "https://dead.test/2", "http://dead.test/3", "https://ns.test/"});
    site.host("ns.test", http::HostAnswer::ServerFailure);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const char* url : {"https://dead.test/1", "https://dead.test/2", "http://dead.test/3"})
        CHECK(crawl.row(url) == Row{Verdict::Broken, Reason::Dns});
    CHECK(crawl.row("https://ns.test/") == Row{Verdict::Broken, Reason::DnsFailure});
    CHECK(crawl.requests().size() == 1);
}

TEST_CASE("403 inside is broken, outside it is a bot wall", "[crawl]")
{
    FakeSite site;
    site.page(seed,
              {"/403", "/wall", "https://b.test/", "/401", "/407", "/451", "/999", "/429", "/700", "/199"});
    site.status("https://a.test/403", 403);
    site.status("https://a.test/wall", 403, FakeSite::field("cf-mitigated", "challenge"));
    site.status("https://b.test/", 403);
    for (const int status : {401, 407, 451, 999, 429, 700, 199})
        site.status("https://a.test/" + std::to_string(status), static_cast<http::StatusCode>(status));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/403") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://a.test/wall") == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.row("https://b.test/") == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.row("https://a.test/401") == Row{Verdict::Blocked, Reason::NeedsLogin});
    for (const char* path : {"407", "451", "999"})
        CHECK(crawl.row("https://a.test/" + std::string(path)) == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.row("https://a.test/429") == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(crawl.row("https://a.test/700") == Row{Verdict::Broken, Reason::BadResponse});
    CHECK(crawl.row("https://a.test/199") == Row{Verdict::Broken, Reason::BadResponse});
}

TEST_CASE("a wall that answers 200 is blocked, named, and none of its links is the site's", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/guarded"});
    site.html("https://a.test/guarded",
              "<script id=\"anubis_challenge\">{}</script><a href=\"/made-by-the-wall\">x</a>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/guarded") == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.state("https://a.test/guarded").detail == "Anubis");
    CHECK(crawl.requests().size() == 2);
}

TEST_CASE("a good status whose body is in doubt is a warning", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/empty", "/cut", "/unreadable", "/large"});
    site.html("https://a.test/empty", "");
    const auto with = [&](const char* path, http::BodyEnd end, const std::string& body) {
        http::Response response = FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), body);
        response.bodyEnd = end;
        site.inTurn("https://a.test/" + std::string(path), {{response}});
    };
    with("cut", http::BodyEnd::Cut, "<a href=/found-before-the-cut>x</a>");
    with("unreadable", http::BodyEnd::Unreadable, "garbage");
    with("large", http::BodyEnd::TooLarge, "<a href=/found-in-the-large>x</a>");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/empty") == Row{Verdict::Warning, Reason::EmptyPage});
    CHECK(crawl.row("https://a.test/cut") == Row{Verdict::Warning, Reason::Truncated});
    CHECK(crawl.timesAsked("https://a.test/cut") == 3);
    CHECK(crawl.row("https://a.test/unreadable") == Row{Verdict::Warning, Reason::BodyUnreadable});
    CHECK(crawl.row("https://a.test/large") == Row{Verdict::Warning, Reason::TooLarge});
    CHECK(crawl.state("https://a.test/large").detail == "more than 33 bytes");
    CHECK(crawl.hasRow("https://a.test/found-before-the-cut"));
    CHECK(crawl.hasRow("https://a.test/found-in-the-large"));
}

TEST_CASE("a page whose gzip data ends too early is truncated, asked again, and read as far as it came",
          "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/packed"});
    http::Fields fields = FakeSite::field("Content-Type", "text/html");
    fields.add("Content-Encoding", "gzip");
    http::Response response = FakeSite::response(200, fields, "<a href=/found>x</a>");
    response.bodyEnd = http::BodyEnd::CodingCut;
    site.inTurn("https://a.test/packed", {{response}});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/packed") == Row{Verdict::Warning, Reason::Truncated});
    CHECK(crawl.state("https://a.test/packed").detail ==
          "Content-Encoding: gzip, which ends too early, after 20 bytes");
    CHECK(crawl.timesAsked("https://a.test/packed") == 2);
    CHECK(crawl.hasRow("https://a.test/found"));
}

TEST_CASE("a site built by scripts is said to be so", "[crawl]")
{
    FakeSite site;
    site.html(seed,
              "<!doctype html><link rel=canonical href=/><div id=app></div><script src=/app.js></script>");
    site.status("https://a.test/app.js", 200);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.notices() == std::vector<crawl::Notice>{crawl::Notice::BuiltByScripts});
}
