// Bodies in a content coding: what both stacks say of them, which is the same.

#include "core/fetch/Asking.h"
#include "fetch/SecondOpinionFetcher.h"
#include "support/Gzip.h"
#include "support/LoopbackServer.h"
#include "support/ProxyServer.h"

using http::BodyEnd;
using support::Answer;
using support::LoopbackServer;
using support::wireAnswer;

namespace {

const std::string page = "<title>A page</title><a href=/early>early</a>" + unlikeWords(20'000);

Answer coded(const std::string& coding, const std::string& body, const char* type = "text/html")
{
    return {.bytes = wireAnswer(200, body, {{"Content-Type", type}, {"Content-Encoding", coding}})};
}

} // namespace

TEMPLATE_TEST_CASE("bodies are asked for in codings that can be undone, and come decoded", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer server;
    server.on("/gzip", coded("gzip", gzipped(page)));
    server.on("/deflate", coded("deflate", deflatedWithoutWrapping(page)));
    server.on("/twice", coded("deflate, gzip", gzipped(deflated(page))));
    AskingBy<TestType> asking;
    for (const char* path : {"/gzip", "/deflate", "/twice"}) {
        const http::Response response = asking.response(server.url(path));
        CHECK(response.body == page);
        CHECK(response.bodyEnd == BodyEnd::Whole);
        CHECK(response.bodyBytes == page.size());
        CHECK(server.requests().back().field("Accept-Encoding") == "gzip, deflate, br");
    }
}

TEMPLATE_TEST_CASE("coded data that ends early is told from a connection that does, and is kept", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    const std::string half = gzipped(page).substr(0, gzipped(page).size() / 2);
    LoopbackServer server;
    server.on("/data", coded("gzip", half));
    server.on("/connection", Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                             "Content-Encoding: gzip\r\nContent-Length: 90000\r\n\r\n" +
                                             half,
                                    .after = Answer::After::Close});
    AskingBy<TestType> asking;
    const http::Response data = asking.response(server.url("/data"));
    CHECK(data.bodyEnd == BodyEnd::CodingCut);
    CHECK(data.body.starts_with("<title>A page</title><a href=/early>"));
    CHECK(data.bodyBytes == data.body.size());
    const http::Response connection = asking.response(server.url("/connection"));
    CHECK(connection.bodyEnd == BodyEnd::Cut);
    CHECK(connection.body == data.body);
}

TEMPLATE_TEST_CASE("what can't be decoded is unreadable, and so is a bomb", "[fetch]", fetch::NetworkFetcher,
                   fetch::SecondOpinionFetcher)
{
    LoopbackServer server;
    server.on("/none", coded("gzip", "no gzip at all"));
    server.on("/unknown", coded("klingon", "nobody looks"));
    server.on("/bomb", coded("gzip", gzipped(std::string(100'000'000, '\0'))));
    AskingBy<TestType> asking;
    for (const char* path : {"/none", "/unknown", "/bomb"}) {
        const http::Response response = asking.response(server.url(path));
        CHECK(response.status == 200);
        CHECK(response.bodyEnd == BodyEnd::Unreadable);
        CHECK(response.body.empty());
    }
}

TEMPLATE_TEST_CASE("what has no body is whole without one, whatever its coding", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer server;
    const std::string fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
    server.on("/page", coded("gzip", gzipped(page)));
    server.on("/unknown", coded("klingon", "x"));
    server.on("/204", Answer{.bytes = "HTTP/1.1 204 No Content\r\n" + fields + "\r\n"});
    server.on("/304",
              Answer{.bytes = "HTTP/1.1 304 Not Modified\r\n" + fields + "Content-Length: 90000\r\n\r\n"});
    server.on("/empty", coded("gzip", ""));
    AskingBy<TestType> asking;
    const http::Response head = asking.response(AskingBy<TestType>::head(server.url("/page")));
    CHECK(head.bodyEnd == BodyEnd::Whole);
    CHECK(head.bodyBytes == gzipped(page).size()); // as on the wire: that is what the server states
    CHECK(asking.response(AskingBy<TestType>::head(server.url("/unknown"))).bodyEnd == BodyEnd::Whole);
    for (const char* path : {"/204", "/304", "/empty"}) {
        const http::Response response = asking.response(server.url(path));
        CHECK(response.bodyEnd == BodyEnd::Whole);
        CHECK(response.body.empty());
    }
}

TEMPLATE_TEST_CASE("decoded bytes are counted where a page is cut, those on the wire where nobody reads it",
                   "[fetch]", fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer server;
    server.on("/page", coded("gzip", gzipped(page)));
    server.on("/film", coded("gzip", std::string(100'000, 'x'), "video/mp4"));
    AskingBy<TestType> asking;
    http::Request request = AskingBy<TestType>::get(server.url("/page"));
    request.wantedLimitBytes = 1000;
    const http::Response response = asking.response(request);
    CHECK(response.bodyEnd == BodyEnd::TooLarge);
    CHECK(response.body == page.substr(0, 1000));
    const http::Response film = asking.response(server.url("/film"));
    CHECK(film.bodyEnd == BodyEnd::LetGo);
    CHECK(film.bodyBytes == 100'000u);
}

TEMPLATE_TEST_CASE("a coded page comes decoded from a proxy, and through one by TLS", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site(LoopbackServer::Security::Tls);
    site.on("/", coded("gzip", gzipped(page)));
    support::ProxyServer tunnel(support::ProxyServer::Speaks::Http, site.port());
    LoopbackServer proxy;
    proxy.on("http://site.invalid/", coded("gzip", gzipped(page)));
    fetch::NetworkSettings settings;
    settings.caCertificates = LoopbackServer::certificate(); // it names localhost
    for (const auto& [address, url] :
         {std::pair<std::string, std::string>(tunnel.address(), "https://localhost/"),
          {proxy.origin(), "http://site.invalid/"}}) {
        settings.proxy = fetch::parseProxy(address).value();
        AskingBy<TestType> asking(settings);
        CHECK(asking.response(url).body == page);
    }
}
