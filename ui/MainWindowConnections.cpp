// What follows from what in the window: the other half of MainWindow, beside how it looks and what it does.

#include "ui/AboutBox.h"
#include "ui/access/SecretStore.h"
#include "ui/Actions.h"
#include "ui/CrawlOffers.h"
#include "ui/details/DetailsPane.h"
#include "ui/export/ExportCommands.h"
#include "ui/MainWindow.h"
#include "ui/results/ResultsPane.h"
#include "ui/results/ResultsView.h"
#include "ui/RowCommands.h"
#include "ui/settings/SettingsCommands.h"
#include "ui/sidebar/BucketsModel.h"
#include "ui/sidebar/BucketsView.h"
#include "ui/sidebar/SitemapFindings.h"
#include "ui/start/StartBar.h"
#include "ui/status/MessageBar.h"
#include "ui/status/StatusStrip.h"

#include <QAction>

namespace ui {

void MainWindow::connectCrawl()
{
    connect(m_controller, &CrawlController::phaseChanged, this, &MainWindow::showPhase);
    connect(m_controller, &CrawlController::tablesReplaced, this,
            [this] { m_details->show(nullptr, std::nullopt); });
    connect(m_controller, &CrawlController::batchApplied, m_details, &DetailsPane::noteChange);
    connect(m_controller, &CrawlController::batchApplied, this, &MainWindow::showStatus);
    connect(m_controller, &CrawlController::said, m_messages, &MessageBar::add);
    connect(m_offers, &CrawlOffers::crawlWanted, this, &MainWindow::begin);
    connect(m_controller, &CrawlController::folderNotServed, m_startBar, [this] {
        m_startBar->showProblem(tr("This folder can’t be read. Check that it is still there."));
    });
}

void MainWindow::connectActions()
{
    connect(m_actions->startOrPause, &QAction::triggered, this, &MainWindow::startOrPause);
    connect(m_actions->stop, &QAction::triggered, m_controller, &CrawlController::stop);
    connect(m_actions->tryDemo, &QAction::triggered, this, &MainWindow::startDemo);
    connect(m_actions->close, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->selectAll, &QAction::triggered, m_results->view(), &ResultsView::selectAll);
    connect(m_actions->filter, &QAction::triggered, m_results, &ResultsPane::focusFilter);
    connect(m_actions->address, &QAction::triggered, m_startBar, &StartBar::focusAddress);
    connect(m_actions->sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions->details, &QAction::toggled, m_details, &QWidget::setVisible);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions, &Actions::exportWanted, m_exports, &ExportCommands::ask);
}

void MainWindow::connectPanes()
{
    ResultsView* view = m_results->view();
    connect(m_startBar, &StartBar::returnPressed, this, &MainWindow::startTyped);
    connect(m_sidebar, &BucketsView::chosenChanged, this, &MainWindow::showChosenRows);
    connect(m_results, &ResultsPane::shown, this, &MainWindow::showTotals);
    connect(view, &ResultsView::currentEntryChanged, this, &MainWindow::showCurrent);
    connect(view, &ResultsView::selectedRowsChanged, this, &MainWindow::showRowCounts);
    connect(m_details, &DetailsPane::pageActivated, m_rowCommands, &RowCommands::openAddress);
    connect(m_rowCommands, &RowCommands::refused, m_messages, &MessageBar::add);
    connect(m_exports, &ExportCommands::progressed, m_status, &StatusStrip::showExport);
    connect(m_exports, &ExportCommands::written, m_status, &StatusStrip::showDone);
    connect(m_exports, &ExportCommands::failed, m_messages, &MessageBar::add);
    connect(m_exports, &ExportCommands::failed, m_status, [this] { m_status->showDone({}); });
}

void MainWindow::connectSettings()
{
    connect(m_actions->settings, &QAction::triggered, m_settings, &SettingsCommands::edit);
    connect(m_startBar, &StartBar::speedChosen, m_settings, &SettingsCommands::setSpeed);
    connect(m_settings, &SettingsCommands::changed, m_startBar,
            [this] { m_startBar->setSpeed(m_settings->settings().speed); });
    connect(m_settings, &SettingsCommands::failed, m_messages, &MessageBar::add);
    connect(m_secrets, &SecretStore::ready, this, &MainWindow::beginIfWaiting);
    m_startBar->setSpeed(m_settings->settings().speed);
    if (!m_settings->problem().isEmpty()) m_messages->add(m_settings->problem());
}

void MainWindow::connectSitemaps()
{
    connect(m_sitemaps, &SitemapFindings::changed, this, [this] {
        const Bucket chosen = m_sidebar->chosen();
        m_buckets->setFindings(m_sitemaps->counts());
        // In place of one that is gone the view takes a neighbour, which nobody chose.
        if (!m_buckets->rowOf(chosen)) m_sidebar->choose({});
        if (m_sidebar->chosen().finding) showChosenRows();
    });
}

} // namespace ui
