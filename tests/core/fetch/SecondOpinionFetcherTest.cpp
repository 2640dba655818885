#include "fetch/SecondOpinionFetcher.h"

#include "Asking.h"
#include "support/LoopbackServer.h"
#include "support/NameServer.h"


#include <chrono>
#include <optional>
#include <semaphore>

#include <netdb.h>

using namespace std::chrono_literals;
using http::BodyEnd;
using http::TransportError;
using support::Answer;
using support::LoopbackServer;
using support::wireAnswer;

namespace {

using AskingSecond = AskingBy<fetch::SecondOpinionFetcher>;

http::Request within(std::string_view url, Duration total)
{
    http::Request request = AskingSecond::get(url);
    request.deadlines.total = total;
    return request;
}

Answer closing(std::string bytes)
{
    return {.bytes = std::move(bytes), .after = Answer::After::Close};
}

// Let through when its test has ended: a look-up can't be taken back.
std::counting_semaphore<> slowLookUps(0);

} // namespace

TEST_CASE("the second stack asks as politely as the first, and reads the page whole", "[fetch][second]")
{
    LoopbackServer server;
    server.page("/page?x=1", "<title>Hello</title>");
    AskingSecond asking({.userAgent = "Tester/1"});
    http::Request request = AskingSecond::get(server.url("/page?x=1#part"));
    request.fields.add("X-Own", "yes");
    request.fields.add("X-Two\r\nX-Evil", "no");
    const http::Response response = asking.response(request);

    CHECK(response.status == 200);
    CHECK(response.body == "<title>Hello</title>");
    CHECK(response.bodyEnd == BodyEnd::Whole);
    CHECK(response.bodyBytes == 20U);
    CHECK(response.fields.find("content-type").has_value());
    CHECK(response.responseTime > Duration::zero());
    REQUIRE(server.requests().size() == 1);
    CHECK(server.requests()[0].field("User-Agent") == "Tester/1");
    CHECK(server.requests()[0].field("Accept-Language") == "*");
    CHECK(server.requests()[0].field("X-Own") == "yes");
    CHECK(server.requests()[0].field("X-Evil").empty());
}

TEST_CASE("an answer after early hints is the second stack's answer", "[fetch][second]")
{
    LoopbackServer server;
    server.on("/", Answer{.bytes = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" +
                                   wireAnswer(200, "page", {{"X-Final", "1"}})});
    AskingSecond asking;
    const http::Response response = asking.response(server.url("/"));
    CHECK(response.status == 200);
    CHECK(response.body == "page");
    CHECK(response.fields.find("X-Final").has_value());
    CHECK_FALSE(response.fields.find("Link").has_value());
}

TEST_CASE("opinions of one origin share a connection while they follow one another, and leave none open",
          "[fetch][second]")
{
    LoopbackServer server;
    server.silence("/silent");
    server.page("/a", "<title>a</title>");
    server.page("/b", "<title>b</title>");
    AskingSecond asking;
    const http::FetchId silent = asking.start(AskingSecond::get(server.url("/silent")));
    CHECK(asking.response(server.url("/a")).status == 200);
    CHECK(asking.response(server.url("/b")).status == 200);
    CHECK(server.connections() == 2);
    CHECK(server.requests().back().connection == server.requests()[1].connection);

    asking.cancel(silent);
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }));
    CHECK(asking.response(server.url("/a")).status == 200);
    CHECK(server.connections() == 3);
}

TEST_CASE("what fails over a used connection is asked anew over one of its own", "[fetch][second]")
{
    LoopbackServer server;
    server.silence("/silent");
    server.page("/a", "<title>a</title>");
    std::optional<std::size_t> used;
    server.on("/picky", [&](const support::Received& request) {
        return request.connection == used ? closing("nothing that HTTP knows\r\n\r\n")
                                          : Answer{.bytes = wireAnswer(200, "picky")};
    });
    server.on("/broken", closing("nothing that HTTP knows\r\n\r\n"));
    AskingSecond asking;
    asking.start(AskingSecond::get(server.url("/silent")));
    CHECK(asking.response(server.url("/a")).status == 200);
    used = server.requests().back().connection;
    CHECK(asking.response(server.url("/picky")).body == "picky");
    CHECK(server.count("/picky") == 2);

    CHECK(asking.failure(server.url("/broken")).error == TransportError::NotHttp);
    CHECK(server.count("/broken") == 2); // over the used one, and over its own
}

TEST_CASE("the second stack reads more fields than the first, and no line that is none", "[fetch][second]")
{
    LoopbackServer server;
    support::Header many;
    for (int i = 0; i < 300; ++i)
        many.emplace_back("X-" + std::to_string(i), "value");
    server.on("/many", Answer{.bytes = wireAnswer(200, "many", many)});
    server.on("/colon", closing("HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 2\r\n\r\nok"));
    AskingSecond asking;
    CHECK(asking.response(server.url("/many")).fields.all().size() >= 300);
    CHECK(asking.failure(server.url("/colon")).error == TransportError::BadResponse);
}

TEST_CASE("a header beyond all bounds is no answer", "[fetch][second]")
{
    LoopbackServer server;
    support::Header endless;
    for (int i = 0; i < 400; ++i)
        endless.emplace_back("X-Long", std::string(1000, 'x'));
    server.on("/", Answer{.bytes = wireAnswer(200, "x", endless)});
    AskingSecond asking;
    CHECK(asking.failure(server.url("/")).error == TransportError::BadResponse);
}

TEST_CASE("the second stack sends a target to the byte", "[fetch][second]")
{
    const std::string target = GENERATE(as<std::string>(), "/100%/a%20b", "//two", "/a|b^c{d}`e",
                                        "/%zz?a='b'&c=%41", "/a;b/../c", "/?");
    LoopbackServer server;
    AskingSecond asking;
    const url::Url url = *url::parseUrl(server.url(target));
    CHECK(asking.response(url.href()).status == 404);
    REQUIRE(server.requests().size() == 1);
    const std::string query = url.query() ? "?" + std::string(*url.query()) : std::string();
    CHECK(server.requests()[0].target == std::string(url.path()) + query);
}

TEST_CASE("a redirect is an answer to the second stack too, and isn't followed", "[fetch][second]")
{
    LoopbackServer server;
    server.redirect("/old", "/new", 308);
    AskingSecond asking;
    const http::Response response = asking.response(server.url("/old"));
    CHECK(response.status == 308);
    CHECK(response.fields.find("Location") == "/new");
    CHECK(server.count("/new") == 0);
}

TEST_CASE("HEAD asks the second stack for no body", "[fetch][second]")
{
    LoopbackServer server;
    server.page("/", "twelve bytes");
    AskingSecond asking;
    const http::Response response = asking.response(AskingSecond::head(server.url("/")));
    CHECK(response.status == 200);
    CHECK(response.body.empty());
    CHECK(response.bodyBytes == 12U);
    CHECK(server.requests()[0].method == "HEAD");
}

TEST_CASE("what isn't HTTP is no answer to the second stack either", "[fetch][second]")
{
    LoopbackServer server;
    const std::string bytes = GENERATE(as<std::string>(), "<html>HTTP/0.9</html>", "SSH-2.0-OpenSSH_9.2\r\n",
                                       "\x16\x03\x01garbage\r\n\r\n");
    server.on("/", closing(bytes));
    AskingSecond asking;
    CHECK(asking.failure(within(server.url("/"), 5s)).error == TransportError::NotHttp);
}

TEST_CASE("bad framing doesn't pass for an empty page", "[fetch][second]")
{
    LoopbackServer server;
    server.on("/chunk",
              closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n"));
    server.on("/short", closing("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"));
    AskingSecond asking;
    CHECK(asking.response(server.url("/chunk")).bodyEnd == BodyEnd::Cut);
    CHECK(asking.response(server.url("/short")).bodyEnd == BodyEnd::Cut);
}

TEST_CASE("a connection that ends without an answer is a reset to the second stack", "[fetch][second]")
{
    LoopbackServer server;
    server.on("/close", closing(""));
    server.on("/cut", Answer{.bytes = "HTTP/1.1 20", .after = Answer::After::Reset});
    AskingSecond asking;
    CHECK(asking.failure(server.url("/close")).error == TransportError::Reset);
    CHECK(asking.failure(server.url("/cut")).error == TransportError::Reset);
}

TEST_CASE("a closed port and an address without a way to it are told apart by the second stack",
          "[fetch][second]")
{
    std::string closed;
    {
        LoopbackServer server;
        closed = server.url("/");
    }
    AskingSecond asking;
    CHECK(asking.failure(closed).error == TransportError::Refused);
    // RFC 5180 §8: a network for benchmarks, to which no machine here has a route.
    CHECK(asking.failure(within("http://[2001:2::1]/", 5s)).error == TransportError::Unreachable);
}

TEST_CASE("the second stack gives a silent server its time and no more", "[fetch][second]")
{
    LoopbackServer server;
    server.silence("/silent");
    server.on("/drip",
              Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + std::string(1000, 'x'),
                     .pieceBytes = 45,
                     .interval = 100ms});
    AskingSecond asking;
    CHECK(asking.failure(within(server.url("/silent"), 200ms)).error == TransportError::FirstByteTimeout);
    CHECK(asking.response(within(server.url("/drip"), 500ms)).bodyEnd == BodyEnd::PastTotal);
}

TEST_CASE("a name server that takes its time holds up no other request to the second stack",
          "[fetch][second]")
{
    const support::NameServer names({{"slow.test", {.error = EAI_AGAIN, .waits = [] {
                                                        static_cast<void>(slowLookUps.try_acquire_for(20s));
                                                    }}}});
    LoopbackServer server;
    server.page("/", "page");
    AskingSecond asking;
    const auto before = std::chrono::steady_clock::now();
    CHECK(asking.failure(within("http://slow.test/", 300ms)).error == TransportError::ConnectTimeout);
    CHECK(asking.response(server.url("/")).status == 200);
    CHECK(std::chrono::steady_clock::now() - before < 15s); // the look-up goes on for 20
    slowLookUps.release();
}

TEST_CASE("the second stack cuts pages at their limit and lets go of what is no page", "[fetch][second]")
{
    LoopbackServer server;
    server.page("/page", std::string(300'000, 'x'));
    server.on("/file", Answer{.bytes = wireAnswer(200, std::string(300'000, 'x'),
                                                  {{"Content-Type", "application/zip"}})});
    AskingSecond asking;
    http::Request request = AskingSecond::get(server.url("/page"));
    request.wantedLimitBytes = 1000;
    const http::Response page = asking.response(request);
    CHECK(page.bodyEnd == BodyEnd::TooLarge);
    CHECK(page.body.size() == 1000);
    CHECK(asking.response(server.url("/file")).bodyEnd == BodyEnd::LetGo);
}

TEST_CASE("the second stack trusts whom the first trusts", "[fetch][second]")
{
    LoopbackServer server(LoopbackServer::Security::Tls);
    server.page("/", "secret");
    SECTION("not an authority nobody knows")
    {
        AskingSecond asking;
        const http::TransportFailure failure = asking.failure(server.url("/"));
        CHECK(failure.error == TransportError::Tls);
        CHECK(failure.detail.find("self-signed") != std::string::npos);
    }
    SECTION("one that was given")
    {
        AskingSecond asking({.caCertificates = LoopbackServer::certificate()});
        CHECK(asking.response(server.url("/")).body == "secret");
    }
}

TEST_CASE("a request to the second stack that is cancelled is answered once, as cancelled", "[fetch][second]")
{
    LoopbackServer server;
    server.silence("/");
    AskingSecond asking;
    const http::FetchId id = asking.start(AskingSecond::get(server.url("/")));
    REQUIRE(support::waitUntil([&] { return server.count("/") == 1; }));
    asking.cancel(id);
    CHECK_FALSE(asking.isAnswered(id)); // never from inside the call
    const http::Outcome outcome = asking.wait(id);
    CHECK(std::get<http::TransportFailure>(outcome).error == TransportError::Cancelled);
    asking.cancel(id);
    server.page("/next", "x");
    CHECK(asking.response(server.url("/next")).status == 200);
    CHECK(asking.answersTo(id) == 1);
}

TEST_CASE("the second stack ends with requests in flight, without answers", "[fetch][second]")
{
    LoopbackServer server;
    server.silence("/");
    {
        AskingSecond asking;
        for (int i = 0; i < 10; ++i)
            asking.start(AskingSecond::get(server.url("/")));
        REQUIRE(support::waitUntil([&] { return server.count("/") == 10; }));
    }
    CHECK(support::waitUntil([&] { return server.openConnections() == 0; }));
}

TEST_CASE("thirty-two second opinions come side by side", "[fetch][second]")
{
    LoopbackServer server;
    server.on("/", Answer{.bytes = wireAnswer(200, "x"), .delay = 100ms});
    AskingSecond asking;
    for (int i = 0; i < 32; ++i)
        asking.start(AskingSecond::get(server.url("/")));
    REQUIRE(support::waitUntil([&] { return asking.answered() == 32; }));
    CHECK(server.mostAtOnce() > 16);
}
