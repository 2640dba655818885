#pragma once

#include "ui/access/Keychain.h"
#include "ui/CrawlController.h"
#include "ui/export/ChooseFile.h"
#include "ui/settings/SettingsFile.h"
#include "ui/UrlOpener.h"

#include <QMainWindow>
#include <QTimer>

#include <chrono>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace ui {

class Actions;
class BucketsModel;
class BucketsView;
class CrawlOffers;
class DetailsPane;
class EmptyState;
class ExportCommands;
class MessageBar;
class ResultsPane;
class RowCommands;
class SecretStore;
class SettingsCommands;
class SitemapFindings;
class StartBar;
class StatusStrip;
class WindowMemory;

/// Lays out the panes and joins them to the actions; no crawling, no formatting.
///
/// Thread: the UI's. Owns everything of its crawl. Closing hides it at once; closed() comes when nothing of
/// the person's is left to be written.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What reaches out of the program.
    struct Seams
    {
        CrawlController::MakeRunner makeRunner;
        UrlOpener openUrl;
        ChooseFile chooseFile;
        QString settingsFile{}; // settings and habits; empty: nothing is remembered
        /// Null: secrets are known until the program ends.
        std::unique_ptr<Keychain> keychain{};
    };

    explicit MainWindow(Seams seams);
    ~MainWindow() override;

    /// As if typed into the address field, with Start.
    void start(const QString& address);
    void startDemo();
    /// Only for the end of the program: whether every thread was gone in time.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds atMost);

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void connectCrawl();
    void connectActions();
    void connectPanes();
    void connectSettings();
    void connectSitemaps();
    void remember();

    void closeIfDone();
    void startOrPause();
    void startTyped();
    void begin(const CrawlPlan& plan);
    void beginIfWaiting();
    void showPhase();
    void showSites();
    void showWhyNothingBegan();
    void showStatus();
    void showRowCounts();
    void showTotals(const store::Totals& totals);
    void showCurrent();
    void showChosenRows();

    // Fixed at construction.
    Seams m_seams;
    SettingsFile m_settingsFile;
    CrawlController* m_controller;
    SecretStore* m_secrets;
    SettingsCommands* m_settings;
    Actions* m_actions;
    StartBar* m_startBar;
    MessageBar* m_messages;
    CrawlOffers* m_offers;
    BucketsModel* m_buckets;
    BucketsView* m_sidebar;
    ResultsPane* m_results;
    SitemapFindings* m_sitemaps;
    DetailsPane* m_details;
    RowCommands* m_rowCommands;
    ExportCommands* m_exports;
    StatusStrip* m_status;
    EmptyState* m_empty;
    QSplitter* m_panes;
    QSplitter* m_table;
    QStackedWidget* m_pages;
    WindowMemory* m_memory = nullptr; // once all is laid out

    bool m_beginsWhenReady = false; // the keychain hasn't told all secrets yet
    QTimer m_clock;                 // the running time, between batches
};

} // namespace ui
