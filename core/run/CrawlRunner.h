#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/Command.h"
#include "crawl/Crawl.h"
#include "crawl/CrawlSettings.h"
#include "fetch/Fetcher.h"
#include "fetch/MailResolver.h"
#include "run/Login.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace run {

/// Performs what a Crawl plans: requests by its Fetchers, reading by its pool, waiting by its timer.
///
/// Thread: the one it lives on; the desktop gives it one of its own (CrawlThread), the CLI the main thread.
/// Owns its Fetchers, its Crawl and its pool. Its destructor waits for the pages being read.
class CrawlRunner : public QObject
{
    Q_OBJECT
public:
    /// The main engine, the other HTTP stack that is asked before a link is called broken, and who knows of
    /// mail servers.
    struct Fetchers
    {
        std::unique_ptr<fetch::Fetcher> first;
        std::unique_ptr<fetch::Fetcher> second; // may read the first one's cookies: ends before it
        std::unique_ptr<fetch::MailResolver> mail = nullptr; // null: nothing is known of mail servers
    };

    CrawlRunner(crawl::CrawlSettings settings, std::vector<crawl::Seed> seeds, Fetchers fetchers,
                QObject* parent = nullptr);
    ~CrawlRunner() override;

    /// What has to be done before anything is asked, by the first of the fetchers. Before start().
    void setLogin(std::unique_ptr<Login> login) { m_login = std::move(login); }

public slots:
    void start();
    /// Nothing new is asked; what is in flight finishes.
    void pause();
    void resume();
    /// What is in flight is cancelled, a login too; batchReady() for the rest, then finished().
    void stop();
    /// Asks these again, and reads again the pages that hold them; also after finished(), which then comes
    /// again.
    void recheck(std::vector<crawl::EntryId> entries);
    /// Another speed, other limits and patterns, from now on; also after finished(), which then comes again.
    void change(crawl::CrawlSettings settings);
    /// The receiver has taken the last batch: the next may come. At most one is on its way.
    void batchApplied();

signals:
    void batchReady(std::shared_ptr<const crawl::ChangeBatch> batch);
    /// After the last batch was sent. Also after stop().
    void finished();
    /// Why nobody was let in, without a word of what was sent. Nothing is asked then: the crawl has stopped.
    void loginFailed(std::string problem);

private:
    void takeAnswers();
    void beginAfterLogin();
    void onResolved(http::FetchId id, http::HostAnswer answer);
    void onMailResolved(http::FetchId id, http::MailAnswer answer);
    void onFetched(http::FetchId id, http::Outcome outcome);
    void onRead(http::FetchId id, crawl::Reading reading);
    void goOnAfterEnd();
    void scheduleTurn();
    void turn();
    void perform(crawl::Command command);
    [[nodiscard]] fetch::Fetcher& fetcher(crawl::Stack stack);
    void resolve(const crawl::ResolveMail& mail);
    void read(crawl::Read read);
    void offerBatch();
    void sendBatch();
    void sendBatchOrFinish();

    const crawl::CrawlSettings m_settings; // those of the start
    const std::vector<crawl::Seed> m_seeds;
    Fetchers m_fetchers;
    std::unique_ptr<Login> m_login;        // until it has ended
    std::unique_ptr<crawl::Crawl> m_crawl; // from start() on
    QThreadPool m_pool;
    QTimer m_wakeUp;
    QTimer m_turn;
    QTimer m_batchTimer;
    bool m_stopped = false;  // by whoever waits for the login
    bool m_batchOut = false; // one batch is on its way
    bool m_hasNews = false;  // something happened since the last batch
    bool m_finishing = false;
    bool m_lastBatchSent = false;
    bool m_finishedSent = false;
};

} // namespace run
