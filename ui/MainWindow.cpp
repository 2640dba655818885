#include "ui/MainWindow.h"

#include "report/Address.h"
#include "ui/access/SecretStore.h"
#include "ui/Actions.h"
#include "ui/CrawlOffers.h"
#include "ui/details/DetailsPane.h"
#include "ui/export/ExportCommands.h"
#include "ui/results/CellText.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/ResultsPane.h"
#include "ui/results/ResultsView.h"
#include "ui/results/TableMenus.h"
#include "ui/RowCommands.h"
#include "ui/settings/SettingsCommands.h"
#include "ui/settings/WindowMemory.h"
#include "ui/sidebar/BucketsModel.h"
#include "ui/sidebar/BucketsView.h"
#include "ui/sidebar/SitemapFindings.h"
#include "ui/start/Address.h"
#include "ui/start/EmptyState.h"
#include "ui/start/StartBar.h"
#include "ui/status/MessageBar.h"
#include "ui/status/StatusStrip.h"
#include "ui/text/Describe.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr std::chrono::milliseconds clockInterval{500}; // a clock that shows seconds never skips one
constexpr std::chrono::seconds keychainPatience{2};     // for what was typed last
enum Page { EmptyPage, CrawlPage };
constexpr QSize firstSize{1280, 760}; // fits a small laptop's screen

} // namespace

MainWindow::MainWindow(Seams seams)
    : m_seams(std::move(seams))
    , m_settingsFile(m_seams.settingsFile)
    , m_controller(new CrawlController(m_seams.makeRunner, this))
    , m_secrets(new SecretStore(std::move(m_seams.keychain), this))
    , m_settings(new SettingsCommands(*m_controller, m_settingsFile, *m_secrets, this))
    , m_actions(new Actions(this))
    , m_startBar(new StartBar(m_actions->startOrPause, m_actions->stop, m_actions->settings, this))
    , m_messages(new MessageBar(this))
    , m_offers(new CrawlOffers(*m_controller, *m_messages, this))
    , m_buckets(new BucketsModel(this))
    , m_sidebar(new BucketsView(m_buckets, this))
    , m_results(new ResultsPane(*m_controller, *m_actions, this))
    , m_sitemaps(new SitemapFindings(*m_controller, this))
    , m_details(new DetailsPane(this))
    , m_rowCommands(new RowCommands(*m_controller, *m_results->view(), *m_actions, m_seams.openUrl, this))
    , m_exports(new ExportCommands(*m_controller, *m_results->model(), *m_results->view(), m_seams.chooseFile,
                                   this))
    , m_status(new StatusStrip(this))
    , m_empty(new EmptyState(m_actions->tryDemo, this))
    , m_panes(new QSplitter(this))
    , m_table(new QSplitter(Qt::Vertical, this))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Hydra Link Checker"));
    resize(firstSize);
    layOut();
    connectCrawl();
    connectActions();
    connectPanes();
    connectSettings();
    connectSitemaps();
    remember();
    m_clock.setInterval(clockInterval);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::showStatus);
    m_startBar->focusAddress();
}

// The children's jobs read what other children own: the exporter and the rows end before the controller does.
MainWindow::~MainWindow()
{
    // What the parts say while they go is no longer heard.
    for (QObject* part :
         std::initializer_list<QObject*>{m_controller, m_sidebar, m_results, m_results->view(), m_sitemaps,
                                         m_details, m_rowCommands, m_exports})
        part->disconnect(this);
    m_details->show(nullptr, std::nullopt);
    delete m_exports;
    delete m_rowCommands;
    delete m_sitemaps;
    delete m_results;
}

void MainWindow::layOut()
{
    m_table->setObjectName(QStringLiteral("tableAndDetails"));
    m_table->addWidget(m_results);
    m_table->addWidget(m_details);
    m_table->setStretchFactor(0, 1);
    m_table->setChildrenCollapsible(false);
    m_panes->setObjectName(QStringLiteral("sidebarAndTable"));
    m_panes->addWidget(m_sidebar);
    m_panes->addWidget(m_table);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({m_sidebar->sizeHint().width(), firstSize.width()});
    m_panes->setChildrenCollapsible(false);
    m_panes->setContentsMargins(8, 0, 8, 0);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_panes);
    m_pages->setCurrentIndex(EmptyPage);

    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_startBar);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_actions->fillMenuBar(menuBar(), sortMenu(m_results->view(), this), columnMenu(m_results->view(), this));
}

void MainWindow::remember()
{
    m_memory = new WindowMemory(
        *m_controller, m_settingsFile,
        {*this, *m_panes, *m_table, *m_actions->sidebar, *m_actions->details, *m_results->view()}, this);
    connect(m_memory, &WindowMemory::sitesChanged, this, &MainWindow::showSites);
    connect(m_empty, &EmptyState::siteChosen, this, &MainWindow::start);
    connect(m_exports, &ExportCommands::folderChosen, m_memory, &WindowMemory::noteExportFolder);
    m_exports->setFolder(m_memory->habits().exportFolder);
    showSites();
}

void MainWindow::showSites()
{
    QStringList addresses;
    for (const EarlierSite& site : m_memory->habits().sites)
        addresses << site.address;
    m_startBar->setEarlierAddresses(addresses);
    m_empty->setSites(m_memory->habits().sites);
}

void MainWindow::start(const QString& address)
{
    m_startBar->setAddress(address);
    startTyped();
    // A crawl's beginning takes earlier messages away; this one may not have been seen yet.
    if (!m_settings->problem().isEmpty()) m_messages->add(m_settings->problem());
}

void MainWindow::startDemo()
{
    CrawlPlan plan = planForDemo();
    static_cast<void>(m_settings->applyTo(plan)); // nobody has to be got in to there
    begin(plan);
}

bool MainWindow::waitForEnd(std::chrono::milliseconds atMost)
{
    return m_controller->waitForEnd(atMost);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_memory->keepArrangement();
    hide(); // at once, whatever is still to be ended or written
    m_clock.stop();
    m_controller->letGo();
    connect(m_exports, &ExportCommands::idle, this, &MainWindow::closeIfDone, Qt::QueuedConnection);
    connect(m_secrets, &SecretStore::idle, this, &MainWindow::closeIfDone, Qt::QueuedConnection);
    // A keychain that asks for its pass phrase may wait for ever.
    QTimer::singleShot(keychainPatience, m_secrets, &SecretStore::letGo);
    closeIfDone();
    event->accept();
}

void MainWindow::closeIfDone()
{
    if (!m_exports->isBusy() && m_secrets->isIdle()) emit closed();
}

void MainWindow::startOrPause()
{
    if (m_controller->phase() == CrawlPhase::Running)
        m_controller->pause();
    else if (m_controller->phase() == CrawlPhase::Paused)
        m_controller->resume();
    else
        startTyped();
}

void MainWindow::startTyped()
{
    auto plan = planFor(m_startBar->address());
    if (!plan) {
        m_startBar->showProblem(describe(plan.error()));
        return;
    }
    const bool underWay =
        m_controller->phase() == CrawlPhase::Running || m_controller->phase() == CrawlPhase::Paused;
    const bool isSame = underWay && plan->seeds == m_controller->plan().seeds;
    if (underWay && !isSame) {
        m_startBar->showProblem(
            tr("Another site is being crawled. Stop that first, so that what was found isn’t lost."));
        return;
    }
    if (underWay) return;
    if (!m_secrets->isReady()) {
        m_beginsWhenReady = true;
        m_messages->add(tr("The crawl begins when the keychain has told the passwords."));
        return;
    }
    m_beginsWhenReady = false;
    const QString missing = m_settings->applyTo(*plan);
    begin(*plan);
    if (!missing.isEmpty()) m_messages->add(missing);
    m_memory->noteSite(*plan, m_startBar->address());
}

void MainWindow::beginIfWaiting()
{
    if (std::exchange(m_beginsWhenReady, false)) startTyped();
}

void MainWindow::begin(const CrawlPlan& plan)
{
    m_startBar->setAddress(addressText(plan.seeds.front().text));
    if (plan.folder && plan.folder->origin == report::folderOrigin) m_startBar->setAddress(plan.folder->path);
    m_offers->clear();
    m_status->showDone({});
    m_pages->setCurrentIndex(CrawlPage);
    m_controller->start(plan);
    m_results->view()->setFocus();
}

void MainWindow::showPhase()
{
    m_actions->setPhase(m_controller->phase());
    const bool underWay =
        m_controller->phase() != CrawlPhase::None && m_controller->phase() != CrawlPhase::Done;
    underWay ? m_clock.start() : m_clock.stop();
    const QString site = addressText(m_controller->plan().seeds.front().text);
    setWindowTitle(tr("%1 – Hydra Link Checker").arg(site));
    showStatus();
    if (m_controller->phase() == CrawlPhase::Done) showWhyNothingBegan();
}

/// A crawl that ends with its first address has shown one row; why is said where it is seen.
void MainWindow::showWhyNothingBegan()
{
    const store::Results& results = *m_controller->results();
    if (results.rows().size() == 0) return;
    const crawl::EntryState seed = results.rows().entry(crawl::EntryId(0));
    const bool failed = seed.verdict == crawl::Verdict::Broken || seed.verdict == crawl::Verdict::Blocked;
    if (!seed.seed || !failed) return;
    m_messages->add(tr("Nothing could be crawled: %1: %2.").arg(addressText(seed.url), describeRow(seed)));
}

void MainWindow::showStatus()
{
    m_status->show(m_controller->status(), std::chrono::steady_clock::now());
}

void MainWindow::showTotals(const store::Totals& totals)
{
    BucketsModel::Counts counts{};
    for (std::size_t verdict = 0; verdict < counts.size(); ++verdict)
        counts[verdict] = totals.of(static_cast<crawl::Verdict>(verdict));
    m_buckets->setCounts(counts);
    showRowCounts();
}

void MainWindow::showRowCounts()
{
    const auto rows = static_cast<std::uint64_t>(m_results->model()->rowCount());
    const std::size_t chosen = m_results->view()->selectedCount();
    m_status->setShownRows(rows, chosen, m_results->isFiltered());
    m_actions->setRows(rows > 0, chosen > 0);
}

void MainWindow::showChosenRows()
{
    const Bucket bucket = m_sidebar->chosen();
    m_results->setRows(bucket.verdict, bucket.finding ? m_sitemaps->entriesOf(*bucket.finding) : nullptr);
}

void MainWindow::showCurrent()
{
    m_details->show(m_controller->results(), m_results->view()->currentEntry());
}

} // namespace ui
