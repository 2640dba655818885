#pragma once

class QAction;
class QSplitter;
class QWidget;

namespace ui {

class ResultsView;
struct Habits;

/// The parts of the window that a person arranges.
struct ArrangedParts
{
    QWidget& window;
    QSplitter& panes;   // sidebar and table
    QSplitter& details; // table and details
    QAction& showsSidebar;
    QAction& showsDetails;
    ResultsView& table;
};

/// Puts the window as it was left. What isn't remembered stays as it is.
void arrange(const ArrangedParts& parts, const Habits& habits);
/// How it stands now; sites and folders stay.
void noteArrangement(const ArrangedParts& parts, Habits& habits);

} // namespace ui
