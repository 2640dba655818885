// What a crawl by both HTTP stacks says of servers that do what none should, each an address of its own; and
// that it stays small and idle meanwhile.

#include "report/Words.h"
#include "run/CrawlRunner.h"
#include "run/NetworkFetchers.h"
#include "support/Catch.h"
#include "support/hostile/HostileCase.h"
#include "support/WaitUntil.h"

#include <QHostAddress>

#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::HostileCase;
using support::HostileCases;
using support::HostileServer;

namespace {

// Short, so that all of it is over soon; long enough for what is meant to be in time on a busy machine.
constexpr http::Deadlines deadlines{.connect = 2s, .firstByte = 1s, .idle = 500ms, .total = 2500ms};
// How much later than its deadline an attempt may end on such a machine.
constexpr auto grace = 1500ms;
constexpr std::size_t pageLimitBytes = 2'000'000;

struct Row
{
    Verdict verdict = Verdict::Pending;
    Reason reason = Reason::None;
    bool shown = false;
    std::string detail;
};

/// One address for each case; TLS where the certificate is for.
std::vector<std::unique_ptr<HostileServer>> serversFor(const HostileCases& cases)
{
    std::vector<std::unique_ptr<HostileServer>> servers;
    quint32 address = QHostAddress(QStringLiteral("127.77.0.1")).toIPv4Address();
    for (const HostileCase& row : cases) {
        const bool isPlain = row.behaviour.speaks == support::Behaviour::Speaks::Http;
        servers.push_back(std::make_unique<HostileServer>(
            row.behaviour, isPlain ? QHostAddress(address++) : QHostAddress(QHostAddress::LocalHost)));
    }
    return servers;
}

/// A crawl as the programs make it, and the rows of its end.
class HostileCrawl
{
public:
    explicit HostileCrawl(std::vector<crawl::Seed> seeds)
        : m_runner(settings(), std::move(seeds), run::makeNetworkFetchers(network()))
    {
        QObject::connect(&m_runner, &run::CrawlRunner::batchReady, &m_runner,
                         [this](const auto& batch) { take(batch); });
        QObject::connect(&m_runner, &run::CrawlRunner::finished, &m_runner, [this] { m_finished = true; });
        m_runner.start();
    }

    [[nodiscard]] bool finishes()
    {
        return support::waitUntil([this] { return m_finished; }, 60s);
    }
    [[nodiscard]] const std::map<std::string, Row>& rows() const { return m_rows; }

private:
    static crawl::CrawlSettings settings()
    {
        crawl::CrawlSettings settings;
        settings.obeyRobots = false;
        settings.checkSoftNotFound = false;
        settings.sitemaps = false;
        settings.deadlines = deadlines;
        settings.pageLimitBytes = pageLimitBytes;
        return settings;
    }

    static fetch::NetworkSettings network()
    {
        return {.caCertificates = support::LoopbackServer::certificate()};
    }

    void take(const std::shared_ptr<const crawl::ChangeBatch>& batch)
    {
        for (const crawl::EntryState& entry : batch->entries)
            m_rows[std::string(entry.url)] = {entry.verdict, entry.reason, entry.shown,
                                              std::string(entry.detail)};
        m_runner.batchApplied();
    }

    std::map<std::string, Row> m_rows;
    bool m_finished = false;
    run::CrawlRunner m_runner;
};

std::string wordsOf(Verdict verdict, Reason reason)
{
    return std::string(report::word(verdict)) + ' ' + std::string(report::word(reason));
}

void check(const HostileCase& expected, const HostileServer& server, const std::map<std::string, Row>& rows)
{
    const Row& row = rows.at(server.url());
    INFO(expected.name << ": " << row.detail);
    CHECK(wordsOf(row.verdict, row.reason) == wordsOf(expected.verdict, expected.reason));
    INFO("asked " << server.asked() << " times, for " << expected.asked.least << " to "
                  << expected.asked.most);
    CHECK((server.asked() >= expected.asked.least && server.asked() <= expected.asked.most));
    CHECK(server.longestListened() <= deadlines.total + grace);
    for (const auto& [url, linked] : rows) // what its page links to
        if (linked.shown && url != server.url() && url.starts_with(server.url()))
            CHECK(url + ' ' + wordsOf(linked.verdict, linked.reason) ==
                  url + ' ' + wordsOf(Verdict::Ok, Reason::None));
}

/// All at once, each a page of a site: one crawl says of all of them what they are.
void checkAsPages(const HostileCases& cases)
{
    const auto servers = serversFor(cases);
    std::vector<crawl::Seed> seeds;
    for (const auto& server : servers)
        seeds.push_back({server->url(), {}});
    HostileCrawl crawl(seeds);
    REQUIRE(crawl.finishes());
    for (std::size_t i = 0; i < cases.size(); ++i)
        check(cases[i], *servers[i], crawl.rows());
}

HostileCases all(std::initializer_list<HostileCases> themes)
{
    HostileCases together;
    for (const HostileCases& theme : themes)
        together.insert(together.end(), theme.begin(), theme.end());
    return together;
}

} // namespace

TEST_CASE("each status, redirect, challenge, cookie and type is what the table says", "[run][hostile]")
{
    checkAsPages(all({support::statusCases(), support::interimCases(), support::redirectCases(),
                      support::challengeCases(), support::cookieCases(), support::typeCases()}));
}

TEST_CASE("what is silent, drips, stalls or closes is given up in time, and called by its name",
          "[run][hostile]")
{
    checkAsPages(all({support::silenceCases(), support::closingCases(), support::connectionCases()}));
}

TEST_CASE("what never ends, is made of bombs or isn't HTTP is cut, and called by its name", "[run][hostile]")
{
    checkAsPages(all({support::endlessCases(), support::codingCases(), support::framingCases()}));
}

TEST_CASE("TLS and HTTP/2 that go wrong are called by their names", "[run][hostile]")
{
    checkAsPages(all({support::tlsCases(), support::http2Cases()}));
}
