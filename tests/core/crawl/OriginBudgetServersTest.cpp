// What the budget finds out about servers that it knows nothing of, in virtual time: each crawl beside the
// same one at the best fixed number.

#include "crawl/OriginBudget.h"
#include "support/Catch.h"
#include "support/ModelServer.h"

#include <map>
#include <string>

using namespace std::chrono_literals;
using crawl::OriginBudget;
using support::ModelServer;

namespace {

constexpr int answersWanted = 10'000;
constexpr int answersOfFixed = 3'000; // there is nothing to find

struct Crawled
{
    double answersASecond = 0;
    double refusedShare = 0; // of all answers
    std::uint32_t limit = 0; // in the end
};

/// Asks until so many good answers came, as many at once as the budget lets.
Crawled crawlServer(const ModelServer::Nature& nature, std::optional<std::uint32_t> fixed)
{
    ModelServer server(nature);
    OriginBudget budget(OriginBudget::Kind::Crawled, fixed, 0s);
    struct Out
    {
        Instant startedAt;
        http::StatusCode status;
    };
    std::multimap<Instant, Out> out;
    Instant now;
    int good = 0;
    int refused = 0;
    const int wanted = fixed ? answersOfFixed : answersWanted;
    while (good < wanted) {
        while (budget.isFree(now)) {
            budget.onStarted(now);
            const auto answer = server.ask(now);
            out.emplace(answer.at, Out{now, answer.status});
        }
        if (budget.inFlight() < budget.limit() && (out.empty() || budget.notBefore() < out.begin()->first)) {
            now = budget.notBefore();
            continue;
        }
        now = out.begin()->first;
        const Out next = out.begin()->second;
        out.erase(out.begin());
        if (next.status == 200) {
            ++good;
            budget.onAnswered(next.startedAt, now);
        } else {
            ++refused;
            budget.onObjected(crawl::Objection::Said, next.startedAt, now);
        }
    }
    const double seconds = std::chrono::duration<double>(now.time_since_epoch()).count();
    return {good / seconds, static_cast<double>(refused) / (good + refused), budget.limit()};
}

/// Of those that are refused no more than a budget may be.
Crawled bestFixed(const ModelServer::Nature& nature)
{
    Crawled best;
    for (const std::uint32_t fixed : {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100}) {
        const Crawled crawled = crawlServer(nature, fixed);
        if (crawled.refusedShare <= 0.03 && crawled.answersASecond > best.answersASecond) best = crawled;
    }
    return best;
}

struct Server
{
    std::string name;
    ModelServer::Nature nature;
};

} // namespace

TEST_CASE("a server that bears less than one at once is asked more and more rarely", "[crawl][servers]")
{
    const ModelServer::Nature nature{.responseTime = 50ms, .requestsASecond = 5, .burst = 1};
    const Crawled found = crawlServer(nature, std::nullopt);
    CHECK(found.answersASecond >= 0.6 * 5);
    CHECK(found.refusedShare <= 0.03);
}

TEST_CASE("of each server the budget gets 85 % of what the best fixed number gets, and 3 % refusals at most",
          "[crawl][servers]")
{
    const auto [name, nature] = GENERATE(values<Server>({
        {"quick and large", {.responseTime = 5ms}},
        {"far away", {.responseTime = 50ms}},
        {"slow by itself", {.responseTime = 800ms}},
        {"saturates at 8", {.responseTime = 50ms, .workers = 8}},
        {"saturates at 8, quickly", {.responseTime = 5ms, .workers = 8}},
        {"saturates at 30", {.responseTime = 100ms, .workers = 30}},
        {"saturates at 2", {.responseTime = 300ms, .workers = 2}},
        {"429 over 500 a second", {.responseTime = 100ms, .requestsASecond = 500, .burst = 50}},
        {"429 over 200 a second", {.responseTime = 50ms, .requestsASecond = 200}},
        {"429 over 100 a second", {.responseTime = 50ms, .requestsASecond = 100}},
        {"429 over 70 a second", {.responseTime = 50ms, .requestsASecond = 70}},
        {"429 over 30 a second", {.responseTime = 120ms, .requestsASecond = 30}},
        {"429 over 25 a second", {.responseTime = 50ms, .requestsASecond = 25}},
        {"slows with load from 4 on", {.responseTime = 50ms, .slowsAt = 4}},
        {"slows with load from 20 on", {.responseTime = 50ms, .slowsAt = 20}},
        {"slows with load from 50 on", {.responseTime = 80ms, .slowsAt = 50}},
        {"we are the slow ones: 1 ms an answer", {.responseTime = 50ms, .takingTime = 1ms}},
        {"we are the slow ones: 5 ms an answer", {.responseTime = 50ms, .takingTime = 5ms}},
    }));
    CAPTURE(name);
    const Crawled best = bestFixed(nature);
    const Crawled found = crawlServer(nature, std::nullopt);
    CHECK(found.answersASecond >= 0.85 * best.answersASecond);
    CHECK(found.refusedShare <= 0.03);
}

// Chosen before the first run against them, so that the search isn't tuned to what it is measured by.
TEST_CASE("the same holds for servers that the search was not tuned on", "[crawl][servers]")
{
    const auto [name, nature] = GENERATE(values<Server>({
        {"saturates at 3", {.responseTime = 120ms, .workers = 3}},
        {"saturates at 8, unevenly", {.responseTime = 70ms, .workers = 8, .unevenness = 0.9}},
        {"saturates at 20", {.responseTime = 40ms, .workers = 20}},
        {"saturates at 64", {.responseTime = 150ms, .workers = 64}},
        {"429 over 5 a second, 5 at once", {.responseTime = 80ms, .requestsASecond = 5, .burst = 5}},
        {"429 over 20 a second, 20 at once", {.responseTime = 80ms, .requestsASecond = 20, .burst = 20}},
        {"429 over 70 a second, 5 at once", {.responseTime = 30ms, .requestsASecond = 70, .burst = 5}},
        {"429 over 200 a second, 100 at once", {.responseTime = 90ms, .requestsASecond = 200, .burst = 100}},
        {"429 over 70 a second, saturates at 8", {.responseTime = 60ms, .workers = 8, .requestsASecond = 70}},
        {"slows evenly from 5 on", {.responseTime = 40ms, .slowsEvenlyAt = 5}},
        {"slows evenly from 25 on", {.responseTime = 60ms, .slowsEvenlyAt = 25}},
        {"slows with load from 10 on", {.responseTime = 30ms, .slowsAt = 10}},
        {"jittery", {.responseTime = 60ms, .unevenness = 0.95}},
        {"jittery, saturates at 12", {.responseTime = 60ms, .workers = 12, .unevenness = 0.95}},
        {"slow phases", {.responseTime = 40ms, .workers = 16, .slowPhaseFactor = 4}},
        {"slow phases, large", {.responseTime = 50ms, .slowPhaseFactor = 6}},
        {"10 answers a connection", {.responseTime = 50ms, .workers = 24, .answersAConnection = 10}},
        {"one answer a connection", {.responseTime = 50ms, .workers = 10, .answersAConnection = 1}},
    }));
    CAPTURE(name);
    const Crawled best = bestFixed(nature);
    const Crawled found = crawlServer(nature, std::nullopt);
    CHECK(found.answersASecond >= 0.85 * best.answersASecond);
    CHECK(found.refusedShare <= 0.03);
}
