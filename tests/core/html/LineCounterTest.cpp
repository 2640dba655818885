#include "html/LineCounter.h"

#include "support/Catch.h"

using html::LineColumn;

TEST_CASE("lines and columns count from one, columns in code points", "[html]")
{
    html::LineCounter lines("a\xC3\xA4\xF0\x9F\x90\x8Dz\n\nb");
    CHECK(lines.placeOf(0) == LineColumn{1, 1});
    CHECK(lines.placeOf(1) == LineColumn{1, 2});
    CHECK(lines.placeOf(7) == LineColumn{1, 4});
    CHECK(lines.placeOf(8) == LineColumn{1, 5});
    CHECK(lines.placeOf(9) == LineColumn{2, 1});
    CHECK(lines.placeOf(10) == LineColumn{3, 1});
    CHECK(lines.placeOf(11) == LineColumn{3, 2});
    CHECK(lines.placeOf(11) == LineColumn{3, 2});
}
