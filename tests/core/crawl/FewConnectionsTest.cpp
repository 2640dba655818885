// Servers that take a few connections at once only, in virtual time, through the whole crawl.

#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <cstdint>
#include <queue>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::Row;

namespace {

constexpr int pages = 60;
constexpr Duration answerTime = 50ms;

/// A site whose server answers so many requests at once. What comes beside them fails.
class FewConnections
{
public:
    FewConnections(std::uint32_t limit, TransportError beyond)
        : m_limit(limit)
        , m_beyond(beyond)
        , m_front(support::linksTo(support::numbered("/p", pages)))
    {
        m_site.served("a.test",
                      [this](const http::Request& request, Instant now) { return answer(request, now); });
    }

    [[nodiscard]] FakeSite& site() { return m_site; }

private:
    FakeSite::Answer answer(const http::Request& request, Instant now)
    {
        while (!m_ends.empty() && m_ends.top() <= now)
            m_ends.pop();
        if (m_ends.size() >= m_limit) {
            const bool isSilent = m_beyond == TransportError::FirstByteTimeout;
            return {FakeSite::failure(m_beyond), isSilent ? request.deadlines.firstByte : 1ms};
        }
        m_ends.push(now + answerTime);
        const std::string body = request.url.path() == "/" ? m_front : "<p>One.";
        return {FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), body), answerTime};
    }

    const std::uint32_t m_limit;
    const TransportError m_beyond;
    const std::string m_front;
    FakeSite m_site;
    std::priority_queue<Instant, std::vector<Instant>, std::greater<>> m_ends;
};

} // namespace

TEST_CASE("no page of a server that takes a few connections only is called broken", "[crawl][servers]")
{
    const auto limit = GENERATE(1U, 2U, 3U, 5U);
    const auto beyond =
        GENERATE(TransportError::Refused, TransportError::Reset, TransportError::FirstByteTimeout);
    FewConnections server(limit, beyond);
    CrawlScript crawl(server.site(), support::quiet(), {support::seed});
    crawl.run();
    INFO("it takes " << limit << ", and others meet the error " << static_cast<int>(beyond));
    for (const std::string& url : support::numbered(support::seed + "p", pages)) {
        INFO(url);
        CHECK(crawl.row(url) == support::fine);
    }
    CHECK(crawl.requests().size() < 2 * pages); // it learns what the server bears
}
