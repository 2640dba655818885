#include "store/Interned.h"

#include "support/Catch.h"

#include <string>
#include <string_view>
#include <vector>

TEST_CASE("a value keeps its number however many come after it", "[store]")
{
    const store::SnapshotLedger ledger;
    store::Column<std::string_view> column;
    store::Interned<std::string_view> numbers(column, ledger);
    std::vector<std::string> texts(20'000);
    for (std::size_t value = 0; value < texts.size(); ++value)
        texts[value] = std::to_string(value);
    // Past several sizes of the table, and asking for old values while they move to the next one.
    for (std::uint32_t value = 0; value < texts.size(); ++value) {
        REQUIRE(numbers.numberOf(texts[value]) == value);
        REQUIRE(numbers.numberOf(texts[value / 2]) == value / 2);
        REQUIRE(numbers.numberOf(texts[value - value / 7]) == value - value / 7);
    }
    CHECK(column.size() == texts.size());
    CHECK(column[12'345] == "12345");
}
