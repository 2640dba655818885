#pragma once

class QMenu;
class QWidget;

namespace ui {

class ResultsView;

// What can be done with the columns of the table, as menus that look at it whenever they are opened: by
// keyboard too.

/// Which columns are shown.
void fillColumnMenu(QMenu* menu, ResultsView* view);
/// What the rows are sorted by; choosing the same column again turns the order round.
void fillSortMenu(QMenu* menu, ResultsView* view);

/// The same for a menu bar, filled whenever they are opened; `parent` owns them.
[[nodiscard]] QMenu* columnMenu(ResultsView* view, QWidget* parent);
[[nodiscard]] QMenu* sortMenu(ResultsView* view, QWidget* parent);

} // namespace ui
