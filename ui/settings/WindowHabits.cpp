#include "ui/settings/WindowHabits.h"

#include "ui/results/ColumnWidths.h"
#include "ui/results/ResultsView.h"
#include "ui/settings/Habits.h"

#include <QAction>
#include <QHeaderView>
#include <QSplitter>

namespace ui {
namespace {

constexpr QSize smallestWindow{320, 240}; // nobody leaves a window so that nothing can be seen in it

/// Half a geometry is taken for one by Qt, and would leave a window of nothing.
void arrangeWindow(QWidget& window, const QByteArray& geometry)
{
    if (geometry.size() != window.saveGeometry().size()) return;
    const QSize before = window.size();
    static_cast<void>(window.restoreGeometry(geometry));
    if (window.size().expandedTo(smallestWindow) != window.size()) window.resize(before);
}

void arrangeColumns(ResultsView& table, const Habits& habits)
{
    QHeaderView* header = table.horizontalHeader();
    bool arePersonal = false;
    table.widths()->share(table.viewport()->width()); // for a column of which nothing is known
    for (int place = 0; place < static_cast<int>(habits.columns.size()); ++place) {
        const ColumnHabit& habit = habits.columns[static_cast<std::size_t>(place)];
        const int column = static_cast<int>(habit.column);
        header->moveSection(header->visualIndex(column), place);
        arePersonal = arePersonal || habit.width > 0;
        if (habit.width > 0) header->resizeSection(column, habit.width);
        table.setColumnHidden(column, !habit.shown);
    }
    if (arePersonal) table.widths()->keep();
    if (habits.sort)
        header->setSortIndicator(static_cast<int>(habits.sort->column),
                                 habits.sort->descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void noteColumns(const ResultsView& table, Habits& habits)
{
    const QHeaderView* header = table.horizontalHeader();
    habits.columns.clear();
    for (int place = 0; place < resultColumnCount; ++place) {
        const int column = header->logicalIndex(place);
        const bool isShown = !table.isColumnHidden(column);
        // A hidden one has no width to be asked for: it gets the usual one when it is shown again.
        const int width = isShown && table.widths()->arePersonal() ? header->sectionSize(column) : 0;
        habits.columns.push_back({static_cast<ResultColumn>(column), isShown, width});
    }
    habits.sort.reset();
    if (const int sorted = header->sortIndicatorSection(); sorted >= 0)
        habits.sort =
            SortHabit{static_cast<ResultColumn>(sorted), header->sortIndicatorOrder() == Qt::DescendingOrder};
}

/// Of panes that were never shown there are no sizes.
void noteSizes(const QSplitter& splitter, QList<int>& sizes)
{
    const QList<int> now = splitter.sizes();
    if (splitter.isVisible() && !now.contains(0)) sizes = now;
}

} // namespace

void arrange(const ArrangedParts& parts, const Habits& habits)
{
    if (!habits.geometry.isEmpty()) arrangeWindow(parts.window, habits.geometry);
    if (!habits.paneWidths.isEmpty()) parts.panes.setSizes(habits.paneWidths);
    if (!habits.paneHeights.isEmpty()) parts.details.setSizes(habits.paneHeights);
    parts.showsSidebar.setChecked(habits.sidebar);
    parts.showsDetails.setChecked(habits.details);
    arrangeColumns(parts.table, habits);
}

void noteArrangement(const ArrangedParts& parts, Habits& habits)
{
    habits.geometry = parts.window.saveGeometry();
    noteSizes(parts.panes, habits.paneWidths);
    noteSizes(parts.details, habits.paneHeights);
    habits.sidebar = parts.showsSidebar.isChecked();
    habits.details = parts.showsDetails.isChecked();
    noteColumns(parts.table, habits);
}

} // namespace ui
