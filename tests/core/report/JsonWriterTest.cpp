#include "report/JsonWriter.h"

#include "core/report/ReportFixture.h"
#include "report/JsonText.h"
#include "report/Utf8.h"
#include "support/Catch.h"

#include <string>

using namespace report;

namespace {

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::string jsonString(std::string_view text)
{
    std::string json;
    JsonText(json).string(text);
    return json;
}

} // namespace

TEST_CASE("JSON says everything of a crawl, absent things as null", "[report]")
{
    ReportFixture crawl;
    const std::string json = crawl.json({.seeds = {"https://a.test/", "x\"y"},
                                         .started = WallTime(std::chrono::milliseconds(1'700'000'000'000)),
                                         .finished = std::nullopt});
    CHECK(json.starts_with(
        "{\"schema\":1,\"generator\":\"HydraLinkChecker " HYDRA_VERSION
        "\",\"seeds\":[\"https://a.test/\",\"x\\\"y\"],\"started\":\"2023-11-14T22:13:20Z\","
        "\"finished\":null,\"complete\":false,\"totals\":{\"ok\":2,\"redirected\":1,\"warning\":0,"
        "\"broken\":3,\"blocked\":0,\"skipped\":1,\"pending\":0},\n\"urls\":[\n{\"url\":"));
    CHECK(json.ends_with("\n]}\n"));
    CHECK(has(
        json,
        "\n{\"url\":\"http://b.test/old\",\"verdict\":\"redirected\",\"reason\":\"permanent\",\"message\":"
        "\"moved permanently\",\"status\":200,\"final_url\":\"https://b.test/new\",\"redirects\":["
        "{\"url\":\"http://b.test/old\",\"status\":301},{\"url\":\"https://b.test/old\",\"status\":308}],"
        "\"content_type\":\"text/html\",\"bytes\":1000,\"response_ms\":13,\"depth\":1,\"attempts\":1,"
        "\"checked_at\":\"2023-11-14T22:13:20Z\",\"internal\":false,\"occurrences\":[{\"page\":"
        "\"https://a.test/\",\"line\":14,\"column\":1,\"element\":\"a\",\"attribute\":\"href\",\"text\":\"\","
        "\"raw\":\"http://b.test/old\",\"path\":null,\"position\":\"Content\",\"origin\":\"CSS\"}]},"));
    CHECK(has(json, "\"raw\":\"gone\",\"path\":\"html>body>nav>a\",\"position\":\"Navigation\","
                    "\"origin\":\"HTML\"},"));
    CHECK(
        has(json,
            "\n{\"url\":\"mailto:me@a.test\",\"verdict\":\"skipped\",\"reason\":\"unsupported-scheme\","
            "\"message\":"
            "\"not asked: only http and https addresses can be checked\",\"status\":null,\"final_url\":null,"
            "\"redirects\":[],\"content_type\":null,\"bytes\":null,\"response_ms\":null,\"depth\":1,"
            "\"attempts\":0,"
            "\"checked_at\":null,\"internal\":false,"));
    CHECK(has(json, "{\"page\":null,\"line\":null,\"column\":null,\"element\":\"a\",\"attribute\":\"href\","
                    "\"text\":null,\"raw\":\"https://a.test/\",\"path\":null,\"position\":null,"
                    "\"origin\":null}")); // the seed's own place
    CHECK(has(json, "\"url\":\"http://\\u001b[2J[bad\""));
    CHECK(has(json, "\"text\":\"\xEF\xBF\xBD\xEF\xBF\xBD\"")); // two bytes that are no UTF-8
    CHECK(json.find("https://a.test/gone") < json.find("\"url\":\"https://a.test/page\""));
}

TEST_CASE("a crawl without rows is a whole object", "[report]")
{
    store::Results results;
    const auto snapshot = results.takeSnapshot();
    const std::string json =
        ReportFixture::written([&](const Sink& sink) { return writeJson(*snapshot, {}, {}, sink); });
    CHECK(has(json, "\"urls\":[\n]}"));
}

TEST_CASE("a crawl that ended by itself says that it is complete", "[report]")
{
    ReportFixture crawl;
    (void)crawl.results.apply(crawl.builder.complete().take());
    CHECK(has(crawl.json(), "\"complete\":true"));
    CHECK_FALSE(has(crawl.text(), "not complete"));
}

TEST_CASE("JSON strings are escaped and always valid UTF-8", "[report]")
{
    const auto [text, written] = GENERATE(table<std::string, std::string>({
        {"", "\"\""},
        {"a\"b\\c/", "\"a\\\"b\\\\c/\""},
        {"\n\r\t", "\"\\n\\r\\t\""},
        {std::string("\0\x1f\x7f", 3), "\"\\u0000\\u001f\\u007f\""},
        {"größe 日 😀", "\"größe 日 😀\""},
        {"\xC3", "\"\xEF\xBF\xBD\""},                                 // cut in two
        {"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},                 // a longer form than needed
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""}, // a surrogate
        {"\xF4\x90\x80\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""}, // beyond Unicode
        {"\xE0\x9F\xBFx", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx\""},
    }));
    CAPTURE(text);
    CHECK(jsonString(text) == written);
}
