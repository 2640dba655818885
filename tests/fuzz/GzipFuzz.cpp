#include "robots/Gzip.h"

#include "fuzz/Fuzz.h"
#include "support/Gzip.h"

#include <string>

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    constexpr std::size_t limit = 4 * 1024 * 1024; // a unit of 64 KB can hold 66 MB
    const robots::Inflated inflated = robots::inflateGzip(input, limit);
    claim(inflated.text.size() <= limit, "no more than was wanted");

    const std::size_t half = inflated.text.size() / 2;
    const robots::Inflated less = robots::inflateGzip(input, half);
    claim(less.text == inflated.text.substr(0, half), "a smaller limit gives the beginning");
    claim(less.cut || half == inflated.text.size(), "and says that there is more");

    const robots::Inflated back = robots::inflateGzip(gzipped(input) + gzipped(input), 2 * input.size());
    claim(back.text == std::string(input) + std::string(input) && !back.cut, "what was packed comes back");
}
