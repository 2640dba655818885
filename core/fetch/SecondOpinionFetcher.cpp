#include "fetch/SecondOpinionFetcher.h"

#include "fetch/CurlTransfer.h"
#include "fetch/RequestFields.h"

#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <unordered_map>
#include <utility>

namespace fetch {

/// libcurl's multi interface on Qt's event loop: its sockets by QSocketNotifier, its clock by QTimer.
class SecondOpinionFetcher::Transfers
{
public:
    Transfers(NetworkSettings settings, const CookieJar* cookies, QObject* loop)
        : m_settings(std::move(settings))
        , m_cookies(cookies)
        , m_loop(loop)
        , m_multi(curl_multi_init())
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, m_loop, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
        curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &Transfers::onSocket);
        curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, &Transfers::onTimer);
        curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERDATA, this);
    }

    ~Transfers()
    {
        for (const auto& [id, transfer] : m_inFlight)
            curl_multi_remove_handle(m_multi.get(), transfer->handle());
    }

    void setAnswers(Answers answers) { m_answers = std::move(answers); }

    void answerResolved(http::FetchId id)
    {
        QMetaObject::invokeMethod(
            m_loop, [this, id] { m_answers.resolved(id, http::HostAnswer::Resolved); }, Qt::QueuedConnection);
    }

    void start(http::FetchId id, const http::Request& request)
    {
        auto transfer = std::make_unique<CurlTransfer>(id, request, m_settings,
                                                       requestFields(request, m_settings, m_cookies));
        curl_multi_add_handle(m_multi.get(), transfer->handle());
        m_inFlight.insert_or_assign(id, std::move(transfer));
    }

    void cancel(http::FetchId id)
    {
        const auto found = m_inFlight.find(id);
        if (found == m_inFlight.end()) return;
        curl_multi_remove_handle(m_multi.get(), found->second->handle());
        m_inFlight.erase(found);
        QMetaObject::invokeMethod(
            m_loop,
            [this, id] {
                m_answers.fetched(id,
                                  http::TransportFailure{http::TransportError::Cancelled, "cancelled", {}});
            },
            Qt::QueuedConnection);
    }

private:
    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
    {
        static_cast<Transfers*>(self)->watch(socket, what);
        return 0;
    }

    static int onTimer(CURLM*, long timeout, void* self)
    {
        QTimer& timer = static_cast<Transfers*>(self)->m_timer;
        timeout < 0 ? timer.stop() : timer.start(std::chrono::milliseconds(timeout));
        return 0;
    }

    void watch(curl_socket_t socket, int what)
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

    std::unique_ptr<QSocketNotifier> notifier(curl_socket_t socket, QSocketNotifier::Type type, int event)
    {
        auto made = std::make_unique<QSocketNotifier>(socket, type);
        QObject::connect(made.get(), &QSocketNotifier::activated, m_loop,
                         [this, socket, event] { act(socket, event); });
        return made;
    }

    /// libcurl lets go of a socket while it acts on it: its notifier may be the one that is speaking.
    void letGo(curl_socket_t socket)
    {
        const auto found = m_watches.find(socket);
        if (found == m_watches.end()) return;
        for (auto* notifier : {&found->second.read, &found->second.write}) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
        m_watches.erase(found);
    }

    void act(curl_socket_t socket, int events)
    {
        int running = 0;
        curl_multi_socket_action(m_multi.get(), socket, events, &running);
        takeEnded();
    }

    void takeEnded()
    {
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            const CURLcode code = message->data.result;
            CurlTransfer* ended = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &ended);
            curl_multi_remove_handle(m_multi.get(), ended->handle());
            const http::FetchId id = ended->id();
            http::Outcome outcome = ended->outcome(code);
            m_inFlight.erase(id); // before the answer, in which the next may be started
            m_answers.fetched(id, std::move(outcome));
        }
    }

    // Fixed at construction.
    const NetworkSettings m_settings;
    const CookieJar* const m_cookies; // null: none are sent
    QObject* const m_loop;            // what is queued, and what notifiers tell, ends with it

    Answers m_answers;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watches;
    MultiHandle m_multi; // before the transfers and after the watches: its end closes sockets
    std::unordered_map<http::FetchId, std::unique_ptr<CurlTransfer>> m_inFlight;
};

SecondOpinionFetcher::SecondOpinionFetcher(NetworkSettings settings, const CookieJar* cookies,
                                           QObject* parent)
    : QObject(parent)
    , m_transfers(std::make_unique<Transfers>(std::move(settings), cookies, this))
{
}

SecondOpinionFetcher::~SecondOpinionFetcher() = default;

void SecondOpinionFetcher::setAnswers(Answers answers)
{
    m_transfers->setAnswers(std::move(answers));
}

void SecondOpinionFetcher::resolve(http::FetchId id, std::string_view)
{
    m_transfers->answerResolved(id);
}

void SecondOpinionFetcher::start(http::FetchId id, const http::Request& request)
{
    m_transfers->start(id, request);
}

void SecondOpinionFetcher::cancel(http::FetchId id)
{
    m_transfers->cancel(id);
}

} // namespace fetch
