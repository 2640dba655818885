#include "fetch/WhenDone.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QtConcurrentRun>
#include <QThreadPool>

#include <memory>
#include <numeric>
#include <vector>

TEST_CASE("every job of very many short ones gives its result once", "[fetch]")
{
    // So short that some end while somebody begins to wait for them.
    constexpr int jobs = 20'000;
    QThreadPool pool;
    QObject owner;
    std::vector<int> taken(jobs, 0);
    int answers = 0;
    for (int job = 0; job < jobs; ++job)
        fetch::whenDone(QtConcurrent::run(&pool, [job] { return std::make_unique<int>(job); }), &owner,
                        [&](std::unique_ptr<int> number) {
                            ++taken[static_cast<std::size_t>(*number)];
                            ++answers;
                        });
    CHECK(answers == 0); // never from inside the call
    REQUIRE(support::waitUntil([&] { return answers >= jobs; }));
    CHECK(taken == std::vector<int>(jobs, 1));
}

TEST_CASE("a job whose owner is gone gives its result to nobody", "[fetch]")
{
    QThreadPool pool;
    auto owner = std::make_unique<QObject>();
    bool taken = false;
    fetch::whenDone(QtConcurrent::run(&pool, [] { return 1; }), owner.get(), [&taken](int) { taken = true; });
    owner.reset();
    pool.waitForDone();
    CHECK_FALSE(support::waitUntil([&] { return taken; }, std::chrono::milliseconds(50)));
}
