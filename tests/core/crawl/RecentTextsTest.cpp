#include "crawl/RecentTexts.h"

#include "support/Catch.h"

#include <string>

using crawl::RecentTexts;

TEST_CASE("a text that comes again is kept once", "[crawl]")
{
    TextArena arena;
    RecentTexts texts(arena, 10);
    const std::string_view first = texts.keep("html>body>footer>a");
    const std::string again = "html>body>footer>a";
    CHECK(texts.keep(again) == first);
    CHECK(texts.keep(again).data() == first.data());
    CHECK(texts.keep("").empty());
}

TEST_CASE("what every page has is kept once, however many pages have texts of their own", "[crawl]")
{
    TextArena arena;
    RecentTexts texts(arena, 100);
    const char* const footer = texts.keep("html>body>footer>a").data();
    for (int page = 0; page < 1'000; ++page) {
        for (int link = 0; link < 50; ++link)
            CHECK(texts.keep(std::to_string(page) + "/" + std::to_string(link)).size() >= 3);
        CHECK(texts.keep("html>body>footer>a").data() == footer);
    }
}

TEST_CASE("what isn't used for long is forgotten, so that memory stays bounded", "[crawl]")
{
    TextArena arena;
    RecentTexts texts(arena, 100);
    const char* const once = texts.keep("said once").data();
    for (int other = 0; other < 200; ++other)
        CHECK_FALSE(texts.keep(std::to_string(other)).empty());
    CHECK(texts.keep("said once").data() != once);
}

TEST_CASE("a text longer than any of a template is kept each time", "[crawl]")
{
    TextArena arena;
    RecentTexts texts(arena, 100);
    const std::string tooLong(RecentTexts::maxBytes + 1, 'x');
    const std::string_view first = texts.keep(tooLong);
    CHECK(first == tooLong);
    CHECK(texts.keep(tooLong).data() != first.data());
}
