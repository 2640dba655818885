#include "store/Column.h"

#include "store/Interned.h"
#include "support/Catch.h"

#include <string>

using namespace store;

namespace {

struct Numbers
{
    SnapshotLedger ledger;
    Column<int> column;
    ColumnWriter<int> writer{column, ledger};
};

} // namespace

TEST_CASE("a snapshot of a column keeps what it saw", "[store]")
{
    Numbers numbers;
    for (int value = 0; value < 10'000; ++value)
        numbers.writer.append(value);
    const Column<int> snapshot = numbers.column;
    const auto number = numbers.ledger.take();

    numbers.writer.write(5'000) = -1;
    numbers.writer.append(10'000);

    CHECK(numbers.column[5'000] == -1);
    CHECK(numbers.column.size() == 10'001);
    CHECK(snapshot[5'000] == 5'000);
    CHECK(snapshot.size() == 10'000);
    numbers.ledger.giveBack(number);
}

TEST_CASE("a chunk is cloned once for a snapshot, and not at all when none is out", "[store]")
{
    Numbers numbers;
    numbers.writer.append(1);
    const int* place = &numbers.column[0];
    numbers.writer.write(0) = 2;
    CHECK(&numbers.column[0] == place);

    const Column<int> snapshot = numbers.column;
    const auto number = numbers.ledger.take();
    numbers.writer.append(7);
    CHECK(&numbers.column[0] == place); // what is appended, no snapshot reads
    numbers.writer.write(0) = 3;
    const int* clone = &numbers.column[0];
    CHECK(clone != place);
    numbers.writer.write(0) = 4;
    CHECK(&numbers.column[0] == clone);
    CHECK(snapshot[0] == 2);

    numbers.ledger.giveBack(number);
    numbers.writer.write(0) = 5;
    CHECK(&numbers.column[0] == clone);
}

TEST_CASE("an older snapshot stays whole when a newer one is given back first", "[store]")
{
    Numbers numbers;
    numbers.writer.append(1);
    const Column<int> older = numbers.column;
    const auto first = numbers.ledger.take();
    const Column<int> newer = numbers.column;
    const auto second = numbers.ledger.take();
    CHECK(numbers.ledger.out() == 2);

    numbers.ledger.giveBack(second);
    numbers.ledger.giveBack(second); // known already: nothing happens
    numbers.writer.write(0) = 2;
    CHECK(older[0] == 1);
    CHECK(newer[0] == 1);
    numbers.ledger.giveBack(first);
    CHECK(numbers.ledger.out() == 0);
}

TEST_CASE("equal values get one number, in the order they came", "[store]")
{
    SnapshotLedger ledger;
    Column<std::string> column;
    Interned<std::string> interned(column, ledger);
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t value = 0; value < 1'000; ++value)
            CHECK(interned.numberOf(std::to_string(value)) == value);
    CHECK(column.size() == 1'000);
    CHECK(column[77] == "77");
}
