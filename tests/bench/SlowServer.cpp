#include "bench/SlowServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <utility>

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

// More than any bench has connections: with a short queue the kernel would drop what it should measure.
constexpr int backlog = 4096;

[[noreturn]] void give(const char* what)
{
    std::perror(what);
    std::exit(3);
}

int listenOnLoopback()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0) give("socket");
    // An address for all of 127.0.0.0/8 there is not; where the kernel lets us, only the loopback device
    // counts.
    ::setsockopt(listener, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) give("bind");
    if (::listen(listener, backlog) != 0) give("listen");
    return listener;
}

std::uint16_t portOf(int listener)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) give("getsockname");
    return ntohs(address.sin_port);
}

std::string_view targetOf(std::string_view head)
{
    const std::size_t begin = std::min(head.find(' '), head.size() - 1) + 1;
    return head.substr(begin, head.find(' ', begin) - begin);
}

} // namespace

std::string htmlAnswer(std::string_view body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

std::string notFoundAnswer()
{
    return "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n";
}

/// What runs on the server's thread. Owns the connections.
class SlowServer::Loop
{
public:
    Loop(SlowServer& server, AnswerTo answerTo, std::chrono::milliseconds delay)
        : m_server(server)
        , m_answerTo(std::move(answerTo))
        , m_delay(delay)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
    {
        if (m_epoll < 0 || m_timer < 0) give("epoll");
        for (const int descriptor : {server.m_listener, server.m_stop, m_timer})
            watch(descriptor, EPOLLIN);
    }

    ~Loop()
    {
        for (const auto& [socket, connection] : m_connections)
            ::close(socket);
        ::close(m_timer);
        ::close(m_epoll);
    }

    void run()
    {
        std::array<epoll_event, 256> events{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = events[static_cast<std::size_t>(i)].data.fd;
                if (descriptor == m_server.m_stop) return;
                if (descriptor == m_server.m_listener)
                    accept();
                else if (descriptor == m_timer)
                    sendDue();
                else
                    serve(descriptor, events[static_cast<std::size_t>(i)].events);
            }
        }
    }

private:
    struct Connection
    {
        std::uint64_t number = 0; // a descriptor is used again, a number isn't
        std::string received;
        std::string unsent;
    };
    struct Due
    {
        Clock::time_point at;
        int socket;
        std::uint64_t connection;
        std::string answer;
    };

    void watch(int descriptor, std::uint32_t what)
    {
        epoll_event event{};
        event.events = what;
        event.data.fd = descriptor;
        if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0) give("epoll_ctl");
    }

    void accept()
    {
        for (;;) {
            const int socket = ::accept4(m_server.m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (socket < 0) return;
            const int yes = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            m_connections[socket].number = m_server.m_connections++;
            watch(socket, EPOLLIN);
        }
    }

    void serve(int socket, std::uint32_t what)
    {
        const auto found = m_connections.find(socket);
        if (found == m_connections.end()) return;
        if (what & EPOLLOUT) send(socket, found->second);
        std::array<char, 16 * 1024> piece{};
        for (;;) {
            const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
            if (got < 0 && errno == EAGAIN) break;
            if (got <= 0) {
                ::close(socket);
                m_connections.erase(found);
                return;
            }
            found->second.received.append(piece.data(), static_cast<std::size_t>(got));
        }
        takeRequests(socket, found->second);
    }

    void takeRequests(int socket, Connection& connection)
    {
        std::string& received = connection.received;
        for (std::size_t end; (end = received.find("\r\n\r\n")) != std::string::npos;) {
            const std::string_view head = std::string_view(received).substr(0, end);
            std::string answer = m_answerTo(targetOf(head));
            if (head.starts_with("HEAD ") && !answer.empty()) answer.resize(answer.find("\r\n\r\n") + 4);
            received.erase(0, end + 4);
            ++m_server.m_requests;
            const std::size_t atOnce = ++m_server.m_atOnce;
            if (atOnce > m_server.m_mostAtOnce) m_server.m_mostAtOnce = atOnce;
            if (answer.empty()) continue;
            m_due.push_back({Clock::now() + m_delay, socket, connection.number, std::move(answer)});
            if (m_due.size() == 1) setTimer();
        }
    }

    /// All wait equally long, so they are due in the order in which they came.
    void sendDue()
    {
        std::uint64_t expirations = 0;
        [[maybe_unused]] const ssize_t ignored = ::read(m_timer, &expirations, sizeof expirations);
        while (!m_due.empty() && m_due.front().at <= Clock::now()) {
            const Due due = std::move(m_due.front());
            m_due.pop_front();
            --m_server.m_atOnce;
            const auto found = m_connections.find(due.socket);
            if (found == m_connections.end() || found->second.number != due.connection) continue;
            found->second.unsent += due.answer;
            send(due.socket, found->second);
        }
        setTimer();
    }

    void setTimer()
    {
        if (m_due.empty()) return;
        using namespace std::chrono;
        const auto wait = std::max<nanoseconds>(m_due.front().at - Clock::now(), 1ns); // 0 would disarm it
        itimerspec when{};
        when.it_value.tv_sec = duration_cast<seconds>(wait).count();
        when.it_value.tv_nsec = (wait % 1s).count();
        ::timerfd_settime(m_timer, 0, &when, nullptr);
    }

    void send(int socket, Connection& connection)
    {
        const ssize_t sent = ::send(socket, connection.unsent.data(), connection.unsent.size(), MSG_NOSIGNAL);
        if (sent > 0) connection.unsent.erase(0, static_cast<std::size_t>(sent));
        epoll_event event{};
        event.events = connection.unsent.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT;
        event.data.fd = socket;
        ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket, &event);
    }

    SlowServer& m_server;
    const AnswerTo m_answerTo;
    const std::chrono::milliseconds m_delay;
    const int m_epoll;
    const int m_timer;
    std::map<int, Connection> m_connections; // by descriptor
    std::deque<Due> m_due;
};

SlowServer::SlowServer(AnswerTo answerTo, std::chrono::milliseconds delay)
    : m_listener(listenOnLoopback())
    , m_stop(::eventfd(0, EFD_CLOEXEC))
    , m_port(portOf(m_listener))
{
    m_thread =
        std::thread([this, answerTo = std::move(answerTo), delay] { Loop(*this, answerTo, delay).run(); });
}

SlowServer::~SlowServer()
{
    const std::uint64_t one = 1;
    if (::write(m_stop, &one, sizeof one) != sizeof one) give("eventfd");
    m_thread.join();
    ::close(m_stop);
    ::close(m_listener);
}

std::string SlowServer::origin(std::string_view host) const
{
    return "http://" + std::string(host) + ":" + std::to_string(m_port);
}

} // namespace bench
