#include "ui/sidebar/BucketsView.h"

#include "ui/sidebar/BucketsModel.h"

#include <QHeaderView>

namespace ui {
namespace {

constexpr int rowPadding = 12; // pixels above and below the text together: targets that are easy to hit

} // namespace

BucketsView::BucketsView(BucketsModel* model, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Verdicts"));
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
    choose(std::nullopt);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BucketsView::chosenChanged);
}

std::optional<crawl::Verdict> BucketsView::chosen() const
{
    return BucketsModel::verdictOf(currentIndex().row());
}

void BucketsView::choose(std::optional<crawl::Verdict> verdict)
{
    setCurrentIndex(model()->index(BucketsModel::rowOf(verdict), BucketsModel::Name));
}

QSize BucketsView::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("Redirected  9,999,999")) + 48;
    return {width, QTableView::sizeHint().height()};
}

} // namespace ui
