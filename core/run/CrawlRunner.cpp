#include "run/CrawlRunner.h"

#include "crawl/Crawl.h"
#include "crawl/DocumentReader.h"
#include "fetch/WhenDone.h"

#include <QtConcurrentRun>
#include <QThread>

#include <algorithm>

namespace run {

using namespace std::chrono_literals;

namespace {

// Ten batches a second look live to a person; more would only cost repaints.
constexpr auto batchInterval = 100ms;
// A QTimer counts milliseconds in 31 bits, 24 days; whoever has longer to wait looks up in between.
constexpr std::chrono::milliseconds longestSleep = 1h;

Now currentTime()
{
    return {std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now()),
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

} // namespace

CrawlRunner::CrawlRunner(crawl::CrawlSettings settings, std::vector<crawl::Seed> seeds, Fetchers fetchers,
                         QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_seeds(std::move(seeds))
    , m_fetchers(std::move(fetchers))
{
    // One core is left to the network and, in the desktop, to the window.
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    takeAnswers();
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    m_batchTimer.setSingleShot(true);
    m_turn.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &CrawlRunner::turn);
    connect(&m_turn, &QTimer::timeout, this, &CrawlRunner::turn);
    connect(&m_batchTimer, &QTimer::timeout, this, &CrawlRunner::offerBatch);
}

CrawlRunner::~CrawlRunner()
{
    // The pages being read answer to this object: none may be under way when it goes.
    m_pool.clear();
    m_pool.waitForDone();
}

void CrawlRunner::start()
{
    const Now now = currentTime();
    m_crawl = std::make_unique<crawl::Crawl>(m_settings, now);
    m_crawl->add(m_seeds, now);
    if (!m_login) return turn();
    connect(m_login.get(), &Login::ended, this, &CrawlRunner::beginAfterLogin);
    m_login->start();
}

void CrawlRunner::takeAnswers()
{
    for (const crawl::Stack stack : {crawl::Stack::First, crawl::Stack::Second})
        fetcher(stack).setAnswers(
            {[this](http::FetchId id, http::HostAnswer answer) { onResolved(id, answer); },
             [this](http::FetchId id, http::Outcome outcome) { onFetched(id, std::move(outcome)); }});
}

void CrawlRunner::beginAfterLogin()
{
    const std::string problem = m_login->problem();
    m_login.release()->deleteLater(); // it is what tells this
    takeAnswers();
    if (!problem.empty() && !m_stopped) {
        m_crawl->stop();
        emit loginFailed(problem);
    }
    turn();
}

void CrawlRunner::pause()
{
    if (!m_crawl) return;
    m_crawl->pause();
    scheduleTurn();
}

void CrawlRunner::resume()
{
    if (!m_crawl) return;
    m_crawl->resume();
    scheduleTurn();
}

void CrawlRunner::stop()
{
    if (!m_crawl) return;
    m_crawl->stop();
    m_stopped = true;
    if (m_login) m_login->cancel();
    scheduleTurn();
}

void CrawlRunner::recheck(std::vector<crawl::EntryId> entries)
{
    if (!m_crawl) return;
    goOnAfterEnd();
    m_crawl->recheck(entries, currentTime());
    scheduleTurn();
}

void CrawlRunner::change(crawl::CrawlSettings settings)
{
    if (!m_crawl) return;
    goOnAfterEnd();
    m_crawl->change(std::move(settings), currentTime());
    scheduleTurn();
}

void CrawlRunner::goOnAfterEnd()
{
    m_finishing = false;
    m_finishedSent = false;
    m_lastBatchSent = false;
}

void CrawlRunner::batchApplied()
{
    m_batchOut = false;
    if (m_finishing) {
        sendBatchOrFinish();
    } else if (m_crawl->hasFullBatch()) {
        m_batchTimer.stop();
        sendBatch();
    } else if (m_hasNews && !m_batchTimer.isActive()) {
        m_batchTimer.start(batchInterval);
    }
}

void CrawlRunner::onResolved(http::FetchId id, http::HostAnswer answer)
{
    m_crawl->onHostResolved(id, answer, currentTime());
    scheduleTurn();
}

void CrawlRunner::onMailResolved(http::FetchId id, http::MailAnswer answer)
{
    m_crawl->onMailResolved(id, answer, currentTime());
    scheduleTurn();
}

void CrawlRunner::onFetched(http::FetchId id, http::Outcome outcome)
{
    m_crawl->onFetched(id, std::move(outcome), currentTime());
    scheduleTurn();
}

/// One turn for all answers of one round of the event loop.
void CrawlRunner::scheduleTurn()
{
    if (!m_turn.isActive()) m_turn.start(0);
}

void CrawlRunner::turn()
{
    if (m_login) return; // nothing is asked before it
    m_hasNews = true;
    const Now now = currentTime();
    for (crawl::Command& command : m_crawl->next(now))
        perform(std::move(command));
    m_wakeUp.stop();
    if (const auto wakeAt = m_crawl->wakeAt()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*wakeAt - now.steady);
        m_wakeUp.start(std::clamp(wait, 0ms, longestSleep));
    }
    m_finishing = m_crawl->isFinished();
    if (m_finishing) {
        m_batchTimer.stop();
        sendBatchOrFinish();
    } else if (!m_batchTimer.isActive() && !m_batchOut) {
        m_batchTimer.start(batchInterval);
    }
}

void CrawlRunner::perform(crawl::Command command)
{
    if (auto* resolve = std::get_if<crawl::ResolveHost>(&command))
        return m_fetchers.first->resolve(resolve->id, resolve->host);
    if (const auto* mail = std::get_if<crawl::ResolveMail>(&command)) return resolve(*mail);
    if (auto* fetch = std::get_if<crawl::FetchUrl>(&command))
        return fetcher(fetch->stack).start(fetch->id, fetch->request);
    if (auto* robots = std::get_if<crawl::FetchRobots>(&command))
        return fetcher(robots->stack).start(robots->id, robots->request);
    if (auto* cancel = std::get_if<crawl::Cancel>(&command)) return fetcher(cancel->stack).cancel(cancel->id);
    read(std::get<crawl::Read>(std::move(command)));
}

void CrawlRunner::resolve(const crawl::ResolveMail& mail)
{
    const auto answered = [this, id = mail.id](http::MailAnswer answer) { onMailResolved(id, answer); };
    if (m_fetchers.mail)
        m_fetchers.mail->resolve(mail.domain, answered);
    else
        QMetaObject::invokeMethod(
            this, [answered] { answered(http::MailAnswer::Unknown); }, Qt::QueuedConnection);
}

fetch::Fetcher& CrawlRunner::fetcher(crawl::Stack stack)
{
    return stack == crawl::Stack::First ? *m_fetchers.first : *m_fetchers.second;
}

void CrawlRunner::read(crawl::Read read)
{
    const http::FetchId id = read.id;
    fetch::whenDone(
        QtConcurrent::run(&m_pool, [command = std::move(read)] { return crawl::readDocument(command); }),
        this, [this, id](crawl::Reading reading) { onRead(id, std::move(reading)); });
}

void CrawlRunner::onRead(http::FetchId id, crawl::Reading reading)
{
    m_crawl->onRead(id, std::move(reading), currentTime());
    scheduleTurn();
}

void CrawlRunner::offerBatch()
{
    if (!m_batchOut) sendBatch();
}

void CrawlRunner::sendBatch()
{
    const bool heldBack = m_crawl->holdsBack();
    auto batch = std::make_shared<crawl::ChangeBatch>(m_crawl->takeChanges());
    m_hasNews = m_crawl->hasChanges();
    m_batchOut = true;
    emit batchReady(std::move(batch));
    if (heldBack) scheduleTurn(); // it goes on, now that something was taken
}

/// At the end nothing may be left untold: the last batch goes out when the one before it was taken.
void CrawlRunner::sendBatchOrFinish()
{
    if (m_batchOut || m_finishedSent) return;
    auto batch = std::make_shared<crawl::ChangeBatch>(m_crawl->takeChanges());
    const bool last = batch->isEmpty() && m_lastBatchSent;
    if (!last) {
        m_lastBatchSent = true;
        m_batchOut = true;
        emit batchReady(std::move(batch));
        return;
    }
    m_finishedSent = true;
    emit finished();
}

} // namespace run
