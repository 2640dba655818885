// Hosts to which no connection comes about, by the kernel's own doing.

#include "core/fetch/Asking.h"
#include "support/LoopbackServer.h"

#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using http::TransportError;
using support::LoopbackServer;

namespace {

/// Listens, and answers no SYN any more: its queue is full of connections that nobody takes.
class DeafPort
{
public:
    DeafPort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        REQUIRE(::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) == 0);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length);
        m_port = ntohs(address.sin_port);
        for (int& waiting : m_waiting) {
            waiting = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            static_cast<void>(::connect(waiting, reinterpret_cast<sockaddr*>(&address), length));
        }
    }

    ~DeafPort()
    {
        for (const int waiting : m_waiting)
            ::close(waiting);
        ::close(m_listener);
    }

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }

private:
    int m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    std::array<int, 8> m_waiting{};
    std::uint16_t m_port = 0;
};

} // namespace

TEST_CASE("a port that answers no SYN is given up at its deadline, and holds up nobody else", "[fetch]")
{
    const DeafPort deaf;
    LoopbackServer fine;
    fine.page("/", "x");
    Asking asking;
    http::Request request = Asking::get(deaf.url());
    request.deadlines.connect = 500ms;
    std::vector<http::FetchId> ids(10);
    for (http::FetchId& id : ids)
        id = asking.start(request);
    CHECK(asking.response(fine.url("/")).status == 200);
    for (const http::FetchId id : ids) {
        const http::Outcome outcome = asking.wait(id);
        REQUIRE(std::holds_alternative<http::TransportFailure>(outcome));
        const auto& failure = std::get<http::TransportFailure>(outcome);
        CHECK(failure.error == TransportError::ConnectTimeout);
        CHECK(failure.elapsed < 8s); // of 10 without one, and the kernel's two minutes
    }
}
