#include "fetch/NetworkFetcher.h"

#include "core/fetch/Asking.h"
#include "core/fetch/Http2LoopbackServer.h"
#include "serve/FolderServer.h"
#include "support/Gzip.h"
#include "support/LoopbackServer.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <vector>

using http::BodyEnd;
using http::TransportError;
using support::Answer;
using support::LoopbackServer;
using support::wireAnswer;
using namespace std::chrono_literals;

namespace {

/// The connections of this process to that port, and whether each sends at once.
std::vector<bool> sendAtOnce(std::uint16_t peerPort)
{
    std::vector<bool> found;
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t length = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &length) != 0) continue;
        if (peer.sin_family != AF_INET || ntohs(peer.sin_port) != peerPort) continue;
        int on = 0;
        length = sizeof on;
        ::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, &length);
        found.push_back(on != 0);
    }
    return found;
}

} // namespace

TEST_CASE("a page is asked for politely and comes whole", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "<title>Hello</title>");
    Asking asking({.userAgent = "HydraLinkChecker/9 (+https://example.org/)"});

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == 200);
    CHECK(response.body == "<title>Hello</title>");
    CHECK(response.bodyEnd == BodyEnd::Whole);
    CHECK(response.bodyBytes == 20u);
    CHECK(response.fields.find("content-type") == "text/html");
    CHECK(response.responseTime > 0ns);
    CHECK_FALSE(response.usedHttp2);
    REQUIRE(server.requests().size() == 1);
    const support::Received& received = server.requests().front();
    CHECK(received.method == "GET");
    CHECK(received.field("User-Agent") == "HydraLinkChecker/9 (+https://example.org/)");
    CHECK(received.field("Accept") == "text/html,*/*;q=0.8");
    CHECK(received.field("Accept-Language") == "*");
    CHECK(received.field("Accept-Encoding").find("gzip") != std::string::npos);
    CHECK(received.field("Cookie").empty());
}

TEST_CASE("the default User-Agent says who asks and where to read about it", "[fetch]")
{
    CHECK(fetch::defaultUserAgent().starts_with("HydraLinkChecker/" HYDRA_VERSION " (+https://"));
}

TEST_CASE("HEAD tells the length without the body", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "<title>Hello</title>");
    Asking asking;

    const http::Response response = asking.response(Asking::head(server.url("/")));

    CHECK(server.requests().front().method == "HEAD");
    CHECK(response.status == 200);
    CHECK(response.body.empty());
    CHECK(response.bodyBytes == 20u);
    CHECK(response.bodyEnd == BodyEnd::Whole);
}

TEST_CASE("own fields are sent, but none that would begin another", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "");
    Asking asking;
    http::Request request = Asking::get(server.url("/"));
    request.fields.add("X-Own", "yes");
    request.fields.add("X-Split", "a\r\nX-Smuggled: b");

    CHECK(asking.response(request).status == 200);

    CHECK(server.requests().front().field("X-Own") == "yes");
    CHECK(server.requests().front().field("X-Smuggled").empty());
    CHECK(server.requests().front().field("X-Split").empty());
}

TEST_CASE("neither fragment nor credentials are sent", "[fetch]")
{
    LoopbackServer server;
    server.page("/a", "");
    Asking asking;

    const auto url = "http://user:secret@127.0.0.1:" + std::to_string(server.port()) + "/a?b#c";
    CHECK(asking.response(url).status == 200);

    CHECK(server.requests().front().target == "/a?b");
    CHECK(server.requests().front().field("Authorization").empty());
}

TEST_CASE("a redirect is an answer and isn't followed", "[fetch]")
{
    const auto location = GENERATE(as<std::string>(), "/next", "http://[malformed", "");
    LoopbackServer server;
    server.redirect("/", location, 302);
    Asking asking;

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == 302);
    CHECK(response.bodyEnd == BodyEnd::Whole);
    CHECK(server.requests().size() == 1);
    if (!location.empty()) CHECK(response.fields.find("Location") == location);
}

TEST_CASE("a status that asks for a password is answered at once", "[fetch]")
{
    const auto [status, field, challenge] = GENERATE(table<int, std::string, std::string>({
        {401, "WWW-Authenticate", "Basic realm=\"x\""},
        {401, "WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\""},
        {401, "WWW-Authenticate", "Negotiate"},
        {407, "Proxy-Authenticate", "Basic realm=\"x\""},
    }));
    LoopbackServer server;
    server.on("/",
              Answer{.bytes = wireAnswer(status, "no", {{field, challenge}, {"Content-Type", "text/html"}})});
    Asking asking;

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == status);
    CHECK(response.body == "no");
    CHECK(response.bodyEnd == BodyEnd::Whole);
    CHECK(server.requests().size() == 1);
}

TEST_CASE("an error's page is read like any other", "[fetch]")
{
    const int status = GENERATE(400, 403, 404, 410, 418, 429, 451, 500, 503, 599, 999);
    LoopbackServer server;
    server.status("/", status, "<p>sorry");
    Asking asking;

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == status);
    CHECK(response.body == "<p>sorry");
    CHECK(response.bodyEnd == BodyEnd::Whole);
}

TEST_CASE("more than six requests to a host don't wait for each other", "[fetch]")
{
    // Inside one manager they would, and 18 of these would then be past their deadline.
    LoopbackServer server;
    server.on("/",
              [](const support::Received&) { return Answer{.bytes = wireAnswer(200, "x"), .delay = 500ms}; });
    Asking asking;
    http::Request request = Asking::get(server.url("/"));
    request.deadlines.firstByte = 1400ms;

    for (int i = 0; i < 30; ++i)
        asking.start(request);
    REQUIRE(support::waitUntil([&] { return asking.answered() == 30; }));

    CHECK(server.mostAtOnce() == 30);
    for (std::uint32_t id = 0; id < 30; ++id) {
        const http::Outcome outcome = asking.wait(http::FetchId(id));
        CHECK(std::holds_alternative<http::Response>(outcome));
    }
}

TEST_CASE("connections are used again", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "x");
    Asking asking;
    for (int i = 0; i < 5; ++i)
        CHECK(asking.response(server.url("/")).status == 200);
    CHECK(server.connections() == 1);
}

TEST_CASE("idle connections to hosts that were only looked in on are let go", "[fetch]")
{
    LoopbackServer server(LoopbackServer::Security::Plain, QHostAddress(QHostAddress::AnyIPv4));
    Asking asking;
    constexpr std::size_t hosts = 200;
    for (std::size_t i = 0; i < hosts; ++i)
        asking.start(
            Asking::head("http://127.0.1." + std::to_string(i) + ":" + std::to_string(server.port()) + "/"));
    REQUIRE(support::waitUntil([&] { return asking.answered() == hosts; }));
    CHECK(server.connections() == hosts);
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }, 10s));
}

TEST_CASE("each deadline that passes before the header says which it was", "[fetch]")
{
    LoopbackServer server;
    server.silence("/silence");
    server.on("/half", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Le"});
    Asking asking;
    http::Request request = Asking::get(server.url("/silence"));
    request.deadlines = {.connect = 10s, .firstByte = 150ms, .idle = 10s, .total = 10s};

    SECTION("a server that never answers")
    {
        const http::TransportFailure failure = asking.failure(request);
        CHECK(failure.error == TransportError::FirstByteTimeout);
        CHECK(failure.elapsed >= 150ms);
    }
    SECTION("a header that never ends")
    {
        request.url = Asking::get(server.url("/half")).url;
        CHECK(asking.failure(request).error == TransportError::FirstByteTimeout);
    }
    SECTION("the total, where it is the shortest")
    {
        request.deadlines = {.connect = 10s, .firstByte = 10s, .idle = 10s, .total = 150ms};
        CHECK(asking.failure(request).error == TransportError::TotalTimeout);
    }
    SECTION("a TLS handshake that nobody answers")
    {
        // The server takes the client's hello for the beginning of a request.
        request.url = Asking::get("https://127.0.0.1:" + std::to_string(server.port()) + "/").url;
        request.deadlines = {.connect = 150ms, .firstByte = 10s, .idle = 10s, .total = 10s};
        CHECK(asking.failure(request).error == TransportError::ConnectTimeout);
    }
}

TEST_CASE("a body that stops, or never ends, is cut by its deadline and keeps its status", "[fetch]")
{
    LoopbackServer server;
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n";
    server.on("/stall", Answer{.bytes = head + "some"});
    server.on("/drip", Answer{.bytes = head + std::string(90'000, 'x'), .pieceBytes = 80, .interval = 20ms});
    Asking asking;

    SECTION("idle")
    {
        http::Request request = Asking::get(server.url("/stall"));
        request.deadlines = {.connect = 10s, .firstByte = 10s, .idle = 150ms, .total = 10s};
        const http::Response response = asking.response(request);
        CHECK(response.status == 200);
        CHECK(response.bodyEnd == BodyEnd::Idle);
        CHECK(response.body == "some");
        CHECK(response.bodyBytes == 4u);
    }
    SECTION("past the total")
    {
        http::Request request = Asking::get(server.url("/drip"));
        request.deadlines = {.connect = 10s, .firstByte = 10s, .idle = 5s, .total = 400ms};
        const http::Response response = asking.response(request);
        CHECK(response.bodyEnd == BodyEnd::PastTotal);
        CHECK_FALSE(response.body.empty());
    }
}

TEST_CASE("a body that ends before its length does is cut", "[fetch]")
{
    const std::string body = "Content-Length: 20\r\n\r\nhello";
    const auto after = GENERATE(Answer::After::Close, Answer::After::Reset);
    const int status = GENERATE(200, 404);
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 " + std::to_string(status) +
                                   " x\r\nContent-Type: text/html\r\n" + body,
                          .after = after});
    Asking asking;

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == status);
    CHECK(response.bodyEnd == BodyEnd::Cut);
}

TEST_CASE("a body that ends before its last chunk is never taken for whole", "[fetch]")
{
    const std::string chunk = "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + chunk,
                          .after = Answer::After::Close});
    Asking asking;
    for (int i = 0; i < 100; ++i)
        REQUIRE(asking.response(server.url("/")).bodyEnd != BodyEnd::Whole);
}

TEST_CASE("a body in chunks is known to be whole where its text or its coding shows that", "[fetch]")
{
    const auto [body, coding, end] = GENERATE(table<std::string, std::string, BodyEnd>({
        {"<p>x</html>", "identity", BodyEnd::Whole},
        {gzipped("<p>x"), "gzip", BodyEnd::Whole},
        {"<p>x", "identity", BodyEnd::PerhapsCut},
        {"", "identity", BodyEnd::PerhapsCut},
    }));
    std::string chunks;
    for (const char byte : body)
        chunks += std::string("1\r\n") + byte + "\r\n";
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " +
                                   coding + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n"});
    Asking asking;
    CHECK(asking.response(server.url("/")).bodyEnd == end);
    CHECK(asking.response(Asking::head(server.url("/"))).bodyEnd == BodyEnd::Whole);
}

TEST_CASE("a body without a length ends with its connection", "[fetch]")
{
    const auto version = GENERATE(as<std::string>(), "HTTP/1.0", "HTTP/1.1");
    LoopbackServer server;
    server.on("/", Answer{.bytes = version + " 200 OK\r\nContent-Type: text/html\r\n\r\nhello",
                          .after = Answer::After::Close});
    Asking asking;

    const http::Response response = asking.response(server.url("/"));
    CHECK(response.body == "hello");
    CHECK(response.bodyEnd == BodyEnd::Whole);
}

TEST_CASE("an answer that is none is a bad response", "[fetch]")
{
    std::string manyFields = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
    for (int i = 0; i < 120; ++i)
        manyFields += "X-Field-" + std::to_string(i) + ": x\r\n";
    const std::string longLine = "HTTP/1.1 200 OK\r\nX: " + std::string(200'000, 'x') + "\r\n\r\n";
    const auto bytes = GENERATE_COPY(
        as<std::string>(),
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        manyFields + "\r\nok", longLine, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nno colon\r\n\r\nok",
        "HTTP/1.1 20 Low\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 2000 High\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 600 High\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 998 High\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 301 Moved\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n");
    LoopbackServer server;
    server.on("/", Answer{.bytes = bytes});
    Asking asking;

    INFO(bytes.substr(0, 60));
    CHECK(asking.failure(server.url("/")).error == TransportError::BadResponse);
}

TEST_CASE("an answer with two lengths that differ has none", "[fetch]")
{
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n"
                                   "Content-Length: 7\r\n\r\n1234567",
                          .after = Answer::After::Close});
    Asking asking;
    const http::TransportFailure failure = asking.failure(server.url("/"));
    CHECK(failure.error == TransportError::BadFraming);
    CHECK(failure.detail == "Content-Length is both 5 and 7");
}

TEST_CASE("an answer needs no fields where its status says it all", "[fetch]")
{
    const int status = GENERATE(204, 404, 500);
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 " + std::to_string(status) + " x\r\n\r\n",
                          .after = Answer::After::Close});
    Asking asking;
    CHECK(asking.response(server.url("/")).status == status);
}

TEST_CASE("304 has a length and no body", "[fetch]")
{
    // RFC 9110 §15.4.5
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 304 x\r\nContent-Length: 20\r\n\r\n"});
    Asking asking;
    CHECK(asking.response(server.url("/")).bodyEnd == BodyEnd::Whole);
}

TEST_CASE("what isn't HTTP at all is no answer", "[fetch]")
{
    // Qt hangs up on these and reports it as the other side's doing: to us they are like a reset.
    const auto bytes =
        GENERATE(as<std::string>(), "<p>HTTP/0.9", "\x01\x02\x03\x04\x05\x06\x07\x08", "220 ftp\r\n");
    LoopbackServer server;
    server.on("/", Answer{.bytes = bytes, .after = Answer::After::Close});
    Asking asking;
    CHECK(asking.failure(server.url("/")).error == TransportError::Reset);
}

TEST_CASE("a banner of another protocol is no answer", "[fetch]")
{
    LoopbackServer server;
    server.greet("SSH-2.0-OpenSSH_9.2\r\n");
    server.silence("/");
    Asking asking;
    http::Request request = Asking::get(server.url("/"));
    request.deadlines.firstByte = 1s;
    const http::TransportFailure failure = asking.failure(request);
    CHECK((failure.error == TransportError::Reset || failure.error == TransportError::FirstByteTimeout));
}

TEST_CASE("a connection that ends before the header is whole is a reset", "[fetch]")
{
    const auto bytes = GENERATE(as<std::string>(), "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 2");
    const auto after = GENERATE(Answer::After::Close, Answer::After::Reset);
    LoopbackServer server;
    server.on("/", Answer{.bytes = bytes, .after = after});
    Asking asking;
    CHECK(asking.failure(server.url("/")).error == TransportError::Reset);
}

TEST_CASE("a port nobody listens on refuses", "[fetch]")
{
    std::uint16_t port = 0;
    {
        const LoopbackServer server;
        port = server.port();
    }
    Asking asking;
    CHECK(asking.failure("http://127.0.0.1:" + std::to_string(port) + "/").error == TransportError::Refused);
}

TEST_CASE("an address without a way to it is unreachable", "[fetch]")
{
    Asking asking;
    // No TCP connection is ever made to a multicast address.
    CHECK(asking.failure("http://224.0.0.1/").error == TransportError::Unreachable);
}

TEST_CASE("what is wanted is cut at its limit, and what is not is let go", "[fetch]")
{
    LoopbackServer server;
    const auto endless = [](const std::string& type) {
        return Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" +
                               std::string(2'000'000, 'x')};
    };
    server.on("/page", endless("text/html; charset=utf-8"));
    server.on("/xhtml", endless("application/xhtml+xml"));
    server.on("/drawing", endless("image/svg+xml"));
    server.on("/untyped",
              Answer{.bytes = "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + std::string(2'000'000, 'x')});
    server.on("/sheet", endless("text/css"));
    server.on("/film", endless("video/mp4"));
    server.on("/film-with-length",
              Answer{.bytes = wireAnswer(200, std::string(2'000'000, 'x'), {{"Content-Type", "video/mp4"}})});
    server.on("/robots.txt", endless("text/plain"));
    Asking asking;
    const auto ask = [&](const std::string& path, http::WantedTypes wanted = {.pages = true}) {
        http::Request request = Asking::get(server.url(path));
        request.wantedLimitBytes = 100'000;
        request.wanted = wanted;
        return asking.response(request);
    };

    const auto isCut = [](const http::Response& response) {
        return response.bodyEnd == BodyEnd::TooLarge && response.body.size() == 100'000 &&
               response.bodyBytes == 100'000u;
    };
    for (const char* path : {"/page", "/xhtml", "/drawing", "/untyped"}) {
        INFO(path);
        CHECK(isCut(ask(path)));
        CHECK(ask(path, {.sheets = true}).bodyEnd ==
              (path == std::string("/untyped") ? BodyEnd::TooLarge : BodyEnd::LetGo));
    }
    CHECK(isCut(ask("/sheet", {.sheets = true})));
    CHECK(ask("/sheet").bodyEnd == BodyEnd::LetGo);
    CHECK(isCut(ask("/robots.txt", {.pages = true, .sheets = true, .others = true})));
    CHECK(ask("/untyped", {}).bodyEnd == BodyEnd::LetGo);
    const http::Response film = ask("/film");
    CHECK(film.status == 200);
    CHECK(film.bodyEnd == BodyEnd::LetGo);
    CHECK(film.body.empty());
    CHECK_FALSE(film.bodyBytes);
    CHECK(ask("/film-with-length").bodyEnd == BodyEnd::LetGo);
    CHECK(ask("/film-with-length").bodyBytes == 2'000'000u);
}

TEST_CASE("a small answer that is no page is read to its end, so that its connection lives", "[fetch]")
{
    LoopbackServer server;
    server.on("/image",
              Answer{.bytes = wireAnswer(200, std::string(64 * 1024, 'x'), {{"Content-Type", "image/png"}})});
    Asking asking;
    for (int i = 0; i < 3; ++i) {
        const http::Response response = asking.response(server.url("/image"));
        CHECK(response.bodyEnd == BodyEnd::Whole);
        CHECK(response.bodyBytes == 64u * 1024);
    }
    CHECK(server.connections() == 1);
}

TEST_CASE("a compressed page is decoded", "[fetch]")
{
    const QByteArray text(50'000, 'a');
    // zlib's stream, which `deflate` means, follows qCompress's four bytes of length.
    const std::string compressed = qCompress(text).mid(4).toStdString();
    LoopbackServer server;
    const auto chunked = GENERATE(false, true);
    const support::Header fields{{"Content-Type", "text/html"}, {"Content-Encoding", "Deflate"}};
    std::string bytes = wireAnswer(200, compressed, fields);
    if (chunked)
        bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n"
                "Transfer-Encoding: chunked\r\n\r\n" +
                QByteArray::number(static_cast<int>(compressed.size()), 16).toStdString() + "\r\n" +
                compressed + "\r\n0\r\n\r\n";
    server.on("/", Answer{.bytes = bytes});
    Asking asking;

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.body == text.toStdString());
    CHECK(response.bodyBytes == 50'000u);
    CHECK(response.bodyEnd == BodyEnd::Whole);
}

TEST_CASE("a body that can't be decoded leaves its link alive and is unreadable", "[fetch]")
{
    const std::string bomb = qCompress(QByteArray(60'000'000, 'a')).mid(4).toStdString();
    const auto [encoding, body] = GENERATE_COPY(table<std::string, std::string>({
        {"compress", "hello"},
        {"gzip, gzip", "hello"},
        {"br, gzip", "hello"},
        {"gzip", "this is no gzip at all"},
        {"deflate", bomb},
    }));
    LoopbackServer server;
    server.on("/", Answer{.bytes = wireAnswer(
                              200, body, {{"Content-Type", "text/html"}, {"Content-Encoding", encoding}})});
    Asking asking;

    INFO(encoding);
    const http::Response response = asking.response(server.url("/"));
    CHECK(response.status == 200);
    CHECK(response.bodyEnd == BodyEnd::Unreadable);
    CHECK(response.body.empty());
}

TEST_CASE("a body with bad chunk sizes comes empty, and its status stands", "[fetch]")
{
    LoopbackServer server;
    server.on("/",
              Answer{.bytes =
                         "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "zz\r\nhello\r\n0\r\n\r\n",
                     .after = Answer::After::Close});
    Asking asking;
    const http::Response response = asking.response(server.url("/"));
    CHECK(response.status == 200);
    CHECK(response.body.empty());
}

TEST_CASE("a cancelled request is answered once, as cancelled", "[fetch]")
{
    LoopbackServer server;
    server.silence("/silence");
    server.on("/drip", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" +
                                       std::string(100'000, 'x'),
                              .pieceBytes = 10,
                              .interval = 5ms});
    const auto path = GENERATE(as<std::string>(), "/silence", "/drip");
    const bool atOnce = GENERATE(true, false);
    Asking asking;

    const http::FetchId id = asking.start(Asking::get(server.url(path)));
    if (!atOnce) REQUIRE(support::waitUntil([&] { return server.requests().size() == 1; }));
    asking.cancel(id);
    asking.cancel(id);
    CHECK_FALSE(asking.isAnswered(id)); // never from inside the call
    const http::Outcome outcome = asking.wait(id);
    REQUIRE(std::holds_alternative<http::TransportFailure>(outcome));
    CHECK(std::get<http::TransportFailure>(outcome).error == TransportError::Cancelled);

    server.page("/after", "x");
    CHECK(asking.response(server.url("/after")).status == 200); // and the fetcher goes on
    asking.cancel(id);
    CHECK(asking.answersTo(id) == 1);
}

TEST_CASE("an id that was answered, or never was given, is cancelled without a word", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "x");
    Asking asking;
    const http::FetchId id = asking.start(Asking::get(server.url("/")));
    CHECK(std::holds_alternative<http::Response>(asking.wait(id)));
    asking.cancel(id);
    asking.cancel(http::FetchId(4711));
    CHECK(asking.response(server.url("/")).status == 200);
    CHECK(asking.answersTo(id) == 1);
    CHECK_FALSE(asking.isAnswered(http::FetchId(4711)));
}

TEST_CASE("a fetcher ends with requests in flight, without answers", "[fetch]")
{
    LoopbackServer server;
    server.silence("/");
    auto asking = std::make_unique<Asking>();
    for (int i = 0; i < 20; ++i)
        asking->start(Asking::get(server.url("/")));
    REQUIRE(support::waitUntil([&] { return server.requests().size() == 20; }));
    asking.reset();
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }));
}

TEST_CASE("a request may be started from inside an answer", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "x");
    fetch::NetworkFetcher fetcher;
    std::uint32_t answers = 0;
    fetcher.setAnswers({.resolved = {}, .fetched = [&](http::FetchId, const http::Outcome&) {
                            if (++answers < 10)
                                fetcher.start(http::FetchId(answers), Asking::get(server.url("/")));
                        }});
    fetcher.start(http::FetchId(0), Asking::get(server.url("/")));
    CHECK(support::waitUntil([&] { return answers == 10; }));
}

TEST_CASE("a server whose authority was given is trusted", "[fetch]")
{
    LoopbackServer server(LoopbackServer::Security::Tls);
    server.page("/", "x");
    Asking asking({.caCertificates = LoopbackServer::certificate()});
    CHECK(asking.response(server.url("/")).status == 200);
}

TEST_CASE("requests to a host that speaks HTTP/2 share one connection", "[fetch]")
{
    const Http2LoopbackServer server(Http2LoopbackServer::Behaviour::Answer, 300ms);
    Asking asking({.caCertificates = LoopbackServer::certificate()});
    const http::Response first = asking.response(server.url());
    CHECK(first.usedHttp2);
    CHECK(first.body == "hello");

    for (int i = 0; i < 30; ++i)
        asking.start(Asking::get(server.url()));
    REQUIRE(support::waitUntil([&] { return asking.answered() == 31; }));

    CHECK(server.streams() == 31);
    CHECK(server.connections() == 1);
}

TEST_CASE("a request over HTTP/2 doesn't wait for the acknowledgement of the one before", "[fetch]")
{
    const Http2LoopbackServer server(Http2LoopbackServer::Behaviour::Answer);
    Asking asking({.caCertificates = LoopbackServer::certificate()});
    REQUIRE(asking.response(server.url()).usedHttp2);
    const auto port = url::parseUrl(server.url())->port();
    REQUIRE(port);
    CHECK(sendAtOnce(*port) == std::vector<bool>{true});
}

TEST_CASE("a stream that HTTP/2 refused or left behind was not processed", "[fetch]")
{
    const auto behaviour =
        GENERATE(Http2LoopbackServer::Behaviour::RefuseStream, Http2LoopbackServer::Behaviour::GoAway);
    const Http2LoopbackServer server(behaviour);
    Asking asking({.caCertificates = LoopbackServer::certificate()});
    CHECK(asking.failure(server.url()).error == TransportError::Http2Refused);
}

TEST_CASE("cookies come back, and loops that want them end", "[fetch]")
{
    LoopbackServer server;
    server.on("/", [](const support::Received& request) {
        if (request.field("Cookie") == "seen=1") return Answer{.bytes = wireAnswer(200, "x")};
        return Answer{.bytes = wireAnswer(302, {}, {{"Location", "/"}, {"Set-Cookie", "seen=1; Path=/"}})};
    });
    Asking asking;
    CHECK(asking.response(server.url("/")).status == 302);
    CHECK(asking.response(server.url("/")).status == 200);
    Asking another;
    CHECK(another.response(server.url("/")).status == 302); // its own jar
}

TEST_CASE("a folder's origin is asked of its own port", "[fetch]")
{
    QTemporaryDir folder;
    QFile file(folder.path() + QStringLiteral("/index.html"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("home");
    file.close();
    serve::FolderServer server(folder.path());
    const auto port = server.start();
    REQUIRE(port);
    const auto origin = GENERATE(as<std::string>(), "http://folder.invalid", "https://www.example.org");
    Asking asking({.folder = fetch::FolderMapping{url::parseUrl(origin)->origin(), *port}});

    CHECK(asking.resolve(*url::parseUrl(origin)->host()) == http::HostAnswer::Resolved);
    CHECK(asking.response(origin + "/").body == "home");
    CHECK(asking.response(origin + "/missing").status == 404);
}

TEST_CASE("an IPv6 address is asked like any other", "[fetch]")
{
    QTcpServer hasIpv6;
    if (!hasIpv6.listen(QHostAddress(QHostAddress::LocalHostIPv6))) {
        WARN("this machine has no IPv6 loopback");
        return;
    }
    hasIpv6.close();
    LoopbackServer server(LoopbackServer::Security::Plain, QHostAddress(QHostAddress::LocalHostIPv6));
    server.page("/", "x");
    Asking asking;
    CHECK(asking.resolve("[::1]") == http::HostAnswer::Resolved);
    CHECK(asking.response(server.url("/")).status == 200);
}

TEST_CASE("a URL reaches the server as it is written, or as RFC 3986 calls the same", "[fetch]")
{
    const auto [path, target] = GENERATE(table<std::string, std::string>({
        {"/a%20b", "/a%20b"},
        {"/100%/a%20b", "/100%25/a%20b"},
        {"/a|b", "/a%7Cb"},
        {"//double//slash", "//double//slash"},
        {"///", "///"},
        {"/%7Efoo/%41/%c3%bc", "/~foo/A/%C3%BC"},
        {"/?", "/?"},
        {"/?q=a+b%20c&d='", "/?q=a+b%20c&d=%27"},
        {"/gr\u00fc\u00df", "/gr%C3%BC%C3%9F"},
        {"/a;b=c,d@e:f!$&'()*", "/a;b=c,d@e:f!$&'()*"},
        {"/?%", "/?%25"},
    }));
    LoopbackServer server;
    Asking asking;
    INFO(path);
    CHECK(asking.response(server.url(path)).status == 404);
    REQUIRE(server.requests().size() == 1);
    CHECK(server.requests().front().target == target);
}
