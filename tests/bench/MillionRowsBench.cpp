// A crawl of a million entries with ten links to each, in the window: how long its thread is held up while
// the person sorts, filters, selects and scrolls, when the first row stands there, and what memory all of it
// takes.
//     bench_million_rows [--entries 50000] [--rate 15000] [--links 100]
// The figures are those of --entries 1000000; the default is a smoke of seconds. Offscreen. The site
// is made up in memory, `rate` answers a second; the crawl, its thread, the tables and the window are the
// program's.

#include "bench/GeneratedSite.h"
#include "bench/MemoryFloor.h"
#include "bench/ProgramRun.h"
#include "bench/TimedApplication.h"
#include "run/CrawlRunner.h"
#include "ui/icons/ProgramIcon.h"
#include "ui/MainWindow.h"
#include "ui/results/ResultColumn.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/ResultsView.h"
#include "ui/sidebar/BucketsModel.h"
#include "ui/sidebar/BucketsView.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr long linksOfPage = 100; // ten to each entry

/// `VmRSS` (now) or `VmHWM` (at most) of this process.
double megabytes(const char* what)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what)) return std::atof(line.c_str() + line.find(':') + 1) / 1024; // from KiB
    return 0;
}

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// What a person does to the table while it grows, one thing after the other, again and again.
class Person : public QObject
{
public:
    Person(ui::MainWindow& window, bench::TimedApplication& application)
        : m_window(window)
        , m_application(application)
        , m_view(*window.findChild<ui::ResultsView*>())
        , m_deeds{{
              {"sorting by URL", [this] { clickHeader(ui::ResultColumn::Url); }},
              {"scrolling while sorted", [this] { scroll(); }},
              {"sorting the other way", [this] { clickHeader(ui::ResultColumn::Url); }},
              {"selecting all while sorted", [this] { key(Qt::Key_A, Qt::ControlModifier); }},
              {"letting the selection go", [this] { clickFirstRow(); }},
              {"back to the order of arrival", [this] { clickHeader(ui::ResultColumn::Url); }},
              {"sorting by pages", [this] { clickHeader(ui::ResultColumn::Pages); }},
              {"typing a filter", [this] { type(QStringLiteral("article-1")); }},
              {"selecting all that is filtered", [this] { key(Qt::Key_A, Qt::ControlModifier); }},
              {"scrolling to the end", [this] { key(Qt::Key_End, Qt::ControlModifier); }},
              {"clearing the filter", [this] { type({}); }},
              {"choosing the broken", [this] { choose(crawl::Verdict::Broken); }},
              {"choosing all", [this] { choose(std::nullopt); }},
              {"selecting all in order of arrival", [this] { arrivalOrder(); }},
              {"scrolling", [this] { scroll(); }},
          }}
    {
        connect(&m_timer, &QTimer::timeout, this, &Person::doNext);
        m_timer.start(600ms);
    }

    [[nodiscard]] std::size_t deeds() const { return m_done; }

private:
    struct Deed
    {
        const char* name;
        std::function<void()> act;
    };

    void doNext()
    {
        const Deed& deed = m_deeds[m_done++ % m_deeds.size()];
        m_application.setDoing(QLatin1String(deed.name));
        deed.act();
    }

    void clickHeader(ui::ResultColumn column)
    {
        QHeaderView* const header = m_view.horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    }
    void arrivalOrder()
    {
        m_view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        key(Qt::Key_A, Qt::ControlModifier);
    }
    void clickFirstRow() { QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(40, 8)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        if (key == Qt::Key_A)
            m_view.selectAll(); // what the action of Ctrl+A is joined to
        else
            QTest::keyClick(&m_view, key, modifiers);
    }
    void scroll()
    {
        QScrollBar* const bar = m_view.verticalScrollBar();
        bar->setValue(bar->maximum() / 2 + static_cast<int>(m_done) * 997);
    }
    void type(const QString& text)
    {
        auto* const field = m_window.findChild<QLineEdit*>(QStringLiteral("filter"));
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void choose(std::optional<crawl::Verdict> verdict)
    {
        auto* const sidebar = m_window.findChild<ui::BucketsView*>();
        const QModelIndex index = sidebar->model()->index(ui::BucketsModel::rowOf(verdict), 0);
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(index).center());
    }

    ui::MainWindow& m_window;
    bench::TimedApplication& m_application;
    ui::ResultsView& m_view;
    const std::array<Deed, 15> m_deeds;
    QTimer m_timer;
    std::size_t m_done = 0;
};

/// When the first row, and the first judged one, stood in the table, counted from the first answer.
class FirstRows : public QObject
{
public:
    FirstRows(const ui::CrawlController& controller, const bench::SiteClock& clock)
        : m_controller(controller)
        , m_clock(clock)
    {
    }

    void look()
    {
        const store::Totals& totals = m_controller.results()->totals();
        if (m_judged >= 0 || totals.shown() == totals.of(crawl::Verdict::Pending)) return;
        const Clock::time_point first{Clock::duration(m_clock.firstAnswer.load())};
        m_judged = millisecondsSince(first);
    }
    [[nodiscard]] double judged() const { return m_judged; }

private:
    const ui::CrawlController& m_controller;
    const bench::SiteClock& m_clock;
    double m_judged = -1;
};

struct Memory
{
    double before = 0; // megabytes, when the window was up
    std::size_t entries = 0;
    std::size_t occurrences = 0;
};

void printMemory(const Memory& memory)
{
    const double now = megabytes("VmRSS");
    std::printf(
        "memory: %.0f MB in the end, at most %.0f MB; %.0f MB before the crawl. %.0f bytes an entry with its "
        "%.1f occurrences, the crawl's own knowledge, the tables' and the window's together\n",
        now, megabytes("VmHWM"), memory.before,
        (now - memory.before) * 1024 * 1024 / static_cast<double>(memory.entries),
        static_cast<double>(memory.occurrences) / static_cast<double>(memory.entries));
}

/// What a program says that it took at most, in the output of printMemory(). Not what the system counts: that
/// begins with what its parent had when it was forked.
double mostMegabytesIn(const std::string& file)
{
    const std::string before = "at most ";
    std::ifstream said(file);
    for (std::string line; std::getline(said, line);)
        if (const std::size_t place = line.find(before); place != std::string::npos)
            return std::atof(line.c_str() + place + before.size());
    return 0;
}

/// An entry and an occurrence apart: by the same site with a fifth of the links, in a process of its own.
void printMemoryApart(const Memory& memory, long rate)
{
    constexpr std::uint32_t fewerLinks = 20;
    const double most = megabytes("VmHWM");
    const QTemporaryDir folder;
    const std::string said = folder.filePath(QStringLiteral("said")).toStdString();
    static_cast<void>(
        bench::runProgram({"/proc/self/exe", "--entries", std::to_string(memory.entries), "--rate",
                           std::to_string(rate), "--links", std::to_string(fewerLinks)},
                          said));
    const auto entries = static_cast<double>(memory.entries);
    const auto occurrences = static_cast<double>(memory.occurrences);
    const double more = most - mostMegabytesIn(said);
    const double occurrence = more * 1024 * 1024 / (occurrences - entries / 10 * fewerLinks);
    const double all = (most - memory.before) * 1024 * 1024;
    std::printf("of the most: %.0f bytes an entry, %.0f bytes an occurrence\n",
                (all - occurrence * occurrences) / entries, occurrence);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto programStart = Clock::now();
    bench::TimedApplication application(argc, argv);
    QApplication::setWindowIcon(ui::loadProgramIcon());
    const long entries = bench::numberOption(argc, argv, "--entries", 50'000);
    const auto rate = static_cast<std::uint32_t>(bench::numberOption(argc, argv, "--rate", 15'000));
    const auto links = static_cast<std::uint32_t>(bench::numberOption(argc, argv, "--links", linksOfPage));
    const bench::SiteShape shape{static_cast<std::uint32_t>(entries / 10), links};

    bench::SiteClock clock;
    const auto makeRunner = [&](const ui::CrawlPlan& plan, const auto&) {
        crawl::CrawlSettings settings = plan.settings;
        settings.maxUrls = UINT32_MAX;
        settings.concurrency = 200;
        settings.obeyRobots = false;
        run::CrawlRunner::Fetchers fetchers{std::make_unique<bench::GeneratedFetcher>(shape, rate, clock),
                                            std::make_unique<bench::GeneratedFetcher>(shape, rate, clock)};
        return std::make_unique<run::CrawlRunner>(settings, plan.seeds, std::move(fetchers));
    };
    ui::MainWindow window({.makeRunner = makeRunner, .openUrl = [](const QUrl&) {}, .chooseFile = {}});
    window.show();
    static_cast<void>(QTest::qWaitForWindowExposed(&window));
    std::printf("window up after %.0f ms\n", millisecondsSince(programStart));
    const double before = megabytes("VmRSS");

    auto& controller = *window.findChild<ui::CrawlController*>();
    FirstRows firstRows(controller, clock);
    QObject::connect(&controller, &ui::CrawlController::batchApplied, &application,
                     [&](const store::Applied& applied) {
                         application.markBatch(applied.appeared.size() + applied.changed.size());
                         firstRows.look();
                     });
    QObject::connect(&controller, &ui::CrawlController::phaseChanged, &application, [&] {
        if (controller.phase() == ui::CrawlPhase::Done)
            QTimer::singleShot(2s, &application, &QApplication::quit);
    });
    application.startMeasuring();
    const auto start = Clock::now();
    window.start(QString::fromStdString(bench::SiteShape::seed()));
    Person person(window, application);
    QApplication::exec();

    const auto rows = static_cast<std::size_t>(controller.results()->totals().shown());
    const std::size_t occurrences = static_cast<std::size_t>(shape.pages) * shape.linksOfPage + 1;
    std::printf("%zu rows, %zu occurrences in %.1f s; %zu things done to the table meanwhile\n", rows,
                occurrences, millisecondsSince(start) / 1000 - 2, person.deeds());
    std::printf("first judged row %.0f ms after the first answer\n", firstRows.judged());
    application.printFigures();
    const Memory memory{before, rows, occurrences};
    printMemory(memory);
    std::fflush(stdout);
    if (links == linksOfPage) {
        printMemoryApart(memory, rate);
        bench::printMemoryFloor(*controller.results());
    }
    std::fflush(stdout);
    std::_Exit(rows >= static_cast<std::size_t>(entries) ? 0 : 1); // freeing a million rows is nobody's wish
}
