// What one hostile address takes of hydra-cli: memory beside that of a page that is fine, time, and processor
// time, each in a run of its own. The servers are those of the tests, on loopback.
//     bench_hostile_address [WORD]     (only the behaviours whose names have it)
// Ends with 1 where a run takes 150 MB more, goes on beyond all deadlines, or keeps the processor busy for
// more than 5 % of a time in which nothing came.

#include "bench/ProgramRun.h"
#include "support/hostile/HostileCase.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTemporaryFile>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

constexpr double mostMegabytes = 150;
constexpr double mostBusy = 0.05;
// By these it is asked at most three times, and once by the other stack, with pauses in between.
constexpr double totalSeconds = 6;
constexpr double mostSeconds = 4 * totalSeconds + 10;
// Shorter runs don't wait: what they take is the program's start.
constexpr double leastWait = 2;
// More at once than there are processors: most of them wait.
constexpr unsigned runsAtOnce = 4;

struct Measured
{
    std::string name;
    std::string url;
    bool isSilent = false; // what it sends, if anything, comes a little at a time
    bench::ProgramRun run;
};

support::HostileCases floodsAndAnswers()
{
    support::HostileCases cases;
    for (const auto& theme :
         {support::statusCases(), support::interimCases(), support::redirectCases(),
          support::challengeCases(), support::cookieCases(), support::typeCases(), support::closingCases(),
          support::connectionCases(), support::endlessCases(), support::endlessHeaderCases(),
          support::codingCases(), support::framingCases(), support::tlsCases(), support::http2Cases()})
        cases.insert(cases.end(), theme.begin(), theme.end());
    return cases;
}

/// The servers, and what is to be measured of each.
class Addresses
{
public:
    Addresses(const support::HostileCases& cases, bool areSilent, std::string_view word)
    {
        for (const support::HostileCase& row : cases) {
            if (row.name.find(word) == std::string::npos) continue;
            m_servers.push_back(std::make_unique<support::HostileServer>(
                row.behaviour, QHostAddress(QHostAddress::LocalHost)));
            m_measured.push_back({row.name, m_servers.back()->url(), areSilent || row.waits, {}});
        }
    }

    [[nodiscard]] std::vector<Measured> measured() const { return m_measured; }

private:
    std::vector<std::unique_ptr<support::HostileServer>> m_servers;
    std::vector<Measured> m_measured;
};

/// Of a process that is there. Not what the kernel says at its end: that begins with the memory of who
/// started it, this bench with all its servers.
double peakMegabytes(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") break;
    double kibibytes = 0;
    status >> kibibytes;
    return kibibytes / 1024;
}

bench::ProgramRun check(const std::string& url, const std::string& authorityFile)
{
    const std::string total = std::to_string(static_cast<int>(totalSeconds));
    double peak = 0;
    bench::ProgramRun run = bench::runProgram(
        {HYDRA_CLI, "check", url, "--quiet", "--no-robots", "--no-sitemaps", "--no-soft-404", "--ca-file",
         authorityFile, "--timeout", "3", "--connect-timeout", "3", "--total-timeout", total},
        "/dev/null", [&](pid_t process) { peak = std::max(peak, peakMegabytes(process)); });
    run.mostMegabytes = peak;
    return run;
}

/// While this thread serves, others run the program.
void runAll(std::vector<Measured>& all, const std::string& authorityFile)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<unsigned> running = runsAtOnce;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < runsAtOnce; ++i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < all.size(); at = next++)
                all[at].run = check(all[at].url, authorityFile);
            if (--running == 0)
                QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        });
    QCoreApplication::exec();
    for (std::thread& thread : threads)
        thread.join();
}

bool isBounded(const Measured& measured, const bench::ProgramRun& fine)
{
    const bench::ProgramRun& run = measured.run;
    const double megabytes = run.mostMegabytes - fine.mostMegabytes;
    const double busy = std::max(0.0, run.cpuSeconds - fine.cpuSeconds) / run.wallSeconds;
    const bool grows = megabytes > mostMegabytes;
    const bool goesOn = run.wallSeconds > mostSeconds;
    const bool isBusy = measured.isSilent && run.wallSeconds > leastWait && busy > mostBusy;
    const bool crashed = run.exitStatus < 0;
    std::printf("%-55s %6.1f MB more %6.2f s %5.1f %% busy%s%s%s%s\n", measured.name.c_str(), megabytes,
                run.wallSeconds, busy * 100, grows ? "  GROWS" : "", goesOn ? "  GOES ON" : "",
                isBusy ? "  IS BUSY" : "", crashed ? "  CRASHED" : "");
    return !grows && !goesOn && !isBusy && !crashed;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::string_view word = argc > 1 ? argv[1] : "";
    QTemporaryFile authority;
    if (!authority.open()) return 1;
    authority.write(QByteArray::fromStdString(support::LoopbackServer::certificate()));
    authority.close();

    const support::HostileServer fineServer{support::Script(support::fineAnswer()),
                                            QHostAddress(QHostAddress::LocalHost)};
    const Addresses silent(support::silenceCases(), true, word);
    const Addresses others(floodsAndAnswers(), false, word);
    std::vector<Measured> all = {{"a page that is fine", fineServer.url(), false, {}}};
    for (const Addresses* addresses : {&silent, &others})
        for (const Measured& measured : addresses->measured())
            all.push_back(measured);

    runAll(all, authority.fileName().toStdString());
    const bench::ProgramRun fine = all.front().run;
    std::printf("a page that is fine: %.1f MB, %.2f s, %.2f CPU s; each beside it:\n", fine.mostMegabytes,
                fine.wallSeconds, fine.cpuSeconds);
    bool allBounded = true;
    for (std::size_t i = 1; i < all.size(); ++i)
        allBounded = isBounded(all[i], fine) && allBounded;
    return allBounded ? 0 : 1;
}
