#include "html/Srcset.h"

#include "support/Catch.h"

#include <string>
#include <tuple>

// HTML §4.8.4.2.2, "parse a srcset attribute"
TEST_CASE("a srcset's URLs are its candidates', without those whose descriptors are wrong", "[html]")
{
    using Urls = std::vector<std::string_view>;
    const auto [value, urls] = GENERATE(table<std::string, Urls>({
        {"", {}},
        {" , ,", {}},
        {"a", {"a"}},
        {"a, b", {"a", "b"}},
        {"a,b", {"a,b"}},
        {"a 1x, b 2x", {"a", "b"}},
        {"a 1x,b 2x", {"a", "b"}},
        {"\na\t100w ,\n b\f200w\n", {"a", "b"}},
        {"a,, b", {"a", "b"}},
        {"data:image/png;base64,AA 1x, b 2x", {"data:image/png;base64,AA", "b"}},
        {"a 1.5e2x, b -0x, c .5x", {"a", "b", "c"}},
        {"a 1w 2h, b 3h 4w", {"a", "b"}},
        {"a 1q, b", {"b"}},
        {"a 0w, b -1x, c 1.x, d x, e +1x, f 1ex, g w", {}},
        {"a 1h, b 1x 1w, c 1x 1x, d 1w 1w, e 1h 1x", {}},
        {"a (1x, b) 1x, c 2x", {"c"}},
        {"a (, b", {}},
    }));
    INFO(value);
    const auto found = html::urlsOfSrcset(value);
    CHECK(Urls(found.begin(), found.end()) == urls);
}
