#include "crawl/Suspicion.h"

#include "support/Catch.h"

using crawl::Suspicion;
using Means = crawl::Suspicion::Means;

namespace {

/// Of a hundred answers so many are refused, evenly; what it took them to mean in the end.
Means refuse(Suspicion& suspicion, int ofHundred, bool isAlone)
{
    for (int answer = 0; answer < 1000; ++answer) {
        if (answer * ofHundred % 100 >= ofHundred) {
            suspicion.onAnswered(isAlone);
            continue;
        }
        const Means means = suspicion.onRefused(isAlone);
        if (means != Means::Nothing) return means;
    }
    return Means::Nothing;
}

} // namespace

TEST_CASE("a few pages of a site that fail say nothing of its load, and many do", "[crawl]")
{
    Suspicion suspicion;
    CHECK(refuse(suspicion, 5, false) == Means::Nothing);
    CHECK(refuse(suspicion, 25, false) == Means::Load);
}

TEST_CASE("five refusals in a row are of the load", "[crawl]")
{
    Suspicion suspicion;
    for (int i = 0; i < 4; ++i)
        CHECK(suspicion.onRefused(false) == Means::Nothing);
    CHECK(suspicion.onRefused(false) == Means::Load);
}

TEST_CASE(
    "pages that fail when one at a time is asked fail by themselves, and as many are borne from then on",
    "[crawl]")
{
    Suspicion suspicion;
    CHECK(refuse(suspicion, 20, false) == Means::Load);
    CHECK(refuse(suspicion, 20, true) == Means::Load); // of too few answers to know
    CHECK(refuse(suspicion, 20, true) == Means::Pages);
    CHECK(refuse(suspicion, 20, false) == Means::Nothing);
    CHECK(refuse(suspicion, 50, false) == Means::Load);
}
