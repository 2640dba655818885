#include "ui/Actions.h"

#include "ui/icons/SvgIcon.h"

#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace ui {

namespace {

/// The desktop's keys and ours, which not every desktop has among them. Each once: a key that stands twice is
/// ambiguous to Qt, and then does nothing.
QList<QKeySequence> keysFor(QKeySequence::StandardKey standard, const QKeySequence& ours)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
    if (!keys.contains(ours)) keys.prepend(ours);
    return keys;
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
    , startOrPause(add(tr("&Start"), Qt::CTRL | Qt::Key_Return))
    , stop(add(tr("S&top"), Qt::CTRL | Qt::Key_Period, QStringLiteral("stop")))
    , tryDemo(add(tr("Try the &demo site")))
    , close(add(tr("&Close")))
    , quit(add(tr("&Quit")))
    , copyRows(add(tr("&Copy rows"), QKeySequence::Copy))
    , copyUrl(add(tr("Copy &address"), Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , selectAll(add(tr("Select &all"), QKeySequence::SelectAll))
    , filter(add(tr("&Filter"), QKeySequence::Find))
    , address(add(tr("A&ddress of the site"), Qt::CTRL | Qt::Key_L))
    , settings(add(tr("&Settings…"), QKeySequence::Preferences, QStringLiteral("settings")))
    , sidebar(add(tr("&Sidebar"), Qt::Key_F9))
    , details(add(tr("&Details"), Qt::Key_F8))
    , openLink(add(tr("&Open link")))
    , openPage(add(tr("Open &page that has it")))
    , about(add(tr("&About Hydra Link Checker")))
    , exportMenu(add(tr("&Export"), {}, QStringLiteral("export")))
{
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    details->setCheckable(true);
    details->setChecked(true);
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setShortcuts(keysFor(QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma));
    close->setShortcuts(keysFor(QKeySequence::Close, Qt::CTRL | Qt::Key_W));
    quit->setShortcuts(keysFor(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q));
    // In an address or filter field these keys belong to the field: they count where the rows are.
    for (QAction* action : {copyRows, copyUrl, selectAll})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    makeExportMenu(window);
    setPhase(CrawlPhase::None);
    setRows(false, false);
}

void Actions::fillMenuBar(QMenuBar* bar, QMenu* sortMenu, QMenu* columnMenu)
{
    QMenu* file = bar->addMenu(tr("&File"));
    file->addActions({startOrPause, stop, tryDemo});
    file->addSeparator();
    file->addAction(exportMenu);
    file->addSeparator();
    file->addActions({close, quit});
    QMenu* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({copyRows, copyUrl, selectAll});
    edit->addSeparator();
    edit->addActions({openLink, openPage});
    edit->addSeparator();
    edit->addActions({filter, address});
    edit->addSeparator();
    edit->addAction(settings);
    QMenu* view = bar->addMenu(tr("&View"));
    view->addActions({sidebar, details});
    view->addSeparator();
    view->addMenu(sortMenu);
    view->addMenu(columnMenu);
    QMenu* help = bar->addMenu(tr("&Help"));
    help->addAction(about);
}

void Actions::fillRowMenu(QMenu* menu) const
{
    menu->addActions({openLink, openPage});
    menu->addSeparator();
    menu->addActions({copyUrl, copyRows});
}

void Actions::setPhase(CrawlPhase phase)
{
    switch (phase) {
    case CrawlPhase::None:
    case CrawlPhase::Stopping:
    case CrawlPhase::Done:
        startOrPause->setText(tr("&Start"));
        startOrPause->setIconText(tr("Start"));
        startOrPause->setIcon(symbolIcon(QStringLiteral("start")));
        break;
    case CrawlPhase::Running:
        startOrPause->setText(tr("&Pause"));
        startOrPause->setIconText(tr("Pause"));
        startOrPause->setIcon(symbolIcon(QStringLiteral("pause")));
        break;
    case CrawlPhase::Paused:
        startOrPause->setText(tr("&Resume"));
        startOrPause->setIconText(tr("Resume"));
        startOrPause->setIcon(symbolIcon(QStringLiteral("start")));
        break;
    }
    stop->setEnabled(phase == CrawlPhase::Running || phase == CrawlPhase::Paused);
    tryDemo->setEnabled(phase == CrawlPhase::None || phase == CrawlPhase::Done);
    exportMenu->setEnabled(phase != CrawlPhase::None);
}

void Actions::setRows(bool any, bool anyChosen)
{
    selectAll->setEnabled(any);
    for (QAction* action : {copyRows, copyUrl, openLink, openPage})
        action->setEnabled(anyChosen);
    m_exportSelected->setEnabled(anyChosen);
}

QAction* Actions::add(const QString& text, const QKeySequence& shortcut, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    if (!icon.isEmpty()) action->setIcon(symbolIcon(icon));
    return action;
}

void Actions::makeExportMenu(QWidget* window)
{
    auto* menu = new QMenu(window);
    menu->addMenu(exportRowsMenu(tr("&All rows"), ExportRows::All, menu));
    menu->addMenu(exportRowsMenu(tr("&Filtered rows"), ExportRows::Filtered, menu));
    m_exportSelected = exportRowsMenu(tr("&Selected rows"), ExportRows::Selected, menu);
    menu->addMenu(m_exportSelected);
    exportMenu->setMenu(menu);
}

QMenu* Actions::exportRowsMenu(const QString& title, ExportRows rows, QMenu* parent)
{
    auto* menu = new QMenu(title, parent);
    const auto offer = [this, menu, rows](const QString& text, ExportFormat format) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, format, rows] { emit exportWanted(format, rows); });
    };
    offer(tr("&Links: a row for each place (CSV)…"), ExportFormat::LinksCsv);
    offer(tr("&Addresses: a row for each (CSV)…"), ExportFormat::UrlsCsv);
    offer(tr("&Everything (JSON)…"), ExportFormat::Json);
    offer(tr("&Sitemaps: where the site differs from them (CSV)…"), ExportFormat::SitemapCsv);
    offer(tr("&Redirects: old and new address of what has moved for good (CSV)…"),
          ExportFormat::RedirectsCsv);
    return menu;
}

} // namespace ui
