#include "core/store/BatchBuilder.h"
#include "store/Results.h"
#include "store/RowSelection.h"
#include "support/Catch.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace store;
using crawl::EntryId;
using crawl::OccurrenceId;
using crawl::Verdict;

namespace {

/// Reads all of a snapshot; whether it is of one piece.
bool isConsistent(const Snapshot& snapshot)
{
    std::vector<std::uint32_t> occurrences(snapshot.rows.size(), 0);
    for (std::uint32_t place = 0; place < snapshot.occurrences.size(); ++place) {
        if (!snapshot.occurrences.isAlive(OccurrenceId(place))) continue;
        const crawl::Occurrence occurrence = snapshot.occurrences.at(OccurrenceId(place));
        if (occurrence.text != "link") return false;
        ++occurrences[occurrence.entry.value()];
    }
    Totals counted;
    for (std::uint32_t row = 0; row < snapshot.rows.size(); ++row) {
        const crawl::EntryState entry = snapshot.rows.entry(EntryId(row));
        if (entry.url != "https://a.test/" + std::to_string(row)) return false;
        if (occurrences[row] != snapshot.rows.occurrences(EntryId(row))) return false;
        counted.add(entry.verdict, entry.reason, Side::Internal);
    }
    return counted == snapshot.totals;
}

} // namespace

TEST_CASE("snapshots are read on other threads while batches are applied", "[store][threads]")
{
    constexpr std::uint32_t batches = 60;
    constexpr std::uint32_t rowsPerBatch = 150; // the last batches write into the third chunk
    Results results;
    BatchBuilder builder;
    std::atomic<int> torn = 0;
    struct Job
    {
        std::shared_ptr<const Snapshot> snapshot;
        std::thread thread;
    };
    std::vector<Job> jobs;
    for (std::uint32_t batch = 0; batch < batches; ++batch) {
        for (std::uint32_t row = 0; row < batch * rowsPerBatch; row += 37) // old rows change their verdict
            builder.row(row, "https://a.test/" + std::to_string(row),
                        batch % 2 == 0 ? Verdict::Ok : Verdict::Broken);
        for (std::uint32_t row = batch * rowsPerBatch; row < (batch + 1) * rowsPerBatch; ++row)
            builder.row(row, "https://a.test/" + std::to_string(row), Verdict::Pending);
        if (batch % 5 == 4) builder.read(batch - 1, 1); // links go
        for (std::uint32_t link = 0; link < 200; ++link)
            builder.link({.page = batch, .entry = link * 7 % (batch * rowsPerBatch + 1), .line = link});
        if (batch > 0) builder.move(batch, batch);
        (void)results.apply(builder.take());
        if (batch % 3 != 0) continue;
        const auto snapshot = results.takeSnapshot();
        jobs.push_back({snapshot, std::thread([snapshot, &torn] {
                            if (!isConsistent(*snapshot)) ++torn;
                            const auto rows =
                                selectRows(*snapshot, {.text = "7"}, {SortKey::Url, Direction::Descending});
                            if (!rows || (snapshot->rows.size() > 7 && rows->empty())) ++torn;
                        })});
        if (jobs.size() < 4) continue;
        jobs.front().thread.join();
        results.giveBack(*jobs.front().snapshot);
        jobs.erase(jobs.begin());
    }
    for (Job& job : jobs) {
        job.thread.join();
        results.giveBack(*job.snapshot);
    }
    CHECK(torn == 0);
    const auto last = results.takeSnapshot();
    CHECK(isConsistent(*last));
}
