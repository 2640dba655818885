#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/CrawlSettings.h"
#include "fetch/Fetcher.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace crawl {
class Crawl;
}

namespace run {

/// Performs what a Crawl plans: requests by its Fetcher, reading by its pool, waiting by its timer.
///
/// Thread: the one it lives on; the desktop gives it one of its own (CrawlThread), the CLI the main thread.
/// Owns its Fetcher, its Crawl and its pool. Its destructor waits for the pages being read.
class CrawlRunner : public QObject
{
    Q_OBJECT
public:
    CrawlRunner(crawl::CrawlSettings settings, std::vector<crawl::Seed> seeds,
                std::unique_ptr<fetch::Fetcher> fetcher, QObject* parent = nullptr);
    ~CrawlRunner() override;

public slots:
    void start();
    /// Nothing new is asked; what is in flight finishes.
    void pause();
    void resume();
    /// What is in flight is cancelled; batchReady() for the rest, then finished().
    void stop();
    /// The receiver has taken the last batch: the next may come. At most one is on its way.
    void batchApplied();

signals:
    void batchReady(std::shared_ptr<const crawl::ChangeBatch> batch);
    /// After the last batch was sent. Also after stop().
    void finished();
};

} // namespace run
