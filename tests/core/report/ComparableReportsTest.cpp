#include "core/report/ReportFixture.h"
#include "support/Catch.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace {

constexpr std::uint32_t rows = 60;

/// A number that is the same each time, and looks like none.
std::uint32_t scramble(std::uint32_t number)
{
    number = (number ^ (number >> 15)) * 0x2C1B3C6DU;
    return (number ^ (number >> 12)) * 0x297A2D39U;
}

struct Reports
{
    std::string links;
    std::string urls;
    std::string json;
    std::string text;
    bool operator==(const Reports&) const = default;
};

/// Tells the same site with ids, batches and order that depend on `seed`.
Reports crawlInOrder(std::uint32_t seed)
{
    std::vector<std::uint32_t> ids(rows); // by number of the row
    std::iota(ids.begin(), ids.end(), 0U);
    std::sort(ids.begin(), ids.end(), [seed](std::uint32_t left, std::uint32_t right) {
        return scramble(left * 977 + seed) < scramble(right * 977 + seed);
    });
    store::Results results;
    BatchBuilder builder;
    std::vector<std::uint32_t> rowOfId(rows);
    for (std::uint32_t row = 0; row < rows; ++row)
        rowOfId[ids[row]] = row;
    const auto url = [](std::uint32_t row) {
        return "https://a.test/" + std::to_string(scramble(row) % 1'000) + '-' + std::to_string(row);
    };
    for (std::uint32_t id = 0; id < rows; ++id) // farther at first than it really is
        builder.row(id, url(rowOfId[id]), crawl::Verdict::Pending, crawl::Reason::None, 9);
    (void)results.apply(builder.take());
    for (std::uint32_t step = 0; step < rows; ++step) {
        const std::uint32_t page = (step * 7 + seed) % rows;
        builder.read(ids[page], 1);
        for (std::uint32_t link = 0; link < 12; ++link)
            builder.link({.page = ids[page],
                          .entry = ids[(page * 5 + link * link) % rows],
                          .line = link % 4 + 1,
                          .text = link % 2 == 0 ? "even" : "odd",
                          .generation = 1,
                          .column = link,
                          .raw = std::string_view("/raw").substr(0, link % 4)});
        const std::uint32_t answered = (step * 11 + seed) % rows; // now, by its shortest way
        const bool isBroken = answered % 7 == 0;
        builder.row(ids[answered], url(answered), isBroken ? crawl::Verdict::Broken : crawl::Verdict::Ok,
                    isBroken ? crawl::Reason::Dns : crawl::Reason::None, answered % 5);
        if (step % (seed % 3 + 1) == 0) (void)results.apply(builder.take());
    }
    builder.complete();
    (void)results.apply(builder.take());

    const auto snapshot = results.takeSnapshot();
    const auto write = [&](auto writer) { return ReportFixture::written(writer); };
    return {write([&](const report::Sink& sink) { return report::writeLinksCsv(*snapshot, {}, sink); }),
            write([&](const report::Sink& sink) { return report::writeUrlsCsv(*snapshot, {}, sink); }),
            write([&](const report::Sink& sink) { return report::writeJson(*snapshot, {}, {}, sink); }),
            write([&](const report::Sink& sink) { return report::writeText(*snapshot, {}, {}, sink); })};
}

} // namespace

TEST_CASE("two crawls of one site give the same files, whatever the order of answers", "[report]")
{
    const Reports first = crawlInOrder(0);
    CHECK(first.links.size() > 10'000);
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Reports other = crawlInOrder(seed);
        CHECK((first.links == other.links)); // not expanded: they are long
        CHECK((first.urls == other.urls));   // first pages too
        CHECK((first.json == other.json));
        CHECK((first.text == other.text));
    }
}
