#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::SecondOpinion;
using crawl::Verdict;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::numbered;
using support::page;
using support::quiet;
using support::seed;
using support::Urls;

namespace {

using Part = SecondOpinion::Part;

SecondOpinion seen(Part part, TransportError error)
{
    return {.part = part, .error = error};
}

SecondOpinion seen(Part part, http::StatusCode status)
{
    return {.part = part, .status = status};
}

/// A page in chunks, whose last one the first stack may have missed.
http::Response perhapsCut(const std::string& html)
{
    http::Response response = page(html);
    response.bodyEnd = http::BodyEnd::PerhapsCut;
    return response;
}

} // namespace

TEST_CASE("a page that the first stack loses is ok and read when the second gets it", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/lost"}).page("https://a.test/behind");
    site.fails("https://a.test/lost", TransportError::Reset);
    site.second("https://a.test/lost", page("<p><a href=/behind>on</a>"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row("https://a.test/lost") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/lost").status == 200);
    CHECK(crawl.row("https://a.test/behind") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/lost").opinion == seen(Part::Answers, TransportError::Reset));
    CHECK(crawl.secondAsked() == Urls{"https://a.test/lost"});
    CHECK(crawl.state("https://a.test/lost").attempts == 3); // once, its retry, the second stack
    CHECK(crawl.complete());
}

TEST_CASE("what the first stack can't tell or send is asked of the second", "[crawl][second]")
{
    const auto error = GENERATE(TransportError::BadResponse, TransportError::UnsendableUrl,
                                TransportError::Other, TransportError::Tls, TransportError::TotalTimeout);
    FakeSite site;
    site.page(seed, {"/a|b%"});
    site.fails("https://a.test/a|b%", error);
    site.second("https://a.test/a|b%", page("<p>here"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.secondAsked() == Urls{"https://a.test/a|b%"}); // as the URL Standard writes it
    CHECK(crawl.row("https://a.test/a|b%") == CrawlScript::Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a page that looks empty is asked once more, and read where the second stack sees it",
          "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/framed", "/empty"}).page("https://a.test/behind");
    site.html("https://a.test/framed", "").html("https://a.test/empty", "");
    site.second("https://a.test/framed", page("<p><a href=/behind>on</a>"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row("https://a.test/framed") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.hasRow("https://a.test/behind"));
    CHECK(crawl.state("https://a.test/framed").opinion == seen(Part::Answers, 200));
    CHECK(crawl.state("https://a.test/empty").opinion == seen(Part::Confirms, 200));
    CHECK(crawl.row("https://a.test/empty") == CrawlScript::Row{Verdict::Warning, Reason::EmptyPage});
    CHECK(crawl.secondAsked() == Urls{"https://a.test/framed", "https://a.test/empty"});
}

TEST_CASE(
    "a page whose end the first stack can't see is asked for once more, without a word where it was whole",
    "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/chunks"}).page("https://a.test/one");
    site.inTurn("https://a.test/chunks", {{perhapsCut("<a href=/one>on</a>")}});
    site.second("https://a.test/chunks", page("<a href=/one>on</a>"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked() == Urls{"https://a.test/chunks"});
    CHECK(crawl.row("https://a.test/chunks") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/chunks").opinion == SecondOpinion{});
    CHECK(crawl.placesOf("https://a.test/one").size() == 1);
}

TEST_CASE("a page that the second stack sees to be cut is truncated, and has its last round",
          "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/chunks"}).page("https://a.test/one").page("https://a.test/two");
    const auto whole = page("<a href=/one>on</a><a href=/two>on</a>");
    const bool isWholeAtLast = GENERATE(true, false);
    const http::Outcome last = isWholeAtLast ? http::Outcome(whole) : perhapsCut("<a href=/one>on</a>");
    site.inTurn("https://a.test/chunks", {{perhapsCut("<a href=/one>on</a>")}, {last}});
    http::Response cut = perhapsCut("<a href=/one>on</a>");
    cut.bodyEnd = http::BodyEnd::Cut;
    site.second("https://a.test/chunks", cut);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.timesAsked("https://a.test/chunks") == 2);
    CHECK(crawl.row("https://a.test/chunks") ==
          (isWholeAtLast ? CrawlScript::Row{Verdict::Ok, Reason::None}
                         : CrawlScript::Row{Verdict::Warning, Reason::Truncated}));
    CHECK(crawl.hasRow("https://a.test/two") == isWholeAtLast);
    CHECK(crawl.placesOf("https://a.test/one").size() == 1);
    CHECK(crawl.complete());
}

TEST_CASE("a server whose pages were whole ten times, though nobody saw their end, is believed",
          "[crawl][second]")
{
    FakeSite site;
    const Urls links = numbered("https://a.test/", 100);
    site.page(seed, links);
    for (const std::string& link : links)
        site.inTurn(link, {{perhapsCut("<p>x")}}).second(link, page("<p>x"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked().size() >= 10);
    CHECK(crawl.secondAsked().size() <= 11); // one was under way
    for (const std::string& link : links)
        REQUIRE(crawl.row(link) == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.complete());
}

TEST_CASE("a page that the first stack was let in to isn't gone or walled because the second is turned away",
          "[crawl][second]")
{
    const auto refusal =
        GENERATE(values<http::Outcome>({FakeSite::response(404), FakeSite::response(500),
                                        FakeSite::response(403, FakeSite::field("cf-mitigated", "challenge")),
                                        FakeSite::failure(TransportError::Reset)}));
    FakeSite site;
    site.page(seed, {"/chunks"});
    site.inTurn("https://a.test/chunks", {{perhapsCut("<p>x")}}).second("https://a.test/chunks", refusal);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked() == Urls{"https://a.test/chunks"});
    CHECK(crawl.row("https://a.test/chunks") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/chunks").opinion.part == Part::Confirms);
    CHECK(crawl.complete());
}

TEST_CASE("a server that was believed is doubted again once a body of it was cut", "[crawl][second]")
{
    const auto end = GENERATE(http::BodyEnd::Whole, http::BodyEnd::Cut);
    FakeSite site;
    Urls links = numbered("https://a.test/before/", 20);
    const Urls after = numbered("https://a.test/after/", 5);
    std::string html;
    for (const std::string& link : after)
        html += "<a href=" + link + ">x</a>";
    http::Response between = page(html);
    between.bodyEnd = end;
    site.inTurn("https://a.test/between", {{between, 60s}});
    links.push_back("https://a.test/between");
    site.page(seed, links);
    for (const Urls& all : {links, after})
        for (const std::string& link : all)
            if (link != links.back()) site.inTurn(link, {{perhapsCut("<p>x")}}).second(link, page("<p>x"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    const bool isDoubted = crawl.secondAsked().back() == after.back();
    CHECK(isDoubted == (end == http::BodyEnd::Cut));
}

TEST_CASE("a page whose end nobody saw is no less ok where nobody is to be asked twice", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/chunks"}).inTurn("https://a.test/chunks", {{perhapsCut("<p>x")}});
    crawl::CrawlSettings once = quiet();
    once.secondOpinion = false;
    CrawlScript crawl(site, once, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/chunks") == CrawlScript::Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/chunks").opinion == SecondOpinion{});
}

TEST_CASE("what the first stack takes for a closed connection is no HTTP where the second sees that",
          "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/banner", "/closed"});
    for (const char* path : {"banner", "closed"})
        site.fails(seed + path, TransportError::Reset);
    site.second(seed + "banner", FakeSite::failure(TransportError::NotHttp));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row(seed + "banner") == CrawlScript::Row{Verdict::Broken, Reason::BadResponse});
    CHECK(crawl.state(seed + "banner").transportError == TransportError::NotHttp);
    CHECK(crawl.state(seed + "banner").opinion == seen(Part::Confirms, TransportError::NotHttp));
    CHECK(crawl.row(seed + "closed") == CrawlScript::Row{Verdict::Broken, Reason::Reset});
}

TEST_CASE("a link is broken when both stacks say so, and its row says what each saw", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/reset", "/error"});
    site.fails("https://a.test/reset", TransportError::Reset).status("https://a.test/error", 500);
    site.second("https://a.test/reset", FakeSite::failure(TransportError::FirstByteTimeout));
    site.second("https://a.test/error", FakeSite::response(502));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row("https://a.test/reset") == CrawlScript::Row{Verdict::Broken, Reason::Reset});
    CHECK(crawl.state("https://a.test/reset").opinion ==
          seen(Part::Confirms, TransportError::FirstByteTimeout));
    CHECK(crawl.row("https://a.test/error") == CrawlScript::Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.state("https://a.test/error").status == 500);
    CHECK(crawl.state("https://a.test/error").opinion == seen(Part::Confirms, 502));
}

TEST_CASE("what the second stack gets instead of nothing is judged like any answer", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/gone", "/moved", "/walled", "/nowhere"}).page("https://a.test/new");
    for (const char* path : {"gone", "moved", "walled", "nowhere"})
        site.fails(seed + path, TransportError::BadResponse);
    site.second(seed + "gone", FakeSite::response(410));
    site.second(seed + "moved", FakeSite::response(301, FakeSite::field("Location", "/new")));
    site.second(seed + "walled", FakeSite::response(403, FakeSite::field("cf-mitigated", "challenge")));
    site.second(seed + "nowhere", FakeSite::response(302));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row(seed + "gone") == CrawlScript::Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.state(seed + "gone").status == 410);
    CHECK(crawl.row(seed + "moved") == CrawlScript::Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.state(seed + "moved").finalUrl == "https://a.test/new");
    CHECK(crawl.row(seed + "walled") == CrawlScript::Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.state(seed + "walled").detail == "Cloudflare");
    CHECK(crawl.state(seed + "walled").opinion == seen(Part::Answers, TransportError::BadResponse));
    CHECK(crawl.row(seed + "nowhere") == CrawlScript::Row{Verdict::Broken, Reason::BadResponse});
}

TEST_CASE("what the second stack knows to be no HTTP is called so, whatever the first took it for",
          "[crawl][second]")
{
    const auto [first, reason] = GENERATE(table<TransportError, Reason>({
        {TransportError::Reset, Reason::BadResponse},
        {TransportError::FirstByteTimeout, Reason::BadResponse},
        {TransportError::TotalTimeout, Reason::BadResponse},
        {TransportError::ConnectTimeout, Reason::Timeout},
    }));
    FakeSite site;
    site.page(seed, {"/garbage"});
    site.fails("https://a.test/garbage", first);
    site.second("https://a.test/garbage", FakeSite::failure(TransportError::BadResponse));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/garbage") == CrawlScript::Row{Verdict::Broken, reason});
}

TEST_CASE("a 404, a 410 and what is blocked are no matter for a second opinion", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/404", "/410", "/429", "https://b.test/403", "http://["});
    site.status(seed + "404", 404).status(seed + "410", 410).status(seed + "429", 429);
    site.status("https://b.test/403", 403);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked().empty());
    CHECK(crawl.row(seed + "404") == CrawlScript::Row{Verdict::Broken, Reason::HttpStatus});
}

TEST_CASE("who wants no second opinion gets none", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/lost", "/404"}).fails("https://a.test/lost", TransportError::Reset);
    site.status(seed + "404", 404).second("https://a.test/lost", page("<p>here"));
    crawl::CrawlSettings once = quiet();
    once.secondOpinion = false;
    CrawlScript crawl(site, once, {seed});
    crawl.run();
    CHECK(crawl.secondAsked().empty());
    CHECK(crawl.row("https://a.test/lost") == CrawlScript::Row{Verdict::Broken, Reason::Reset});
    CHECK(crawl.state("https://a.test/lost").opinion.part == Part::NotAsked);
    CHECK(crawl.state(seed + "404").opinion.part == Part::None); // the server itself says so
}

TEST_CASE("the details of both stacks stand beside what they saw", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/tls"});
    site.inTurn(seed + "tls", {{http::TransportFailure{TransportError::Tls, "certificate has expired", {}}}});
    site.second(seed + "tls", http::TransportFailure{TransportError::Tls, "SSL: certificate expired", {}});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.state(seed + "tls").detail == "certificate has expired; SSL: certificate expired");
}

TEST_CASE("who moved says what both stacks saw at the end of the way", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/old"}).redirect(seed + "old", "/new").status(seed + "new", 500);
    site.second(seed + "new", FakeSite::response(502));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "old") == CrawlScript::Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.state(seed + "old").opinion == seen(Part::Confirms, 502));
}

TEST_CASE("the address that doesn't exist is asked once more only where its answer can't be understood",
          "[crawl][second]")
{
    crawl::CrawlSettings probing = quiet();
    probing.checkSoftNotFound = true;
    FakeSite site;
    site.page(seed);
    CrawlScript before(site, probing, {seed});
    before.run();
    const std::string nothing = before.asked().back();
    REQUIRE(nothing.find("hydra-link-checker-") != std::string::npos);

    const auto [error, times] = GENERATE(
        table<TransportError, std::size_t>({{TransportError::Reset, 0}, {TransportError::BadResponse, 1}}));
    site.fails(nothing, error);
    CrawlScript crawl(site, probing, {seed});
    crawl.run();
    CHECK(crawl.secondAsked() == Urls(times, nothing));
}

TEST_CASE("for a dead name or port one opinion stands for all its links", "[crawl][second]")
{
    FakeSite site;
    const bool isName = GENERATE(true, false);
    const Urls links = numbered(isName ? "https://dead.test/" : "https://shut.test/", 500);
    site.page(seed, links);
    if (!isName)
        for (const std::string& link : links)
            site.fails(link, TransportError::Refused);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.secondAsked().size() == 1);
    const TransportError error = isName ? TransportError::NoSuchName : TransportError::Refused;
    for (const std::string& link : links) {
        REQUIRE(crawl.row(link) == CrawlScript::Row{Verdict::Broken, isName ? Reason::Dns : Reason::Refused});
        REQUIRE(crawl.state(link).opinion == seen(Part::Confirms, error));
    }
    CHECK(crawl.complete());
}

TEST_CASE("where the second stack reaches what the first called dead, each link is asked by it",
          "[crawl][second]")
{
    FakeSite site;
    const Urls links = numbered("https://shut.test/", 5);
    site.page(seed, links);
    for (const std::string& link : links)
        site.fails(link, TransportError::Tls).second(link, page("<p>here"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked().size() == 5);
    for (const std::string& link : links)
        CHECK(crawl.row(link) == CrawlScript::Row{Verdict::Ok, Reason::None});
}

TEST_CASE("the second stack asks two of a host and 32 in all at once, those first that were found first",
          "[crawl][second]")
{
    FakeSite site;
    Urls links;
    for (int host = 0; host < 40; ++host)
        for (int link = 0; link < 4; ++link)
            links.push_back("https://h" + std::to_string(host) + ".test/" + std::to_string(link));
    site.page(seed, links);
    for (const std::string& link : links)
        site.fails(link, TransportError::BadResponse)
            .second(link, FakeSite::failure(TransportError::BadResponse), 10s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.secondAsked().size() == links.size());
    CHECK(crawl.mostSecondInFlight() == 32);
    CHECK(crawl.mostSecondOfHost() == 2);
}

TEST_CASE("the second stack has 15 seconds, and asks by GET", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"https://b.test/x"}).fails("https://b.test/x", TransportError::BadResponse);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.secondRequests().size() == 1);
    CHECK(crawl.secondRequests()[0].method == http::Method::Get);
    CHECK(crawl.secondRequests()[0].total == 15s);
}

TEST_CASE("a row is pending until both stacks have spoken, and the crawl waits for it", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/lost"}).fails("https://a.test/lost", TransportError::BadResponse);
    site.second("https://a.test/lost", page("<p>here"), 1s).delayOfAll(1s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(2500ms);
    REQUIRE(crawl.secondAsked().size() == 1);
    CHECK(crawl.row("https://a.test/lost").verdict == Verdict::Pending);
    CHECK_FALSE(crawl.crawl().isFinished());
    crawl.run();
    CHECK(crawl.row("https://a.test/lost") == CrawlScript::Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a crawl that is stopped calls nothing broken that one stack alone has asked", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/lost"}).fails("https://a.test/lost", TransportError::BadResponse);
    site.second("https://a.test/lost", page("<p>here"), 1s).delayOfAll(1s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(2500ms).crawl().stop();
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK_FALSE(crawl.complete());
    CHECK(crawl.row("https://a.test/lost") == CrawlScript::Row{Verdict::Pending, Reason::None});

    const crawl::EntryId lost = crawl.state("https://a.test/lost").id;
    crawl.crawl().recheck({&lost, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://a.test/lost") == CrawlScript::Row{Verdict::Ok, Reason::None});
}

TEST_CASE("a crawl that pauses asks for no second opinion until it goes on", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/lost"}).fails("https://a.test/lost", TransportError::BadResponse);
    site.delayOfAll(1s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(1500ms).crawl().pause();
    crawl.run();
    CHECK(crawl.secondAsked().empty());
    CHECK_FALSE(crawl.crawl().isFinished());
    crawl.crawl().resume();
    crawl.run();
    CHECK(crawl.secondAsked().size() == 1);
    CHECK(crawl.crawl().isFinished());
}

TEST_CASE("the second stack keeps the delay between two requests to a host", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"/1", "/2"});
    site.fails(seed + "1", TransportError::BadResponse).fails(seed + "2", TransportError::BadResponse);
    crawl::CrawlSettings slow = quiet();
    slow.delayBetweenRequests = 5s;
    CrawlScript crawl(site, slow, {seed});
    crawl.run();
    std::vector<Duration> starts;
    for (const auto& request : crawl.requests())
        starts.push_back(request.at);
    for (const auto& request : crawl.secondRequests())
        starts.push_back(request.at);
    std::sort(starts.begin(), starts.end());
    REQUIRE(starts.size() == 5);
    for (std::size_t i = 1; i < starts.size(); ++i)
        CHECK(starts[i] - starts[i - 1] >= 5s);
}

TEST_CASE("a dead host that is checked again gets another opinion", "[crawl][second]")
{
    FakeSite site;
    site.page(seed, {"https://shut.test/"}).fails("https://shut.test/", TransportError::Refused);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    REQUIRE(crawl.row("https://shut.test/") == CrawlScript::Row{Verdict::Broken, Reason::Refused});
    site.second("https://shut.test/", page("<p>up again"));
    const crawl::EntryId shut = crawl.state("https://shut.test/").id;
    crawl.crawl().recheck({&shut, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row("https://shut.test/") == CrawlScript::Row{Verdict::Ok, Reason::None});
}
