#include "app/cli/UrlList.h"
#include "support/Catch.h"

using crawl::Seed;

TEST_CASE("a list has one URL a line, and keeps the line's number", "[cli]")
{
    const cli::UrlList list =
        cli::parseUrlList("# our sites\nhttps://a.example/\n\n  \thttp://b.example/x \n");
    CHECK(list.seeds == std::vector<Seed>{{"https://a.example/", 2}, {"http://b.example/x", 4}});
    CHECK(list.assumedSchemes == 0);
}

TEST_CASE("a list from Windows, with its mark and its line ends, is a list", "[cli]")
{
    const cli::UrlList list = cli::parseUrlList("\xEF\xBB\xBFhttps://a.example/\r\nhttps://b.example/\r\n");
    CHECK(list.seeds == std::vector<Seed>{{"https://a.example/", 1}, {"https://b.example/", 2}});
}

TEST_CASE("a fragment in a list is no comment", "[cli]")
{
    const cli::UrlList list = cli::parseUrlList("https://a.example/#part\n#https://b.example/\n");
    CHECK(list.seeds == std::vector<Seed>{{"https://a.example/#part", 1}});
}

TEST_CASE("https is meant where a line has no scheme, and that is counted", "[cli]")
{
    const cli::UrlList list = cli::parseUrlList("a.example\nhttp://b.example/\nc.example:8080/x");
    CHECK(list.seeds == std::vector<Seed>{{"https://a.example", 1},
                                          {"http://b.example/", 2},
                                          {"https://c.example:8080/x", 3}});
    CHECK(list.assumedSchemes == 2);
}

TEST_CASE("a line that is no URL is a result of its own, not lost", "[cli]")
{
    const cli::UrlList list = cli::parseUrlList("http://[broken\nmailto:a@b.example\n");
    CHECK(list.seeds == std::vector<Seed>{{"http://[broken", 1}, {"mailto:a@b.example", 2}});
}

TEST_CASE("a list of nothing but comments is empty", "[cli]")
{
    CHECK(cli::parseUrlList("").seeds.empty());
    CHECK(cli::parseUrlList("\n# nothing\n   \n#").seeds.empty());
}
