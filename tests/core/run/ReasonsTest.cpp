#include "report/Sentences.h"
#include "report/Words.h"
#include "run/CrawlRunner.h"
#include "run/NetworkFetchers.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/TlsAuthority.h"
#include "support/WaitUntil.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono_literals;
using support::Answer;
using support::LoopbackServer;
using support::TlsAuthority;
using support::wireAnswer;

namespace {

struct Told
{
    std::string reason;
    std::string sentence;
    std::string detail;
    std::string message;
};

/// What a crawl by both stacks tells of each address that a page of the server's links to. Its deadlines are
/// short, and different, so that each can be told from the others.
class Reasons
{
public:
    Reasons(LoopbackServer& server, const std::vector<std::string>& links,
            const std::string& authorities = {},
            http::Deadlines deadlines = {.connect = 300ms, .firstByte = 400ms, .idle = 350ms, .total = 1s})
    {
        std::string page;
        for (const std::string& link : links)
            page += "<p><a href='" + link + "'>link</a>";
        server.page("/", page);
        crawl::CrawlSettings settings;
        settings.obeyRobots = false;
        settings.checkSoftNotFound = false;
        settings.sitemaps = false;
        settings.pageLimitBytes = 10'000;
        settings.deadlines = deadlines;
        fetch::NetworkSettings network;
        network.caCertificates = authorities;
        run::CrawlRunner runner(settings, {{server.url("/"), {}}}, run::makeNetworkFetchers(network));
        bool finished = false;
        QObject::connect(&runner, &run::CrawlRunner::batchReady, &runner, [this, &runner](const auto& batch) {
            for (const crawl::EntryState& entry : batch->entries)
                m_told[std::string(entry.url)] = {std::string(report::word(entry.reason)),
                                                  report::fill(report::sentenceFor(entry)),
                                                  report::detailFor(entry), report::message(entry)};
            runner.batchApplied();
        });
        QObject::connect(&runner, &run::CrawlRunner::finished, &runner, [&finished] { finished = true; });
        runner.start();
        REQUIRE(support::waitUntil([&finished] { return finished; }, 60s));
    }

    /// `detail`: as far as no clock, port or library decides it.
    void check(const std::string& url, std::string_view reason, std::string_view sentence,
               std::string_view detail = {}) const
    {
        const Told& told = m_told.at(url);
        INFO(url << ": " << told.message);
        CHECK(told.reason == reason);
        CHECK(told.sentence == sentence);
        CHECK(std::string_view(told.detail).substr(0, detail.size()) == detail);
    }

    [[nodiscard]] const std::string& message(const std::string& url) const { return m_told.at(url).message; }

private:
    std::map<std::string, Told> m_told;
};

std::string secure(const LoopbackServer& plain)
{
    return "https://127.0.0.1:" + std::to_string(plain.port()) + "/";
}

} // namespace

TEST_CASE("why there is no connection is told in a person's words", "[run][reasons]")
{
    LoopbackServer server;
    std::string closed;
    {
        LoopbackServer gone;
        closed = gone.url("/");
    }
    LoopbackServer mute; // takes connections, and never answers a handshake
    const std::string nowhere = "http://nowhere.invalid/";
    const std::string multicast = "http://224.0.0.1/";
    const Reasons reasons(server, {nowhere, closed, multicast, secure(mute)});
    reasons.check(nowhere, "dns", "there is no such host",
                  "look-up of nowhere.invalid: the name does not exist");
    reasons.check(closed, "refused", "the host refuses the connection");
    reasons.check(multicast, "unreachable", "the host can't be reached");
    reasons.check(secure(mute), "timeout", "no connection came about in time", "no connection after 3");
}

TEST_CASE("why there is no answer is told in a person's words", "[run][reasons]")
{
    LoopbackServer server;
    server.silence("/silent");
    server.on("/closed", Answer{.bytes = {}, .after = Answer::After::Close});
    server.on("/banner", Answer{.bytes = "SSH-2.0-OpenSSH_9.2\r\n", .after = Answer::After::Close});
    server.on("/lengths",
              Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n1234567",
                     .after = Answer::After::Close});
    const Reasons reasons(server, {"/silent", "/closed", "/banner", "/lengths"});
    reasons.check(server.url("/silent"), "timeout",
                  "the server took the request but did not begin to answer in time", "no answer after 4");
    reasons.check(server.url("/closed"), "reset", "the server closed the connection before it answered");
    reasons.check(server.url("/banner"), "bad-response", "what answers there does not speak HTTP");
    reasons.check(server.url("/lengths"), "bad-response", "the answer contradicts itself about its length",
                  "Content-Length is both 5 and 7");
}

TEST_CASE("an answer that takes longer than all of it may is told as that", "[run][reasons]")
{
    LoopbackServer server;
    server.silence("/silent");
    const Reasons reasons(server, {"/silent"}, {},
                          {.connect = 300ms, .firstByte = 5s, .idle = 350ms, .total = 700ms});
    reasons.check(server.url("/silent"), "timeout", "the answer was not complete in the time allowed",
                  "no whole header after 7");
}

TEST_CASE("what became of a body is told in a person's words", "[run][reasons]")
{
    LoopbackServer server;
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    const std::string page(5'000, 'x');
    server.on("/idle", Answer{.bytes = head + "Content-Length: 9000\r\n\r\n" + page + "<p>the rest",
                              .pieceBytes = head.size() + 24 + page.size(),
                              .interval = 60s});
    server.on("/cut",
              Answer{.bytes = head + "Content-Length: 9000\r\n\r\n" + page, .after = Answer::After::Close});
    server.on(
        "/slow",
        Answer{.bytes = head + "Content-Length: 9000\r\n\r\n" + page, .pieceBytes = 100, .interval = 100ms});
    server.page("/large", std::string(20'000, 'x'));
    const Reasons reasons(server, {"/idle", "/cut", "/slow", "/large"});
    reasons.check(server.url("/idle"), "truncated", "the answer broke off before its end",
                  "no byte for 350 ms, after 5000 bytes");
    reasons.check(server.url("/cut"), "truncated", "the answer broke off before its end",
                  "the connection ended after 5000 bytes");
    reasons.check(server.url("/slow"), "truncated", "the answer broke off before its end",
                  "not whole in 1000 ms");
    reasons.check(server.url("/large"), "too-large", "the page is too large: only its beginning was read",
                  "more than 10000 bytes");
}

TEST_CASE("where redirects lead astray is told with their addresses", "[run][reasons]")
{
    TlsAuthority authority;
    const auto root = authority.root(QStringLiteral("Root"));
    LoopbackServer server;
    LoopbackServer safe(TlsAuthority::serverWith({authority.issuedBy(root)}));
    safe.redirect("/down", server.url("/fine"));
    server.page("/fine", "<p>fine");
    server.redirect("/self", "/self");
    server.redirect("/a", "/b");
    server.redirect("/b", "/a", 302);
    for (int hop = 0; hop < 25; ++hop)
        server.redirect("/hop" + std::to_string(hop), "/hop" + std::to_string(hop + 1));
    server.redirect("/nowhere", "mailto:me@a.test");
    const Reasons reasons(server, {"/self", "/a", "/hop0", "/nowhere", safe.url("/down")},
                          root.certificate.toStdString());
    const auto url = [&server](const char* path) { return server.url(path); };
    reasons.check(url("/self"), "redirect-loop", "redirects to itself",
                  url("/self") + " \u2192 " + url("/self"));
    reasons.check(url("/a"), "redirect-loop", "redirects in a circle of 2 addresses",
                  url("/a") + " \u2192 " + url("/b") + " \u2192 " + url("/a"));
    reasons.check(url("/hop0"), "too-many-redirects", "redirects too many times (21)",
                  url("/hop0") + " \u2192 " + url("/hop1") + " \u2192 ");
    reasons.check(url("/nowhere"), "bad-response", "a redirect that leads nowhere (301 Moved Permanently)");
    reasons.check(safe.url("/down"), "permanent", "moved permanently");
    CHECK(reasons.message(safe.url("/down")) ==
          "moved permanently; the redirect leaves https for insecure http");
}

TEST_CASE("what is wrong with a certificate is told in a person's words, by both stacks", "[run][reasons]")
{
    TlsAuthority authority;
    const auto root = authority.root(QStringLiteral("Root"));
    const auto between =
        authority.issuedBy(root, {.commonName = QStringLiteral("Between"), .names = {}, .isAuthority = true});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto serving = [](const std::vector<support::Certificate>& chain) {
        auto server = std::make_unique<LoopbackServer>(TlsAuthority::serverWith(chain));
        server->page("/", "<p>x");
        return server;
    };
    const auto own = serving({authority.selfSigned()});
    const auto unknown = serving({authority.issuedBy(authority.root(QStringLiteral("Nobody's")))});
    const auto incomplete = serving({authority.issuedBy(between, {.saysWhereItsIssuerIs = true})});
    const auto other = serving({authority.issuedBy(root, {.names = {QStringLiteral("DNS:b.example")}})});
    const auto expired =
        serving({authority.issuedBy(root, {.from = now.addDays(-9), .to = now.addDays(-2)})});
    const auto early = serving({authority.issuedBy(root, {.from = now.addDays(2)})});
    const auto soon = serving({authority.issuedBy(root, {.to = now.addDays(9)})});
    LoopbackServer plain;
    plain.greet(wireAnswer(400, "speak plainly"));

    LoopbackServer server;
    const Reasons reasons(server,
                          {own->url("/"), unknown->url("/"), incomplete->url("/"), other->url("/"),
                           expired->url("/"), early->url("/"), soon->url("/"), secure(plain)},
                          root.certificate.toStdString(), {});
    reasons.check(own->url("/"), "tls", "the server vouches for itself: its certificate is self-signed");
    reasons.check(unknown->url("/"), "tls",
                  "the server's certificate is from an authority that is not trusted here",
                  "issued by \"Nobody's\"");
    reasons.check(incomplete->url("/"), "tls",
                  "the server does not send the whole chain of certificates that leads to an authority",
                  "issued by \"Between\"");
    reasons.check(other->url("/"), "tls", "the server's certificate is for another host",
                  "certificate names b.example");
    reasons.check(expired->url("/"), "tls", "the server's certificate has expired",
                  "certificate expired " +
                      now.addDays(-2).toString(QStringLiteral("yyyy-MM-dd")).toStdString());
    reasons.check(early->url("/"), "tls", "the server's certificate is not valid yet",
                  "certificate is valid from " +
                      now.addDays(2).toString(QStringLiteral("yyyy-MM-dd")).toStdString());
    reasons.check(soon->url("/"), "certificate-expires", "the server's certificate expires soon",
                  "certificate expires " +
                      now.addDays(9).toString(QStringLiteral("yyyy-MM-dd")).toStdString());
    reasons.check(secure(plain), "tls", "what answers there does not speak TLS");
}
