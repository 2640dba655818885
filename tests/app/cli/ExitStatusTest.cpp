#include "app/cli/ExitStatus.h"
#include "support/Catch.h"

using cli::ExitStatus;
using cli::exitStatusOf;

TEST_CASE("the exit status says whether something is broken", "[cli]")
{
    CHECK(exitStatusOf({}) == ExitStatus::NothingBroken);
    CHECK(exitStatusOf({.somethingBroken = true}) == ExitStatus::SomethingBroken);
}

TEST_CASE("a crawl that was cut short is green for nobody", "[cli]")
{
    CHECK(exitStatusOf({.cutShort = true}) == ExitStatus::CouldNotDoIt);
    CHECK(exitStatusOf({.somethingBroken = true, .cutShort = true}) == ExitStatus::SomethingBroken);
}

TEST_CASE("a start page without an answer is no broken link but a crawl that could not be done", "[cli]")
{
    CHECK(exitStatusOf({.somethingBroken = true, .onlySeedGaveNothing = true}) == ExitStatus::CouldNotDoIt);
    CHECK(exitStatusOf({.onlySeedGaveNothing = true}) == ExitStatus::CouldNotDoIt);
}

TEST_CASE("a report that could not be written goes before what it would have said", "[cli]")
{
    CHECK(exitStatusOf({.reportWritten = false}) == ExitStatus::CouldNotDoIt);
    CHECK(exitStatusOf({.somethingBroken = true, .reportWritten = false}) == ExitStatus::CouldNotDoIt);
}
