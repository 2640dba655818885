#include "support/Catch.h"
#include "support/CrawlScript.h"

#include <random>

using namespace std::chrono_literals;
using support::CrawlScript;
using support::FakeSite;
using support::Urls;

namespace {

/// A web that nobody would build: pages, sheets that import each other, manifests, drawings, sitemaps,
/// indexes and feeds, images, redirects into each other, loops, fragments, forms, walls, dead hosts and
/// robots.txt, over several hosts, some of them crawled. The same number makes the same web.
class RandomWeb
{
public:
    explicit RandomWeb(unsigned number)
        : m_random(number)
    {
        m_pathCount = 4 + below(30);
        m_settings.maxDepth = oneIn(3) ? 1 + below(4) : 50;
        m_settings.maxRedirects = oneIn(2) ? 3 : 20;
        m_settings.checkExternal = !oneIn(5);
        m_settings.obeyRobots = !oneIn(4);
        if (oneIn(4)) m_settings.belowSeedFolder = true;
        if (oneIn(4)) m_settings.include = {"/[0-9]*[02468]($|#)"};
        if (oneIn(4)) m_settings.exclude = {"/d/1"};
        if (oneIn(6)) m_settings.concurrency = 1 + below(3);
        m_settings.sitemaps = !oneIn(4);
        for (unsigned i = 0, count = 1 + below(3); i < count; ++i)
            m_seeds.push_back(address());
    }

    [[nodiscard]] const crawl::CrawlSettings& settings() const { return m_settings; }
    [[nodiscard]] const Urls& seeds() const { return m_seeds; }

    /// To be called once: its choices go on where the settings' ended.
    void build(FakeSite& site)
    {
        for (const std::string& host : hosts)
            for (const char* folder : {"/", "/d/"})
                for (unsigned i = 0; i < m_pathCount; ++i)
                    give(site, host + folder + std::to_string(i));
        if (!oneIn(3))
            site.robots(hosts[0], "User-agent: *\nDisallow: /3\nDisallow: /d/2\n" + sitemapLines());
        if (oneIn(2)) site.robots(hosts[1], "User-agent: *\nDisallow: /1\n" + sitemapLines());
        if (oneIn(2)) site.sitemap(hosts[0] + "/sitemap.xml", {address(), address()});
        if (oneIn(3)) site.redirect(hosts[2] + "/robots.txt", hosts[1] + "/robots.txt");
        if (oneIn(5)) site.status(hosts[2] + "/robots.txt", 503);
    }

private:
    const Urls hosts = {"https://a.test", "https://www.a.test", "https://b.test", "http://c.test:8080"};

    unsigned below(unsigned count) { return static_cast<unsigned>(m_random() % count); }
    bool oneIn(unsigned count) { return below(count) == 0; }

    std::string address()
    {
        return hosts[oneIn(3) ? below(4) : 0] + (oneIn(3) ? "/d/" : "/") + std::to_string(below(m_pathCount));
    }

    std::string target()
    {
        if (oneIn(40)) return "https://dead.test/" + std::to_string(below(3));
        return address() + (oneIn(3) ? "#id" + std::to_string(below(6)) : "");
    }

    void give(FakeSite& site, const std::string& url)
    {
        switch (below(16)) {
        case 0: document(site, url); return;
        case 9:
            if (oneIn(2)) return document(site, url);
            site.status(url, 403);
            return;
        case 1: site.status(url, 410); return;
        case 2: site.status(url, 200, FakeSite::field("Content-Type", "image/png")); return;
        case 3:
            site.fails(url, http::TransportError::Reset);
            if (oneIn(2)) secondSees(site, url);
            return;
        case 4: site.status(url, 200).head(url, FakeSite::response(405)); return;
        case 5:
        case 6:
        case 7: site.redirect(url, target(), oneIn(2) ? 301 : 302); return;
        case 8: site.redirect(url, url.substr(0, url.size() - 1) + std::to_string(below(10))); return;
        default: page(site, url); return;
        }
    }

    std::string sitemapLines()
    {
        std::string lines;
        for (unsigned count = below(3); count > 0; --count)
            lines += "Sitemap: " + (oneIn(5) ? "http://[" : address()) + "\n";
        return lines;
    }

    void document(FakeSite& site, const std::string& url)
    {
        std::string sheet;
        for (unsigned imports = below(3); imports > 0; --imports)
            sheet += "@import '" + target() + "';";
        switch (below(7)) {
        case 0:
        case 1:
            site.sheet(url, sheet + "p { background: url(" + target() + "); fill: url(" + target() + ") }");
            return;
        case 2: site.file(url, "", sheet + "p { background: url(" + target() + ") }"); return;
        case 3:
            site.file(url, "application/json",
                      R"({"start_url":")" + target() + R"(","icons":[{"src":")" + target() + R"("}]})");
            return;
        case 4:
            site.file(url, "image/svg+xml", "<svg><g id=id1 /><a xlink:href='" + target() + "'/></svg>");
            return;
        case 5: site.sitemap(url, {target(), target()}); return;
        default: site.sitemapIndex(url, {address(), address()}); return;
        }
    }

    /// The first stack gets nothing there.
    void secondSees(FakeSite& site, const std::string& url)
    {
        switch (below(3)) {
        case 0: site.second(url, FakeSite::response(301, FakeSite::field("Location", target()))); return;
        case 1: site.second(url, FakeSite::response(500)); return;
        default:
            site.second(url, FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), body()));
        }
    }

    void page(FakeSite& site, const std::string& url) { site.html(url, body()); }

    std::string body()
    {
        std::string text = "<!doctype html><p>";
        for (int id = 0; id < 6; ++id)
            if (oneIn(2)) text += "<b id=id" + std::to_string(id) + ">.</b>";
        for (unsigned links = below(8); links > 0; --links) {
            switch (below(12)) {
            case 8: text += "<link rel=stylesheet href=" + target() + ">"; break;
            case 9: text += "<link rel=manifest href=" + target() + ">"; break;
            case 10: text += "<link rel=alternate type=application/rss+xml href=" + target() + ">"; break;
            case 11: text += "<svg><use href='" + target() + "'/></svg>"; break;
            case 0: text += "<img src=" + target() + ">"; break;
            case 1: text += "<form method=post action=" + target() + "></form>"; break;
            case 2: text += "<iframe src=" + target() + "></iframe>"; break;
            default: text += "<a href=" + target() + ">link</a>"; break;
            }
        }
        if (oneIn(10)) text += "<a href='http://['>malformed</a><a href=mailto:x@a.test>mail</a>";
        return text;
    }

    std::mt19937 m_random;
    unsigned m_pathCount = 0;
    crawl::CrawlSettings m_settings;
    Urls m_seeds;
};

struct End
{
    std::vector<std::string> rows;
    bool complete = false;
    bool operator==(const End&) const = default;
};

End crawlOf(unsigned number, std::optional<unsigned> shuffle)
{
    RandomWeb web(number);
    FakeSite site;
    web.build(site);
    CrawlScript crawl(site, web.settings(), web.seeds(), shuffle);
    crawl.run();
    CHECK(crawl.crawl().isFinished());
    CHECK_FALSE(crawl.hasPendingRow());
    return {crawl.summary(), crawl.complete()};
}

} // namespace

TEST_CASE("random webs give the same rows in whatever order their answers come", "[crawl]")
{
    for (unsigned number = 1; number <= 150; ++number) {
        const End expected = crawlOf(number, std::nullopt);
        const unsigned orders = number <= 20 ? 20 : 6;
        for (unsigned shuffle = 1; shuffle <= orders; ++shuffle) {
            const End shuffled = crawlOf(number, shuffle);
            INFO("web " << number << ", order " << shuffle);
            REQUIRE(shuffled.rows == expected.rows);
            REQUIRE(shuffled.complete == expected.complete);
        }
    }
}
