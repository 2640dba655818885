// Servers that fail now and then, whoever asks and however gently, in virtual time through the whole crawl.

#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <cstdint>
#include <string>

using namespace std::chrono_literals;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::Row;

namespace {

constexpr int pages = 60;

/// A site whose server fails every third request, beginning with the `first`th. Half of its pages are linked
/// to by an address that redirects there.
class EveryThird
{
public:
    EveryThird(std::uint32_t first, http::Outcome failure)
        : m_count(2 - first % 3)
        , m_failure(std::move(failure))
    {
        m_front = support::linksTo(support::numbered("/p", pages)) +
                  support::linksTo(support::numbered("/moved", pages));
        m_site.served("a.test", [this](const http::Request& request, Instant) {
            return answer(std::string(request.url.path()));
        });
    }

    [[nodiscard]] FakeSite& site() { return m_site; }

private:
    FakeSite::Answer answer(const std::string& path)
    {
        if (++m_count % 3 == 0) return {m_failure, 5ms};
        if (path.starts_with("/moved"))
            return {FakeSite::response(301, FakeSite::field("Location", "/new" + path.substr(6)))};
        return {support::page(path == "/" ? m_front : "<p>One."), 50ms};
    }

    std::uint32_t m_count;
    const http::Outcome m_failure;
    std::string m_front;
    FakeSite m_site;
};

http::Outcome cutPage()
{
    http::Response cut = support::page("<p>On");
    cut.bodyEnd = http::BodyEnd::Cut;
    return cut;
}

} // namespace

TEST_CASE("no page of a server that fails every third request is called anything but fine",
          "[crawl][servers]")
{
    struct Failing
    {
        const char* how;
        http::Outcome outcome;
    };
    const auto [how, outcome] = GENERATE(values<Failing>({
        {"500", FakeSite::response(500)},
        {"503", FakeSite::response(503)},
        {"429", FakeSite::response(429)},
        {"cut", cutPage()},
        {"reset", FakeSite::failure(TransportError::Reset)},
        {"no HTTP", FakeSite::failure(TransportError::NotHttp)},
    }));
    const std::uint32_t first = GENERATE(0U, 1U, 2U);
    const unsigned order = GENERATE(range(0U, 10U)); // in which answers come
    CAPTURE(how, first, order);
    EveryThird server(first, outcome);
    CrawlScript crawl(server.site(), support::quiet(), {support::seed}, order);
    crawl.run();
    for (const std::string& url : support::numbered(support::seed + "p", pages)) {
        CAPTURE(url, crawl.timesAsked(url));
        CHECK(crawl.row(url) == support::fine);
    }
    for (const std::string& url : support::numbered(support::seed + "moved", pages))
        CHECK(crawl.row(url) == Row{crawl::Verdict::Redirected, crawl::Reason::Permanent});
}

TEST_CASE("a site of which a few pages always fail isn't crawled one page at a time", "[crawl][servers]")
{
    // 100 s at one at a time, and some 20 s to find out that it isn't the load.
    constexpr std::uint32_t count = 2'000;
    const std::uint32_t oneIn = GENERATE(50U, 25U, 16U, 12U);
    CAPTURE(oneIn);
    const std::string front = support::linksTo(support::numbered("/p", count));
    FakeSite site;
    site.served("a.test", [&](const http::Request& request, Instant) -> FakeSite::Answer {
        const std::string path(request.url.path());
        if (path == "/") return {support::page(front), 50ms};
        if (!path.starts_with("/p")) return {FakeSite::response(404), 50ms};
        const std::uint32_t mixed = static_cast<std::uint32_t>(std::stoul(path.substr(2))) * 2654435761U;
        if ((mixed >> 8) % oneIn == 0) return {FakeSite::failure(TransportError::Reset), 30ms};
        return {support::page("<p>One."), 50ms};
    });
    CrawlScript crawl(site, support::quiet(), {support::seed});
    crawl.run();
    CHECK(crawl.elapsed() < 40s);
}
