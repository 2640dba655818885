#pragma once

#include "store/RowSelection.h"
#include "store/Totals.h"
#include "ui/CrawlController.h"
#include "ui/results/PlacedRows.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace ui {

class ResultsModel;

/// Keeps the table filtered and sorted while the crawl runs: asks a pool for the rows that are to be shown,
/// at once for what the person does, at most once a second for what the crawl brings, and installs them in
/// the model.
///
/// Thread: the UI's; jobs get a snapshot and give back a vector. One job at a time; one that nobody wants any
/// more is cancelled. Its destructor waits for the job, which looks at its flag every few milliseconds.
class LiveRows : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    LiveRows(CrawlController& controller, ResultsModel& model, QObject* parent);
    ~LiveRows() override;

    void setFilter(store::RowFilter filter);
    void setOrder(store::RowOrder order);
    /// New and empty tables.
    void restart();
    void onApplied(const store::Applied& applied);

    [[nodiscard]] const store::RowFilter& filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const { return !m_filter.letsAllThrough(); }
    /// Nothing is being computed or due: what is shown is what was asked for.
    [[nodiscard]] bool isSettled() const { return !m_job && !m_isStale; }

signals:
    /// The rows are those of these totals.
    void shown(const store::Totals& totals);

private:
    using Rows = std::optional<PlacedRows>;
    struct Job
    {
        SnapshotLoan loan;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };

    [[nodiscard]] bool followsArrivals() const;
    void renew();
    void startJob();
    void takeRows(Rows rows, const SnapshotLoan& loan);
    void cancelJob();

    CrawlController& m_controller;
    ResultsModel& m_model;
    store::RowFilter m_filter;
    store::RowOrder m_order;
    QThreadPool m_pool;
    QTimer m_liveTimer; // runs: something was installed less than a second ago
    std::optional<Job> m_job;
    bool m_isStale = false; // something changed since the last job's snapshot was taken
};

} // namespace ui
