#include "run/CrawlRunner.h"

#include "crawl/Speed.h"
#include "support/Catch.h"
#include "support/FakeFetcher.h"
#include "support/WaitUntil.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <string>

using namespace std::chrono_literals;
using support::FakeFetcher;
using support::FakeSite;
using support::waitUntil;

namespace {

const std::string seed = "https://a.test/";

crawl::CrawlSettings quiet()
{
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    // Only what the story names is asked.
    settings.checkSoftNotFound = false;
    settings.sitemaps = false;
    return settings;
}

/// Takes a runner's batches, as the window and the CLI do.
class Receiver : public QObject
{
public:
    explicit Receiver(run::CrawlRunner& runner)
        : m_runner(runner)
    {
        connect(&runner, &run::CrawlRunner::batchReady, this, [this](const auto& batch) { take(batch); });
        connect(&runner, &run::CrawlRunner::finished, this, [this] { ++finished; });
    }

    std::map<std::string, crawl::Verdict> rows;
    int batches = 0;
    int finished = 0;
    int outAtOnce = 0;
    bool answers = true;

private:
    void take(const std::shared_ptr<const crawl::ChangeBatch>& batch)
    {
        ++batches;
        outAtOnce = std::max(outAtOnce, ++m_out);
        for (const crawl::EntryState& entry : batch->entries)
            rows[std::string(entry.url)] = entry.verdict;
        if (answers) applied();
    }

public:
    void applied()
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                --m_out;
                m_runner.batchApplied();
            },
            Qt::QueuedConnection);
    }

private:
    run::CrawlRunner& m_runner;
    int m_out = 0;
};

std::shared_ptr<FakeSite> smallSite()
{
    auto site = std::make_shared<FakeSite>();
    site->page(seed, {"/one", "/two", "/missing"});
    site->page("https://a.test/one", {"/two"});
    site->page("https://a.test/two");
    return site;
}

} // namespace

TEST_CASE("a runner crawls a site and says once that it is finished", "[run]")
{
    run::CrawlRunner runner(quiet(), {{seed, {}}}, support::fakeFetchers(smallSite()));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.finished > 0; }));
    CHECK(receiver.finished == 1);
    CHECK(receiver.rows["https://a.test/two"] == crawl::Verdict::Ok);
    CHECK(receiver.rows["https://a.test/missing"] == crawl::Verdict::Broken);
    CHECK(receiver.outAtOnce == 1);
}

TEST_CASE("a runner asks the name server whether mail gets to a link's domain", "[run]")
{
    auto site = smallSite();
    site->page(seed, {"mailto:me@null.net", "mailto:me@good.net"});
    const bool hasResolver = GENERATE(true, false);
    run::CrawlRunner::Fetchers fetchers = support::fakeFetchers(site);
    if (hasResolver)
        fetchers.mail = std::make_unique<fetch::MailResolver>(
            [](fetch::MailResolver::Kind, const std::string& name, fetch::MailResolver::Found found) {
                using Records = fetch::MailResolver::Records;
                QTimer::singleShot(0, [name, found = std::move(found)] {
                    found(name == "null.net" ? Records::NullMx : Records::Some);
                });
            },
            [](const std::string&) { return http::HostAnswer::Resolved; });
    run::CrawlRunner runner(quiet(), {{seed, {}}}, std::move(fetchers));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.finished > 0; }));
    using crawl::Verdict;
    CHECK(receiver.rows["mailto:me@null.net"] == (hasResolver ? Verdict::Broken : Verdict::Skipped));
    CHECK(receiver.rows["mailto:me@good.net"] == (hasResolver ? Verdict::Ok : Verdict::Skipped));
}

TEST_CASE("no second batch comes before the first was applied", "[run]")
{
    run::CrawlRunner runner(quiet(), {{seed, {}}}, support::fakeFetchers(smallSite()));
    Receiver receiver(runner);
    receiver.answers = false;
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.batches == 1; }));
    CHECK_FALSE(waitUntil([&] { return receiver.batches > 1 || receiver.finished > 0; }, 400ms));
    receiver.answers = true;
    receiver.applied();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
    CHECK(receiver.rows.size() == 4);
}

TEST_CASE("a stopped runner cancels what is in flight and finishes with what it has", "[run]")
{
    auto site = smallSite();
    site->page("https://a.test/one").delay("https://a.test/one", 1h);
    auto fetcher = std::make_unique<FakeFetcher>(site);
    FakeFetcher* const observed = fetcher.get();
    run::CrawlRunner runner(quiet(), {{seed, {}}}, support::fakeFetchers(std::move(fetcher)));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.rows["https://a.test/two"] == crawl::Verdict::Ok; }));
    runner.stop();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
    CHECK(receiver.rows["https://a.test/one"] == crawl::Verdict::Pending);
    CHECK(observed->inFlight() == 0);
}

TEST_CASE("a paused runner starts nothing new", "[run]")
{
    auto fetcher = std::make_unique<FakeFetcher>(smallSite());
    FakeFetcher* const observed = fetcher.get();
    run::CrawlRunner runner(quiet(), {{seed, {}}}, support::fakeFetchers(std::move(fetcher)));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return observed->started().size() == 1; }));
    runner.pause();
    REQUIRE(waitUntil([&] { return receiver.rows.contains("https://a.test/one"); }));
    CHECK_FALSE(waitUntil([&] { return observed->started().size() > 1; }, 300ms));
    runner.resume();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
}

TEST_CASE("a runner that waits sends no empty batches", "[run]")
{
    auto site = std::make_shared<FakeSite>();
    site->page(seed, {});
    run::CrawlRunner runner(quiet(), {{seed, std::nullopt}}, support::fakeFetchers(site));
    Receiver receiver(runner);
    runner.start();
    runner.pause();
    REQUIRE(waitUntil([&] { return receiver.batches > 0; }));
    int timesQuiet = 0; // three intervals in which nothing came
    QTimer interval;
    int before = -1;
    QObject::connect(&interval, &QTimer::timeout, &interval, [&] {
        timesQuiet = receiver.batches == before ? timesQuiet + 1 : 0;
        before = receiver.batches;
    });
    interval.start(150);
    CHECK(waitUntil([&] { return timesQuiet == 3; }));
    CHECK(receiver.finished == 0);
}

TEST_CASE("a runner whose settings change after the end finishes again", "[run]")
{
    auto site = std::make_shared<FakeSite>();
    site->page(seed, {"/one"});
    site->page("https://a.test/one", {"/two"});
    site->page("https://a.test/two", {"/three"});
    crawl::CrawlSettings settings = quiet();
    settings.maxDepth = 1;
    run::CrawlRunner runner(settings, {{seed, std::nullopt}}, support::fakeFetchers(site));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
    settings.maxDepth = 5;
    runner.change(settings);
    REQUIRE(waitUntil([&] { return receiver.finished == 2; }));
    CHECK(receiver.rows.contains("https://a.test/three"));
}

TEST_CASE("a recheck after the end finishes again", "[run]")
{
    auto site = smallSite();
    run::CrawlRunner runner(quiet(), {{seed, {}}}, support::fakeFetchers(site));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
    site->page("https://a.test/missing");
    runner.recheck({crawl::EntryId(3)});
    REQUIRE(waitUntil([&] { return receiver.finished == 2; }));
    CHECK(receiver.rows["https://a.test/missing"] == crawl::Verdict::Ok);
}

TEST_CASE("a runner that goes in the middle of a crawl goes at once", "[run]")
{
    auto site = smallSite();
    site->delayOfAll(10min);
    auto runner = std::make_unique<run::CrawlRunner>(quiet(), std::vector<crawl::Seed>{{seed, {}}},
                                                     support::fakeFetchers(site));
    auto receiver = std::make_unique<Receiver>(*runner);
    runner->start();
    REQUIRE(waitUntil([&] { return receiver->batches > 0; }));
    CHECK(receiver->finished == 0);
    receiver.reset();
    QElapsedTimer sinceItGoes;
    sinceItGoes.start();
    runner.reset();
    CHECK(std::chrono::milliseconds(sinceItGoes.elapsed()) < 5s);
}

TEST_CASE("a running crawl slows down when it is told to", "[run]")
{
    constexpr int pages = 400;
    std::vector<std::string> links;
    links.reserve(pages);
    for (int page = 0; page < pages; ++page)
        links.push_back("/" + std::to_string(page));
    auto site = smallSite();
    site->page(seed, links).delayOfAll(40ms);
    auto fetcher = std::make_unique<FakeFetcher>(site);
    FakeFetcher* const observed = fetcher.get();
    crawl::CrawlSettings settings = quiet();
    settings.concurrency = 20;
    run::CrawlRunner runner(settings, {{seed, {}}}, support::fakeFetchers(std::move(fetcher)));
    Receiver receiver(runner);
    runner.start();
    REQUIRE(waitUntil([&] { return observed->inFlight() == 20; }));

    crawl::setSpeed(settings, crawl::Speed::Gentle);
    runner.change(settings);
    REQUIRE(waitUntil([&] { return observed->inFlight() <= 2; }));
    const std::size_t before = observed->started().size();
    QElapsedTimer sinceItIsGentle;
    sinceItIsGentle.start();
    CHECK_FALSE(waitUntil([&] { return observed->inFlight() > 2; }, 500ms));
    const std::size_t started = observed->started().size() - before;
    CHECK(started <= 2 + 5 * std::size_t(sinceItIsGentle.elapsed()) / 1000); // 5 a second

    crawl::setSpeed(settings, crawl::Speed::Fast);
    runner.change(settings);
    REQUIRE(waitUntil([&] { return observed->inFlight() > 20; }));
}

TEST_CASE("a crawl that holds back for its receiver goes on when that takes a batch", "[run]")
{
    auto site = std::make_shared<FakeSite>();
    constexpr int pages = 1'200; // more than are held back and being read
    std::vector<std::string> hrefs;
    std::vector<std::string> places(200);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = "#" + std::to_string(i);
    for (int page = 0; page < pages; ++page) {
        hrefs.push_back("/" + std::to_string(page));
        site->page(seed + std::to_string(page), places);
    }
    site->page(seed, hrefs).delayOfAll(0ms);
    crawl::CrawlSettings settings = quiet();
    settings.checkFragments = false;
    settings.concurrency = 8;
    auto owned = std::make_unique<FakeFetcher>(site);
    const FakeFetcher& fetcher = *owned;
    run::CrawlRunner runner(settings, {{seed, {}}}, support::fakeFetchers(std::move(owned)));
    Receiver receiver(runner);
    receiver.answers = false;
    runner.start();
    REQUIRE(waitUntil([&] { return receiver.batches == 1; }));
    CHECK_FALSE(waitUntil([&] { return fetcher.started().size() > pages; }, 2s));
    receiver.answers = true;
    receiver.applied();
    REQUIRE(waitUntil([&] { return receiver.finished == 1; }));
    CHECK(receiver.outAtOnce == 1);
    CHECK(fetcher.started().size() == pages + 1);
    CHECK(receiver.rows[seed + "1199"] == crawl::Verdict::Ok);
}
