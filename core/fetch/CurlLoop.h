#pragma once

#include "fetch/CurlHandle.h"

#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace fetch {

/// libcurl's multi interface on Qt's event loop: its sockets by QSocketNotifier, its clock by QTimer. The
/// connections that its transfers leave open are its own, and are closed by its end.
///
/// Thread: the one it was made on. It must not end from inside `Ended`.
class CurlLoop
{
public:
    /// A transfer has ended and is out of the loop. May add another, not end the loop.
    using Ended = std::function<void(CURL* transfer, CURLcode code)>;

    explicit CurlLoop(Ended ended);
    CurlLoop(const CurlLoop&) = delete; // libcurl knows it by its place
    CurlLoop& operator=(const CurlLoop&) = delete;

    void add(CURL* transfer) { curl_multi_add_handle(m_multi.get(), transfer); }
    void remove(CURL* transfer) { curl_multi_remove_handle(m_multi.get(), transfer); }

private:
    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*);
    static int onTimer(CURLM*, long timeout, void* self);
    void watch(curl_socket_t socket, int what);
    [[nodiscard]] std::unique_ptr<QSocketNotifier> notifier(curl_socket_t socket, QSocketNotifier::Type type,
                                                            int event);
    void letGo(curl_socket_t socket);
    void act(curl_socket_t socket, int events);
    void takeEnded();

    const Ended m_ended;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watches;
    MultiHandle m_multi; // after the watches: its end closes sockets
};

} // namespace fetch
