#include "fetch/ReplyReader.h"

#include "core/fetch/Asking.h"
#include "support/LoopbackServer.h"

#include <QNetworkAccessManager>
#include <QPointer>

using support::Answer;
using support::LoopbackServer;
using namespace std::chrono_literals;

TEST_CASE("a reply that was read is deleted", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "x");
    QNetworkAccessManager manager;
    const http::Request request = Asking::get(server.url("/"));
    QPointer<QNetworkReply> reply =
        manager.get(QNetworkRequest(QUrl::fromEncoded(QByteArray::fromStdString(request.url.href()))));

    fetch::ReplyReader reader(reply, request);

    REQUIRE(support::waitUntil([&] { return reader.isFinished(); }));
    CHECK(std::get<http::Response>(reader.takeOutcome()).status == 200);
    CHECK(support::waitUntil([&] { return reply.isNull(); }));
}

TEST_CASE("a reader that ends lets go of a reply that still runs", "[fetch]")
{
    LoopbackServer server;
    server.silence("/");
    QNetworkAccessManager manager;
    const http::Request request = Asking::get(server.url("/"));
    QNetworkReply* const reply =
        manager.get(QNetworkRequest(QUrl::fromEncoded(QByteArray::fromStdString(request.url.href()))));
    {
        fetch::ReplyReader reader(reply, request);
        REQUIRE(support::waitUntil([&] { return server.requests().size() == 1; }));
    }
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }));
}

TEST_CASE("a body nobody reads fast enough isn't taken into memory", "[fetch]")
{
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" +
                                   std::string(40'000'000, 'x')});
    QNetworkAccessManager manager;
    const http::Request request = Asking::get(server.url("/"));
    QNetworkReply* const reply =
        manager.get(QNetworkRequest(QUrl::fromEncoded(QByteArray::fromStdString(request.url.href()))));
    fetch::ReplyReader reader(reply, request);
    CHECK(reply->readBufferSize() > 0);
    REQUIRE(support::waitUntil([&] { return reader.isFinished(); }));
    const http::Response response = std::get<http::Response>(reader.takeOutcome());
    CHECK(response.bodyEnd == http::BodyEnd::TooLarge);
    CHECK(response.body.size() == request.wantedLimitBytes);
}
