#include "report/YamlWriter.h"

#include "core/report/ReportFixture.h"
#include "report/YamlText.h"
#include "support/Catch.h"

#include <string>

namespace {

std::string yaml(ReportFixture& crawl)
{
    return ReportFixture::written(
        [&](const report::Sink& sink) { return report::writeYaml(crawl.take(), {}, sink); });
}

std::string asYaml(std::string_view text)
{
    std::string value;
    report::appendYaml(value, text);
    return value;
}

} // namespace

TEST_CASE("the YAML report is Hydra's, line by line", "[report]")
{
    ReportFixture crawl;
    crawl.builder.row(8, "https://a.test/slow", crawl::Verdict::Broken, crawl::Reason::Timeout);
    crawl.builder.row(9, "https://wall.test/", crawl::Verdict::Blocked, crawl::Reason::BotWall);
    crawl.builder.link({.page = 1, .entry = 4, .line = 9});
    (void)crawl.results.apply(crawl.builder.take());
    CHECK(yaml(crawl) == "---\n"
                         "title: Broken Link Report\n"
                         "checked: 6\n"
                         "number of email links: 2\n"
                         "emails: me@a.test\n"
                         "broken: 4\n"
                         "---\n"
                         "\n"
                         "- code:    404\n"
                         "  url:     https://a.test/gone\n"
                         "  parent:  https://a.test/\n"
                         "  error:   Not Found\n"
                         "\n"
                         "- code:    200\n"
                         "  url:     https://a.test/page#nowhere\n"
                         "  parent:  https://a.test/page\n"
                         "  error:   the page has no place named \"nowhere\"\n"
                         "\n"
                         "- code:    0\n"
                         "  url:     \"http://\\u001b[2J[bad\"\n"
                         "  parent:  https://a.test/page\n"
                         "  error:   \"no valid address: the IPv6 address has no closing bracket\"\n"
                         "\n"
                         "- code:    0\n"
                         "  url:     https://a.test/slow\n"
                         "  parent:  https://a.test/slow\n"
                         "  error:   the server did not answer in time\n"
                         "\n");
}

TEST_CASE("a YAML report of nothing broken ends after its head", "[report]")
{
    store::Results results;
    const auto snapshot = results.takeSnapshot();
    const std::string text = ReportFixture::written(
        [&](const report::Sink& sink) { return report::writeYaml(*snapshot, {}, sink); });
    CHECK(text ==
          "---\ntitle: Broken Link Report\nchecked: 0\nnumber of email links: 0\nemails: \nbroken: 0\n"
          "---\n\n");
}

TEST_CASE("what YAML would read as something else stands in quotes", "[report]")
{
    for (const char* plain : {"https://a.test/?b=c:d#e", "Not Found", "a@b.test, c@d.test", "say \"hi\", all",
                              "\xC3\xBC-ber", "it's", "301 again"}) {
        INFO(plain);
        CHECK(asYaml(plain) == plain);
    }
    CHECK(asYaml("") == "\"\"");
    CHECK(asYaml("a: b") == "\"a: b\"");
    CHECK(asYaml("a #b") == "\"a #b\"");
    CHECK(asYaml("#top") == "\"#top\"");
    CHECK(asYaml("[1]") == "\"[1]\"");
    CHECK(asYaml("- a") == "\"- a\"");
    CHECK(asYaml("a:") == "\"a:\"");
    CHECK(asYaml(" a") == "\" a\"");
    CHECK(asYaml("599") == "\"599\"");
    CHECK(asYaml("\"a\\") == "\"\\\"a\\\\\"");
}

TEST_CASE("no text from outside ends a YAML value, and none commands a terminal", "[report]")
{
    CHECK(asYaml("a\n- code: 1") == "\"a\\u000a- code: 1\"");
    CHECK(asYaml("\x1b[2J") == "\"\\u001b[2J\"");
    CHECK(asYaml("a\xC2\x9B"
                 "b") == "\"a\\u009bb\"");
    CHECK(asYaml("a\xE2\x80\xA8"
                 "b") == "\"a\\u2028b\"");
    CHECK(asYaml("a\xE2\x80\xAE"
                 "b") == "\"a\\u202eb\"");
    CHECK(asYaml("a\xEF\xBF\xBF"
                 "b") == "\"a\\uffffb\"");
    CHECK(asYaml("a\xFF"
                 "b") == "\"a\xEF\xBF\xBD"
                         "b\"");
    CHECK(asYaml("\xF0\x9F\x90\x8D") == "\xF0\x9F\x90\x8D");
}
