#include "core/fetch/Asking.h"
#include "support/hostile/HostileServer.h"
#include "support/Http2Frames.h"

#include <QHostAddress>

#include <algorithm>
#include <memory>
#include <vector>

using namespace std::chrono_literals;
using support::HostileServer;
using support::Script;

namespace {

/// More than the managers in which hosts begin, so that some share one with whoever is asked beside them.
std::vector<std::unique_ptr<HostileServer>> many(const Script& script, const Script& everySecond)
{
    std::vector<std::unique_ptr<HostileServer>> servers;
    servers.reserve(6);
    for (int i = 1; i <= 6; ++i)
        servers.push_back(std::make_unique<HostileServer>(
            i % 2 ? script : everySecond, QHostAddress(QStringLiteral("127.78.0.%1").arg(i))));
    return servers;
}

std::vector<std::unique_ptr<HostileServer>> many(const Script& script)
{
    return many(script, script);
}

std::vector<http::FetchId> askAll(Asking& asking, const std::vector<std::unique_ptr<HostileServer>>& servers)
{
    std::vector<http::FetchId> ids;
    ids.reserve(servers.size());
    for (const auto& server : servers)
        ids.push_back(asking.start(Asking::get(server->url())));
    return ids;
}

} // namespace

TEST_CASE("a header that never ends is cut long before its deadline, and holds up nobody else", "[fetch]")
{
    const auto servers = many(Script("HTTP/1.1 200 OK\r\n").flood("X-More: and more and more\r\n"),
                              Script("HTTP/1.1 200 OK\r\nX: ").flood(std::string(1024, 'x')));
    support::LoopbackServer fine;
    fine.page("/", "x");
    Asking asking; // with the deadline of the program for a header: 30 s
    const auto ids = askAll(asking, servers);
    // By now each has begun to flood.
    REQUIRE(support::waitUntil([&] { return servers.back()->asked() + servers.front()->asked() > 0; }));

    http::Request request = Asking::get(fine.url("/"));
    request.deadlines.connect = 15s; // on a busy machine the others take theirs
    CHECK(asking.response(request).status == 200);
    for (const http::FetchId id : ids)
        CHECK(std::holds_alternative<http::TransportFailure>(asking.wait(id)));
}

TEST_CASE("a header that never ends is cut wherever its request was sent", "[fetch]")
{
    const HostileServer server(Script("HTTP/1.1 200 OK\r\n").flood("X-More: and more and more\r\n"),
                               QHostAddress(QStringLiteral("127.78.0.1")));
    const std::uint16_t port = url::parseUrl(server.url())->origin().port;
    fetch::NetworkSettings settings;
    const bool byProxy = GENERATE(false, true);
    if (byProxy) {
        settings.proxy = {.use = fetch::ProxySettings::Use::Named,
                          .named = {.host = "127.78.0.1", .port = port}};
    } else {
        settings.addresses = {{"moved.test", port, "127.78.0.1"}};
    }
    Asking asking(settings);
    CHECK(asking.failure("http://moved.test:" + std::to_string(port) + "/").elapsed < 15s); // of 30
    CHECK(server.asked() > 0);
}

TEST_CASE("a chunk's size that never ends is cut, and its status stands", "[fetch]")
{
    const auto servers = many(
        Script(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
            .flood(std::string(1024, '0')));
    Asking asking;
    for (const http::FetchId id : askAll(asking, servers)) {
        const http::Outcome outcome = asking.wait(id);
        REQUIRE(std::holds_alternative<http::Response>(outcome));
        CHECK(std::get<http::Response>(outcome).bodyEnd == http::BodyEnd::Cut);
    }
}

TEST_CASE("trailers that never end are given up, and the status stands", "[fetch]")
{
    const HostileServer server(Script("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                      "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n")
                                   .flood("X-More: and more\r\n"),
                               QHostAddress(QHostAddress::LocalHost));
    Asking asking;
    CHECK(asking.response(server.url()).status == 200);
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }));
}

TEST_CASE("frames of HTTP/2 that lead nowhere are given up long before the deadline", "[fetch]")
{
    using namespace support::http2;
    const auto frames = GENERATE(
        // A header's continuation.
        as<std::string>(), frame(Type::Continuation, 0, 1, std::string(1024, '\0')),
        frame(Type::Ping, 0, 0, "pingpong"), settings());
    support::Behaviour behaviour(support::Behaviour::Speaks::Http2,
                                 Script(okHeaders(1, 0)).flood(frames + frames + frames + frames));
    behaviour.greeting = settings();
    const HostileServer server(std::move(behaviour), QHostAddress(QHostAddress::LocalHost));
    Asking asking({.caCertificates = support::LoopbackServer::certificate()});
    const http::TransportFailure failure = asking.failure(server.url());
    CHECK(failure.elapsed < 15s); // of 30
}

TEST_CASE("a large page that comes slowly but surely is no runaway", "[fetch]")
{
    // Some of it comes between any two looks.
    const HostileServer server(
        Script("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1500000\r\n\r\n")
            .drip(std::string(1'500'000, 'x'), 100ms, 100'000),
        QHostAddress(QHostAddress::LocalHost));
    Asking asking;
    const http::Response response = asking.response(server.url());
    CHECK(response.bodyEnd == http::BodyEnd::Whole);
    CHECK(response.body.size() == 1'500'000);
}

TEST_CASE("a fetcher that ends in the middle of endless headers lets go of them at once", "[fetch]")
{
    const auto servers = many(Script("HTTP/1.1 200 OK\r\n").flood("X-More: and more and more\r\n"));
    auto asking = std::make_unique<Asking>();
    const auto ids = askAll(*asking, servers);
    const auto flooding = [&] {
        return std::count_if(servers.begin(), servers.end(),
                             [](const auto& server) { return server->openConnections() > 0; });
    };
    REQUIRE(support::waitUntil([&] { return flooding() >= 4; }));
    asking.reset();
    CHECK(support::waitUntil([&] { return flooding() == 0; }, 10s));
}
