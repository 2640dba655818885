#include "support/Catch.h"
#include "support/CrawlScript.h"

#include <algorithm>
#include <numeric>

using support::CrawlScript;
using support::FakeSite;
using support::Urls;

namespace {

const std::string seed = "https://a.test/";

Urls numbered(const std::string& prefix, int from, int count)
{
    Urls urls;
    for (int i = 0; i < count; ++i)
        urls.push_back(prefix + std::to_string(from + i));
    return urls;
}

std::size_t occurrencesIn(const std::vector<CrawlScript::Batch>& batches)
{
    return std::accumulate(
        batches.begin(), batches.end(), std::size_t{0},
        [](std::size_t sum, const CrawlScript::Batch& batch) { return sum + batch.occurrences; });
}

} // namespace

// The window's thread takes each batch in one go: of 17,000 rows at once it was held up for 84 ms.
TEST_CASE("what is found while nobody takes it is told in batches of bounded size", "[crawl]")
{
    FakeSite site;
    constexpr int pages = 80;
    constexpr int linksOfPage = 200;
    site.page(seed, numbered("/", 0, pages));
    for (int page = 0; page < pages; ++page)
        site.page(seed + std::to_string(page), numbered("/picture", page * linksOfPage, linksOfPage));
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.checkSoftNotFound = false;
    CrawlScript script(site, settings, {seed});
    script.run();

    const auto& batches = script.batches();
    CHECK(batches.size() >= 4);
    for (const CrawlScript::Batch& batch : batches) {
        CHECK(batch.entries <= 3'000);
        CHECK(batch.occurrences < 5'000 + linksOfPage); // a page stays whole
    }
    CHECK(occurrencesIn(batches) == 1 + pages + std::size_t{pages} * linksOfPage);
    CHECK(script.state(seed + "picture0").shown);
    CHECK(script.state(seed + "picture15999").shown);
    CHECK_FALSE(script.hasPendingRow());
}

TEST_CASE("only the batch that leaves nothing to be told calls the crawl complete", "[crawl]")
{
    FakeSite site;
    site.page(seed, numbered("/", 0, 7'000));
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.checkSoftNotFound = false;
    CrawlScript script(site, settings, {seed});
    script.run();

    const auto& batches = script.batches();
    REQUIRE(batches.size() >= 3);
    CHECK(std::none_of(batches.begin(), batches.end() - 1,
                       [](const CrawlScript::Batch& batch) { return batch.complete; }));
    CHECK(batches.back().complete);
}
