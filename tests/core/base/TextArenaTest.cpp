#include "base/TextArena.h"

#include "support/Catch.h"

#include <string>
#include <vector>

TEST_CASE("texts stay where they are while the arena grows", "[base]")
{
    TextArena arena;
    std::vector<std::string_view> views(50'000);
    for (std::size_t i = 0; i < views.size(); ++i)
        views[i] = arena.add("text " + std::to_string(i));
    int changed = 0;
    for (int i = 0; i < 50'000; ++i)
        if (views[static_cast<std::size_t>(i)] != "text " + std::to_string(i)) ++changed;
    CHECK(changed == 0);
}

TEST_CASE("a text longer than a chunk is kept whole", "[base]")
{
    TextArena arena;
    const std::string_view small = arena.add("small");
    const std::string longText(1'000'000, 'x');
    CHECK(arena.add(longText) == longText);
    CHECK(small == "small");
}
