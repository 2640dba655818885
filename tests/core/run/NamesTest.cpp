// What a crawl by both HTTP stacks says of names: those that take their time, fail, or aren't there.

#include "core/run/HostileCrawl.h"
#include "support/Catch.h"
#include "support/NameServer.h"

#include <QTimer>

#include <algorithm>
#include <future>
#include <netdb.h>

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::LoopbackServer;
using support::NameServer;

namespace {

/// Which of the server's requests, from 0, was the first for that name; and how many were.
struct Asked
{
    std::ptrdiff_t first = 0;
    std::ptrdiff_t times = 0;
};

Asked askedFor(const LoopbackServer& server, const std::string& name)
{
    const auto isFor = [&](const support::Received& request) {
        return request.field("Host").starts_with(name + ':');
    };
    const auto& all = server.requests();
    return {std::find_if(all.begin(), all.end(), isFor) - all.begin(),
            std::count_if(all.begin(), all.end(), isFor)};
}

} // namespace

TEST_CASE("a name that takes longer than a connection may is ok, and holds up nobody else", "[run][names]")
{
    std::promise<void> told;
    const std::shared_future<void> isTold = told.get_future().share();
    const auto takesItsTime = [isTold] { static_cast<void>(isTold.wait_for(20s)); };
    const NameServer names({{"slow-name.test", {.addresses = {"127.0.0.1"}, .waits = takesItsTime}},
                            {"quick.test", {.addresses = {"127.0.0.1"}}}});
    LoopbackServer server;
    const std::string port = ':' + std::to_string(server.port()) + '/';
    server.page("/", "<a href=http://slow-name.test" + port + "x>1</a><a href=http://quick.test" + port +
                         "x>2</a>");
    server.on("/x", [&](const support::Received& request) {
        // Both names were asked for at once: the other takes longer than this from here on.
        if (request.field("Host").starts_with("quick."))
            QTimer::singleShot(600ms, &server, [&] { told.set_value(); });
        return support::Answer{.bytes = support::wireAnswer(200, "<p>fine", {{"Content-Type", "text/html"}})};
    });
    HostileCrawl crawl({{server.url("/"), {}}}, {.connect = 500ms, .firstByte = 4s, .idle = 3s, .total = 6s});
    REQUIRE(crawl.finishes());
    for (const char* name : {"slow-name.test", "quick.test"}) {
        const HostileCrawl::Row& row = crawl.rows().at("http://" + std::string(name) + port + 'x');
        INFO(name << ": " << row.detail);
        CHECK(wordsOf(row.verdict, row.reason) == wordsOf(Verdict::Ok, Reason::None));
        CHECK(askedFor(server, name).times == 1);
    }
    CHECK(askedFor(server, "quick.test").first < askedFor(server, "slow-name.test").first);
}

TEST_CASE("why a name leads nowhere is told apart", "[run][names]")
{
    const NameServer names({{"fails.test", {.error = EAI_AGAIN}},
                            {"breaks.test", {.error = EAI_FAIL}},
                            {"none.test", {.error = EAI_NONAME}}});
    LoopbackServer server;
    server.page("/", "<a href=http://fails.test/>1</a><a href=http://breaks.test/>2</a>"
                     "<a href=http://none.test/>3</a>");
    HostileCrawl crawl({{server.url("/"), {}}}, {});
    REQUIRE(crawl.finishes());
    const auto isBroken = [&](const std::string& url, Reason reason) {
        const HostileCrawl::Row& row = crawl.rows().at(url);
        INFO(url << ": " << row.detail);
        CHECK(wordsOf(row.verdict, row.reason) == wordsOf(Verdict::Broken, reason));
    };
    isBroken("http://fails.test/", Reason::DnsFailure);
    isBroken("http://breaks.test/", Reason::DnsFailure);
    isBroken("http://none.test/", Reason::Dns);
}
