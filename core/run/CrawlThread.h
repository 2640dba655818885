#pragma once

#include "run/CrawlRunner.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace run {

/// A thread named "crawl" with the CrawlRunner that lives on it.
///
/// Thread: its own calls and signals are on the owner's; the runner, and all it owns, is made, used and
/// destroyed on the crawl thread. Everything crosses as queued signals of values. Owns the runner until the
/// thread ends. Its destructor waits for that; who can't wait asks waitForEnd() first.
class CrawlThread : public QObject
{
    Q_OBJECT
public:
    /// Called once, on the crawl thread: a Fetcher belongs to the thread that makes it.
    using MakeRunner = std::function<std::unique_ptr<CrawlRunner>()>;

    explicit CrawlThread(MakeRunner makeRunner, QObject* parent = nullptr);
    ~CrawlThread() override;

    /// Makes the runner and starts its crawl.
    void start();
    void pause();
    void resume();
    void stop();
    /// For what is asked from now on.
    void change(crawl::CrawlSettings settings);
    void batchApplied();

    /// Lets go of the runner, whatever it is doing. Returns at once; ended() tells when the thread is gone.
    void end();
    [[nodiscard]] bool hasEnded() const { return m_thread.isFinished() || !m_started; }
    /// Only for the end of the program: whether the thread was gone in time. What hangs then is Qt's or the
    /// system's.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds atMost);

signals:
    void batchReady(std::shared_ptr<const crawl::ChangeBatch> batch);
    void finished();
    void loginFailed(std::string problem);
    void ended();

private:
    void makeRunner(); // on the crawl thread
    template<typename Told>
    void tellRunner(Told told);

    MakeRunner m_makeRunner;
    QThread m_thread;
    bool m_started = false;
    // Lives on the crawl thread; the runner's parent, so that this dies there with it.
    QObject* m_doorman = nullptr;
    CrawlRunner* m_runner = nullptr; // read and written on the crawl thread only
};

} // namespace run
