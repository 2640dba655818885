#include "crawl/OriginBudget.h"

#include "support/Catch.h"

using namespace std::chrono_literals;
using crawl::Objection;
using crawl::OriginBudget;

namespace {

/// Answers come as fast as the budget lets them, each after `responseTime`.
void answer(OriginBudget& budget, int count, Duration responseTime, Instant& now)
{
    while (count > 0) {
        int started = 0;
        while (budget.isFree(now) && started < count) {
            budget.onStarted(now);
            ++started;
        }
        const Instant startedAt = now;
        now += responseTime;
        for (int i = 0; i < started; ++i)
            budget.onAnswered(startedAt, now);
        count -= started;
    }
}

} // namespace

TEST_CASE("the crawled site starts at six and stays at sixteen until it has shown what it bears", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, std::nullopt, 0s);
    Instant now;
    CHECK(budget.limit() == 6);
    answer(budget, 20, 50ms, now);
    CHECK(budget.limit() > 6);
    answer(budget, 150, 50ms, now);
    CHECK(budget.limit() == 16);
    answer(budget, 600, 50ms, now);
    CHECK(budget.limit() == 100);
}

TEST_CASE("an outside host starts at one and ends at eight", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Other, std::nullopt, 0s);
    Instant now;
    CHECK(budget.limit() == 1);
    CHECK(budget.isSilent());
    answer(budget, 1, 50ms, now);
    CHECK(budget.limit() == 2);
    CHECK_FALSE(budget.isSilent());
    answer(budget, 1000, 50ms, now);
    CHECK(budget.limit() == 8);
}

TEST_CASE("an objection halves the limit, the next takes a quarter, and those already out say nothing new",
          "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, std::nullopt, 0s);
    Instant now;
    answer(budget, 1000, 50ms, now);
    REQUIRE(budget.limit() == 100);
    const Instant startedAt = now;
    for (int i = 0; i < 100; ++i)
        budget.onStarted(now);
    now += 50ms;
    for (int i = 0; i < 100; ++i)
        budget.onObjected(Objection::Said, startedAt, now);
    CHECK(budget.limit() == 50);
    budget.onStarted(now);
    budget.onObjected(Objection::Said, now, now + 1ms);
    CHECK(budget.limit() == 38);
}

TEST_CASE("a page that is reset, or answers 503, is its own fault until others are", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, std::nullopt, 0s);
    Instant now;
    for (int page = 0; page < 20; ++page) {
        answer(budget, 100, 50ms, now);
        budget.onStarted(now);
        budget.onObjected(Objection::Suspected, now, now);
    }
    CHECK(budget.limit() == 100);
    for (int page = 0; page < 5; ++page) {
        budget.onStarted(now);
        budget.onObjected(Objection::Suspected, now, now);
    }
    CHECK(budget.limit() == 50);
}

TEST_CASE("a clear rise of response time halves the limit", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, std::nullopt, 0s);
    Instant now;
    answer(budget, 1000, 50ms, now);
    REQUIRE(budget.limit() == 100);
    answer(budget, 100, 400ms, now);
    CHECK(budget.limit() == 50);
}

TEST_CASE("pages that are slow by themselves don't bring the limit to one", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, std::nullopt, 0s);
    Instant now;
    answer(budget, 100, 5ms, now);    // small files first
    answer(budget, 2000, 500ms, now); // then the real pages, slow whatever the limit
    CHECK(budget.limit() >= 16);
}

TEST_CASE("a fixed number stays, whatever the origin says", "[crawl]")
{
    OriginBudget budget(OriginBudget::Kind::Crawled, 7U, 0s);
    Instant now;
    answer(budget, 500, 50ms, now);
    budget.onStarted(now);
    budget.onObjected(Objection::Said, now, now);
    CHECK(budget.limit() == 7);
}
