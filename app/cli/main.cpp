#include "app/cli/CheckCommand.h"
#include "app/cli/CheckJob.h"
#include "app/cli/CommandLine.h"
#include "app/cli/ExtractCommand.h"
#include "app/cli/ExtractJob.h"
#include "app/cli/InterruptSignals.h"
#include "app/cli/SettingsFile.h"
#include "run/OpenFileLimit.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <unistd.h>
#include <vector>

namespace {

using cli::ExitStatus;

int wrongUse(const cli::CliError& error)
{
    std::fprintf(stderr, "%s\nhydra-cli --help says what there is.\n", error.message.c_str());
    return static_cast<int>(ExitStatus::WrongUse);
}

int answer(const std::string& text)
{
    const bool whole = std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
    return static_cast<int>(whole ? ExitStatus::NothingBroken : ExitStatus::CouldNotDoIt);
}

/// Once the report is written nothing is worth waiting for: a manager's end may take 5 s, a name server 30.
void leaveSoonWith(ExitStatus status)
{
    static volatile std::sig_atomic_t statusAtAlarm = 0;
    statusAtAlarm = static_cast<int>(status);
    std::signal(SIGALRM, [](int) { _exit(static_cast<int>(statusAtAlarm)); });
    alarm(2);
}

template<typename Command, typename Job>
int perform(QCoreApplication& application, cli::CliOptions options, Job job)
{
    Command command(std::move(options), std::move(job));
    const cli::InterruptSignals interrupts;
    QObject::connect(&interrupts, &cli::InterruptSignals::interrupted, &command, &Command::cutShort);
    QObject::connect(&command, &Command::ended, &application, [](ExitStatus status) {
        leaveSoonWith(status);
        QCoreApplication::exit(static_cast<int>(status));
    });
    QTimer::singleShot(0, &command, &Command::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away is told as a report that could not be written
    QCoreApplication application(argc, argv);
    // A stream that a server resets is an outcome, told in the report; Qt tells it on stderr too.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network.http2=false"));

    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    auto options = cli::readOptions(arguments);
    if (!options) return wrongUse(options.error());
    if (options->command == cli::Command::Help) return answer(cli::helpText());
    if (options->command == cli::Command::Version) return answer(cli::versionText());

    if (options->command == cli::Command::Extract) {
        auto job = cli::prepareExtractJob(*options, std::cin);
        if (!job) return wrongUse(job.error());
        return perform<cli::ExtractCommand>(application, std::move(*options), std::move(*job));
    }
    auto job = cli::prepareJob(*options, std::cin);
    if (!job) return wrongUse(job.error());
    run::raiseOpenFileLimit();
    return perform<cli::CheckCommand>(application, std::move(*options), std::move(*job));
}
