// Servers of more kinds and numbers than the search for a pace was made with, in virtual time, through the
// whole crawl: beside the same crawl at the best fixed number. Not here are servers that it gets less from:
// of those that thrash over eight and over fifty four fifths, and two thirds where a crawl of all pages takes
// five or ten seconds, which is how long the search does.

#include "core/crawl/ModelSite.h"
#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <string>

using namespace std::chrono_literals;
using crawl::Verdict;
using support::CrawlScript;
using support::ModelServer;
using support::quiet;
using support::seed;

namespace {

constexpr int pages = 10'000;
constexpr int pagesOfFixed = 2'000; // there is nothing to find

#ifdef __SANITIZE_ADDRESS__
// In virtual time all comes out as without sanitizers, where it is compared; here it would take minutes.
constexpr bool comparesSpeeds = false;
#else
constexpr bool comparesSpeeds = true;
#endif

bool isAlwaysTheSame(const ModelServer::Nature& nature)
{
    return !nature.changesAfter && nature.slowPhaseFactor == 1;
}

struct Crawled
{
    double pagesASecond = 0;
    double refusedShare = 0; // of all answers
    int notOk = 0;
};

Crawled crawlServer(const ModelServer::Nature& nature, std::optional<std::uint32_t> fixed)
{
    const int count = fixed && isAlwaysTheSame(nature) ? pagesOfFixed : pages;
    ModelSite model(nature, count);
    crawl::CrawlSettings settings = quiet();
    settings.sitemaps = false;
    settings.concurrency = fixed;
    CrawlScript crawl(model.site(), settings, {seed});
    crawl.run();
    Crawled crawled;
    for (const crawl::EntryState& row : crawl.rows())
        if (row.verdict != Verdict::Ok) ++crawled.notOk;
    crawled.pagesASecond = (count + 1) / std::chrono::duration<double>(model.took()).count();
    crawled.refusedShare = static_cast<double>(model.refused()) / static_cast<double>(model.asked().size());
    return crawled;
}

/// Of those that are refused no more than a crawl may be.
Crawled bestFixed(const ModelServer::Nature& nature)
{
    Crawled best;
    for (const std::uint32_t fixed : {1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 25, 32, 40, 50, 64, 80, 100}) {
        const Crawled crawled = crawlServer(nature, fixed);
        const bool isBearable = crawled.refusedShare <= 0.03 && crawled.notOk == 0;
        if (isBearable && crawled.pagesASecond > best.pagesASecond) best = crawled;
    }
    return best;
}

struct Server
{
    std::string name;
    ModelServer::Nature nature;
};

} // namespace

TEST_CASE("a crawl gets 85 % of the best fixed number from servers of thirty more kinds", "[crawl][servers]")
{
    const auto [name, nature] = GENERATE(values<Server>({
        {"429 over 15 a second, with Retry-After",
         {.responseTime = 70ms, .requestsASecond = 15, .saysRetryAfter = true, .burst = 15}},
        {"429 over 90 a second, with Retry-After",
         {.responseTime = 40ms, .requestsASecond = 90, .saysRetryAfter = true, .burst = 30}},
        {"429 over 150 a second, 1 at once", {.responseTime = 65ms, .requestsASecond = 150, .burst = 3}},
        {"429 over 45 a second, slow by itself", {.responseTime = 450ms, .requestsASecond = 45, .burst = 20}},
        {"503 over 2 at once", {.responseTime = 80ms, .refusesOver = 2}},
        {"503 over 4 at once", {.responseTime = 110ms, .refusesOver = 4}},
        {"503 over 6 at once", {.responseTime = 30ms, .refusesOver = 6}},
        {"503 over 10 at once", {.responseTime = 60ms, .refusesOver = 10}},
        {"503 over 16 at once", {.responseTime = 80ms, .refusesOver = 16}},
        {"503 over 30 at once", {.responseTime = 110ms, .refusesOver = 30}},
        {"503 over 60 at once", {.responseTime = 110ms, .refusesOver = 60}},
        {"503 over 5 at once, over 20 from 20 s on",
         {.responseTime = 60ms, .refusesOver = 5, .changesAfter = 20s, .changeFactor = 4}},
        {"saturates at 5, far away", {.responseTime = 260ms, .workers = 5}},
        {"saturates at 12", {.responseTime = 35ms, .workers = 12}},
        {"saturates at 40", {.responseTime = 85ms, .workers = 40}},
        {"thrashes over 3", {.responseTime = 60ms, .thrashesOver = 3}},
        {"thrashes over 12", {.responseTime = 60ms, .thrashesOver = 12}},
        {"thrashes over 25", {.responseTime = 60ms, .thrashesOver = 25}},
        {"thrashes over 40", {.responseTime = 60ms, .thrashesOver = 40}},
        {"slows evenly from 12 on", {.responseTime = 90ms, .slowsEvenlyAt = 12}},
        {"slow for its first 20 s",
         {.responseTime = 45ms,
          .workers = 20,
          .slowPhaseFactor = 15,
          .slowPhase = 20s,
          .slowPhaseEvery = 24h}},
        {"one place of eight is slow", {.responseTime = 30ms, .slowOneIn = 8}},
        {"one place of twenty is slow, saturates at 16",
         {.responseTime = 50ms, .workers = 16, .slowOneIn = 20}},
        {"a heavy tail", {.responseTime = 30ms, .heavyTail = 1.3}},
        {"a heavy tail, saturates at 10", {.responseTime = 30ms, .workers = 10, .heavyTail = 1.6}},
        {"half as many workers from 30 s on",
         {.responseTime = 60ms, .workers = 8, .changesAfter = 30s, .changeFactor = 0.5}},
        {"four times as many workers from 20 s on",
         {.responseTime = 80ms, .workers = 6, .changesAfter = 20s, .changeFactor = 4}},
        {"429 over 120 a second, over 40 from 15 s on",
         {.responseTime = 50ms, .requestsASecond = 120, .changesAfter = 15s, .changeFactor = 1.0 / 3}},
        {"429 over 30 a second, over 120 from 40 s on",
         {.responseTime = 50ms, .requestsASecond = 30, .changesAfter = 40s, .changeFactor = 4}},
    }));
    CAPTURE(name);
    const Crawled found = crawlServer(nature, std::nullopt);
    if (comparesSpeeds) CHECK(found.pagesASecond >= 0.85 * bestFixed(nature).pagesASecond);
    CHECK(found.refusedShare <= 0.03);
    CHECK(found.notOk == 0);
}
