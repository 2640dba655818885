// Sites without end, and honest ones that look a little like them.

#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

using namespace std::chrono_literals;
using crawl::Notice;
using crawl::Reason;
using crawl::Verdict;
using support::CrawlScript;
using support::FakeSite;
using support::Row;
using support::seed;

namespace {

crawl::CrawlSettings quiet()
{
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.sitemaps = false;
    settings.checkSoftNotFound = false; // only what the story names is asked
    return settings;
}

std::string link(const std::string& href, const std::string& text)
{
    return "<p><a href=\"" + href + "\">" + text + "</a>\n";
}

std::string page(const std::string& title, const std::string& body)
{
    return "<!doctype html><title>" + title + "</title><h1>" + title + "</h1>\n" + body;
}

std::uint32_t numberAtEnd(std::string_view path)
{
    const auto digits = path.find_last_not_of("0123456789");
    const std::string_view number = path.substr(digits + 1);
    return number.empty() ? 0 : static_cast<std::uint32_t>(std::stoul(std::string(number)));
}

/// Another one each time, the same ones in every run.
class Names
{
public:
    std::string next(std::string_view letters, std::size_t length)
    {
        std::string name;
        while (name.size() < length) {
            m_random = m_random * 6364136223846793005ULL + 1442695040888963407ULL;
            name += letters[(m_random >> 33) % letters.size()];
        }
        return name;
    }

private:
    std::uint64_t m_random = 1;
};

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

/// A month with its days, and the months before and after it.
std::string calendarMonth(std::uint32_t year, std::uint32_t month)
{
    static constexpr std::array names = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    const auto path = [](std::uint32_t y, std::uint32_t m) {
        return "/calendar/" + std::to_string(y) + "/" + std::to_string(m);
    };
    std::string body = link(month == 12 ? path(year + 1, 1) : path(year, month + 1), "next");
    body += link(month == 1 ? path(year - 1, 12) : path(year, month - 1), "previous");
    for (std::uint32_t day = 1; day <= 28; ++day)
        body += link(path(year, month) + "/" + std::to_string(day), std::to_string(day));
    return page(names.at(month - 1) + std::string(" ") + std::to_string(year), body);
}

std::string calendar(const url::Url& url)
{
    const std::string path(url.path());
    unsigned year = 2026;
    unsigned month = 5;
    unsigned day = 0;
    if (std::sscanf(path.c_str(), "/calendar/%u/%u/%u", &year, &month, &day) == 3)
        return page("Events",
                    "No events on day " + std::to_string(day) + link("/add?date=" + path.substr(10), "Add"));
    return calendarMonth(year, month);
}

/// Five pages, each linking all of them with a session's id that is new each time.
/// The session's name stands in the path where `before` is a folder, after the page's name elsewhere.
std::string inSession(const std::string& before, const std::string& after, const std::string& session,
                      const std::string& page)
{
    return before + (before.ends_with('/') ? session + "/" + page : page + after + session);
}

FakeSite sessionSite(const std::string& before, const std::string& after)
{
    FakeSite site;
    site.madePages("a.test", [before, after, names = Names()](const url::Url& url) mutable {
        const std::string path(url.path());
        std::string body = "Your session began at " + names.next("0123456789", 6) + " o'clock";
        for (int i = 1; i <= 5; ++i) {
            const std::string name = "page" + std::string(1, static_cast<char>('a' + i));
            body += link(inSession(before, after, names.next(hexDigits, 32), name), name);
        }
        return page("Page " + path.substr(path.rfind('/') + 1, 5), body);
    });
    return site;
}

FakeSite deepSite()
{
    FakeSite site;
    site.madePages("a.test", [](const url::Url&) {
        return page("A folder", link("a/", "deeper") + link("b/", "other"));
    });
    return site;
}

FakeSite growingQuerySite()
{
    FakeSite site;
    site.madePages("a.test", [](const url::Url& url) {
        const std::string query(url.query().value_or("by=price"));
        const std::string shop = "/shop?" + query + "&tag=";
        std::string body;
        for (const std::string tag : {"red", "blue", "green"})
            body += link(shop + tag, tag);
        return page("Our shop", body);
    });
    return site;
}

/// The row of what was left out.
std::vector<crawl::EntryState> leftOut(const CrawlScript& crawl)
{
    std::vector<crawl::EntryState> rows;
    for (const crawl::EntryState& row : crawl.rows())
        if (row.kind == crawl::EntryKind::Shape) rows.push_back(row);
    return rows;
}

} // namespace

TEST_CASE("an endless calendar ends by itself", "[crawl]")
{
    FakeSite site;
    site.madePages("a.test", calendar);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.requests().size() < 4'000);
    CHECK(crawl.hasRow("https://a.test/calendar/2027/5"));
    CHECK(crawl.row("https://a.test/calendar/{date}") == Row{Verdict::Skipped, Reason::Limit});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("session ids in paths and in queries end by themselves", "[crawl]")
{
    const auto [before, after] = GENERATE(table<std::string, std::string>(
        {{"/s/", ""}, {"/", ";jsessionid="}, {"/shop/", "?sid="}, {"/", "?x="}}));
    CAPTURE(before, after);
    FakeSite site = sessionSite(before, after);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.requests().size() < 1'000);
    CHECK_FALSE(leftOut(crawl).empty());
    CHECK(crawl.notices() == std::vector<Notice>{Notice::ShapeLimitReached});
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("ever deeper paths end by themselves", "[crawl]")
{
    FakeSite site = deepSite();
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.requests().size() < 1'000);
    CHECK_FALSE(leftOut(crawl).empty());
}

TEST_CASE("ever growing queries end by themselves", "[crawl]")
{
    FakeSite site = growingQuerySite();
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.requests().size() < 1'000);
    REQUIRE(leftOut(crawl).size() == 1);
    CHECK(leftOut(crawl).front().url == "https://a.test/{name}?{query}");
}

TEST_CASE("one page under endless names ends by itself", "[crawl]")
{
    FakeSite site;
    site.madePages("a.test", [names = Names()](const url::Url&) mutable {
        std::string body;
        for (int i = 0; i < 10; ++i)
            body += link("/wiki/" + names.next(letters, 12), "more");
        return page("Welcome", body);
    });
    crawl::CrawlSettings settings = quiet();
    settings.maxAlike = 2'000;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    CHECK(crawl.requests().size() < 14'000); // and a small site's thousand pages, each with its ten links
    REQUIRE(leftOut(crawl).size() == 1);
    CHECK(leftOut(crawl).front().url == "https://a.test/wiki/{name}");
}

TEST_CASE("what a trap's cap left out is one row with its shape, its number and its places", "[crawl]")
{
    FakeSite site = sessionSite("/s/", "");
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    const auto rows = leftOut(crawl);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().url == "https://a.test/s/{id}/{name}");
    CHECK(crawl.row(std::string(rows.front().url)) == Row{Verdict::Skipped, Reason::Limit});
    CHECK(std::stoul(std::string(rows.front().detail)) >= 5);
    CHECK_FALSE(crawl.pagesOf(std::string(rows.front().url)).empty());
}

TEST_CASE("a higher limit goes on where a trap's cap ended", "[crawl]")
{
    FakeSite site = deepSite();
    crawl::CrawlSettings settings = quiet();
    settings.maxAlike = 3'000;
    CrawlScript crawl(site, settings, {seed});
    crawl.run();
    const std::size_t asked = crawl.requests().size();
    settings.maxAlike = 30'000;
    crawl.crawl().change(settings, crawl.now());
    crawl.run();
    CHECK(crawl.requests().size() > asked + 50);
    CHECK_FALSE(leftOut(crawl).empty());
    CHECK_FALSE(crawl.complete());
}

TEST_CASE("an archive and a shop are asked to the end, however alike their pages are", "[crawl]")
{
    constexpr std::uint32_t products = 20'000;
    constexpr std::uint32_t onAList = 50;
    FakeSite site;
    site.madePages("a.test", [](const url::Url& url) {
        const std::string path(url.path());
        const std::uint32_t number = numberAtEnd(path);
        const std::string name = "Product " + std::to_string(number);
        if (path.starts_with("/product/"))
            return page(name, "Buy it now" +
                                  link("/product/" + std::to_string(number * 7 % products), "Others bought"));
        std::string body = link("/list/" + std::to_string((number + 1) % (products / onAList)), "next page");
        for (std::uint32_t i = 0; i < onAList; ++i)
            body += link("/product/" + std::to_string(number * onAList + i),
                         "Product " + std::to_string(number * onAList + i));
        return page("All products", body);
    });
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1'000;
    CrawlScript crawl(site, settings, {"https://a.test/list/0"});
    crawl.run();
    CHECK(leftOut(crawl).empty());
    CHECK(crawl.requests().size() == products + products / onAList);
    CHECK(crawl.complete());
}

TEST_CASE("a newspaper's days are read to the end, though each says no more than which articles it has",
          "[crawl]")
{
    FakeSite site;
    site.madePages("a.test", [](const url::Url& url) {
        unsigned year = 0;
        unsigned month = 0;
        unsigned day = 0;
        const std::string path(url.path());
        const int parts = std::sscanf(path.c_str(), "/archive/%u/%u/%u", &year, &month, &day);
        const std::string folder = path.ends_with('/') ? path : path + "/";
        std::string body;
        if (path == "/") {
            for (unsigned y = 2010; y < 2026; ++y)
                body += link("/archive/" + std::to_string(y), std::to_string(y));
        } else if (parts == 1 || parts == 2) {
            for (unsigned i = 1; i <= (parts == 1 ? 12U : 28U); ++i)
                body += link(folder + std::to_string(i), std::to_string(i));
        } else if (parts == 3) {
            for (unsigned i = 0; i < 3; ++i)
                body +=
                    link("/article-" + std::to_string(((year * 12 + month) * 31 + day) * 3 + i), "Article");
        }
        return page("The archive", body);
    });
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(leftOut(crawl).empty());
    CHECK(crawl.requests().size() == 1 + 16 * (1 + 12 * (1 + 28 * (1 + 3))));
    CHECK(crawl.complete());
}

TEST_CASE("pages that are all the same but for their numbers are a site, not a trap", "[crawl]")
{
    constexpr std::uint32_t pages = 15'000;
    FakeSite site;
    site.madePages("a.test", [](const url::Url& url) {
        const std::uint32_t number = numberAtEnd(url.path());
        std::string body;
        for (std::uint32_t child = number * 10 + 1; child <= number * 10 + 10 && child < pages; ++child)
            body += link("/page/" + std::to_string(child), "child");
        return page("Page " + std::to_string(number), body);
    });
    CrawlScript crawl(site, quiet(), {"https://a.test/page/0"});
    crawl.run();
    CHECK(crawl.requests().size() == pages);
    CHECK(crawl.complete());
}
