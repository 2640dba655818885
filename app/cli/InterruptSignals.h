#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace cli {

/// Ctrl+C and the like: the first is told to the program, the second ends it at once.
///
/// Thread: main. At most one at a time: signal handlers belong to the process.
class InterruptSignals : public QObject
{
    Q_OBJECT
public:
    /// From now on SIGINT, SIGTERM and SIGHUP are caught.
    explicit InterruptSignals(QObject* parent = nullptr);
    ~InterruptSignals() override;

signals:
    void interrupted(); // once

private:
    void readPipe();

    std::array<int, 2> m_pipe = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cli
