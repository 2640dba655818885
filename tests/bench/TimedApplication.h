#pragma once

#include <QApplication>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <vector>

namespace bench {

/// Tells how long each event holds the window's thread: what a person feels as a window that doesn't answer.
///
/// Two measures, because other programs may want the machine too: how late a heartbeat is that should come
/// every 5 ms, by the clock; and what each event needed of the thread's own processor time, which is the most
/// that could be blamed on it.
class TimedApplication : public QApplication
{
public:
    struct Block
    {
        double milliseconds = 0; // of processor time
        double wallMilliseconds = 0;
        QString what;
    };

    TimedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// The event that runs is one of those that bring a batch, of so many rows.
    void markBatch(std::size_t rows)
    {
        m_isBatch = true;
        m_batchRows = rows;
    }
    /// What the person does at present, for worstBlocks().
    void setDoing(QString what) { m_doing = std::move(what); }

    void startMeasuring();
    void printFigures() const;

private:
    struct Mark
    {
        std::chrono::steady_clock::time_point wall;
        double cpuMilliseconds = 0;
    };

    [[nodiscard]] static Mark now();
    void beat();

    bool m_measuring = false;
    bool m_inEvent = false;
    bool m_isBatch = false;
    std::size_t m_batchRows = 0;
    QString m_doing;
    QTimer m_heartbeat;
    std::chrono::steady_clock::time_point m_lastBeat;
    std::vector<double> m_lateness;  // milliseconds
    std::vector<double> m_events;    // milliseconds of processor time, those of at least 0.1
    std::vector<double> m_batches;   // the same of those that brought a batch
    std::vector<double> m_batchWall; // and by the clock
    std::vector<Block> m_worst;      // from 20 ms up
};

} // namespace bench
