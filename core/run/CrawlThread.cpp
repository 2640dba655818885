#include "run/CrawlThread.h"

namespace run {

CrawlThread::CrawlThread(MakeRunner makeRunner, QObject* parent)
    : QObject(parent)
    , m_makeRunner(std::move(makeRunner))
    , m_doorman(new QObject) // dies with m_thread's end, below
{
    m_thread.setObjectName(QStringLiteral("crawl"));
    m_doorman->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_doorman, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, this, &CrawlThread::ended, Qt::QueuedConnection);
}

CrawlThread::~CrawlThread()
{
    if (!m_started) {
        delete m_doorman; // its thread never ran, so nothing else would
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void CrawlThread::start()
{
    Q_ASSERT_X(!m_started, "CrawlThread::start", "a CrawlThread runs one crawl");
    m_started = true;
    m_thread.start();
    QMetaObject::invokeMethod(
        m_doorman, [this] { makeRunner(); }, Qt::QueuedConnection);
}

void CrawlThread::makeRunner()
{
    Q_ASSERT_X(QThread::currentThread() == &m_thread, "CrawlThread::makeRunner", "runs on the crawl thread");
    m_runner = m_makeRunner().release();
    m_runner->setParent(m_doorman);
    connect(m_runner, &CrawlRunner::batchReady, this, &CrawlThread::batchReady, Qt::QueuedConnection);
    connect(m_runner, &CrawlRunner::finished, this, &CrawlThread::finished, Qt::QueuedConnection);
    connect(m_runner, &CrawlRunner::loginFailed, this, &CrawlThread::loginFailed, Qt::QueuedConnection);
    m_runner->start();
}

void CrawlThread::pause()
{
    tellRunner([](CrawlRunner& runner) { runner.pause(); });
}

void CrawlThread::resume()
{
    tellRunner([](CrawlRunner& runner) { runner.resume(); });
}

void CrawlThread::stop()
{
    tellRunner([](CrawlRunner& runner) { runner.stop(); });
}

void CrawlThread::change(crawl::CrawlSettings settings)
{
    tellRunner([settings = std::move(settings)](CrawlRunner& runner) { runner.change(settings); });
}

void CrawlThread::batchApplied()
{
    tellRunner([](CrawlRunner& runner) { runner.batchApplied(); });
}

template<typename Told>
void CrawlThread::tellRunner(Told told)
{
    // The doorman's queue: what is told before the runner stands waits behind its making.
    if (!m_started || m_thread.isFinished()) return;
    QMetaObject::invokeMethod(
        m_doorman, [this, told = std::move(told)] { told(*m_runner); }, Qt::QueuedConnection);
}

void CrawlThread::end()
{
    if (m_started) m_thread.quit();
}

bool CrawlThread::waitForEnd(std::chrono::milliseconds atMost)
{
    end();
    return hasEnded() || m_thread.wait(QDeadlineTimer(atMost));
}

} // namespace run
