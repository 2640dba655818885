#include "fetch/ReplyReader.h"

#include "core/fetch/Asking.h"
#include "support/LoopbackServer.h"

#include <QNetworkAccessManager>
#include <QPointer>

#include <string>
#include <vector>

using support::Answer;
using support::LoopbackServer;
using namespace std::chrono_literals;

namespace {

/// What Qt says on the user's terminal while it lives.
class QtMessages
{
public:
    QtMessages()
    {
        s_messages.clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) {
            s_messages.push_back(message.toStdString());
        });
    }
    ~QtMessages() { qInstallMessageHandler(m_before); }
    QtMessages(const QtMessages&) = delete;
    QtMessages& operator=(const QtMessages&) = delete;

    [[nodiscard]] const std::vector<std::string>& all() const { return s_messages; }

private:
    inline static std::vector<std::string> s_messages;
    QtMessageHandler m_before = nullptr;
};

} // namespace

TEST_CASE("an answer that isn't waited for says nothing on the terminal", "[fetch]")
{
    const auto head = GENERATE(as<std::string>{}, "HTTP/1.1 600 High\r\nContent-Length: 2\r\n\r\nok",
                               "HTTP/1.1 998 High\r\nContent-Length: 90\r\n\r\nok",
                               "HTTP/1.1 404 x\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n12345",
                               "HTTP/1.1 500 x\r\nContent-Type: image/png\r\nContent-Length: 999999\r\n\r\n");
    INFO(head);
    LoopbackServer server;
    server.on("/", Answer{.bytes = head, .after = Answer::After::Close});
    server.page("/after", "x");
    const QtMessages messages;
    {
        Asking asking;
        static_cast<void>(asking.outcome(Asking::get(server.url("/"))));
        static_cast<void>(asking.outcome(Asking::get(server.url("/after"))));
    }
    CHECK(messages.all().empty());
}

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
