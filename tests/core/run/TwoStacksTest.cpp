#include "fetch/BasicCredentials.h"
#include "run/CrawlRunner.h"
#include "run/NetworkFetchers.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/WaitUntil.h"

#include <QTcpServer>

#include <map>
#include <string>

using namespace std::chrono_literals;
using crawl::Verdict;
using Part = crawl::SecondOpinion::Part;
using support::Answer;
using support::LoopbackServer;
using support::wireAnswer;

namespace {

/// A crawl by both stacks as the programs make it, and the rows of its end.
class RealCrawl
{
public:
    explicit RealCrawl(const std::string& seed, const fetch::NetworkSettings& network = {},
                       crawl::CrawlSettings wanted = settings())
        : m_runner(std::move(wanted), {{seed, {}}}, run::makeNetworkFetchers(network))
    {
        QObject::connect(&m_runner, &run::CrawlRunner::batchReady, &m_runner,
                         [this](const auto& batch) { take(batch); });
        QObject::connect(&m_runner, &run::CrawlRunner::finished, &m_runner, [this] { m_finished = true; });
        m_runner.start();
    }

    [[nodiscard]] bool finishes()
    {
        return support::waitUntil([this] { return m_finished; });
    }
    void stop() { m_runner.stop(); }
    [[nodiscard]] Verdict verdict(const std::string& url) const { return m_verdicts.at(url); }
    [[nodiscard]] crawl::Reason reason(const std::string& url) const { return m_reasons.at(url); }
    [[nodiscard]] crawl::SecondOpinion::Part opinion(const std::string& url) const
    {
        return m_opinions.at(url);
    }

    static crawl::CrawlSettings settings()
    {
        crawl::CrawlSettings settings;
        settings.obeyRobots = false;
        settings.checkSoftNotFound = false;
        return settings;
    }

private:
    void take(const std::shared_ptr<const crawl::ChangeBatch>& batch)
    {
        for (const crawl::EntryState& entry : batch->entries) {
            m_verdicts[std::string(entry.url)] = entry.verdict;
            m_reasons[std::string(entry.url)] = entry.reason;
            m_opinions[std::string(entry.url)] = entry.opinion.part;
        }
        m_runner.batchApplied();
    }

    std::map<std::string, Verdict> m_verdicts;
    std::map<std::string, crawl::Reason> m_reasons;
    std::map<std::string, crawl::SecondOpinion::Part> m_opinions;
    bool m_finished = false;
    run::CrawlRunner m_runner;
};

} // namespace

TEST_CASE("a page behind early hints is ok, read, and its row says who got it", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/hints>hints</a>");
    server.page("/behind", "<title>behind</title>");
    server.on("/hints",
              Answer{.bytes = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" +
                              wireAnswer(200, "<a href=/behind>on</a>", {{"Content-Type", "text/html"}}),
                     .after = Answer::After::Close});
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/hints")) == Verdict::Ok);
    CHECK(crawl.opinion(server.url("/hints")) == Part::Answers);
    CHECK(crawl.verdict(server.url("/behind")) == Verdict::Ok);
}

TEST_CASE("a page whose header the main engine loses is read as the other stack gets it", "[run][second]")
{
    LoopbackServer server;
    support::Header fields{{"Content-Type", "text/html"}};
    for (int i = 0; i < 150; ++i) // Qt drops them all, without a word
        fields.emplace_back("X-" + std::to_string(i), "value");
    server.page("/", "<a href=/lost>lost</a>");
    server.page("/behind", "<title>behind</title>");
    server.on("/lost", Answer{.bytes = wireAnswer(200, "<a href=/behind>on</a>", fields)});
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/lost")) == Verdict::Ok);
    CHECK(crawl.opinion(server.url("/lost")) == Part::Answers);
    CHECK(crawl.verdict(server.url("/behind")) == Verdict::Ok);
}

TEST_CASE("a body whose framing makes no sense doesn't pass for an empty page", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/chunk>chunk</a>");
    server.on("/chunk", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                        "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n",
                               .after = Answer::After::Close});
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/chunk")) == Verdict::Warning);
    CHECK(crawl.reason(server.url("/chunk")) == crawl::Reason::Truncated);
    CHECK(crawl.opinion(server.url("/chunk")) == Part::Answers);
}

TEST_CASE("what both stacks fail at is broken, and a server's own word is asked for by one", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/garbage>1</a><a href=/missing>2</a>");
    server.on("/garbage", Answer{.bytes = "SSH-2.0-OpenSSH_9.2\r\n", .after = Answer::After::Close});
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/garbage")) == Verdict::Broken);
    CHECK(crawl.opinion(server.url("/garbage")) == Part::Confirms);
    CHECK(crawl.verdict(server.url("/missing")) == Verdict::Broken);
    CHECK(server.count("/missing") == 1);
}

TEST_CASE("a circle of redirects is walked by both stacks, and left where one gets out", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/circle>1</a><a href=/cured>2</a>");
    server.redirect("/circle", "/back", 302);
    server.redirect("/back", "/circle", 302);
    int asked = 0;
    server.on("/cured", [&](const support::Received&) {
        const bool isFirst = ++asked == 1;
        return Answer{.bytes = isFirst ? wireAnswer(302, "", {{"Location", "/cured"}})
                                       : wireAnswer(200, "<p>here", {{"Content-Type", "text/html"}})};
    });
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.reason(server.url("/circle")) == crawl::Reason::RedirectLoop);
    CHECK(crawl.opinion(server.url("/circle")) == Part::Confirms);
    CHECK(server.count("/circle") == 2);
    CHECK(server.count("/back") == 2);
    CHECK(crawl.verdict(server.url("/cured")) == Verdict::Ok);
    CHECK(crawl.opinion(server.url("/cured")) == Part::Answers);
}

TEST_CASE("a robots.txt that comes behind early hints is obeyed, and closes no site", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/one>1</a><a href=/private>2</a>");
    server.page("/one", "<p>one");
    server.page("/private", "<p>private");
    server.on("/robots.txt", Answer{.bytes = "HTTP/1.1 103 Early Hints\r\n\r\n" +
                                             wireAnswer(200, "User-agent: *\nDisallow: /private\n",
                                                        {{"Content-Type", "text/plain"}}),
                                    .after = Answer::After::Close});
    crawl::CrawlSettings obedient = RealCrawl::settings();
    obedient.obeyRobots = true;
    obedient.sitemaps = false;
    RealCrawl crawl(server.url("/"), {}, obedient);
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/one")) == Verdict::Ok);
    CHECK(crawl.reason(server.url("/private")) == crawl::Reason::Robots);
    CHECK(server.count("/private") == 0);
}

TEST_CASE("an address that the main engine can't write is asked by the other stack, and read",
          "[run][second]")
{
    QTcpServer hasIpv6;
    if (!hasIpv6.listen(QHostAddress(QHostAddress::LocalHostIPv6))) {
        WARN("this machine has no IPv6 loopback");
        return;
    }
    // QUrl spells this host 127.0.0.1 within the brackets, which is another host to a server.
    LoopbackServer server;
    server.page("/behind", "<title>behind</title>");
    const std::string origin = "http://[::ffff:7f00:1]:" + std::to_string(server.port());
    server.page("/", "<a href='" + origin + "/a'>a</a><a href='" + origin + "/gone'>b</a>");
    server.page("/a", "<title>a</title>");
    RealCrawl crawl(server.url("/"));
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(origin + "/a") == Verdict::Ok);
    CHECK(crawl.opinion(origin + "/a") == Part::Answers);
    CHECK(crawl.verdict(origin + "/gone") == Verdict::Broken);
    CHECK(crawl.reason(origin + "/gone") == crawl::Reason::HttpStatus);
    CHECK(server.count("/a") == 1);
}

TEST_CASE("a stop while the second stack is asked ends at once, and leaves the row pending", "[run][second]")
{
    LoopbackServer server;
    server.page("/", "<a href=/late>late</a>");
    int asked = 0;
    server.on("/late", [&](const support::Received&) {
        if (++asked == 1)
            return Answer{.bytes = "HTTP/1.1 103 Early Hints\r\n\r\n", .after = Answer::After::Close};
        return Answer{}; // the second waits for ever
    });
    RealCrawl crawl(server.url("/"));
    REQUIRE(support::waitUntil([&] { return asked == 2; }));
    crawl.stop();
    REQUIRE(crawl.finishes());
    CHECK(crawl.verdict(server.url("/late")) == Verdict::Pending);
}

TEST_CASE("the second opinion is asked with the site's secrets and cookies, and strangers get none", "[run]")
{
    LoopbackServer site;
    LoopbackServer other;
    site.on("/", Answer{.bytes = wireAnswer(
                            200, "<a href=/broken>1</a><a href='" + other.url("/broken") + "'>2</a>",
                            {{"Content-Type", "text/html"}, {"Set-Cookie", "session=1; Path=/broken"}})});
    site.status("/broken", 500);
    other.status("/broken", 500);
    fetch::NetworkSettings network;
    fetch::AccessRule rule{fetch::SitePattern::parse(site.origin()).value()};
    rule.fields.add("Authorization", fetch::basicCredentials("me", "secret"));
    network.access.add(rule);

    RealCrawl crawl(site.url("/"), network);
    REQUIRE(crawl.finishes());

    CHECK(crawl.verdict(site.url("/broken")) == Verdict::Broken);
    CHECK(site.count("/broken") >= 2);
    for (const support::Received& request : site.requests()) {
        CHECK(request.field("Authorization") == "Basic bWU6c2VjcmV0");
        if (request.target == "/broken") CHECK(request.field("Cookie") == "session=1");
    }
    CHECK(other.count("/broken") >= 2);
    for (const support::Received& request : other.requests()) {
        CHECK(request.field("Authorization").empty());
        CHECK(request.field("Cookie").empty());
    }
}
