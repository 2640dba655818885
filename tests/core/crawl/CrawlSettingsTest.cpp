#include "crawl/CrawlSettings.h"

#include "crawl/Speed.h"
#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <memory>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

TEST_CASE("a status that is fine with whoever checks is ok, whatever it says to others", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/members", "/wall", "/teapot", "/gone"});
    site.status("https://a.test/members", 401);
    site.status("https://a.test/wall", 999);
    site.status("https://a.test/teapot", 418);
    crawl::CrawlSettings settings = quiet();
    settings.acceptedStatuses = {401, 418, 999};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/members") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/wall") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row("https://a.test/teapot") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://a.test/teapot").status == http::StatusCode(418));
    CHECK(crawl.row("https://a.test/gone") == Row{Verdict::Broken, Reason::HttpStatus});
}

TEST_CASE("a redirect to an accepted status has moved, and accepting 301 makes no loop fine", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/old", "/round"});
    site.redirect("https://a.test/old", "/archive", 308);
    site.status("https://a.test/archive", 410);
    site.redirect("https://a.test/round", "/about", 301);
    site.redirect("https://a.test/about", "/round", 301);
    crawl::CrawlSettings settings = quiet();
    settings.acceptedStatuses = {410, 301};
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.row("https://a.test/old") == Row{Verdict::Redirected, Reason::Permanent});
    CHECK(crawl.row("https://a.test/round") == Row{Verdict::Broken, Reason::RedirectLoop});
}

TEST_CASE("only links of the elements and attributes that are wanted are taken", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<link rel=stylesheet href=/style.css><a href=/page>page</a>"
                    "<img src=/picture.png srcset='/large.png 2x'><script src=/script.js></script>");
    const auto rowsWith = [&](std::vector<std::string> elements, std::vector<std::string> attributes) {
        crawl::CrawlSettings settings = quiet();
        settings.elements = std::move(elements);
        settings.attributes = std::move(attributes);
        CrawlScript crawl(site, settings, {seed});
        crawl.run();
        Urls rows;
        for (const char* path : {"style.css", "page", "picture.png", "large.png", "script.js"})
            if (crawl.hasRow(seed + path)) rows.emplace_back(path);
        return rows;
    };
    CHECK(rowsWith({}, {}).size() == 5);
    CHECK(rowsWith({"a", "img"}, {}) == Urls{"page", "picture.png", "large.png"});
    CHECK(rowsWith({"a", "img"}, {"href", "src"}) == Urls{"page", "picture.png"});
    CHECK(rowsWith({}, {"href"}) == Urls{"style.css", "page"});
}

TEST_CASE("gentle asks two things at once and five a second; fast is at full speed at once", "[crawl]")
{
    FakeSite site;
    Urls links;
    for (int i = 0; i < 120; ++i)
        links.push_back('/' + std::to_string(i));
    site.page(seed, links);
    const auto inThreeSeconds = [&](crawl::Speed speed, Duration answerTime) {
        site.delayOfAll(answerTime);
        crawl::CrawlSettings settings = quiet();
        crawl::setSpeed(settings, speed);
        auto crawl = std::make_unique<CrawlScript>(site, settings, std::vector<std::string>{seed});
        crawl->runUntil(3s);
        return crawl;
    };
    CHECK(inThreeSeconds(crawl::Speed::Gentle, 900ms)->mostInFlight() == 2);
    const std::size_t gentle = inThreeSeconds(crawl::Speed::Gentle, 1ms)->requests().size();
    CHECK(gentle >= 14);
    CHECK(gentle <= 16); // the first of them at once

    const std::size_t normal = inThreeSeconds(crawl::Speed::Normal, 900ms)->mostInFlight();
    CHECK(normal > 2);
    CHECK(normal < 100);
    CHECK(inThreeSeconds(crawl::Speed::Fast, 900ms)->mostInFlight() == 100);
}

TEST_CASE("normal takes back what another speed had set", "[crawl]")
{
    crawl::CrawlSettings settings;
    crawl::setSpeed(settings, crawl::Speed::Gentle);
    CHECK(settings.concurrency == 2U);
    CHECK(settings.delayBetweenRequests == Duration(200ms));
    crawl::setSpeed(settings, crawl::Speed::Normal);
    CHECK_FALSE(settings.concurrency);
    CHECK(settings.delayBetweenRequests == Duration::zero());
}
