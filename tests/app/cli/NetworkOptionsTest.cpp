#include "app/cli/NetworkOptions.h"

#include "app/cli/CliProcess.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>
#include <initializer_list>

using support::LoopbackServer;
using support::runCli;
using support::text;

namespace {

Result<fetch::NetworkSettings, cli::CliError> read(std::initializer_list<std::string_view> options)
{
    std::vector<std::string_view> arguments = {"check", "https://a.test/"};
    arguments.insert(arguments.end(), options);
    const auto parsed = cli::parseCommandLine(arguments);
    if (!parsed) return Failure{parsed.error()};
    return cli::readNetworkOptions(*parsed, url::Origin{"https", "a.test", 443});
}

std::string complaint(std::initializer_list<std::string_view> options)
{
    const auto network = read(options);
    return network ? "(none)" : network.error().message;
}

} // namespace

TEST_CASE("by default the system says which proxy is asked; an option says another, or none", "[cli]")
{
    using Use = fetch::ProxySettings::Use;
    CHECK(read({})->proxy.use == Use::System);
    CHECK(read({"--proxy", "none"})->proxy.use == Use::None);
    ::setenv("HYDRA_TEST_PROXY", "socks5://me:secret@p.test", 1);
    const auto network = read({"--proxy", "env:HYDRA_TEST_PROXY", "--no-proxy", "a.test,b.test  c.test"});
    CHECK(network->proxy.named == fetch::Proxy{fetch::Proxy::Type::Socks5, "p.test", 1080, "me", "secret"});
    CHECK(network->proxy.exceptions == std::vector<std::string>{"a.test", "b.test", "c.test"});
}

TEST_CASE("hosts are named for their address and for their certificate", "[cli]")
{
    const auto network = read({"--resolve", "a.test:443:192.0.2.1", "--resolve", "a.test:80:192.0.2.1",
                               "--accept-certificate", "Staging.a.test"});
    CHECK(network->addresses.size() == 2);
    CHECK(network->acceptedHosts == std::vector<std::string>{"staging.a.test"});
}

TEST_CASE("what can't be taken of the network's options is said", "[cli]")
{
    CHECK(complaint({"--proxy", "ftp://me:hunter2@p"}) ==
          "--proxy knows http and socks5, and no other kind of proxy.");
    CHECK(complaint({"--proxy", "me:hunter2@p.test:80"}).find("hunter2") == std::string::npos);
    CHECK(complaint({"--resolve", "a.test:443"}).find("takes HOST:PORT:ADDRESS") != std::string::npos);
    for (const char* host : {"", "*", "*.a.test", "a.test:443", "https://a.test", "a.test/x"})
        CHECK(complaint({"--accept-certificate", host}).find("the name of one host") != std::string::npos);
    CHECK(complaint({"--client-certificate", "/no/such"}) ==
          "--client-certificate names a file that can't be read.");
    CHECK(complaint({"--key-passphrase", "env:HYDRA_NO_SUCH"}).find("HYDRA_NO_SUCH") != std::string::npos);
}

TEST_CASE("a crawl of a site before its move, by its name and with its certificate as it is", "[cli]")
{
    LoopbackServer server(LoopbackServer::Security::Tls);
    server.page("/", "<a href=/x>x</a>");
    server.page("/x", "x");
    const std::string port = std::to_string(server.port());
    const std::string site = "https://soon.invalid:" + port + "/";
    const auto run =
        runCli({QStringLiteral("check"), text(site), QStringLiteral("--resolve"),
                text("soon.invalid:" + port + ":127.0.0.1"), QStringLiteral("--accept-certificate"),
                QStringLiteral("soon.invalid"), QStringLiteral("--format"), QStringLiteral("json")});
    CHECK(run->exitStatus() == 0);
    CHECK(run->entry(site + "x").value(QLatin1String("verdict")) == QStringLiteral("ok"));
    CHECK(server.requests().front().field("Host") == "soon.invalid:" + port);
}
