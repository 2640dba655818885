#pragma once

#include <QCoreApplication>

#include <atomic>
#include <cstddef>

namespace support {

/// Counts the events that Qt delivers on all threads: sockets that are ready, timers that are due, calls.
/// What keeps a processor busy takes a hundred thousand a second. How many what rests takes is a matter of
/// what it does and not, as processor time is, of the machine and of what else runs on it.
class CountingApplication : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;

    /// Any thread.
    [[nodiscard]] static std::size_t delivered() { return s_delivered; }

    bool notify(QObject* receiver, QEvent* event) override
    {
        ++s_delivered;
        return QCoreApplication::notify(receiver, event);
    }

private:
    static inline std::atomic<std::size_t> s_delivered = 0;
};

} // namespace support
