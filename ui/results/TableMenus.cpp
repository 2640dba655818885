#include "ui/results/TableMenus.h"

#include "ui/results/CellText.h"
#include "ui/results/ResultsView.h"

#include <QHeaderView>
#include <QMenu>

namespace ui {
namespace {

void sortBy(ResultsView* view, int column)
{
    QHeaderView* header = view->horizontalHeader();
    const bool turnsRound =
        header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    header->setSortIndicator(column, turnsRound ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace

void fillColumnMenu(QMenu* menu, ResultsView* view)
{
    menu->clear();
    for (int column = 0; column < resultColumnCount; ++column) {
        QAction* shown = menu->addAction(columnTitle(static_cast<ResultColumn>(column)));
        shown->setCheckable(true);
        shown->setChecked(!view->isColumnHidden(column));
        // A row without its address says nothing.
        shown->setEnabled(static_cast<ResultColumn>(column) != ResultColumn::Url);
        QObject::connect(shown, &QAction::toggled, view,
                         [view, column](bool on) { view->setColumnShown(column, on); });
    }
}

void fillSortMenu(QMenu* menu, ResultsView* view)
{
    menu->clear();
    const int sorted = view->horizontalHeader()->sortIndicatorSection();
    for (int column = -1; column < resultColumnCount; ++column) {
        const bool isArrival = column < 0;
        QAction* action = menu->addAction(isArrival ? ResultsView::tr("Order of discovery")
                                                    : columnTitle(static_cast<ResultColumn>(column)));
        action->setCheckable(true);
        action->setChecked(column == sorted);
        QObject::connect(action, &QAction::triggered, view, [view, column] { sortBy(view, column); });
        if (isArrival) menu->addSeparator();
    }
}

QMenu* columnMenu(ResultsView* view, QWidget* parent)
{
    auto* menu = new QMenu(ResultsView::tr("&Columns"), parent);
    QObject::connect(menu, &QMenu::aboutToShow, view, [=] { fillColumnMenu(menu, view); });
    return menu;
}

QMenu* sortMenu(ResultsView* view, QWidget* parent)
{
    auto* menu = new QMenu(ResultsView::tr("S&ort by"), parent);
    QObject::connect(menu, &QMenu::aboutToShow, view, [=] { fillSortMenu(menu, view); });
    return menu;
}

} // namespace ui
