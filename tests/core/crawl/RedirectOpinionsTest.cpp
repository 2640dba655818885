#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>

using crawl::Reason;
using crawl::SecondOpinion;
using crawl::Verdict;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::page;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

// Redirects that lead nowhere are asked of the second stack, too.

namespace {

using Part = SecondOpinion::Part;

/// /1 leads to /2, and so on; the last to the first.
void circle(FakeSite& site, int members)
{
    for (int i = 1; i <= members; ++i)
        site.redirect(seed + std::to_string(i), "/" + std::to_string(i % members + 1), 302);
}

/// /1 leads to /2, and so on, without end.
void endless(FakeSite& site, int asked)
{
    for (int i = 1; i <= asked; ++i)
        site.redirect(seed + std::to_string(i), "/" + std::to_string(i + 1));
}

} // namespace

TEST_CASE("a circle of redirects is broken when both stacks are sent along it", "[crawl][second]")
{
    const int members = GENERATE(1, 2, 5);
    FakeSite site;
    circle(site, members);
    site.redirect(seed + "in", "/1").page(seed, {"/1", "/in"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    for (const std::string& link : {seed + "1", seed + "in"}) {
        CHECK(crawl.row(link) == Row{Verdict::Broken, Reason::RedirectLoop});
        CHECK(crawl.state(link).opinion == SecondOpinion{.part = Part::Confirms, .status = 302});
    }
    CHECK(crawl.secondAsked().size() == static_cast<std::size_t>(members));
    CHECK(crawl.timesAsked(seed + "1") == 1);
    CHECK(crawl.complete());
}

TEST_CASE("where the second stack gets out of a circle, its answer counts", "[crawl][second]")
{
    FakeSite site;
    circle(site, 3);
    site.page(seed, {"/1"}).page(seed + "behind");
    site.second(seed + "2", page("<a href=/behind>on</a>"));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();

    CHECK(crawl.row(seed + "1") == Row{Verdict::Redirected, Reason::Temporary});
    CHECK(crawl.state(seed + "1").finalUrl == seed + "2");
    CHECK(crawl.state(seed + "1").opinion == SecondOpinion{.part = Part::Answers, .status = 302});
    CHECK(crawl.row(seed + "behind") == Row{Verdict::Ok, Reason::None});
}

TEST_CASE("where the second stack is sent elsewhere than round the circle, that way counts",
          "[crawl][second]")
{
    FakeSite site;
    circle(site, 1);
    site.page(seed, {"/1"}).page(seed + "well");
    site.second(seed + "1", FakeSite::response(301, FakeSite::field("Location", "/well")));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "1") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.state(seed + "1").finalUrl == seed + "well");
}

TEST_CASE("a circle that the second stack fails at is still one", "[crawl][second]")
{
    FakeSite site;
    circle(site, 2);
    site.page(seed, {"/1"});
    site.second(seed + "1", FakeSite::failure(TransportError::Reset))
        .second(seed + "2", FakeSite::response(500));
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "1") == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.state(seed + "1").opinion.part == Part::Confirms);
}

TEST_CASE("of too many redirects the last is asked of the second stack", "[crawl][second]")
{
    FakeSite site;
    endless(site, 30);
    site.page(seed, {"/1"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "1") == Row{Verdict::Broken, Reason::TooManyRedirects});
    CHECK(crawl.state(seed + "1").opinion == SecondOpinion{.part = Part::Confirms, .status = 301});
    CHECK(crawl.secondAsked() == Urls{seed + "21"});
    CHECK(crawl.timesAsked(seed + "22") == 0);

    site.second(seed + "21", page("<p>here"));
    CrawlScript again(site, quiet(), {seed});
    again.run();
    CHECK(again.row(seed + "1") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(again.state(seed + "1").finalUrl == seed + "21");
}

TEST_CASE("of too many redirects the last is asked by the second stack, whatever else leads there",
          "[crawl][second]")
{
    FakeSite site;
    endless(site, 40);
    site.page(seed, {"/5", "/3", "/1"});
    const Urls asked = {seed + "21", seed + "23", seed + "25"};
    for (unsigned order = 0; order <= 20; ++order) {
        CrawlScript crawl(site, quiet(), {seed}, order == 0 ? std::nullopt : std::optional(order));
        crawl.run();
        Urls second = crawl.secondAsked();
        std::sort(second.begin(), second.end());
        CHECK(second == asked);
        for (const char* link : {"1", "3", "5"}) {
            CHECK(crawl.row(seed + link) == Row{Verdict::Broken, Reason::TooManyRedirects});
            CHECK(crawl.state(seed + link).opinion == SecondOpinion{.part = Part::Confirms, .status = 301});
        }
        CHECK(crawl.complete());
    }
}

TEST_CASE("who wants no second opinion gets none of a circle", "[crawl][second]")
{
    FakeSite site;
    circle(site, 2);
    site.page(seed, {"/1"});
    crawl::CrawlSettings once = quiet();
    once.secondOpinion = false;
    CrawlScript crawl(site, once, {seed});
    crawl.run();
    CHECK(crawl.secondAsked().empty());
    CHECK(crawl.row(seed + "1") == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.state(seed + "1").opinion.part == Part::NotAsked);
}

TEST_CASE("a recheck asks a circle anew, of both stacks", "[crawl][second]")
{
    FakeSite site;
    circle(site, 2);
    site.page(seed, {"/1"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    const crawl::EntryId link = crawl.state(seed + "1").id;
    crawl.crawl().recheck({&link, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row(seed + "1") == Row{Verdict::Broken, Reason::RedirectLoop});
    CHECK(crawl.secondAsked().size() == 4);

    site.page(seed + "2");
    crawl.crawl().recheck({&link, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row(seed + "1") == Row{Verdict::Redirected, Reason::Temporary});
    CHECK(crawl.state(seed + "1").opinion.part == Part::None);
}

TEST_CASE("a circle gives the same rows in whatever order the answers come", "[crawl][second]")
{
    FakeSite site;
    circle(site, 4);
    site.page(seed, {"/1", "/2", "/4", "/in"}).redirect(seed + "in", "/3");
    site.second(seed + "3", FakeSite::response(404));
    CrawlScript plain(site, quiet(), {seed});
    plain.run();
    CHECK(plain.row(seed + "1") == Row{Verdict::Broken, Reason::HttpStatus});
    for (unsigned order = 1; order <= 20; ++order) {
        CrawlScript shuffled(site, quiet(), {seed}, order);
        shuffled.run();
        CHECK(shuffled.summary() == plain.summary());
    }
}
