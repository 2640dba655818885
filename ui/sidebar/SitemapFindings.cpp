#include "ui/sidebar/SitemapFindings.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace ui {

SitemapFindings::SitemapFindings(CrawlController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
{
    m_pool.setMaxThreadCount(1); // one job at a time
    connect(&controller, &CrawlController::phaseChanged, this, &SitemapFindings::onPhaseChanged);
    connect(&controller, &CrawlController::tablesReplaced, this, [this] {
        cancelJob();
        take({});
    });
}

SitemapFindings::~SitemapFindings()
{
    cancelJob();
}

void SitemapFindings::onPhaseChanged()
{
    if (m_controller.phase() == CrawlPhase::Done) compare();
}

void SitemapFindings::compare()
{
    cancelJob();
    m_job = Job{m_controller.lendSnapshot(), std::make_shared<std::atomic<bool>>(false)};
    auto* watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcher<Found>::finished, this, [this, watcher, loan = m_job->loan] {
        watcher->deleteLater();
        m_controller.takeBack(loan);
        const bool isWanted = m_job && m_job->loan.snapshot == loan.snapshot;
        if (!isWanted) return;
        m_job.reset();
        take(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [snapshot = m_job->loan.snapshot, cancelled = m_job->cancelled] {
            return find(*snapshot, *cancelled);
        }));
}

void SitemapFindings::cancelJob()
{
    if (!m_job) return;
    m_job->cancelled->store(true);
    m_job.reset();
}

void SitemapFindings::take(const Found& found)
{
    m_found = found;
    emit changed();
}

/// In the pool. An address differs in one way once.
SitemapFindings::Found SitemapFindings::find(const store::Snapshot& snapshot,
                                             const std::atomic<bool>& cancelled)
{
    Found found;
    const auto comparison = store::compareWithSitemaps(snapshot, &cancelled);
    if (!comparison) return found;
    std::array<std::vector<bool>, store::sitemapFindingCount> entries;
    for (const store::SitemapDifference& difference : comparison->differences) {
        if (!snapshot.rows.isShown(difference.entry)) continue;
        const auto finding = static_cast<std::size_t>(difference.finding);
        if (entries[finding].empty()) entries[finding].resize(snapshot.rows.size());
        entries[finding][difference.entry.value()] = true;
        ++found.counts[finding];
    }
    for (std::size_t finding = 0; finding < entries.size(); ++finding)
        if (!entries[finding].empty())
            found.entries[finding] = std::make_shared<const std::vector<bool>>(std::move(entries[finding]));
    return found;
}

} // namespace ui
