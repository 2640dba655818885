#include "report/TextReport.h"

#include "core/report/ReportFixture.h"
#include "report/TerminalText.h"
#include "support/Catch.h"

#include <string>

using namespace report;

namespace {

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the text report tells each broken address once, with its places", "[report]")
{
    ReportFixture crawl;
    for (std::uint32_t line = 1; line <= 5; ++line)
        crawl.builder.link({.page = 1, .entry = 2, .line = 100 + line});
    (void)crawl.results.apply(crawl.builder.notice(crawl::Notice::ScopeMoved, "https://www.a.test").take());
    const std::string text =
        crawl.text({.seeds = {"https://a.test/"}, .started = std::nullopt, .finished = std::nullopt});
    CHECK(text.starts_with("Hydra Link Checker " HYDRA_VERSION ": https://a.test/\n\nBroken (3)\n\n"));
    CHECK(has(text, "  https://a.test/gone\n"
                    "    404 Not Found\n"
                    "    on https://a.test/ at 12:5, \"say \"hi\", all\"\n"
                    "    on https://a.test/page at 3:9, \"=cmd()\"\n"
                    "    on https://a.test/page at 101:1, \"link\"\n"
                    "    and 4 more places, on 2 pages in all\n"));
    CHECK(has(text, "    the page has no place named \"nowhere\"\n"));
    CHECK(has(text, "Redirected (1): 1 permanently, 0 temporarily\n"));
    CHECK(has(text, "The start page redirects to https://www.a.test, so that site is checked instead.\n"));
    CHECK(has(text, "7 addresses: 3 broken, 1 redirected, 1 skipped, 2 ok\n"));
    CHECK(has(text, "This report is not complete: not everything was checked.\n"));
    CHECK_FALSE(has(text, "\x1b")); // a page must not command the terminal
}

TEST_CASE("the text report tells a site-wide link once, before the places that stand alone", "[report]")
{
    ReportFixture crawl;
    for (std::uint32_t page = 20; page < 40; ++page) {
        crawl.builder.page(page, "https://a.test/z" + std::to_string(page), 2);
        crawl.builder.link({.page = page,
                            .entry = 2,
                            .line = 80 + page,
                            .text = "Imprint\x1b[2J",
                            .path = "html>body>footer>a",
                            .position = html::LinkPosition::Footer});
        crawl.builder.link({.page = page,
                            .entry = 2,
                            .line = 0,
                            .text = "",
                            .raw = "/gone",
                            .origin = html::LinkOrigin::Header});
    }
    (void)crawl.results.apply(crawl.builder.take());
    CHECK(has(crawl.text(),
              "    404 Not Found\n"
              "    on 20 pages, same place (response header): fix once; first on https://a.test/z20\n"
              "    on 20 pages, same place (footer): fix once; first on https://a.test/z20 at 100:1, "
              "\"Imprint\xEF\xBF\xBD[2J\"\n"
              "    on https://a.test/ at 12:5, \"say \"hi\", all\"\n"
              "    and 1 more place, on 22 pages in all\n"));
}

TEST_CASE("what servers turned away stands apart from what is broken", "[report]")
{
    ReportFixture crawl;
    crawl.builder.row(8, "https://wall.test/", crawl::Verdict::Blocked, crawl::Reason::BotWall);
    (void)crawl.results.apply(crawl.builder.take());
    const std::string text = crawl.text();
    const std::size_t blocked = text.find("Blocked (1): turned away by the server, not counted as broken\n");
    REQUIRE(blocked != std::string::npos);
    CHECK(text.find("https://wall.test/") > blocked);
    CHECK(text.find("Broken (3)") < blocked);
}

TEST_CASE("nothing that a terminal would obey is printed", "[report]")
{
    CHECK(terminalText("a\x1b[31mb") == "a\xEF\xBF\xBD[31mb");
    CHECK(terminalText("a\nb\tc\r") == "a b c ");
    CHECK(terminalText("\xC2\x9B"
                       "31m") == "\xEF\xBF\xBD"
                                 "31m"); // CSI as one character
    CHECK(terminalText("\xE2\x80\xAE"
                       "evil") == "\xEF\xBF\xBD"
                                  "evil"); // right-to-left override
    CHECK(terminalText("\xE2\x81\xA7") == "\xEF\xBF\xBD");
    CHECK(terminalText("größe “日” ×") == "größe “日” ×");
    CHECK(terminalText("\xFF") == "\xEF\xBF\xBD");
}
