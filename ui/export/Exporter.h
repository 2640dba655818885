#pragma once

#include "report/ReportSettings.h"
#include "ui/CrawlController.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

enum class ExportFormat : std::uint8_t { LinksCsv, UrlsCsv, Json, SitemapCsv, RedirectsCsv };

/// Writes reports into files while everything else goes on: a snapshot in, a file out, in a pool of its own.
/// A file appears when it is whole; until then, and when it can't be written, what stood there before stays.
///
/// Thread: the UI's. Its destructor cancels what is being written and waits for that.
class Exporter : public QObject
{
    Q_OBJECT
public:
    /// The controller outlives it.
    Exporter(CrawlController& controller, QObject* parent);
    ~Exporter() override;

    /// Everything known now; `only`: of these rows.
    void write(ExportFormat format, const QString& fileName, std::optional<std::vector<crawl::EntryId>> only);
    [[nodiscard]] bool isBusy() const { return !m_jobs.empty(); }

signals:
    /// Of the file that is being written.
    void progressed(const QString& fileName, int perMille);
    void written(const QString& fileName);
    /// Likewise, but there was nothing to write in it but its headings: no sitemap that lists pages was read.
    void writtenWithoutSitemap(const QString& fileName);
    /// `why` in the system's words.
    void failed(const QString& fileName, const QString& why);
    /// Nothing is being written any more.
    void idle();

private:
    struct Flags
    {
        std::atomic<bool> cancelled{false};
        std::atomic<std::uint32_t> perMille{0};
    };
    struct Job
    {
        QString fileName;
        SnapshotLoan loan;
        std::shared_ptr<Flags> flags;
    };

    struct End
    {
        QString why; // it could not be written, in the system's words
        bool hadNoSitemap = false;
    };

    [[nodiscard]] static End writeFile(ExportFormat format, const Job& job, const report::ReportFacts& facts,
                                       const report::ReportSettings& settings);
    void finish(const std::shared_ptr<Flags>& flags, const End& end);
    void tellProgress();
    [[nodiscard]] report::ReportFacts facts() const;

    CrawlController& m_controller;
    QThreadPool m_pool;
    std::vector<Job> m_jobs; // the first is being written
    QTimer m_progressTimer;
};

/// The name a file is offered under: the site's host, the day, the kind.
[[nodiscard]] QString suggestedFileName(ExportFormat format, const QString& host);

} // namespace ui
