#include "app/cli/ProgressLine.h"
#include "support/Catch.h"

namespace {

store::Totals someTotals()
{
    store::Totals totals;
    totals.add(crawl::Verdict::Ok, crawl::Reason::None, store::Side::Internal);
    totals.add(crawl::Verdict::Broken, crawl::Reason::HttpStatus, store::Side::Internal);
    totals.add(crawl::Verdict::Pending, crawl::Reason::None, store::Side::External);
    return totals;
}

} // namespace

TEST_CASE("the progress line says what is done, what waits and for whom", "[cli]")
{
    crawl::Progress progress;
    progress.waiting = 5;
    progress.inFlight = 3;
    CHECK(cli::progressText(progress, someTotals(), 200) == "2 checked, 5 waiting, 3 on their way, 1 broken");
    progress.waitingFor = "slow.example";
    CHECK(cli::progressText(progress, someTotals(), 200) ==
          "2 checked, 5 waiting, 3 on their way, 1 broken; waiting for slow.example");
}

TEST_CASE("the progress line never reaches a terminal's last column", "[cli]")
{
    CHECK(cli::progressText({}, someTotals(), 20).size() == 19);
    CHECK(cli::progressText({}, someTotals(), 1).empty());
    CHECK(cli::progressText({}, someTotals(), 0).empty());
}
