#pragma once

#include "base/Instant.h"
#include "run/CrawlThread.h"
#include "store/Results.h"
#include "ui/CrawlPhase.h"
#include "ui/CrawlPlan.h"
#include "ui/status/StatusStrip.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A snapshot on loan to a job, with the crawl it was taken of.
struct SnapshotLoan
{
    std::uint64_t crawl = 0;
    std::shared_ptr<const store::Snapshot> snapshot;
};

/// The window's hand on the crawl: start, pause, stop. Takes its batches into the tables.
///
/// Thread: the UI's. Owns the tables, the CrawlThread, and those of earlier crawls until they have ended.
class CrawlController : public QObject
{
    Q_OBJECT
public:
    /// What the making of a runner tells, from the crawl thread.
    struct RunnerNews
    {
        /// Once the plan's folder is served on loopback; nullopt: it can't be.
        std::function<void(std::optional<std::uint16_t> port)> folderServed;
        /// A sentence for the person.
        std::function<void(const QString& sentence)> said;
    };

    /// Called on the crawl thread.
    using MakeRunner =
        std::function<std::unique_ptr<run::CrawlRunner>(const CrawlPlan& plan, const RunnerNews& news)>;

    CrawlController(MakeRunner makeRunner, QObject* parent);
    ~CrawlController() override;

    /// Ends what runs and begins anew with empty tables.
    void start(const CrawlPlan& plan);
    void pause();
    void resume();
    void stop();
    /// Speed, limits, patterns of the crawl that is under way, for what it asks from now on.
    void change(const crawl::CrawlSettings& settings);
    /// The same, and of one that has ended because of a limit: it goes on from there.
    void goOn(const crawl::CrawlSettings& settings);
    /// Lets every thread end, without waiting. Nothing is told any more.
    void letGo();
    /// Only for the end of the program: whether all threads were gone in time.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds atMost);

    [[nodiscard]] CrawlPhase phase() const { return m_phase; }
    [[nodiscard]] const CrawlPlan& plan() const { return m_plan; }
    /// Of the address the crawl began with.
    [[nodiscard]] std::string siteOrigin() const;
    [[nodiscard]] const store::Results* results() const { return m_results.get(); }
    [[nodiscard]] CrawlStatus status() const;
    [[nodiscard]] std::optional<WallTime> started() const { return m_startedWall; }
    [[nodiscard]] std::optional<WallTime> finished() const { return m_finishedWall; }
    /// What a browser can open; nullopt: anything but http and https.
    [[nodiscard]] std::optional<QUrl> browserUrl(std::string_view address) const;

    [[nodiscard]] SnapshotLoan lendSnapshot();
    /// When the job is over; of an earlier crawl too.
    void takeBack(const SnapshotLoan& loan);

signals:
    /// The tables are new and empty; the earlier ones live until this has returned.
    void tablesReplaced();
    /// A batch is in the tables.
    void batchApplied(const store::Applied& applied);
    void noticeGiven(const crawl::NoticeGiven& notice);
    /// The folder to be crawled is gone, or this computer lets nobody listen on loopback.
    void folderNotServed();
    /// Something of the crawl that is no row's, in words.
    void said(const QString& sentence);
    void phaseChanged();

private:
    void applyBatch(const std::shared_ptr<const crawl::ChangeBatch>& batch);
    void finish();
    void noteFolder(std::uint64_t crawl, std::optional<std::uint16_t> port);
    void noteLoginFailed(const std::string& problem);
    [[nodiscard]] RunnerNews newsOf(std::uint64_t crawl);
    void letThreadGo();
    void setPhase(CrawlPhase phase);

    MakeRunner m_makeRunner;
    CrawlPhase m_phase = CrawlPhase::None;
    CrawlPlan m_plan;
    std::uint64_t m_crawl = 0; // crawls started
    std::unique_ptr<store::Results> m_results;
    std::unique_ptr<run::CrawlThread> m_thread;
    std::vector<std::unique_ptr<run::CrawlThread>> m_ending;
    std::optional<std::uint16_t> m_folderPort; // where the plan's folder is served
    Instant m_started{};
    std::optional<Instant> m_finished;
    std::optional<WallTime> m_startedWall;
    std::optional<WallTime> m_finishedWall;
};

} // namespace ui
