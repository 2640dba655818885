#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/WaitUntil.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <sys/resource.h>

namespace {

constexpr rlim_t usualLimit = 1024; // what most systems start programs with
constexpr rlim_t enough = 16'384;   // OpenFileLimit.cpp

/// The soft limit of a process for open files, as proc(5) tells it; 0: it is gone.
rlim_t openFileLimit(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/limits").arg(process));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    static const QRegularExpression line(QStringLiteral("Max open files\\s+(\\d+)"));
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toULong();
}

void lowerOpenFileLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(usualLimit, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

rlim_t highestLimit()
{
    rlimit limit{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &limit) == 0);
    return std::min(enough, limit.rlim_max);
}

} // namespace

TEST_CASE("both programs may have as many connections open as a crawl needs", "[app]")
{
    support::LoopbackServer server;
    server.silence("/");
    server.silence("/robots.txt");
    const QTemporaryDir settings;
    const auto program = GENERATE(HYDRA_CLI, HYDRA_DESKTOP);
    INFO(program);

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path()); // a person's own stay as they are
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(lowerOpenFileLimit);
    QStringList arguments{QString::fromStdString(server.url("/"))};
    if (program == std::string_view(HYDRA_CLI)) arguments.prepend(QStringLiteral("check"));
    process.start(QString::fromUtf8(program), arguments);
    CHECK(support::waitUntil([&] { return openFileLimit(process.processId()) == highestLimit(); }));
    process.kill();
    process.waitForFinished();
}
