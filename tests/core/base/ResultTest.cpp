#include "base/Result.h"

#include "support/Catch.h"

#include <string>

namespace {
enum class Fault { Odd, Even };
Result<std::string, Fault> half(int number)
{
    if (number % 2 != 0) return Failure{Fault::Odd};
    return std::to_string(number / 2);
}
} // namespace

TEST_CASE("a result holds its value or its error", "[base]")
{
    CHECK(half(4).has_value());
    CHECK(*half(4) == "2");
    CHECK(half(4)->size() == 1);
    CHECK_FALSE(half(3));
    CHECK(half(3).error() == Fault::Odd);
    CHECK(half(3).value_or("none") == "none");
}
