#include "ui/CrawlController.h"

#include "ui/text/DisplayText.h"
#include "url/UrlParser.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace ui {
namespace {

WallTime wallNow()
{
    return std::chrono::time_point_cast<WallTime::duration>(std::chrono::system_clock::now());
}

} // namespace

CrawlController::CrawlController(MakeRunner makeRunner, QObject* parent)
    : QObject(parent)
    , m_makeRunner(std::move(makeRunner))
{
}

CrawlController::~CrawlController() = default;

void CrawlController::start(const CrawlPlan& plan)
{
    letThreadGo();
    const std::uint64_t crawl = ++m_crawl;
    m_plan = plan;
    m_folderPort.reset();
    m_started = std::chrono::steady_clock::now();
    m_startedWall = wallNow();
    m_finished.reset();
    m_finishedWall.reset();
    const std::unique_ptr<store::Results> before =
        std::exchange(m_results, std::make_unique<store::Results>());
    emit tablesReplaced();

    m_thread = std::make_unique<run::CrawlThread>(
        [make = m_makeRunner, plan, news = newsOf(crawl)] { return make(plan, news); });
    connect(m_thread.get(), &run::CrawlThread::batchReady, this, &CrawlController::applyBatch);
    connect(m_thread.get(), &run::CrawlThread::finished, this, &CrawlController::finish);
    connect(m_thread.get(), &run::CrawlThread::loginFailed, this, &CrawlController::noteLoginFailed);
    m_thread->start();
    setPhase(CrawlPhase::Running);
}

void CrawlController::pause()
{
    if (m_phase != CrawlPhase::Running) return;
    m_thread->pause();
    setPhase(CrawlPhase::Paused);
}

void CrawlController::resume()
{
    if (m_phase != CrawlPhase::Paused) return;
    m_thread->resume();
    setPhase(CrawlPhase::Running);
}

void CrawlController::stop()
{
    if (m_phase != CrawlPhase::Running && m_phase != CrawlPhase::Paused) return;
    m_thread->stop();
    setPhase(CrawlPhase::Stopping);
}

void CrawlController::change(const crawl::CrawlSettings& settings)
{
    if (m_phase != CrawlPhase::Running && m_phase != CrawlPhase::Paused) return;
    m_plan.settings = settings;
    m_thread->change(settings);
}

void CrawlController::goOn(const crawl::CrawlSettings& settings)
{
    if (m_phase != CrawlPhase::Done) return change(settings);
    m_finished.reset();
    m_finishedWall.reset();
    m_plan.settings = settings;
    m_thread->change(settings);
    setPhase(CrawlPhase::Running);
}

void CrawlController::letGo()
{
    letThreadGo();
    m_phase = CrawlPhase::None;
}

bool CrawlController::waitForEnd(std::chrono::milliseconds atMost)
{
    letGo();
    const QDeadlineTimer deadline(atMost);
    return std::all_of(m_ending.begin(), m_ending.end(), [&deadline](const auto& thread) {
        return thread->waitForEnd(std::chrono::milliseconds(std::max<qint64>(deadline.remainingTime(), 0)));
    });
}

std::string CrawlController::siteOrigin() const
{
    if (m_plan.seeds.empty()) return {};
    const auto seed = url::parseUrl(m_plan.seeds.front().text);
    return seed ? seed->origin().serialize() : std::string();
}

CrawlStatus CrawlController::status() const
{
    CrawlStatus status;
    status.phase = m_phase;
    if (!m_results) return status;
    const crawl::Progress& progress = m_results->progress();
    status.complete = m_results->isComplete();
    status.rows = m_results->totals().shown();
    status.pending = m_results->totals().of(crawl::Verdict::Pending);
    status.requests = progress.requests;
    status.inFlight = progress.inFlight;
    status.dataUrls = progress.dataUrls;
    status.beyondUrlLimit = progress.beyondUrlLimit;
    status.waitingFor = displayText(progress.waitingFor);
    status.running = m_finished.value_or(std::chrono::steady_clock::now()) - m_started;
    return status;
}

std::optional<QUrl> CrawlController::browserUrl(std::string_view address) const
{
    const auto parsed = url::parseUrl(address);
    if (!parsed || !parsed->isHttpOrHttps()) return std::nullopt;
    std::string href = parsed->href();
    if (m_folderPort && m_plan.folder && parsed->origin().serialize() == m_plan.folder->origin)
        href.replace(0, m_plan.folder->origin.size(), "http://127.0.0.1:" + std::to_string(*m_folderPort));
    const QUrl result = QUrl::fromEncoded(QByteArray::fromStdString(href));
    return result.isValid() ? std::optional(result) : std::nullopt;
}

SnapshotLoan CrawlController::lendSnapshot()
{
    Q_ASSERT_X(m_results, "CrawlController::lendSnapshot", "there is a crawl whenever there are rows");
    return {m_crawl, m_results->takeSnapshot()};
}

void CrawlController::takeBack(const SnapshotLoan& loan)
{
    if (loan.crawl == m_crawl) m_results->giveBack(*loan.snapshot); // an earlier crawl's tables are gone
}

void CrawlController::applyBatch(const std::shared_ptr<const crawl::ChangeBatch>& batch)
{
    if (sender() != m_thread.get()) return; // an earlier crawl's last words
    const store::Applied applied = m_results->apply(batch);
    m_thread->batchApplied();
    emit batchApplied(applied);
    for (const crawl::NoticeGiven& notice : batch->notices)
        emit noticeGiven(notice);
}

void CrawlController::finish()
{
    if (sender() != m_thread.get()) return;
    m_finished = std::chrono::steady_clock::now();
    m_finishedWall = wallNow();
    setPhase(CrawlPhase::Done); // the thread stays: it serves a folder's pages to the browser
}

void CrawlController::noteFolder(std::uint64_t crawl, std::optional<std::uint16_t> port)
{
    if (crawl != m_crawl) return;
    m_folderPort = port;
    if (!port) emit folderNotServed();
}

void CrawlController::noteLoginFailed(const std::string& problem)
{
    if (sender() != m_thread.get()) return;
    emit said(tr("The login failed, so nothing was asked: %1.").arg(displayText(problem)));
}

CrawlController::RunnerNews CrawlController::newsOf(std::uint64_t crawl)
{
    const auto tell = [this](auto told) { QMetaObject::invokeMethod(this, told, Qt::QueuedConnection); };
    return {.folderServed =
                [this, crawl, tell](std::optional<std::uint16_t> port) {
                    tell([this, crawl, port] { noteFolder(crawl, port); });
                },
            .said =
                [this, crawl, tell](const QString& sentence) {
                    tell([this, crawl, sentence] {
                        if (crawl == m_crawl) emit said(sentence);
                    });
                }};
}

void CrawlController::letThreadGo()
{
    std::erase_if(m_ending, [](const auto& thread) { return thread->hasEnded(); });
    if (!m_thread) return;
    disconnect(m_thread.get(), nullptr, this, nullptr);
    m_thread->end();
    m_ending.push_back(std::move(m_thread));
}

void CrawlController::setPhase(CrawlPhase phase)
{
    m_phase = phase;
    emit phaseChanged();
}

} // namespace ui
