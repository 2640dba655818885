#include "fetch/MailResolver.h"

#include "url/Host.h"

#include <QDnsLookup>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace fetch {
namespace {

using namespace std::chrono_literals;
using http::MailAnswer;

// Qt has five threads for all of them in the process, whose end waits for what is under way.
constexpr int lookUpsAtOnce = 4;
// The C library would wait for 10 s and more where a name server keeps silent.
constexpr auto deadline = 5s;
// Three in a row are no chance; and a person who checks again half a minute later is right to.
constexpr int enoughFailures = 3;
constexpr auto letBe = 30s;
// A zone that is there wherever the internet is.
constexpr const char* worldsZone = "com";

/// RFC 2606: what stands in documents, and in tests like ours.
bool isReserved(std::string_view domain)
{
    constexpr std::array<std::string_view, 6> reserved = {"test",        "example",     "localhost",
                                                          "example.com", "example.net", "example.org"};
    return std::any_of(reserved.begin(), reserved.end(), [domain](std::string_view name) {
        if (!domain.ends_with(name)) return false;
        const std::size_t before = domain.size() - name.size();
        return before == 0 || domain[before - 1] == '.';
    });
}

MailResolver::Records mailServersIn(const QDnsLookup& lookUp)
{
    const auto records = lookUp.mailExchangeRecords();
    if (records.empty()) return MailResolver::Records::None;
    const bool hasServer = std::any_of(records.begin(), records.end(), [](const auto& record) {
        return !record.exchange().isEmpty() && record.exchange() != QLatin1String(".");
    });
    return hasServer ? MailResolver::Records::Some : MailResolver::Records::NullMx;
}

MailResolver::Records recordsOf(const QDnsLookup& lookUp)
{
    switch (lookUp.error()) {
    case QDnsLookup::NoError:
        if (lookUp.type() == QDnsLookup::MX) return mailServersIn(lookUp);
        return lookUp.nameServerRecords().empty() ? MailResolver::Records::None : MailResolver::Records::Some;
    case QDnsLookup::NotFoundError: return MailResolver::Records::NoSuchName;
    // Qt says so where a name has no such records: the C library calls that a failure.
    case QDnsLookup::InvalidReplyError: return MailResolver::Records::None;
    default: return MailResolver::Records::Failure; // Qt's codes, not ours: whatever else went wrong
    }
}

/// By QDnsLookup, which isn't cancelled by its end, only left: it answers to nobody then.
void askNameServer(QObject* owner, MailResolver::Kind kind, const std::string& name,
                   MailResolver::Found found)
{
    const auto type = kind == MailResolver::Kind::MailServers ? QDnsLookup::MX : QDnsLookup::NS;
    auto* const lookUp = new QDnsLookup(type, QString::fromStdString(name), owner);
    QObject::connect(lookUp, &QDnsLookup::finished, owner, [lookUp, found = std::move(found)] {
        lookUp->deleteLater();
        found(recordsOf(*lookUp));
    });
    QTimer::singleShot(deadline, lookUp, &QDnsLookup::abort);
    lookUp->lookup();
}

} // namespace

MailResolver::MailResolver(QObject* parent)
    : QObject(parent)
    , m_query([this](Kind kind, const std::string& name, Found found) {
        askNameServer(this, kind, name, std::move(found));
    })
{
}

MailResolver::MailResolver(Query query, HostResolver::LookUp lookUpHost, QObject* parent)
    : QObject(parent)
    , m_query(std::move(query))
    , m_hosts(std::move(lookUpHost))
{
}

MailResolver::~MailResolver() = default;

void MailResolver::resolve(std::string_view domain, Answered answered)
{
    m_waiting.push_back({std::string(domain), std::move(answered)});
    QMetaObject::invokeMethod(this, &MailResolver::startWaiting, Qt::QueuedConnection);
}

void MailResolver::startWaiting()
{
    while (m_out < lookUpsAtOnce && !m_waiting.empty()) {
        const Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_out;
        if (isReserved(job.domain) || isLetBe()) {
            end(job, MailAnswer::Unknown);
        } else if (url::isInvalidTopLevelDomain(job.domain)) {
            end(job, MailAnswer::NoSuchName); // RFC 6761 §6.4
        } else {
            query(Kind::MailServers, job.domain,
                  [this, job](Records records) { onMailServers(job, records); });
        }
    }
}

void MailResolver::onMailServers(const Job& job, Records records)
{
    noteSuccess(records != Records::Failure);
    switch (records) {
    case Records::Some: return end(job, MailAnswer::HasServer);
    case Records::NullMx: return end(job, MailAnswer::TakesNone);
    case Records::None: return askForAddress(job);
    case Records::NoSuchName: return askWhetherItKnowsTheWorld(job);
    case Records::Failure: return end(job, MailAnswer::Unknown);
    }
}

// RFC 5321 §5.1: a domain without MX records is its own mail server.
void MailResolver::askForAddress(const Job& job)
{
    m_hosts.resolve(job.domain, [this, job](http::HostAnswer answer) {
        noteSuccess(answer != http::HostAnswer::ServerFailure);
        switch (answer) {
        case http::HostAnswer::Resolved: return end(job, MailAnswer::HasServer);
        case http::HostAnswer::NoSuchName: // as some C libraries call it; the name is known to exist
        case http::HostAnswer::NoAddress: return end(job, MailAnswer::NoServer);
        case http::HostAnswer::ServerFailure:
        case http::HostAnswer::Cancelled: return end(job, MailAnswer::Unknown);
        }
    });
}

void MailResolver::askWhetherItKnowsTheWorld(const Job& job)
{
    if (m_knowsTheWorld) return end(job, *m_knowsTheWorld ? MailAnswer::NoSuchName : MailAnswer::Unknown);
    m_doubted.push_back(job);
    if (m_doubted.size() > 1) return; // it is being asked
    query(Kind::NameServers, worldsZone, [this](Records records) {
        const bool knows = records == Records::Some;
        if (records != Records::Failure) m_knowsTheWorld = knows;
        for (const Job& doubted : std::exchange(m_doubted, {}))
            end(doubted, knows ? MailAnswer::NoSuchName : MailAnswer::Unknown);
    });
}

void MailResolver::end(const Job& job, MailAnswer answer)
{
    --m_out;
    QMetaObject::invokeMethod(this, &MailResolver::startWaiting, Qt::QueuedConnection);
    job.answered(answer);
}

void MailResolver::noteSuccess(bool success)
{
    m_failuresInARow = success ? 0 : m_failuresInARow + 1;
    if (m_failuresInARow >= enoughFailures) m_letBeUntil = std::chrono::steady_clock::now() + letBe;
}

bool MailResolver::isLetBe() const
{
    return m_failuresInARow >= enoughFailures && std::chrono::steady_clock::now() < m_letBeUntil;
}

void MailResolver::query(Kind kind, const std::string& name, const Found& found)
{
    // Whoever answers too late answers nobody.
    m_query(kind, name, [self = QPointer(this), found](Records records) {
        if (self) found(records);
    });
}

} // namespace fetch
