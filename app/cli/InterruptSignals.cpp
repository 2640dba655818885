#include "app/cli/InterruptSignals.h"

#include "app/cli/ExitStatus.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::array caughtSignals = {SIGINT, SIGTERM, SIGHUP};

// What a handler may touch: it can interrupt anything.
volatile std::sig_atomic_t writeEnd = -1;
volatile std::sig_atomic_t isSecond = 0;

extern "C" void onInterrupt(int)
{
    // The person has waited enough, perhaps for a report that is being written: no event loop is asked.
    if (isSecond) _exit(static_cast<int>(ExitStatus::CouldNotDoIt));
    isSecond = 1;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(static_cast<int>(writeEnd), &byte, 1);
}

} // namespace

InterruptSignals::InterruptSignals(QObject* parent)
    : QObject(parent)
{
    // Where it fails Ctrl+C ends the program, as without us.
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
    writeEnd = m_pipe[1];
    isSecond = 0;
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &InterruptSignals::readPipe);

    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : caughtSignals)
        sigaction(number, &action, nullptr);
}

InterruptSignals::~InterruptSignals()
{
    if (!m_notifier) return;
    // The handlers stay: the report is out and the program about to leave with its status, which a late
    // signal must not turn into a death by that signal.
    writeEnd = -1;
    m_notifier.reset();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

void InterruptSignals::readPipe()
{
    char byte = 0;
    if (read(m_pipe[0], &byte, 1) == 1) emit interrupted();
}

} // namespace cli
