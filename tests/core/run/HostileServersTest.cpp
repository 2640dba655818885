// What a crawl by both HTTP stacks says of servers that do what none should, each an address of its own; and
// that it stays small and idle meanwhile.

#include "core/run/HostileCrawl.h"
#include "support/Catch.h"
#include "support/CountingApplication.h"
#include "support/hostile/HostileCase.h"

#include <QHostAddress>

#include <fstream>
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
using Row = HostileCrawl::Row;

namespace {

// For servers that answer, well or badly, at once: on a busy machine, too, they are in time.
constexpr http::Deadlines patient{.connect = 6s, .firstByte = 4s, .idle = 3s, .total = 6s};
// Where one waits for another that has yet to be cut.
constexpr http::Deadlines unhurried{.connect = 15s, .firstByte = 15s, .idle = 5s, .total = 20s};
// For those that don't, so that all of it is over soon.
constexpr http::Deadlines brief{.connect = 1500ms, .firstByte = 800ms, .idle = 500ms, .total = 2s};
// How much later than its deadline an attempt may end on such a machine.
constexpr auto grace = 3s;

/// One address for each case; with TLS those that the certificate is for.
std::vector<std::unique_ptr<HostileServer>> serversFor(const HostileCases& cases)
{
    std::vector<std::unique_ptr<HostileServer>> servers;
    quint32 plain = QHostAddress(QStringLiteral("127.77.2.1")).toIPv4Address();
    quint32 secured = QHostAddress(QStringLiteral("127.77.1.1")).toIPv4Address();
    for (const HostileCase& row : cases) {
        const bool isPlain = row.behaviour.speaks == support::Behaviour::Speaks::Http;
        servers.push_back(
            std::make_unique<HostileServer>(row.behaviour, QHostAddress(isPlain ? plain++ : secured++)));
    }
    return servers;
}

void check(const HostileCase& expected, const HostileServer& server, const std::map<std::string, Row>& rows,
           Duration total)
{
    const Row& row = rows.at(server.url());
    INFO(expected.name << ": " << row.detail);
    CHECK(wordsOf(row.verdict, row.reason) == wordsOf(expected.verdict, expected.reason));
    INFO("asked " << server.asked() << " times, for " << expected.asked.least << " to "
                  << expected.asked.most);
    CHECK((server.asked() >= expected.asked.least && server.asked() <= expected.asked.most));
    if (expected.asked.apart > 0ms)
        CHECK(server.askedAt().back() - server.askedAt().front() >= expected.asked.apart);
    CHECK(server.longestListened() <= total + grace);
    for (const auto& [url, linked] : rows) // what its page links to
        if (linked.shown && url != server.url() && url.starts_with(server.url()))
            CHECK(url + ' ' + wordsOf(linked.verdict, linked.reason) ==
                  url + ' ' + wordsOf(Verdict::Ok, Reason::None));
}

/// Whether a row says of a link what `expected` is to a page, as far as that can be told without its body: a
/// doubt about that is none then, and what turns visitors away is taken for a wall.
bool agrees(const Row& row, const HostileCase& expected)
{
    switch (expected.verdict) {
    case Verdict::Ok:
    case Verdict::Redirected:
    case Verdict::Warning:
        return row.verdict == Verdict::Ok || row.verdict == Verdict::Redirected ||
               row.verdict == Verdict::Warning;
    case Verdict::Broken:
        return row.verdict == Verdict::Broken ||
               (expected.reason == Reason::HttpStatus && row.verdict == Verdict::Blocked);
    case Verdict::Blocked:
    case Verdict::Skipped:
    case Verdict::Pending: return row.verdict == expected.verdict;
    }
    return false;
}

/// All at once, each linked to from one page of another site.
void checkAsLinks(const HostileCases& cases)
{
    const auto servers = serversFor(cases);
    std::string html;
    for (const auto& server : servers)
        html += "<a href=" + server->url() + ">link</a>";
    support::LoopbackServer site;
    site.page("/", html);
    HostileCrawl crawl({{site.url("/"), {}}}, patient);
    REQUIRE(crawl.finishes());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Row& row = crawl.rows().at(servers[i]->url());
        INFO(cases[i].name << " is " << wordsOf(row.verdict, row.reason) << ": " << row.detail);
        CHECK(agrees(row, cases[i]));
    }
}

/// All at once, each a page of a site: one crawl says of all of them what they are.
void checkAsPages(const HostileCases& cases, const http::Deadlines& deadlines = patient)
{
    const auto servers = serversFor(cases);
    std::vector<crawl::Seed> seeds;
    seeds.reserve(servers.size());
    for (const auto& server : servers)
        seeds.push_back({server->url(), {}});
    HostileCrawl crawl(seeds, deadlines);
    REQUIRE(crawl.finishes());
    for (std::size_t i = 0; i < cases.size(); ++i)
        check(cases[i], *servers[i], crawl.rows(), deadlines.total);
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true; // and keeps what was let go
#else
constexpr bool isSanitized = false;
#endif

/// proc(5), clear_refs: the peak is what is held now.
void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
}

double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") break;
    double kibibytes = 0;
    status >> kibibytes;
    return kibibytes / 1024;
}

HostileCases all(std::initializer_list<HostileCases> themes)
{
    HostileCases together;
    for (const HostileCases& theme : themes)
        together.insert(together.end(), theme.begin(), theme.end());
    return together;
}

/// Without those that would make all others wait with them.
HostileCases thatEnd(std::initializer_list<HostileCases> themes)
{
    HostileCases cases = all(themes);
    std::erase_if(cases, [](const HostileCase& row) { return row.waits; });
    return cases;
}

HostileCases thatWait(std::initializer_list<HostileCases> themes)
{
    HostileCases cases = all(themes);
    std::erase_if(cases, [](const HostileCase& row) { return !row.waits; });
    return cases;
}

} // namespace

TEST_CASE("each status, redirect, challenge, cookie and type is what the table says", "[run][hostile]")
{
    checkAsPages(thatEnd({support::statusCases(), support::interimCases(), support::redirectCases(),
                          support::challengeCases(), support::cookieCases(), support::typeCases()}));
}

TEST_CASE("what is closed, or slow but in time, is called by its name", "[run][hostile]")
{
    checkAsPages(thatEnd({support::closingCases(), support::connectionCases(), support::slowCases()}));
}

TEST_CASE("what never ends, is made of bombs or isn't HTTP is cut, and called by its name", "[run][hostile]")
{
    forgetPeak();
    const double before = peakMegabytes();
    checkAsPages(thatEnd({support::endlessCases(), support::codingCases(), support::framingCases()}));
    if (!isSanitized) CHECK(peakMegabytes() - before < 150); // of all of them together, and of their servers
}

TEST_CASE("TLS and HTTP/2 that go wrong are called by their names", "[run][hostile]")
{
    checkAsPages(thatEnd({support::tlsCases(), support::http2Cases()}));
}

TEST_CASE("headers, chunk sizes and trailers without end are given up, and nobody else waits for them",
          "[run][hostile]")
{
    checkAsPages(thatEnd({support::endlessHeaderCases(), support::typeCases()}), unhurried);
}

TEST_CASE("seen from outside, what works is never called broken, and what is broken never fine",
          "[run][hostile]")
{
    checkAsLinks(thatEnd({support::statusCases(), support::interimCases(), support::redirectCases(),
                          support::challengeCases(), support::closingCases(), support::endlessCases(),
                          support::codingCases(), support::framingCases(), support::typeCases()}));
}

TEST_CASE("what is silent, drips or stalls is given up in time, and nobody is woken in vain meanwhile",
          "[run][hostile]")
{
    const HostileCases cases = thatWait(
        {support::silenceCases(), support::interimCases(), support::redirectCases(), support::closingCases(),
         support::connectionCases(), support::framingCases(), support::endlessCases(),
         support::endlessHeaderCases(), support::tlsCases(), support::http2Cases()});
    const std::size_t before = support::CountingApplication::delivered();
    checkAsPages(cases, brief);
    // Most of what there are is a server's that sends 1,500 chunks a second; one connection that is read
    // without end would add several times as many. The processor time is bench_hostile_address's to tell.
    CHECK(support::CountingApplication::delivered() - before < 50'000);
}
