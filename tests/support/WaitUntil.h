#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace support {

/// Runs the event loop until `condition` holds, at most `deadline`; whether it held. The only waiting helper.
template<typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, std::chrono::milliseconds deadline = std::chrono::seconds(20))
{
    const QDeadlineTimer timer(deadline);
    QTimer wakeUp; // so that a condition nobody signals is looked at again
    wakeUp.start(std::chrono::milliseconds(2));
    while (!condition()) {
        if (timer.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace support
