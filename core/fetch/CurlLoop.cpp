#include "fetch/CurlLoop.h"

#include <chrono>
#include <utility>

namespace fetch {

CurlLoop::CurlLoop(Ended ended)
    : m_ended(std::move(ended))
    , m_multi(curl_multi_init())
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &CurlLoop::onSocket);
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, &CurlLoop::onTimer);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERDATA, this);
}

int CurlLoop::onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    static_cast<CurlLoop*>(self)->watch(socket, what);
    return 0;
}

int CurlLoop::onTimer(CURLM*, long timeout, void* self)
{
    QTimer& timer = static_cast<CurlLoop*>(self)->m_timer;
    timeout < 0 ? timer.stop() : timer.start(std::chrono::milliseconds(timeout));
    return 0;
}

void CurlLoop::watch(curl_socket_t socket, int what)
{
    if (what == CURL_POLL_REMOVE) {
        letGo(socket);
        return;
    }
    Watch& watch = m_watches[socket];
    if (!watch.read) {
        watch.read = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
        watch.write = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
    }
    watch.read->setEnabled(what == CURL_POLL_IN || what == CURL_POLL_INOUT);
    watch.write->setEnabled(what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
}

std::unique_ptr<QSocketNotifier> CurlLoop::notifier(curl_socket_t socket, QSocketNotifier::Type type,
                                                    int event)
{
    auto made = std::make_unique<QSocketNotifier>(socket, type);
    QObject::connect(made.get(), &QSocketNotifier::activated, made.get(),
                     [this, socket, event] { act(socket, event); });
    return made;
}

/// libcurl lets go of a socket while it acts on it: its notifier may be the one that is speaking.
void CurlLoop::letGo(curl_socket_t socket)
{
    const auto found = m_watches.find(socket);
    if (found == m_watches.end()) return;
    for (auto* notifier : {&found->second.read, &found->second.write}) {
        (*notifier)->setEnabled(false);
        notifier->release()->deleteLater();
    }
    m_watches.erase(found);
}

void CurlLoop::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi.get(), socket, events, &running);
    takeEnded();
}

void CurlLoop::takeEnded()
{
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        CURL* const transfer = message->easy_handle;
        const CURLcode code = message->data.result;
        remove(transfer); // the message ends with it
        m_ended(transfer, code);
    }
}

} // namespace fetch
