#include "fetch/NetworkFetcher.h"

#include "core/fetch/Asking.h"
#include "support/LoopbackServer.h"

using support::Answer;
using support::LoopbackServer;
using support::wireAnswer;
using namespace std::chrono_literals;

TEST_CASE("a page is asked for politely and comes whole", "[fetch]")
{
    LoopbackServer server;
    server.page("/", "<title>Hello</title>");
    Asking asking({.userAgent = "HydraLinkChecker/9 (+https://example.org/)"});

    const http::Response response = asking.response(server.url("/"));

    CHECK(response.status == 200);
    CHECK(response.body == "<title>Hello</title>");
    CHECK(response.bodyEnd == http::BodyEnd::Whole);
    CHECK(response.bodyBytes == 20u);
    CHECK(response.fields.find("content-type") == "text/html");
    CHECK(response.responseTime > 0ns);
    REQUIRE(server.requests().size() == 1);
    const support::Received& received = server.requests().front();
    CHECK(received.method == "GET");
    CHECK(received.field("User-Agent") == "HydraLinkChecker/9 (+https://example.org/)");
    CHECK(received.field("Accept") == "text/html,*/*;q=0.8");
    CHECK(received.field("Accept-Language") == "*");
    CHECK(received.field("Cookie").empty());
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
    CHECK(response.bodyEnd == http::BodyEnd::Whole);
}
