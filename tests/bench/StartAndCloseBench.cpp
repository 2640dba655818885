// What a person waits for at both ends, and what a crawl of very many hosts leaves open:
// the time from the program's start to its window; the window closed with 100 requests in flight, until it is
// gone and until the process is; the most descriptors that hydra-cli holds while it asks 2,000 hosts.
//     bench_start_and_close [--runs 5] [--hosts 2000]
// Offscreen, on loopback. Ends with 1 where the window takes 500 ms, the process' end 3 s, or an end goes
// wrong.

#include "bench/ProgramRun.h"
#include "bench/SlowServer.h"
#include "run/OpenFileLimit.h"
#include "ui/icons/ProgramIcon.h"
#include "ui/MainWindow.h"
#include "ui/NetworkRunner.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock; // the same for all processes

constexpr std::uint32_t requestsInFlight = 100;

double toMilliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// What the child does: app/desktop/main.cpp, with a hundred requests at once and somebody who closes the
/// window as soon as they are out. Tells when by the clock, in `up`, `closing` and `hidden`.
int beTheProgram(int argc, char** argv, const QString& address)
{
    QApplication application(argc, argv);
    QApplication::setWindowIcon(ui::loadProgramIcon());
    QApplication::setQuitOnLastWindowClosed(false);
    const auto makeRunner = [](ui::CrawlPlan plan, const ui::CrawlController::RunnerNews& news) {
        plan.settings.concurrency = requestsInFlight;
        return ui::makeNetworkRunner(plan, news);
    };
    const auto say = [](const char* what) {
        std::printf("%s %lld\n", what, static_cast<long long>(Clock::now().time_since_epoch().count()));
        std::fflush(stdout);
    };
    ui::MainWindow window({.makeRunner = makeRunner, .openUrl = [](const QUrl&) {}, .chooseFile = {}});
    QObject::connect(&window, &ui::MainWindow::closed, &application, &QApplication::quit,
                     Qt::QueuedConnection);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) return 3;
    window.repaint();
    say("up");
    window.start(address);
    auto& controller = *window.findChild<ui::CrawlController*>();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        if (controller.status().inFlight < requestsInFlight) return;
        look.stop();
        say("closing");
        window.close();
        say(window.isVisible() ? "still-there" : "hidden");
    });
    look.start(10ms);
    const int status = QApplication::exec();
    if (!window.waitForEnd(2s)) std::_Exit(status);
    return status;
}

struct Times
{
    Clock::time_point up, closing, hidden;
};

Times readTimes(const std::string& file)
{
    Times times;
    std::ifstream in(file);
    std::string what;
    for (long long count = 0; in >> what >> count;) {
        const Clock::time_point at{Clock::duration(count)};
        if (what == "up") times.up = at;
        if (what == "closing") times.closing = at;
        if (what == "hidden") times.hidden = at;
    }
    return times;
}

/// false: slower than promised.
bool measureWindow(long runs)
{
    std::string page = "<title>Many</title>";
    for (int link = 0; link < 500; ++link)
        page += "<a href=\"/silent/" + std::to_string(link) + "\">one</a>";
    const bench::SlowServer server(
        [&page](std::string_view target) {
            if (target == "/") return bench::htmlAnswer(page);
            return target.starts_with("/silent/") ? std::string() : bench::notFoundAnswer();
        },
        0ms);
    const QTemporaryDir folder;
    const std::string said = folder.filePath(QStringLiteral("said")).toStdString();
    std::vector<double> up, hidden, gone;
    bool allWell = true;
    for (long run = 0; run < runs; ++run) {
        const auto begin = Clock::now();
        const bench::ProgramRun child =
            bench::runProgram({"/proc/self/exe", "--window", server.origin() + "/"}, said);
        const auto end = Clock::now();
        const Times times = readTimes(said);
        allWell = allWell && child.exitStatus == 0 && times.hidden != Clock::time_point{};
        up.push_back(toMilliseconds(times.up - begin));
        hidden.push_back(toMilliseconds(times.hidden - times.closing));
        gone.push_back(toMilliseconds(end - times.closing));
    }
    const auto print = [](const char* what, const std::vector<double>& values) {
        std::printf("  %-62s median %7.1f ms, at most %7.1f ms\n", what, bench::median(values),
                    *std::max_element(values.begin(), values.end()));
    };
    std::printf("window, %ld times%s\n", runs, allWell ? "" : ": NOT ALL ENDED WELL");
    print("from the program's start to a painted window", up);
    print("closed with 100 requests in flight: the window is gone after", hidden);
    print("and the process after", gone);
    const bool inTime = bench::median(up) < 500 && *std::max_element(gone.begin(), gone.end()) < 3000;
    return allWell && inTime;
}

bool measureDescriptors(long hosts)
{
    std::string port;
    const bench::SlowServer server(
        [&](std::string_view target) {
            if (target != "/start") return bench::htmlAnswer("<title>A host</title>");
            std::string page = "<title>Many hosts</title>";
            for (long host = 0; host < hosts; ++host)
                page += "<a href=\"http://127.0." + std::to_string(1 + host / 250) + "." +
                        std::to_string(1 + host % 250) + port + "/\">one</a>\n";
            return bench::htmlAnswer(page);
        },
        100ms); // as far away as other sites are: so many connections are left idle in a second
    port = ':' + std::to_string(server.port());
    std::vector<double> seen;
    const bench::ProgramRun run = bench::runProgram(
        {HYDRA_CLI, "check", server.origin() + "/start", "--quiet"}, "/dev/null",
        [&seen](pid_t process) { seen.push_back(double(bench::openDescriptors(process))); });
    std::printf(
        "%ld hosts: %zu requests over %zu connections in %.1f s; descriptors of hydra-cli: at most %.0f, "
        "median %.0f; %.0f MB, exit status %d\n",
        hosts, server.requests(), server.connections(), run.wallSeconds,
        *std::max_element(seen.begin(), seen.end()), bench::median(seen), run.mostMegabytes, run.exitStatus);
    return run.exitStatus == 0;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::string address = bench::textOption(argc, argv, "--window", "");
    if (!address.empty()) return beTheProgram(argc, argv, QString::fromStdString(address));
    run::raiseOpenFileLimit(); // the server's end of all these connections is here
    const bool window = measureWindow(bench::numberOption(argc, argv, "--runs", 5));
    const bool descriptors = measureDescriptors(bench::numberOption(argc, argv, "--hosts", 2000));
    return window && descriptors ? 0 : 1;
}
