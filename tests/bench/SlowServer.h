#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace bench {

/// A 200 with an HTML body, as it goes over the wire.
[[nodiscard]] std::string htmlAnswer(std::string_view body);
[[nodiscard]] std::string notFoundAnswer();

/// A web server that answers every request after the same delay, however many come at once: what is measured
/// beside it has no other limit than its own.
///
/// Thread: one of its own, with one epoll for all connections. Listens on all of 127.0.0.0/8.
class SlowServer
{
public:
    /// Called on the server's thread; the whole answer to a request for `target` (path and query). Empty: the
    /// request is read and never answered.
    using AnswerTo = std::function<std::string(std::string_view target)>;

    SlowServer(AnswerTo answerTo, std::chrono::milliseconds delay);
    ~SlowServer();
    SlowServer(const SlowServer&) = delete;
    SlowServer& operator=(const SlowServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// `http://127.0.0.1:4711`
    [[nodiscard]] std::string origin(std::string_view host = "127.0.0.1") const;

    [[nodiscard]] std::size_t requests() const { return m_requests; }
    [[nodiscard]] std::size_t connections() const { return m_connections; }
    /// Requests that had come and were not yet answered.
    [[nodiscard]] std::size_t mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] std::size_t atOnce() const { return m_atOnce; }

private:
    class Loop;

    std::atomic<std::size_t> m_requests = 0;
    std::atomic<std::size_t> m_connections = 0;
    std::atomic<std::size_t> m_mostAtOnce = 0;
    std::atomic<std::size_t> m_atOnce = 0;
    int m_listener = -1;
    int m_stop = -1; // an eventfd
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

} // namespace bench
