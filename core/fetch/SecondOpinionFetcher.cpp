#include "fetch/SecondOpinionFetcher.h"

#include "fetch/CurlLoop.h"
#include "fetch/CurlTransfer.h"
#include "fetch/RequestFields.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

namespace fetch {

/// What is in flight, by origin.
class SecondOpinionFetcher::Transfers
{
public:
    Transfers(NetworkSettings settings, const CookieJar* cookies, QObject* loop)
        : m_settings(std::move(settings))
        , m_cookies(cookies)
        , m_loop(loop)
    {
    }

    ~Transfers()
    {
        for (const auto& [id, one] : m_inFlight)
            one.way->loop.remove(one.transfer->handle());
    }

    void setAnswers(Answers answers) { m_answers = std::move(answers); }

    void answerResolved(http::FetchId id)
    {
        QMetaObject::invokeMethod(
            m_loop, [this, id] { m_answers.resolved(id, http::HostAnswer::Resolved); }, Qt::QueuedConnection);
    }

    void start(http::FetchId id, const http::Request& request) { start(id, request, Connection::Any); }

    void cancel(http::FetchId id)
    {
        const auto found = m_inFlight.find(id);
        if (found == m_inFlight.end()) return;
        found->second.way->loop.remove(found->second.transfer->handle());
        end(found);
        QMetaObject::invokeMethod(
            m_loop,
            [this, id] {
                m_answers.fetched(id,
                                  http::TransportFailure{http::TransportError::Cancelled, "cancelled", {}});
            },
            Qt::QueuedConnection);
    }

private:
    /// The connections to one origin. They are kept only while its opinions follow one another: a server
    /// that has few to give needs them for the first stack.
    struct Way
    {
        explicit Way(CurlLoop::Ended ended)
            : loop(std::move(ended))
        {
        }

        CurlLoop loop;
        int inFlight = 0;
    };

    struct InFlight
    {
        http::Request request;
        Way* way;
        std::unique_ptr<CurlTransfer> transfer;
    };

    enum class Connection { Any, New };

    void start(http::FetchId id, const http::Request& request, Connection connection)
    {
        Way& way = wayTo(request.url.origin());
        auto transfer = std::make_unique<CurlTransfer>(id, request, m_settings,
                                                       requestFields(request, m_settings, m_cookies));
        if (connection == Connection::New) transfer->takeNewConnection();
        ++way.inFlight;
        way.loop.add(transfer->handle());
        m_inFlight.insert_or_assign(id, InFlight{request, &way, std::move(transfer)});
    }

    Way& wayTo(const url::Origin& origin)
    {
        std::unique_ptr<Way>& way = m_ways[origin.serialize()];
        if (!way) way = std::make_unique<Way>([this](CURL* handle, CURLcode code) { take(handle, code); });
        return *way;
    }

    void take(CURL* handle, CURLcode code)
    {
        CurlTransfer* ended = nullptr;
        curl_easy_getinfo(handle, CURLINFO_PRIVATE, &ended);
        const http::FetchId id = ended->id();
        const auto found = m_inFlight.find(id);
        http::Request request = found->second.request;
        const bool cameOverUsedConnection = ended->cameOverUsedConnection();
        http::Outcome outcome = ended->outcome(code);
        end(found); // before the answer, in which the next may be started
        // What spoils a connection for its second request is no fault of the page.
        const auto* const failure = std::get_if<http::TransportFailure>(&outcome);
        if (failure && cameOverUsedConnection && failure->elapsed < request.deadlines.total) {
            request.deadlines.total -= failure->elapsed;
            start(id, request, Connection::New);
            return;
        }
        m_answers.fetched(id, std::move(outcome));
    }

    void end(std::unordered_map<http::FetchId, InFlight>::iterator one)
    {
        Way& way = *one->second.way;
        std::string origin = one->second.request.url.origin().serialize();
        m_inFlight.erase(one);
        if (--way.inFlight > 0) return;
        // Not now: its loop may be the one that is speaking, and the next may be started by the answer.
        QMetaObject::invokeMethod(
            m_loop, [this, origin = std::move(origin)] { closeIfIdle(origin); }, Qt::QueuedConnection);
    }

    void closeIfIdle(const std::string& origin)
    {
        const auto way = m_ways.find(origin);
        if (way != m_ways.end() && way->second->inFlight == 0) m_ways.erase(way);
    }

    // Fixed at construction.
    const NetworkSettings m_settings;
    const CookieJar* const m_cookies; // null: none are sent
    QObject* const m_loop;            // what is queued ends with it

    Answers m_answers;
    std::unordered_map<std::string, std::unique_ptr<Way>> m_ways; // by the origin's serialisation
    std::unordered_map<http::FetchId, InFlight> m_inFlight;       // ends before the ways
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
