#include "fetch/Proxy.h"

#include "core/fetch/Asking.h"
#include "fetch/SecondOpinionFetcher.h"
#include "support/LoopbackServer.h"
#include "support/ProxyServer.h"

#include <cstdlib>

using fetch::parseProxy;
using fetch::Proxy;
using fetch::ProxyError;
using fetch::ProxySettings;
using support::LoopbackServer;
using support::ProxyServer;

namespace {

url::Origin originOf(std::string_view url)
{
    return url::parseUrl(url)->origin();
}

fetch::NetworkSettings by(const std::string& proxy)
{
    fetch::NetworkSettings settings;
    settings.proxy = parseProxy(proxy).value();
    return settings;
}

} // namespace

TEST_CASE("a proxy's address is read, with its defaults", "[fetch]")
{
    CHECK(parseProxy("none")->use == ProxySettings::Use::None);
    CHECK(parseProxy("system")->use == ProxySettings::Use::System);
    CHECK(parseProxy("http://p.test:3128")->named == Proxy{Proxy::Type::Http, "p.test", 3128, "", ""});
    CHECK(parseProxy("http://p.test")->named.port == 80);
    CHECK(parseProxy("socks5://p.test/")->named == Proxy{Proxy::Type::Socks5, "p.test", 1080, "", ""});
    CHECK(parseProxy("socks5h://p.test:9")->named.port == 9);
    CHECK(parseProxy("http://me:s%40cret@[::1]:8080")->named ==
          Proxy{Proxy::Type::Http, "[::1]", 8080, "me", "s@cret"});
    CHECK(parseProxy("https://p.test").error() == ProxyError::UnknownScheme);
    CHECK(parseProxy("ftp://p.test").error() == ProxyError::UnknownScheme);
    CHECK(parseProxy("p.test").error() == ProxyError::NoProxy);
    CHECK(parseProxy("").error() == ProxyError::NoProxy);
    CHECK(parseProxy("http://p.test/path").error() == ProxyError::NoProxy);
}

TEST_CASE("exceptions are hosts with all that lies below them", "[fetch]")
{
    const auto [exception, host, isDirect] = GENERATE(table<std::string, std::string, bool>({
        {"a.test", "a.test", true},
        {"a.test", "b.a.test", true},
        {"a.test", "ba.test", false},
        {".A.test", "b.a.test", true},
        {"*.a.test", "a.test", true},
        {"*", "anything.test", true},
        {"127.0.0.1", "127.0.0.1", true},
        {"", "a.test", false},
    }));
    INFO(exception << " and " << host);
    ProxySettings settings = parseProxy("http://p.test").value();
    settings.exceptions = {"other.test", exception};
    CHECK(proxyFor(originOf("https://" + host), settings).has_value() == !isDirect);
}

TEST_CASE("the system's proxy is that of the environment, but for this machine", "[fetch]")
{
    ::setenv("http_proxy", "http://me:secret@p.test:3128", 1);
    ::setenv("https_proxy", "", 1);
    const ProxySettings settings = parseProxy("system").value();
    CHECK(proxyFor(originOf("http://a.test"), settings) ==
          Proxy{Proxy::Type::Http, "p.test", 3128, "me", "secret"});
    for (const char* own : {"http://localhost/", "http://x.localhost/", "http://127.1.2.3/", "http://[::1]/"})
        CHECK_FALSE(proxyFor(originOf(own), settings));
    ::unsetenv("http_proxy");
    ::unsetenv("https_proxy");
}

TEMPLATE_TEST_CASE("a page is asked of an HTTP proxy, which finds its host itself", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer proxy;
    proxy.page("http://site.invalid/page?x", "by the proxy");
    AskingBy<TestType> asking(by(proxy.origin()));

    CHECK(asking.resolve("site.invalid") == http::HostAnswer::Resolved);
    CHECK(asking.response("http://site.invalid/page?x").body == "by the proxy");

    CHECK(proxy.requests().front().field("Host") == "site.invalid");
}

TEMPLATE_TEST_CASE("a proxy that wants a password is told it with a plain request, too", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer proxy;
    proxy.on("http://site.invalid/", [](const support::Received& request) -> support::Answer {
        const bool isWelcome = request.field("Proxy-Authorization") == "Basic bWU6c2VjcmV0";
        return {.bytes = isWelcome ? support::wireAnswer(200, "by the proxy")
                                   : support::wireAnswer(407, {}, {{"Proxy-Authenticate", "Basic realm=p"}})};
    });
    std::string address = proxy.origin();
    address.insert(address.find("//") + 2, "me:secret@");
    AskingBy<TestType> asking(by(address));
    CHECK(asking.response("http://site.invalid/").body == "by the proxy");
}

TEST_CASE("nobody but the proxy is told its password", "[fetch]")
{
    LoopbackServer site;
    site.page("/", "home");
    fetch::NetworkSettings settings = by("http://me:secret@127.0.0.1:9");
    settings.proxy.exceptions = {"127.0.0.1"};
    AskingBy<fetch::NetworkFetcher> asking(settings);
    CHECK(asking.response(site.url("/")).body == "home");
    CHECK(site.requests().front().field("Proxy-Authorization").empty());
}

TEMPLATE_TEST_CASE("https goes through a proxy without being read there", "[fetch]", fetch::NetworkFetcher,
                   fetch::SecondOpinionFetcher)
{
    LoopbackServer site(LoopbackServer::Security::Tls);
    site.page("/", "home");
    const auto speaks = GENERATE(ProxyServer::Speaks::Http, ProxyServer::Speaks::Socks5);
    const bool wantsPassword = GENERATE(false, true);
    ProxyServer proxy(speaks, site.port());
    if (wantsPassword) proxy.wantPassword();
    std::string address = proxy.address();
    if (wantsPassword) address.insert(address.find("//") + 2, "me:secret@");
    fetch::NetworkSettings settings = by(address);
    settings.caCertificates = LoopbackServer::certificate(); // it names localhost
    AskingBy<TestType> asking(settings);

    CHECK(asking.response("https://localhost/").body == "home");

    CHECK(proxy.askedFor().back() == "localhost:443");
    CHECK(site.requests().size() == 1);
    CHECK(site.requests().front().field("Proxy-Authorization").empty());
}

TEMPLATE_TEST_CASE("plain http goes by SOCKS, and the name is looked up there", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    site.page("/", "home");
    ProxyServer proxy(ProxyServer::Speaks::Socks5, site.port());
    AskingBy<TestType> asking(by(proxy.address()));
    CHECK(asking.response("http://site.invalid:8080/").body == "home");
    CHECK(proxy.askedFor() == std::vector<std::string>{"site.invalid:8080"});
}

TEMPLATE_TEST_CASE("what is excepted is asked directly", "[fetch]", fetch::NetworkFetcher,
                   fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    LoopbackServer proxy;
    site.page("/", "home");
    fetch::NetworkSettings settings = by(proxy.origin());
    settings.proxy.exceptions = {"127.0.0.1"};
    AskingBy<TestType> asking(settings);
    CHECK(asking.response(site.url("/")).body == "home");
    CHECK(proxy.requests().empty());
}

TEMPLATE_TEST_CASE("a proxy that isn't there is no fault of the page's, nor tells its password", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    std::string nobody;
    {
        const LoopbackServer gone;
        nobody = "http://me:hunter2@127.0.0.1:" + std::to_string(gone.port());
    }
    AskingBy<TestType> asking(by(nobody));
    const http::TransportFailure failure = asking.failure("http://site.invalid/");
    INFO(failure.detail);
    CHECK((failure.error == http::TransportError::Unreachable ||
           failure.error == http::TransportError::Refused));
    CHECK(failure.detail.find("hunter2") == std::string::npos);
}
