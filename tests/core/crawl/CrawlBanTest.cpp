// Hosts that shut out who asks too much, in virtual time, through the whole crawl.

#include "crawl/Speed.h"
#include "support/Catch.h"
#include "support/CrawlScript.h"
#include "support/ModelServer.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::ModelServer;

namespace {

using Row = CrawlScript::Row;

const std::string seed = "https://a.test/";

crawl::CrawlSettings quiet()
{
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.sitemaps = false;
    settings.checkSoftNotFound = false;
    return settings;
}

/// A site of a front page and so many more on a server of that nature, and what it was asked.
class ModelSite
{
public:
    struct Asked
    {
        Instant at;
        http::StatusCode status = 0;
    };

    ModelSite(const ModelServer::Nature& nature, int pages)
        : m_server(nature)
    {
        for (int i = 0; i < pages; ++i)
            m_front += "<p><a href=\"/p" + std::to_string(i) + "\">Page</a>\n";
        m_site.served("a.test",
                      [this](const http::Request& request, Instant now) { return answer(request.url, now); });
    }

    [[nodiscard]] FakeSite& site() { return m_site; }
    [[nodiscard]] const std::vector<Asked>& asked() const { return m_asked; }
    /// So many refusals came before it was left alone for the first time.
    [[nodiscard]] int refusedBeforeSilence() const
    {
        int refused = 0;
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            if (i > 0 && m_asked[i].at - m_asked[i - 1].at > 500ms) break;
            if (m_asked[i].status != 200) ++refused;
        }
        return refused;
    }
    [[nodiscard]] int refused() const
    {
        return static_cast<int>(std::count_if(m_asked.begin(), m_asked.end(),
                                              [](const Asked& asked) { return asked.status != 200; }));
    }
    /// The most in a second, before the first refusal and after the last.
    [[nodiscard]] int mostBefore() const { return mostASecond(m_asked.begin(), firstRefused()); }
    [[nodiscard]] int mostAfter() const
    {
        const auto last = std::find_if(m_asked.rbegin(), m_asked.rend(),
                                       [](const Asked& asked) { return asked.status != 200; });
        return mostASecond(last.base(), m_asked.end());
    }

private:
    using Place = std::vector<Asked>::const_iterator;

    FakeSite::Answer answer(const url::Url& url, Instant now)
    {
        const ModelServer::Answer given = m_server.ask(now);
        m_asked.push_back({now, given.status});
        const Duration delay = given.at - now;
        if (given.status == 0) return {FakeSite::failure(http::TransportError::Refused), delay};
        const http::Fields html = FakeSite::field("Content-Type", "text/html");
        const std::string body = url.path() == "/" ? m_front : "<title>A page</title><p>of " + url.href();
        return {FakeSite::response(given.status, html, given.status == 200 ? body : "No."), delay};
    }
    [[nodiscard]] Place firstRefused() const
    {
        return std::find_if(m_asked.begin(), m_asked.end(),
                            [](const Asked& asked) { return asked.status != 200; });
    }
    [[nodiscard]] static int mostASecond(Place from, Place end)
    {
        std::ptrdiff_t most = 0;
        for (Place first = from, at = from; at != end; ++at) {
            while (at->at - first->at >= 1s)
                ++first;
            most = std::max(most, at - first + 1);
        }
        return static_cast<int>(most);
    }

    ModelServer m_server;
    FakeSite m_site;
    std::string m_front = "<!doctype html><title>Front</title>\n";
    std::vector<Asked> m_asked;
};

int rowsWith(const CrawlScript& crawl, Verdict verdict)
{
    int count = 0;
    for (const crawl::EntryState& row : crawl.rows())
        if (row.verdict == verdict) ++count;
    return count;
}

} // namespace

TEST_CASE("a host that bans is left alone within 20 refusals, and asked again at half the pace", "[crawl]")
{
    const auto status =
        GENERATE(http::StatusCode(429), http::StatusCode(403), http::StatusCode(503), http::StatusCode(0));
    CAPTURE(status);
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banStatus = status}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.run();
    CHECK(model.refusedBeforeSilence() > 0);
    CHECK(model.refusedBeforeSilence() <= 20);
    CHECK(model.mostAfter() <= model.mostBefore() / 2 + 1);
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) == 601); // it let us in again
    CHECK_FALSE(crawl.hasPendingRow());
}

TEST_CASE("the speed Gentle never meets a ban over 50 requests a second", "[crawl]")
{
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50}, 600);
    crawl::CrawlSettings settings = quiet();
    crawl::setSpeed(settings, crawl::Speed::Gentle);
    CrawlScript crawl(model.site(), settings, {seed});
    crawl.run();
    CHECK(model.refused() == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) == 601);
}

TEST_CASE("what a host that never lets us in again has left is rate-limited, not broken", "[crawl]")
{
    const auto status = GENERATE(http::StatusCode(429), http::StatusCode(403), http::StatusCode(0));
    CAPTURE(status);
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banStatus = status, .banTime = 24h}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.run();
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(rowsWith(crawl, Verdict::Ok) + rowsWith(crawl, Verdict::Blocked) == 601);
    CHECK(rowsWith(crawl, Verdict::Ok) >= 40);
    CHECK(crawl.row("https://a.test/p599") == Row{Verdict::Blocked, Reason::RateLimited});
    CHECK(model.refused() <= 30); // a probe now and then
    CHECK(crawl.requests().back().at < 20min);
}

TEST_CASE("a stop while a host bans leaves the rest pending, and the crawl ends at once", "[crawl]")
{
    ModelSite model({.responseTime = 20ms, .bansOverASecond = 50, .banTime = 24h}, 600);
    CrawlScript crawl(model.site(), quiet(), {seed});
    crawl.runUntil(60s);
    CHECK_FALSE(crawl.crawl().isFinished());
    crawl.crawl().stop();
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK(rowsWith(crawl, Verdict::Broken) == 0);
    CHECK(crawl.hasPendingRow());
}

TEST_CASE("a part of the site that is forbidden is no ban: its pages are broken, and cost a moment",
          "[crawl]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (int i = 0; i < 40; ++i) {
        links.push_back("/private/" + std::to_string(i));
        site.status("https://a.test/private/" + std::to_string(i), 403);
    }
    for (int i = 0; i < 40; ++i) {
        links.push_back("/page/" + std::to_string(i));
        site.page("https://a.test/page/" + std::to_string(i));
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(rowsWith(crawl, Verdict::Broken) == 40);
    CHECK(rowsWith(crawl, Verdict::Ok) == 41);
    CHECK(crawl.row("https://a.test/private/7") == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.requests().back().at < 10s);
}

TEST_CASE("addresses that failed while others got in are no ban when they fail once more", "[crawl]")
{
    FakeSite site;
    std::vector<std::string> links;
    for (int i = 0; i < 40; ++i) {
        links.push_back("/page/" + std::to_string(i));
        site.page(seed + "page/" + std::to_string(i));
        if (i % 5 != 0) continue;
        links.push_back("/lost/" + std::to_string(i));
        site.fails(seed + "lost/" + std::to_string(i), http::TransportError::Reset);
    }
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(seed + "lost/5") == Row{Verdict::Broken, Reason::Reset});
    std::map<std::string, int> asked;
    for (const CrawlScript::Request& request : crawl.requests())
        ++asked[request.url];
    for (int i = 0; i < 40; ++i)
        CHECK(asked[seed + "page/" + std::to_string(i)] == 1); // no probe
}

TEST_CASE("one refusal for every address of a host is a wall: blocked, not broken", "[crawl][wall]")
{
    const auto status = GENERATE(http::StatusCode(405), http::StatusCode(406), http::StatusCode(418));
    FakeSite site;
    site.page(seed, {"https://b.test/1", "https://b.test/2", "https://b.test/3", "https://b.test/4",
                     "https://c.test/1", "https://c.test/2", "https://c.test/3", "https://c.test/4"});
    for (const std::string page : {"1", "2", "3", "4"}) {
        site.status("https://b.test/" + page, status);
        site.status("https://c.test/" + page, status);
    }
    site.page("https://c.test/2"); // it lets us in elsewhere: what it refuses, it refuses to all
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    for (const std::string page : {"1", "2", "3", "4"})
        CHECK(crawl.row("https://b.test/" + page) == Row{Verdict::Blocked, Reason::BotWall});
    CHECK(crawl.state("https://b.test/1").detail.find("the same for every address") !=
          std::string_view::npos);
    for (const std::string page : {"1", "3", "4"})
        CHECK(crawl.row("https://c.test/" + page) == Row{Verdict::Broken, Reason::HttpStatus});
    CHECK(crawl.row("https://c.test/2") == Row{Verdict::Ok, Reason::None});
    CHECK(crawl.state("https://c.test/1").detail.find("every address") == std::string_view::npos);
}

TEST_CASE("every page of the site forbidden is a wall, and every page missing is not", "[crawl][wall]")
{
    const auto [status, row] = GENERATE(table<http::StatusCode, Row>(
        {{403, {Verdict::Blocked, Reason::BotWall}}, {404, {Verdict::Broken, Reason::HttpStatus}}}));
    FakeSite site;
    std::vector<std::string> seeds;
    for (const std::string page : {"1", "2", "3"}) {
        seeds.push_back(seed + page);
        site.status(seed + page, status);
    }
    CrawlScript crawl(site, quiet(), seeds);
    crawl.run();
    for (const std::string& page : seeds)
        CHECK(crawl.row(page) == row);
}
