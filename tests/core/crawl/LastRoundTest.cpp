#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::Row;
using support::seed;
using support::Urls;

// What is asked again, how often and when: the rounds after the first.

namespace {

crawl::CrawlSettings settings()
{
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.checkSoftNotFound = false;
    return settings;
}

Urls addresses(const std::string& prefix, int count)
{
    Urls urls;
    for (int i = 0; i < count; ++i)
        urls.push_back(prefix + std::to_string(i));
    return urls;
}

std::ptrdiff_t askedOf(const CrawlScript& crawl, const std::string& prefix)
{
    const Urls asked = crawl.asked();
    return std::count_if(asked.begin(), asked.end(),
                         [&](const std::string& url) { return url.compare(0, prefix.size(), prefix) == 0; });
}

} // namespace

TEST_CASE("what is well again by the end of the crawl is ok", "[crawl][rounds]")
{
    const http::StatusCode status = GENERATE(as<http::StatusCode>{}, 408, 425, 429, 500, 502, 503, 504);
    FakeSite site;
    site.page(seed, {"/restarting", "/long"}).page("https://a.test/behind");
    site.page("https://a.test/long").delay("https://a.test/long", 20s);
    const http::Outcome trouble = FakeSite::response(status);
    const auto well =
        FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), "<a href=/behind>on</a>");
    site.inTurn("https://a.test/restarting", {{trouble}, {trouble}, {well}});
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/restarting") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.hasRow("https://a.test/behind"));
    CHECK(crawl.timesAsked("https://a.test/restarting") == 3);
    CHECK(crawl.requests()[crawl.requests().size() - 2].at > 20s); // when all else was done
    CHECK(crawl.complete());
}

TEST_CASE("nothing is asked more than three times, nor is what is broken for good asked again",
          "[crawl][rounds]")
{
    FakeSite site;
    site.page(seed, {"/500", "/404", "/410", "/403"});
    site.status("https://a.test/500", 500).status("https://a.test/404", 404);
    site.status("https://a.test/410", 410).status("https://a.test/403", 403);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    const Urls asked = crawl.secondAsked();
    CHECK(crawl.timesAsked("https://a.test/500") == 3);
    CHECK(std::count(asked.begin(), asked.end(), "https://a.test/500") == 1);
    for (const char* once : {"https://a.test/404", "https://a.test/410", "https://a.test/403"})
        CHECK(crawl.timesAsked(once) == 1);
    // What the second stack saw before is still said.
    CHECK(crawl.state("https://a.test/500").opinion.part == crawl::SecondOpinion::Part::Confirms);
    CHECK(crawl.state("https://a.test/500").opinion.status == 500);
}

TEST_CASE("the last round asks one address of a host at a time, and of all hosts beside each other",
          "[crawl][rounds]")
{
    FakeSite site;
    Urls links;
    for (const std::string host : {"https://b.test/", "https://c.test/"})
        for (const std::string& url : addresses(host, 3)) {
            links.push_back(url);
            site.status(url, 503).delay(url, 2s);
        }
    site.page(seed, links);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    std::vector<Duration> ofB;
    std::vector<Duration> ofC;
    for (const std::string& url : links) {
        std::vector<Duration>& times = url.find("b.test") != std::string::npos ? ofB : ofC;
        for (const CrawlScript::Request& request : crawl.requests())
            if (request.url == url && request.method == http::Method::Get) times.push_back(request.at);
    }
    const auto lastOf = [](std::vector<Duration> times) {
        std::sort(times.begin(), times.end());
        return std::vector<Duration>(times.end() - 3, times.end());
    };
    CHECK(lastOf(ofB) == lastOf(ofC));
    for (std::size_t i = 1; i < 3; ++i)
        CHECK(lastOf(ofB)[i] - lastOf(ofB)[i - 1] >= 2s);
}

TEST_CASE("a site whose every page fails isn't asked for all of them a third time", "[crawl][rounds]")
{
    FakeSite site;
    const Urls links = addresses("https://a.test/", 200);
    site.page(seed, links);
    for (const std::string& link : links)
        site.status(link, 500);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(askedOf(crawl, seed) == 1 + 2 * 200 + 3);
    for (const std::string& link : links)
        REQUIRE(crawl.row(link) == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.complete());
}

TEST_CASE("who kept silent to the deadline is asked again at the end only", "[crawl][rounds]")
{
    FakeSite site;
    site.page(seed, {"/silent"});
    site.inTurn("https://a.test/silent",
                {{FakeSite::failure(TransportError::FirstByteTimeout), 30s}, {FakeSite::response(200)}});
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/silent") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked("https://a.test/silent") == 2);
    CHECK(crawl.secondAsked() == Urls{"https://a.test/silent"}); // meanwhile, by the other stack
}

TEST_CASE("a host that no connection can be made to is probed once for all its links", "[crawl][rounds]")
{
    const auto error = GENERATE(TransportError::Refused, TransportError::ConnectTimeout,
                                TransportError::Unreachable, TransportError::Tls);
    FakeSite site;
    const Urls links = addresses("https://shut.test/", 500);
    site.page(seed, links);
    for (const std::string& link : links)
        site.fails(link, error).delay(link, 10s);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    for (const std::string& link : links)
        REQUIRE(crawl.row(link).verdict == Verdict::Broken);
    // Three, the probe, and one in the last round.
    CHECK(askedOf(crawl, "https://shut.test/") <= 5);
    CHECK(crawl.secondAsked().size() == 1);
    CHECK(crawl.elapsed() < 80s);
    CHECK(crawl.complete());
}

TEST_CASE("a host whose probe is answered is asked for each of its links", "[crawl][rounds]")
{
    FakeSite site;
    const Urls links = addresses("https://waking.test/", 20);
    site.page(seed, links);
    for (const std::string& link : links)
        site.page(link);
    for (int i = 0; i < 3; ++i)
        site.inTurn(links[static_cast<std::size_t>(i)],
                    {{FakeSite::failure(TransportError::Refused)}, {FakeSite::response(200)}});
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    for (const std::string& link : links)
        CHECK(crawl.row(link) == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a host that has answered is no dead host, whatever fails later", "[crawl][rounds]")
{
    FakeSite site;
    Urls links = addresses("https://b.test/", 30);
    site.page(seed, links);
    site.page(links.front());
    for (auto link = links.begin() + 1; link != links.end(); ++link)
        site.fails(*link, TransportError::Refused);
    site.page(links.back());
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row(links.front()) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.timesAsked(links[10]) >= 2);
}

TEST_CASE("a crawl that is stopped before its last round keeps what it knows", "[crawl][rounds]")
{
    FakeSite site;
    site.page(seed, {"/500", "/long"});
    site.status("https://a.test/500", 500);
    site.page("https://a.test/long").delay("https://a.test/long", 60s);
    CrawlScript crawl(site, settings(), {seed});
    crawl.runUntil(30s);
    CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("a crawl that is stopped in its last round keeps what it knew before", "[crawl][rounds]")
{
    FakeSite site;
    site.page(seed, {"/500"});
    site.inTurn("https://a.test/500",
                {{FakeSite::response(500)}, {FakeSite::response(500)}, {FakeSite::response(200), 60s}});
    CrawlScript crawl(site, settings(), {seed});
    crawl.runUntil(20s);
    CHECK(crawl.timesAsked("https://a.test/500") == 3);
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
}

TEST_CASE("where something else was well when it was asked again, both stacks are asked in the last round",
          "[crawl][rounds]")
{
    FakeSite site;
    site.page(seed, {"/wavers", "/500"});
    const http::Outcome trouble = FakeSite::response(500);
    site.inTurn("https://a.test/wavers", {{trouble}, {FakeSite::response(200)}});
    SECTION("what fails for good is broken, by what both saw")
    {
        site.status("https://a.test/500", 500);
        CrawlScript crawl(site, settings(), {seed});
        crawl.run();
        CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
        CHECK(crawl.state("https://a.test/500").opinion.part == crawl::SecondOpinion::Part::Confirms);
        CHECK(crawl.timesAsked("https://a.test/500") == 3);
        CHECK(crawl.secondAsked() == Urls{"https://a.test/500", "https://a.test/500"});
        CHECK(crawl.complete());
    }
    SECTION("a body that was cut three times is whole where the second gets it so, without a word")
    {
        http::Response cut = FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), "<p>x");
        cut.bodyEnd = http::BodyEnd::Cut;
        const bool isWhole = GENERATE(true, false);
        http::Response last = cut;
        if (isWhole) last.bodyEnd = http::BodyEnd::Whole;
        site.inTurn("https://a.test/500", {{cut}}).second("https://a.test/500", last);
        CrawlScript crawl(site, settings(), {seed});
        crawl.run();
        CHECK(crawl.timesAsked("https://a.test/500") == 3);
        CHECK(crawl.secondAsked() == Urls{"https://a.test/500"});
        CHECK(crawl.row("https://a.test/500") ==
              (isWhole ? Row{Verdict::Ok, Reason::None} : Row{Verdict::Warning, Reason::Truncated}));
        CHECK(crawl.state("https://a.test/500").opinion == crawl::SecondOpinion{});
        CHECK(crawl.state("https://a.test/500").detail.empty() == isWhole);
        CHECK(crawl.complete());
    }
    SECTION("a crawl that is stopped between the two keeps what it knew before")
    {
        site.status("https://a.test/500", 500);
        site.second("https://a.test/500", trouble, 20s);
        CrawlScript crawl(site, settings(), {seed});
        crawl.runUntil(30s);
        REQUIRE(crawl.secondAsked().size() == 2);
        crawl.crawl().stop();
        crawl.run();
        CHECK(crawl.row("https://a.test/500") == Row{Verdict::Broken, Reason::HttpStatus});
        CHECK(crawl.state("https://a.test/500").opinion.part == crawl::SecondOpinion::Part::Confirms);
    }
}

TEST_CASE("the end of a redirect has a last round, too", "[crawl][rounds]")
{
    FakeSite site;
    const http::Outcome trouble = FakeSite::response(503);
    site.page(seed, {"/moved"}).redirect("https://a.test/moved", "/new");
    site.inTurn("https://a.test/new", {{trouble}, {trouble}, {FakeSite::response(200)}});
    site.second("https://a.test/new", trouble);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
}

TEST_CASE("a crawl that is stopped while a redirect's end has its last round keeps what it knew before",
          "[crawl][rounds]")
{
    FakeSite site;
    const http::Outcome trouble = FakeSite::response(503);
    site.page(seed, {"/moved", "/new"}).redirect("https://a.test/moved", "/new");
    const FakeSite::Answer thirdAnswer =
        GENERATE(as<FakeSite::Answer>{}, FakeSite::Answer{FakeSite::response(200), 60s},
                 FakeSite::Answer{FakeSite::response(503), 60s});
    site.inTurn("https://a.test/new", {{trouble}, {trouble}, thirdAnswer, {FakeSite::response(200)}});
    site.second("https://a.test/new", trouble);
    CrawlScript crawl(site, settings(), {seed});
    crawl.runUntil(20s);
    REQUIRE(crawl.timesAsked("https://a.test/new") == 3);
    crawl.crawl().stop();
    crawl.run();
    const Row failed{Verdict::Broken, Reason::HttpStatus};
    CHECK(crawl.row("https://a.test/moved") == failed);
    CHECK(crawl.row("https://a.test/new") == failed);
    CHECK_FALSE(crawl.hasPendingRow());
    SECTION("and who asks again gets what it is now")
    {
        const crawl::EntryId moved[] = {crawl.state("https://a.test/moved").id};
        crawl.crawl().recheck(moved, crawl.now());
        crawl.run();
        CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
        CHECK(crawl.row("https://a.test/new") == Row{Verdict::Ok, Reason::None});
        CHECK_FALSE(crawl.hasPendingRow());
    }
}

TEST_CASE(
    "a crawl that is stopped in its last round while a redirect is asked again keeps what it knew before",
    "[crawl][rounds]")
{
    FakeSite site;
    const http::Outcome trouble = FakeSite::response(503);
    const http::Outcome leads = FakeSite::response(301, FakeSite::field("Location", "/new"));
    site.page(seed, {"/moved"}).page("https://a.test/new").delay("https://a.test/new", 60s);
    site.inTurn("https://a.test/moved", {{trouble}, {trouble}, {leads}});
    site.second("https://a.test/moved", trouble);
    CrawlScript crawl(site, settings(), {seed});
    crawl.runUntil(20s);
    REQUIRE(crawl.timesAsked("https://a.test/new") == 1);
    crawl.crawl().stop();
    crawl.run();
    // That it leads elsewhere by now is known, and not whether anything is there.
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Pending, Reason::None});
    const crawl::EntryId moved[] = {crawl.state("https://a.test/moved").id};
    crawl.crawl().recheck(moved, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
}

TEST_CASE("a crawl whose time was up in its last round has all of it when it gets more", "[crawl][rounds]")
{
    FakeSite site;
    const http::Outcome trouble = FakeSite::response(503);
    const http::Outcome well = FakeSite::response(200);
    site.page(seed, {"/moved", "/other"}).redirect("https://a.test/moved", "/new");
    site.inTurn("https://a.test/new", {{trouble}, {trouble}, {well, 60s}, {well}});
    site.inTurn("https://a.test/other", {{trouble}, {trouble}, {well}});
    site.second("https://a.test/new", trouble).second("https://a.test/other", trouble);
    crawl::CrawlSettings brief = settings();
    brief.maxDuration = 20s;
    CrawlScript crawl(site, brief, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/moved").verdict == Verdict::Broken);
    CHECK(crawl.progress().waiting == 0);
    CHECK_FALSE(crawl.hasPendingRow());
    brief.maxDuration = 1h;
    crawl.crawl().change(brief, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/moved") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.row("https://a.test/other") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.complete());
}

TEST_CASE("a server that once answered something else than HTTP is asked again at the end", "[crawl][rounds]")
{
    FakeSite site;
    const http::Outcome garbage = FakeSite::failure(TransportError::NotHttp);
    site.page(seed, {"/odd", "https://ssh.test/"});
    site.inTurn("https://a.test/odd", {{garbage}, {FakeSite::response(200)}});
    site.second("https://a.test/odd", garbage);
    site.fails("https://ssh.test/", TransportError::NotHttp);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/odd") == Row{Verdict::Ok, Reason::None});
    // Where nobody has ever spoken HTTP nobody is asked once more.
    CHECK(crawl.row("https://ssh.test/") == Row{Verdict::Broken, Reason::BadResponse});
    CHECK(crawl.timesAsked("https://ssh.test/") == 2); // by HEAD, by GET
}

TEST_CASE("a body that was cut is asked for again in the last round", "[crawl][rounds]")
{
    FakeSite site;
    http::Response cut =
        FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), "<a href=/one>on</a>");
    cut.bodyEnd = http::BodyEnd::Cut;
    site.page(seed, {"/cut"}).page("https://a.test/one").page("https://a.test/two");
    const auto whole = FakeSite::response(200, FakeSite::field("Content-Type", "text/html"),
                                          "<a href=/one>on</a><a href=/two>on</a>");
    site.inTurn("https://a.test/cut", {{cut}, {cut}, {whole}});
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/cut") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.hasRow("https://a.test/two"));
    CHECK(crawl.placesOf("https://a.test/one").size() == 1); // not once for each time it was read
}

TEST_CASE("who asks to be left alone for longer than we wait says when to come back", "[crawl][rounds]")
{
    const http::StatusCode status = GENERATE(as<http::StatusCode>{}, 429, 503);
    FakeSite site;
    site.page(seed, {"/busy"});
    site.status("https://a.test/busy", status, FakeSite::field("Retry-After", "7200"));
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/busy") == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(crawl.timesAsked("https://a.test/busy") == 1);
    CHECK_THAT(std::string(crawl.state("https://a.test/busy").detail),
               Catch::Matchers::Matches("asks to be left alone for 7200 s, until "
                                        "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC"));
}

TEST_CASE("the time to come back is told in whole minutes, and never too early", "[crawl][rounds]")
{
    CHECK(crawl::wordsForWait(90s, WallTime(std::chrono::milliseconds(0))) ==
          "asks to be left alone for 90 s, until 1970-01-01 00:02 UTC");
    CHECK(crawl::wordsForWait(1s, WallTime(24h - 500ms)) ==
          "asks to be left alone for 1 s, until 1970-01-02 00:01 UTC");
}
