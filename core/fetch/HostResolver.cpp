#include "fetch/HostResolver.h"

#include "fetch/WhenDone.h"
#include "url/Host.h"

#include <QFuture>
#include <QHostAddress>
#include <QHostInfo>
#include <QtConcurrent>
#include <QThreadPool>

#include <netdb.h>
#include <sys/socket.h>

#include <deque>
#include <optional>

namespace fetch {
namespace {

// Qt has 20 for the whole process: 60 dead names are enough there to make good links time out. A look-up is
// one thread that sleeps, so more of them cost only stacks.
constexpr int lookUpsAtOnce = 32;

http::HostAnswer answerOf(int error)
{
    switch (error) {
    case 0: return http::HostAnswer::Resolved;
    case EAI_NONAME: return http::HostAnswer::NoSuchName;
#ifdef EAI_NODATA
    case EAI_NODATA: return http::HostAnswer::NoAddress;
#endif
#ifdef EAI_ADDRFAMILY
    case EAI_ADDRFAMILY: return http::HostAnswer::NoAddress;
#endif
    default: return http::HostAnswer::ServerFailure; // EAI_AGAIN, EAI_FAIL, EAI_SYSTEM, EAI_MEMORY
    }
}

/// Asks by getaddrinfo, which tells a name that doesn't exist from a server that failed; Qt's answer doesn't.
http::HostAnswer askNameServer(const std::string& host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM; // else each address comes once for each kind of socket
    addrinfo* addresses = nullptr;
    const http::HostAnswer answer = answerOf(::getaddrinfo(host.c_str(), nullptr, &hints, &addresses));
    if (addresses) ::freeaddrinfo(addresses);
    // Qt keeps this for 60 s, so that its own look-up, one of 20 at a time, has nothing to wait for.
    if (answer == http::HostAnswer::Resolved) (void)QHostInfo::fromName(QString::fromStdString(host));
    return answer;
}

/// The answer that needs no name server, if there is one.
std::optional<http::HostAnswer> knownAnswer(std::string_view host)
{
    // RFC 6761 §6.4: an application may recognise the name and answer without asking.
    if (url::isInvalidTopLevelDomain(host)) return http::HostAnswer::NoSuchName;
    if (host.starts_with('[')) return http::HostAnswer::Resolved;
    const QLatin1String text(host.data(), static_cast<qsizetype>(host.size()));
    if (!QHostAddress(text.toString()).isNull()) return http::HostAnswer::Resolved;
    return std::nullopt;
}

} // namespace

/// The look-ups that are out, and the pool they run in. Lives on after its resolver until they have come
/// home, because they answer to it; then it deletes itself. If its thread ends before, it is left behind on
/// purpose: ending a pool waits for its jobs.
class HostResolver::Jobs : public QObject
{
public:
    explicit Jobs(LookUp lookUp)
        : m_lookUp(std::move(lookUp))
    {
        m_pool.setMaxThreadCount(lookUpsAtOnce);
    }

    void add(std::string host, Answered answered)
    {
        m_waiting.push_back({std::move(host), std::move(answered)});
        // By the event loop, because a look-up that is over at once answers at once.
        QMetaObject::invokeMethod(this, &Jobs::startWaiting, Qt::QueuedConnection);
    }

    void endResolver()
    {
        m_resolverEnded = true;
        m_waiting.clear();
        if (m_out == 0) delete this;
    }

private:
    struct Job
    {
        std::string host;
        Answered answered;
    };

    void startWaiting()
    {
        // Those that wait do so here: a job that a pool has taken can't be called back.
        while (m_out < lookUpsAtOnce && !m_waiting.empty()) {
            Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_out;
            whenDone(QtConcurrent::run(
                         &m_pool, [lookUp = m_lookUp, host = std::move(job.host)] { return lookUp(host); }),
                     this, [this, answered = std::move(job.answered)](http::HostAnswer answer) {
                         onAnswered(answered, answer);
                     });
        }
    }

    void onAnswered(const Answered& answered, http::HostAnswer answer)
    {
        --m_out;
        if (m_resolverEnded) {
            if (m_out == 0) deleteLater();
            return;
        }
        QMetaObject::invokeMethod(this, &Jobs::startWaiting, Qt::QueuedConnection);
        answered(answer);
    }

    const LookUp m_lookUp;
    QThreadPool m_pool;
    std::deque<Job> m_waiting;
    int m_out = 0;
    bool m_resolverEnded = false;
};

HostResolver::HostResolver(LookUp lookUp, QObject* parent)
    : QObject(parent)
    , m_jobs(new Jobs(std::move(lookUp)))
{
}

HostResolver::HostResolver(QObject* parent)
    : HostResolver(askNameServer, parent)
{
}

HostResolver::~HostResolver()
{
    m_jobs->endResolver();
}

void HostResolver::resolve(std::string_view host, Answered answered)
{
    if (const auto answer = knownAnswer(host)) {
        QMetaObject::invokeMethod(
            this, [answered = std::move(answered), known = *answer] { answered(known); },
            Qt::QueuedConnection);
        return;
    }
    m_jobs->add(std::string(host), std::move(answered));
}

} // namespace fetch
