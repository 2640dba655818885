#include "ui/results/LiveRows.h"

#include "ui/results/ResultsModel.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <chrono>

namespace ui {
namespace {

// A sorted table that moves more often than this can't be read.
constexpr std::chrono::seconds liveInterval{1};

} // namespace

LiveRows::LiveRows(CrawlController& controller, ResultsModel& model, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_model(model)
{
    m_pool.setMaxThreadCount(1); // two would sort for a table that can show one of them
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(liveInterval);
    connect(&m_liveTimer, &QTimer::timeout, this, [this] {
        if (m_isStale && !m_job) renew();
    });
}

LiveRows::~LiveRows()
{
    cancelJob();
}

void LiveRows::setFilter(store::RowFilter filter)
{
    m_filter = std::move(filter);
    renew();
}

void LiveRows::setOrder(store::RowOrder order)
{
    if (order == m_order) return;
    m_order = order;
    renew();
}

void LiveRows::restart()
{
    cancelJob();
    m_liveTimer.stop();
    m_isStale = false;
    m_model.setResults(m_controller.results(), m_controller.siteOrigin());
    if (!m_controller.results()) return;
    if (!followsArrivals())
        m_model.install(PlacedRows{}); // nothing comes in that the filter might not let through
    renew();
}

void LiveRows::onApplied(const store::Applied& applied)
{
    m_model.onApplied(applied);
    if (followsArrivals()) {
        emit shown(m_controller.results()->totals());
        return;
    }
    if (applied.appeared.empty() && applied.changed.empty() && applied.disappeared.empty()) return;
    m_isStale = true;
    if (!m_job && !m_liveTimer.isActive()) renew();
}

bool LiveRows::followsArrivals() const
{
    return m_filter.letsAllThrough() && m_order == store::RowOrder{};
}

void LiveRows::renew()
{
    if (!m_controller.results()) return;
    cancelJob();
    m_isStale = false;
    if (!followsArrivals()) {
        startJob();
        return;
    }
    m_model.showArrivals();
    emit shown(m_controller.results()->totals());
}

void LiveRows::startJob()
{
    m_job = Job{m_controller.lendSnapshot(), std::make_shared<std::atomic<bool>>(false)};
    // A watcher, not QFuture::then(): it may be destroyed while its job is still on the way.
    auto* watcher = new QFutureWatcher<Rows>(this);
    connect(watcher, &QFutureWatcher<Rows>::finished, this, [this, watcher, loan = m_job->loan] {
        watcher->deleteLater();
        takeRows(watcher->future().takeResult(), loan);
    });
    watcher->setFuture(QtConcurrent::run(&m_pool,
                                         [snapshot = m_job->loan.snapshot, filter = m_filter, order = m_order,
                                          cancelled = m_job->cancelled]() -> Rows {
                                             auto rows =
                                                 store::selectRows(*snapshot, filter, order, cancelled.get());
                                             if (!rows) return std::nullopt;
                                             return PlacedRows::of(*std::move(rows));
                                         }));
}

void LiveRows::takeRows(Rows rows, const SnapshotLoan& loan)
{
    m_controller.takeBack(loan);
    const bool isWanted = m_job && m_job->loan.snapshot == loan.snapshot;
    if (!isWanted || !rows) return;
    m_job.reset();
    m_model.install(*std::move(rows));
    emit shown(loan.snapshot->totals);
    m_liveTimer.start();
}

void LiveRows::cancelJob()
{
    if (!m_job) return;
    m_job->cancelled->store(true);
    m_job.reset();
}

} // namespace ui
