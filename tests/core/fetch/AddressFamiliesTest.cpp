// Names that have an IPv4 and an IPv6 address, of which one may be dead.

#include "core/fetch/Asking.h"
#include "fetch/SecondOpinionFetcher.h"
#include "support/LoopbackServer.h"
#include "support/NameServer.h"

#include <QTcpServer>

#include <array>
#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using support::LoopbackServer;
using support::NameServer;

namespace {

const QHostAddress ipv6(QHostAddress::LocalHostIPv6);

bool hasIpv6()
{
    QTcpServer listener;
    if (listener.listen(ipv6)) return true;
    WARN("this machine has no IPv6 loopback");
    return false;
}

/// Listens at ::1, and answers no SYN any more: its queue is full of connections that nobody takes.
class DeafAtIpv6
{
public:
    explicit DeafAtIpv6(std::uint16_t port)
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        address.sin6_port = htons(port);
        REQUIRE(::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        ::listen(m_listener, 0);
        for (int& waiting : m_waiting) {
            waiting = ::socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK, 0);
            static_cast<void>(::connect(waiting, reinterpret_cast<sockaddr*>(&address), sizeof address));
        }
    }

    ~DeafAtIpv6()
    {
        for (const int waiting : m_waiting)
            ::close(waiting);
        ::close(m_listener);
    }

private:
    int m_listener = ::socket(AF_INET6, SOCK_STREAM, 0);
    std::array<int, 8> m_waiting{};
};

std::string urlOf(const std::string& name, const LoopbackServer& server)
{
    return "http://" + name + ':' + std::to_string(server.port()) + '/';
}

} // namespace

TEMPLATE_TEST_CASE("a name that has IPv6 only is asked there", "[fetch][names]", fetch::NetworkFetcher,
                   fetch::SecondOpinionFetcher)
{
    if (!hasIpv6()) return;
    const NameServer names({{"six-only.test", {.addresses = {"::1"}}}});
    LoopbackServer server(LoopbackServer::Security::Plain, ipv6);
    server.page("/", "six");
    AskingBy<TestType> asking;
    CHECK(asking.resolve("six-only.test") == http::HostAnswer::Resolved);
    CHECK(asking.response(urlOf("six-only.test", server)).body == "six");
}

TEMPLATE_TEST_CASE("where nobody listens at one family's address, the other's is asked", "[fetch][names]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    if (!hasIpv6()) return;
    const NameServer names({{"six-first.test", {.addresses = {"::1", "127.0.0.1"}}},
                            {"four-first.test", {.addresses = {"127.0.0.1", "::1"}}}});
    const bool livesAtSix = GENERATE(true, false);
    const std::string name = GENERATE(as<std::string>(), "six-first.test", "four-first.test");
    CAPTURE(name, livesAtSix);
    LoopbackServer server(LoopbackServer::Security::Plain,
                          livesAtSix ? ipv6 : QHostAddress(QHostAddress::LocalHost));
    server.page("/", "here");
    AskingBy<TestType> asking;
    CHECK(asking.resolve(name) == http::HostAnswer::Resolved);
    for (int i = 0; i < 3; ++i)
        CHECK(asking.response(urlOf(name, server)).body == "here");
}

TEMPLATE_TEST_CASE("a name whose IPv6 address keeps silent is answered at once by IPv4", "[fetch][names]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    if (!hasIpv6()) return;
    const NameServer names({{"silent-six.test", {.addresses = {"::1", "127.0.0.1"}}}});
    LoopbackServer server;
    server.page("/", "four");
    const DeafAtIpv6 deaf(server.port());
    AskingBy<TestType> asking;
    CHECK(asking.resolve("silent-six.test") == http::HostAnswer::Resolved);
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        CHECK(asking.response(urlOf("silent-six.test", server)).body == "four");
        CHECK(std::chrono::steady_clock::now() - start < 4s); // of 10 that a connection may take
    }
}
