#include "ui/sidebar/BucketsView.h"

#include "ui/sidebar/BucketsModel.h"

#include <QHeaderView>

namespace ui {
namespace {

constexpr int rowPadding = 12; // pixels above and below the text together: targets that are easy to hit

} // namespace

BucketsView::BucketsView(BucketsModel* model, QWidget* parent)
    : QTableView(parent)
    , m_buckets(model)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Verdicts, and the site’s sitemaps"));
    setModel(model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSectionResizeMode(BucketsModel::Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(BucketsModel::Count, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(BucketsModel::Count,
                                      fontMetrics().horizontalAdvance(QStringLiteral("9,999,999")) + 12);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    choose({});
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BucketsView::chosenChanged);
}

Bucket BucketsView::chosen() const
{
    return m_buckets->bucketOf(currentIndex().row());
}

void BucketsView::choose(const Bucket& bucket)
{
    if (const auto row = m_buckets->rowOf(bucket)) setCurrentIndex(model()->index(*row, BucketsModel::Name));
}

QSize BucketsView::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("Listed, not linked  9,999,999")) + 48;
    return {width, QTableView::sizeHint().height()};
}

} // namespace ui
