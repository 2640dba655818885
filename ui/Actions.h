#pragma once

#include "ui/CrawlPhase.h"
#include "ui/export/Exporter.h"

#include <QAction>
#include <QObject>

class QMenu;
class QMenuBar;

namespace ui {

/// Which rows an export writes.
enum class ExportRows : std::uint8_t { All, Filtered, Selected };

/// Everything the window can be told to do: text, shortcut, when it is possible. Who does it connects to it.
/// Its actions are its children; its menus the window's.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    /// `sortMenu`, `columnMenu`: the table's own.
    void fillMenuBar(QMenuBar* bar, QMenu* sortMenu, QMenu* columnMenu);
    /// What can be done with a row.
    void fillRowMenu(QMenu* menu) const;

    void setPhase(CrawlPhase phase);
    void setRows(bool any, bool anyChosen);

    QAction* startOrPause;
    QAction* stop;
    QAction* tryDemo;
    QAction* close;
    QAction* quit;

    QAction* copyRows;
    QAction* copyUrl;
    QAction* selectAll;
    QAction* filter;
    QAction* address;
    QAction* settings;

    QAction* sidebar;
    QAction* details;

    QAction* openLink;
    QAction* openPage;

    QAction* about;

    /// Its menu() offers every format of all, the filtered and the selected rows.
    QAction* exportMenu;

signals:
    void exportWanted(ui::ExportFormat format, ui::ExportRows rows); // spelled as moc compares them

private:
    QAction* add(const QString& text, const QKeySequence& shortcut = {}, const QString& icon = {});
    void makeExportMenu(QWidget* window);
    QMenu* exportRowsMenu(const QString& title, ExportRows rows, QMenu* parent);

    QMenu* m_exportSelected = nullptr;
};

} // namespace ui
