#pragma once

#include "app/cli/CheckJob.h"
#include "app/cli/CommandLine.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/ProgressLine.h"
#include "app/cli/ReportOutput.h"
#include "base/Instant.h"
#include "fetch/NetworkSettings.h"
#include "store/Results.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace fetch {
class NetworkFetcher;
}
namespace run {
class CrawlRunner;
} // namespace run
namespace serve {
class FolderServer;
}

namespace cli {

/// Does a job: crawls, keeps the results, writes the report.
///
/// Thread: main. Owns the crawl's runner, the folder's server and the tables.
class CheckCommand : public QObject
{
    Q_OBJECT
public:
    CheckCommand(CliOptions options, CheckJob job, QObject* parent = nullptr);
    ~CheckCommand() override;

    void start();
    /// What is in flight is cancelled; the report of what is known follows.
    void cutShort();

signals:
    void ended(cli::ExitStatus status);

private:
    void applyBatch(const std::shared_ptr<const crawl::ChangeBatch>& batch);
    void crawl(const fetch::NetworkSettings& network);
    void refuse(const std::string& problem);
    void end();

    [[nodiscard]] bool serveFolder();
    [[nodiscard]] report::WriteEnd writeReport(const report::Sink& sink);
    [[nodiscard]] report::WriteEnd writeSitemapReport(const store::Snapshot& snapshot,
                                                      const report::ReportSettings& settings,
                                                      const report::Sink& sink);
    /// Of a crawl with one start page, if that gave nothing: its row.
    [[nodiscard]] std::optional<crawl::EntryState> seedThatGaveNothing() const;
    [[nodiscard]] bool isCrawlOfOneSeed() const;
    void say(const std::string& sentence);
    void sayIfNotQuiet(const std::string& sentence);
    [[nodiscard]] std::string summary() const;

    // Fixed at construction.
    const CliOptions m_options;
    const CheckJob m_job;
    const ReportOutput m_output;

    std::unique_ptr<serve::FolderServer> m_server; // answers the runner: ends after it
    std::unique_ptr<run::CrawlRunner> m_runner;
    store::Results m_results;
    ProgressLine m_progressLine;
    WallTime m_started;
    WallTime m_finished;
    bool m_cutShort = false;
};

} // namespace cli
