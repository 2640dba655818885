#include "run/CrawlRunner.h"
#include "run/NetworkFetchers.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/WaitUntil.h"
#include "url/UrlParser.h"

#include <map>
#include <string>

using support::LoopbackServer;
using support::Received;
using support::wireAnswer;

namespace {

/// A crawl of "/" that logs in at /login as "me" first.
class MembersCrawl
{
public:
    MembersCrawl(LoopbackServer& server, const std::string& password)
    {
        const fetch::NetworkSettings network;
        auto first = std::make_unique<fetch::NetworkFetcher>(network);
        auto login =
            std::make_unique<run::Login>(run::LoginSettings{*url::parseUrl(server.url("/login")),
                                                            {{"user", "me"}, {"password", password}}},
                                         *first);
        crawl::CrawlSettings settings;
        settings.checkSoftNotFound = false;
        runner = std::make_unique<run::CrawlRunner>(settings, std::vector<crawl::Seed>{{server.url("/"), {}}},
                                                    run::makeNetworkFetchers(network, std::move(first)));
        runner->setLogin(std::move(login));
        QObject::connect(runner.get(), &run::CrawlRunner::batchReady, runner.get(),
                         [this](const auto& batch) {
                             for (const crawl::EntryState& entry : batch->entries)
                                 verdicts[std::string(entry.url)] = entry.verdict;
                             runner->batchApplied();
                         });
        QObject::connect(runner.get(), &run::CrawlRunner::finished, runner.get(),
                         [this] { finished = true; });
        QObject::connect(runner.get(), &run::CrawlRunner::loginFailed, runner.get(),
                         [this](const std::string& why) { problem = why; });
        runner->start();
    }

    [[nodiscard]] bool finishes()
    {
        return support::waitUntil([this] { return finished; });
    }

    std::unique_ptr<run::CrawlRunner> runner;
    std::map<std::string, crawl::Verdict> verdicts;
    std::string problem;
    bool finished = false;
};

void letIn(LoopbackServer& server)
{
    server.on("/login", [](const Received& request) -> support::Answer {
        if (request.method == "POST" && request.body == "user=me&password=hunter2")
            return {.bytes =
                        wireAnswer(303, {}, {{"Location", "/"}, {"Set-Cookie", "session=open; Path=/"}})};
        return {.bytes = wireAnswer(200, "<form method=post><input name=user><input name=password></form>",
                                    {{"Content-Type", "text/html"}})};
    });
    server.on("/", [](const Received& request) -> support::Answer {
        const bool isIn = request.field("Cookie").find("session=open") != std::string::npos;
        return {.bytes =
                    wireAnswer(isIn ? 200 : 403, "<a href=/inner>in</a>", {{"Content-Type", "text/html"}})};
    });
    server.page("/inner", "inner");
}

} // namespace

TEST_CASE("a crawl begins when its login has ended, with the session that it brought", "[run][login]")
{
    LoopbackServer server;
    letIn(server);
    MembersCrawl crawl(server, "hunter2");
    REQUIRE(crawl.finishes());
    CHECK(crawl.problem.empty());
    CHECK(crawl.verdicts.at(server.url("/inner")) == crawl::Verdict::Ok);
    CHECK(server.requests().front().target == "/login");
}

TEST_CASE("a crawl whose login fails asks nothing, says why without the fields, and ends", "[run][login]")
{
    LoopbackServer server;
    letIn(server);
    MembersCrawl crawl(server, "wrong-secret");
    REQUIRE(crawl.finishes());
    CHECK(crawl.problem == "the form came again, so something in the fields is wrong");
    CHECK(server.count("/") == 0);
    CHECK(crawl.verdicts.at(server.url("/")) == crawl::Verdict::Pending);
}

TEST_CASE("a crawl that is stopped while it logs in ends at once and blames nobody", "[run][login]")
{
    LoopbackServer server;
    server.silence("/login");
    MembersCrawl crawl(server, "hunter2");
    crawl.runner->pause();
    REQUIRE(support::waitUntil([&] { return server.count("/login") == 1; }));
    crawl.runner->stop();
    REQUIRE(crawl.finishes());
    CHECK(crawl.problem.empty());
    CHECK(server.requests().size() == 1);
}
