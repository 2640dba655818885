#include "support/Catch.h"
#include "support/CrawlStory.h"

#include <algorithm>
#include <numeric>

using support::CrawlScript;
using support::FakeSite;
using support::seed;
using support::Urls;

namespace {

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

// A window that is slower than the network let what was found pile up in memory without bound.
TEST_CASE("while nobody takes what was found, nothing new is asked beyond a bound", "[crawl]")
{
    FakeSite site;
    constexpr int pages = 2'000;
    constexpr int linksOfPage = 200;
    site.page(seed, numbered("/", 0, pages));
    for (int page = 0; page < pages; ++page)
        site.page(seed + std::to_string(page), numbered("#", 0, linksOfPage));
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.checkSoftNotFound = false;
    settings.checkFragments = false;
    CrawlScript script(site, settings, {seed});
    script.runUntil(std::chrono::hours(1)); // takes what there is at its end

    constexpr std::size_t bound = 100'000;
    constexpr std::size_t inFlight = 256 * linksOfPage; // what was asked before still comes
    CHECK(script.crawl().isFinished() == false);
    CHECK(occurrencesIn(script.batches()) >= bound);
    CHECK(occurrencesIn(script.batches()) <= bound + inFlight + 5'000);
    const std::size_t askedBefore = script.asked().size();
    CHECK(askedBefore < pages);

    script.run(); // takes what comes, so that it goes on
    CHECK(script.crawl().isFinished());
    CHECK(script.asked().size() >= pages);
    CHECK(occurrencesIn(script.batches()) == 1 + pages + std::size_t{pages} * linksOfPage);
}

TEST_CASE("a single document of many links is told in batches of bounded size, too", "[crawl]")
{
    FakeSite site;
    constexpr int links = 40'000;
    const bool isPage = GENERATE(true, false);
    site.page(seed, isPage ? numbered("/", 0, links) : Urls{});
    if (!isPage) site.sitemap("https://a.test/sitemap.xml", numbered(seed, 0, links));
    crawl::CrawlSettings settings;
    settings.obeyRobots = false;
    settings.checkSoftNotFound = false;
    CrawlScript script(site, settings, {seed});
    script.run();
    for (const CrawlScript::Batch& batch : script.batches())
        CHECK(batch.occurrences <= 5'000);
    CHECK(occurrencesIn(script.batches()) == 1 + links);
    CHECK(script.pagesOf(seed + "39999").size() == 1);
}
