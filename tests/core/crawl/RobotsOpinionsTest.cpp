#include "support/Catch.h"
#include "support/CrawlStory.h"

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

// A robots.txt that the first stack doesn't get is asked of the second before the site is given up.

namespace {

using Part = SecondOpinion::Part;

const std::string robotsTxt = "https://a.test/robots.txt";

crawl::CrawlSettings settings()
{
    crawl::CrawlSettings settings = quiet(true);
    settings.sitemaps = false;
    return settings;
}

http::Response rules(const std::string& text)
{
    return FakeSite::response(200, FakeSite::field("Content-Type", "text/plain"), text);
}

} // namespace

TEST_CASE("a site that only the second stack gets a connection to is crawled by it", "[crawl][second]")
{
    const auto error = GENERATE(TransportError::Tls, TransportError::Refused, TransportError::Unreachable,
                                TransportError::ConnectTimeout, TransportError::TlsOldProtocol);
    FakeSite site;
    for (const char* path : {"", "robots.txt", "one", "private"})
        site.fails(seed + path, error);
    site.second(robotsTxt, rules("User-agent: *\nDisallow: /private\n"));
    site.second(seed, page("<a href=/one>1</a><a href=/private>2</a>")).second(seed + "one", page("<p>1"));
    site.second(seed + "private", page("<p>2"));
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();

    CHECK(crawl.robotsAskedBySecond() == 1);
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.row(seed + "one") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state(seed + "one").opinion == SecondOpinion{.part = Part::Answers, .error = error});
    CHECK(crawl.row(seed + "private") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.complete());
}

TEST_CASE("what robots.txt forbids isn't asked of the second stack where the first gets no connection",
          "[crawl][second]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (int i = 0; i < 20; ++i) {
        links.push_back(seed + (i % 2 ? "private/" : "page/") + std::to_string(i));
        site.fails(links.back(), TransportError::Refused);
        site.second(links.back(), page("<p>here"));
    }
    site.fails(seed, TransportError::Refused).fails(robotsTxt, TransportError::Refused);
    std::string body;
    for (const std::string& link : links)
        body += "<a href='" + link + "'>x</a>";
    site.second(robotsTxt, rules("User-agent: *\nDisallow: /private/\n")).second(seed, page(body));
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();

    for (const std::string& link : links) {
        const bool isPrivate = link.find("private") != std::string::npos;
        CHECK(crawl.row(link) ==
              (isPrivate ? Row{Verdict::Skipped, Reason::Robots} : Row{Verdict::Ok, Reason::None}));
    }
    for (const std::string& url : crawl.secondAsked())
        CHECK(url.find("private") == std::string::npos);
}

TEST_CASE("where neither stack gets a connection for robots.txt, the rows say what both saw",
          "[crawl][second]")
{
    FakeSite site;
    site.fails(robotsTxt, TransportError::Refused).fails(seed, TransportError::Refused);
    site.second(robotsTxt, FakeSite::failure(TransportError::ConnectTimeout));
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Broken, Reason::Refused});
    CHECK(crawl.state(seed).opinion ==
          SecondOpinion{.part = Part::Confirms, .error = TransportError::ConnectTimeout});
    CHECK(crawl.robotsAskedBySecond() == 1);
    CHECK(crawl.secondAsked().empty());
}

TEST_CASE("a robots.txt whose answer the first stack loses doesn't close the site", "[crawl][second]")
{
    const auto error =
        GENERATE(TransportError::BadResponse, TransportError::Reset, TransportError::TotalTimeout);
    FakeSite site;
    site.fails(robotsTxt, error).second(robotsTxt, rules("User-agent: *\nDisallow: /private\n"));
    site.page(seed, {"/one", "/private"}).page(seed + "one");
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "one") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state(seed + "one").opinion.part == Part::None);
    CHECK(crawl.row(seed + "private") == Row{Verdict::Skipped, Reason::Robots});
    CHECK(crawl.notices().empty());
}

TEST_CASE("a robots.txt that neither stack understands still forbids everything", "[crawl][second]")
{
    FakeSite site;
    site.fails(robotsTxt, TransportError::Reset).page(seed);
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.robotsAskedBySecond() == 1);
    CHECK(crawl.row(seed) == Row{Verdict::Skipped, Reason::Robots});
}

TEST_CASE("a redirect of robots.txt that the second stack gets is followed by it", "[crawl][second]")
{
    FakeSite site;
    site.fails(robotsTxt, TransportError::BadResponse).page(seed, {"/private"});
    site.second(robotsTxt, FakeSite::response(301, FakeSite::field("Location", "/rules")));
    site.fails(seed + "rules", TransportError::BadResponse);
    site.second(seed + "rules", rules("User-agent: *\nDisallow: /private\n"));
    CrawlScript crawl(site, settings(), {seed});
    crawl.run();
    CHECK(crawl.robotsAskedBySecond() == 2);
    CHECK(crawl.row(seed + "private") == Row{Verdict::Skipped, Reason::Robots});
}

TEST_CASE("who wants no second opinion gets none of robots.txt", "[crawl][second]")
{
    FakeSite site;
    site.fails(robotsTxt, TransportError::Refused).fails(seed, TransportError::Refused);
    site.second(robotsTxt, rules("")).second(seed, page("<p>here"));
    crawl::CrawlSettings once = settings();
    once.secondOpinion = false;
    CrawlScript crawl(site, once, {seed});
    crawl.run();
    CHECK(crawl.robotsAskedBySecond() == 0);
    CHECK(crawl.row(seed) == Row{Verdict::Broken, Reason::Refused});
    CHECK(crawl.state(seed).opinion.part == Part::NotAsked);
}

TEST_CASE("a crawl that is stopped while the second stack fetches robots.txt ends, and goes on by a recheck",
          "[crawl][second]")
{
    FakeSite site;
    site.fails(robotsTxt, TransportError::Refused).fails(seed, TransportError::Refused);
    site.second(robotsTxt, rules(""), std::chrono::seconds(5)).second(seed, page("<p>here"));
    CrawlScript crawl(site, settings(), {seed});
    crawl.runUntil(std::chrono::seconds(3));
    REQUIRE(crawl.robotsAskedBySecond() == 1);
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK(crawl.row(seed).verdict == Verdict::Pending);
    const crawl::EntryId id = crawl.state(seed).id;
    crawl.crawl().recheck({&id, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row(seed) == Row{Verdict::Ok, Reason::None});
}
