#include "bench/TimedApplication.h"

#include <QEvent>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace bench {

using namespace std::chrono_literals;

namespace {

constexpr auto beatInterval = 5ms;
constexpr double tooLong = 50; // milliseconds that a person begins to feel

double milliseconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// `values` sorted; `part` of 1 lies below it.
double quantile(const std::vector<double>& values, double part)
{
    if (values.empty()) return 0;
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

void print(const char* what, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto blocks = values.end() - std::upper_bound(values.begin(), values.end(), tooLong);
    std::printf("  %-58s p50 %7.2f  p99 %7.2f  max %7.2f ms  (%zu, %td over %.0f)\n", what,
                quantile(values, 0.5), quantile(values, 0.99), values.empty() ? 0 : values.back(),
                values.size(), blocks, tooLong);
}

} // namespace

TimedApplication::TimedApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
    m_heartbeat.setTimerType(Qt::PreciseTimer);
    m_heartbeat.setInterval(beatInterval);
    connect(&m_heartbeat, &QTimer::timeout, this, &TimedApplication::beat);
}

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads' events come here too.
    if (!m_measuring || QThread::currentThread() != thread() || m_inEvent)
        return QApplication::notify(receiver, event);
    m_inEvent = true;
    m_isBatch = false;
    const Mark begin = now();
    const int type = event->type();
    const QMetaObject* const metaObject = receiver->metaObject(); // the receiver may be gone afterwards
    const bool taken = QApplication::notify(receiver, event);
    m_inEvent = false;
    const Mark end = now();
    const double cpu = end.cpuMilliseconds - begin.cpuMilliseconds;
    const double wall = milliseconds(end.wall - begin.wall);
    if (cpu >= 0.1) m_events.push_back(cpu);
    if (m_isBatch) m_batches.push_back(cpu);
    if (m_isBatch) m_batchWall.push_back(wall);
    if (cpu >= 20)
        m_worst.push_back(
            {cpu, wall,
             QStringLiteral("%1, event %2%3, while: %4")
                 .arg(QLatin1String(metaObject->className()))
                 .arg(type)
                 .arg(m_isBatch ? QStringLiteral(" (a batch of %1 rows)").arg(m_batchRows) : QString(),
                      m_doing)});
    return taken;
}

void TimedApplication::startMeasuring()
{
    m_measuring = true;
    m_lastBeat = std::chrono::steady_clock::now();
    m_heartbeat.start();
}

void TimedApplication::printFigures() const
{
    std::printf("event-loop blocks\n");
    print("a heartbeat is late by", m_lateness);
    print("an event needs, of the thread's processor time (from 0.1 ms)", m_events);
    print("a batch needs, of the thread's processor time", m_batches);
    print("a batch takes by the clock", m_batchWall);
    std::vector<Block> worst = m_worst;
    std::sort(worst.begin(), worst.end(),
              [](const Block& a, const Block& b) { return a.milliseconds > b.milliseconds; });
    if (worst.size() > 8) worst.resize(8);
    for (const Block& block : worst)
        std::printf("  %7.1f ms (%.1f by the clock): %s\n", block.milliseconds, block.wallMilliseconds,
                    qPrintable(block.what));
}

TimedApplication::Mark TimedApplication::now()
{
    timespec cpu{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
    return {std::chrono::steady_clock::now(),
            static_cast<double>(cpu.tv_sec) * 1e3 + static_cast<double>(cpu.tv_nsec) / 1e6};
}

void TimedApplication::beat()
{
    const auto now = std::chrono::steady_clock::now();
    m_lateness.push_back(std::max(0.0, milliseconds(now - m_lastBeat - beatInterval)));
    m_lastBeat = now;
}

} // namespace bench
