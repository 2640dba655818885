#include "store/RowSelection.h"

#include "core/store/BatchBuilder.h"
#include "store/CaseFolding.h"
#include "store/Results.h"
#include "store/TextSearch.h"
#include "support/Catch.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

using namespace store;
using crawl::EntryId;
using crawl::Reason;
using crawl::Verdict;
using Numbers = std::vector<std::uint32_t>;

namespace {

Numbers select(Results& results, const RowFilter& filter, RowOrder order = {})
{
    const auto snapshot = results.takeSnapshot();
    Numbers numbers;
    const auto rows = selectRows(*snapshot, filter, order);
    REQUIRE(rows);
    for (const EntryId id : *rows)
        numbers.push_back(id.value());
    results.giveBack(*snapshot);
    return numbers;
}

/// 0 home (ok) · 1 broken outside, "Old partner" · 2 redirected · 3 not shown · 4 blocked, never linked
void tellSite(Results& results)
{
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0);
    builder.external(1, "https://partner.test/Page", Verdict::Broken, Reason::HttpStatus,
                     http::StatusCode(404), std::chrono::milliseconds(20));
    crawl::EntryState moved;
    moved.id = EntryId(2);
    moved.shown = true;
    moved.internal = true;
    moved.url = "https://a.test/moved";
    moved.verdict = Verdict::Redirected;
    moved.reason = Reason::Permanent;
    moved.status = http::StatusCode(200);
    moved.responseTime = std::chrono::milliseconds(5);
    moved.depth = 1;
    builder.entry(moved);
    builder.hidden(3, "https://a.test/target");
    builder.row(4, "https://wall.test/", Verdict::Blocked, Reason::BotWall, 2);
    builder.link({.page = 0, .entry = 1, .text = "Old partner", .type = html::LinkType::Image});
    builder.link({.page = 2, .entry = 1, .text = "Old partner again"});
    builder.link(
        {.page = 0, .entry = 2, .text = "", .altText = "a logo", .position = html::LinkPosition::Footer});
    (void)results.apply(builder.take());
}

} // namespace

TEST_CASE("without a filter all shown rows stand in order of arrival", "[store]")
{
    Results results;
    tellSite(results);
    CHECK(select(results, {}) == Numbers{0, 1, 2, 4});
    CHECK(RowFilter{}.letsAllThrough());
}

TEST_CASE("rows are filtered by verdict, reason, side and text", "[store]")
{
    Results results;
    tellSite(results);
    RowFilter broken;
    broken.verdicts.reset().set(static_cast<std::size_t>(Verdict::Broken));
    CHECK(select(results, broken) == Numbers{1});
    CHECK(select(results, {.reason = Reason::BotWall}) == Numbers{4});
    CHECK(select(results, {.side = Side::External}) == Numbers{1});
    CHECK(select(results, {.side = Side::Internal}) == Numbers{0, 2, 4});
    CHECK(select(results, {.text = "PARTNER.test/page"}) == Numbers{1});     // its URL
    CHECK(select(results, {.text = "old PARTNER"}) == Numbers{1});           // its link text
    CHECK(select(results, {.text = "logo"}) == Numbers{2});                  // its image's text
    CHECK(select(results, {.text = "https://a.test/"}) == Numbers{0, 1, 2}); // 1: its first page
    CHECK(select(results, {.text = "nowhere"}).empty());
    CHECK(select(results, {.matches = [](std::string_view text) { return text.ends_with("moved"); }}) ==
          Numbers{2});
    CHECK_FALSE(RowFilter{.side = Side::External}.letsAllThrough());
}

TEST_CASE("rows are sorted by each column, what is absent last", "[store]")
{
    Results results;
    tellSite(results);
    const auto [key, ascending, descending] = GENERATE(table<SortKey, Numbers, Numbers>({
        {SortKey::Arrival, {0, 1, 2, 4}, {4, 2, 1, 0}},
        {SortKey::Verdict, {1, 4, 2, 0}, {0, 2, 4, 1}},
        {SortKey::Code, {2, 1, 0, 4}, {1, 2, 0, 4}},
        {SortKey::Url, {0, 2, 1, 4}, {4, 1, 2, 0}},
        {SortKey::Pages, {0, 4, 2, 1}, {1, 2, 0, 4}},
        {SortKey::Place, {1, 2, 0, 4}, {2, 1, 0, 4}},
        {SortKey::FirstPage, {1, 2, 0, 4}, {1, 2, 0, 4}},
        {SortKey::LinkText, {2, 1, 0, 4}, {1, 2, 0, 4}},
        {SortKey::Type, {2, 1, 0, 4}, {1, 2, 0, 4}},
        {SortKey::ResponseTime, {2, 1, 0, 4}, {1, 2, 0, 4}},
        {SortKey::Depth, {0, 1, 2, 4}, {4, 1, 2, 0}},
    }));
    CAPTURE(static_cast<int>(key));
    CHECK(select(results, {}, {key, Direction::Ascending}) == ascending);
    CHECK(select(results, {}, {key, Direction::Descending}) == descending);
}

TEST_CASE("a selection that nobody waits for any more ends without rows", "[store]")
{
    Results results;
    tellSite(results);
    const auto snapshot = results.takeSnapshot();
    const std::atomic<bool> cancelled = true;
    CHECK_FALSE(selectRows(*snapshot, {}, {}, &cancelled));
    results.giveBack(*snapshot);
}

TEST_CASE("sorting in blocks gives the order of a whole sort", "[store]")
{
    Results results;
    BatchBuilder builder;
    std::vector<std::pair<std::string, std::uint32_t>> expected;
    for (std::uint32_t id = 0; id < 100'000; ++id) {
        // A fixed scramble (Knuth's multiplier), with many equal URLs.
        std::string url = "https://a.test/" + std::to_string(id * 2'654'435'761U % 50'021);
        builder.row(id, url);
        expected.emplace_back(std::move(url), id);
    }
    (void)results.apply(builder.take());
    std::sort(expected.begin(), expected.end());
    const Numbers sorted = select(results, {}, {SortKey::Url, Direction::Ascending});
    REQUIRE(sorted.size() == expected.size());
    CHECK(std::equal(sorted.begin(), sorted.end(), expected.begin(),
                     [](std::uint32_t id, const auto& row) { return id == row.second; }));
}

TEST_CASE("text is found without regard to case, in several scripts", "[store]")
{
    const auto [needle, text, found] = GENERATE(table<std::string, std::string, bool>({
        {"", "anything", true},
        {"page", "https://a.test/PAGE", true},
        {"PAGE", "https://a.test/page", true},
        {"pages", "https://a.test/page", false},
        {"größe", "GRÖßE", true},
        {"Ÿ", "ÿ", true},
        {"ΑΘΉΝΑ", "αθήνα", true},
        {"οδος", "ΟΔΟΣ", true},
        {"ЁЛКА", "ёлка", true},
        {"Łódź", "łÓDŹ", true},
        {"ÅNGSTRÖM", "ångström", true},
        {"tiếng việt", "TIẾNG VIỆT", true},
        {"Größe", "https://a.test/Gr%C3%B6%C3%9Fe", true}, // as a URL has it
        {"日本", "日本語", true},
        {"語", "日本", false},
        {"\xC3", "a\xC3", true}, // broken UTF-8 is only bytes
    }));
    CAPTURE(needle, text);
    CHECK(TextSearch(needle).isIn(text) == found);
}

TEST_CASE("folding case changes no other byte", "[store]")
{
    CHECK(foldCase("ABC xyz 123") == "abc xyz 123");
    CHECK(foldCase("×÷ĸ–“日") == "×÷ĸ–“日");
    CHECK(foldCase("\xE1\x80") == "\xE1\x80");
    CHECK(foldCase("\xFF\xC3") == "\xFF\xC3");
}
