#pragma once

#include "store/SitemapComparison.h"
#include "ui/CrawlController.h"
#include "ui/sidebar/BucketsModel.h"

#include <QObject>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Which rows differ from the site's sitemaps, and how. Compared whenever the crawl has ended: before that, a
/// page that nothing links to may only not have been found yet.
///
/// Thread: the UI's; the comparison is a job in a pool that gets a snapshot. Its destructor cancels the job
/// and waits for that, which is a matter of milliseconds.
class SitemapFindings : public QObject
{
    Q_OBJECT
public:
    using Entries = std::shared_ptr<const std::vector<bool>>; // by EntryId

    /// The controller outlives it.
    SitemapFindings(CrawlController& controller, QObject* parent);
    ~SitemapFindings() override;

    /// Of shown rows; nothing as long as the crawl runs, and where no sitemap was read.
    [[nodiscard]] const BucketsModel::FindingCounts& counts() const { return m_found.counts; }
    /// Null: none.
    [[nodiscard]] Entries entriesOf(store::SitemapFinding finding) const
    {
        return m_found.entries[static_cast<std::size_t>(finding)];
    }

signals:
    void changed();

private:
    struct Found
    {
        BucketsModel::FindingCounts counts{};
        std::array<Entries, store::sitemapFindingCount> entries;
    };
    struct Job
    {
        SnapshotLoan loan;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };

    void onPhaseChanged();
    void compare();
    void cancelJob();
    void take(const Found& found);
    [[nodiscard]] static Found find(const store::Snapshot& snapshot, const std::atomic<bool>& cancelled);

    CrawlController& m_controller;
    QThreadPool m_pool;
    std::optional<Job> m_job;
    Found m_found;
};

} // namespace ui
