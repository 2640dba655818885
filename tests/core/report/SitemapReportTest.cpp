#include "report/SitemapReport.h"

#include "core/store/BatchBuilder.h"
#include "report/TextReport.h"
#include "store/Results.h"
#include "support/Catch.h"

#include <memory>
#include <string>

namespace {

using crawl::Reason;
using crawl::Verdict;

/// 0 home · 1 sitemap · 2 broken and listed · 3 linked, in no sitemap · from 10 on: listed, linked by nobody
class Compared
{
public:
    explicit Compared(std::uint32_t orphans, bool hasSitemap = true)
    {
        page(0, "https://a.test/", Verdict::Ok);
        builder.link({.page = std::nullopt, .entry = 0});
        builder.hidden(1, "https://a.test/sitemap.xml").readAs(1, crawl::DocumentKind::Sitemap);
        page(2, "https://a.test/say,\"hi\"", Verdict::Broken, Reason::HttpStatus);
        page(3, "https://a.test/new", Verdict::Ok);
        for (const std::uint32_t linked : {2U, 3U})
            builder.link({.page = 0, .entry = linked, .path = "html>body>a"});
        if (hasSitemap)
            for (const std::uint32_t listed : {0U, 2U})
                list(listed);
        for (std::uint32_t i = orphans; i > 0; --i) {
            page(9 + i, "https://a.test/orphan-" + std::to_string(i), Verdict::Ok);
            list(9 + i);
        }
        (void)results.apply(builder.take());
    }

    std::string csv(const report::ReportSettings& settings = {.byteOrderMark = false})
    {
        std::string text;
        const auto snapshot = results.takeSnapshot();
        CHECK(report::writeSitemapCsv(*snapshot, store::compareWithSitemaps(*snapshot), settings,
                                      [&text](std::string_view part) {
                                          text += part;
                                          return true;
                                      }) == report::WriteEnd::Whole);
        return text;
    }

    std::string text()
    {
        std::string text;
        CHECK(report::writeText(*results.takeSnapshot(), {}, {}, [&text](std::string_view part) {
                  text += part;
                  return true;
              }) == report::WriteEnd::Whole);
        return text;
    }

private:
    void page(std::uint32_t id, const std::string& url, Verdict verdict, Reason reason = Reason::None)
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.shown = true;
        state.internal = true;
        state.url = url;
        state.finalUrl = url;
        state.verdict = verdict;
        state.reason = reason;
        state.contentType = "text/html";
        state.indexability =
            verdict == Verdict::Ok ? crawl::Indexability::Indexable : crawl::Indexability::ClientError;
        builder.entry(state).readAs(id, crawl::DocumentKind::Page);
    }

    void list(std::uint32_t id)
    {
        builder.link({.page = 1,
                      .entry = id,
                      .line = id + 100,
                      .path = "urlset>url>loc",
                      .origin = html::LinkOrigin::Sitemap,
                      .element = "loc"});
    }

    BatchBuilder builder;
    store::Results results;
};

constexpr auto headings = "Finding,Address,Sitemap,Line,Verdict,Reason,Final URL,First Page\r\n";

} // namespace

TEST_CASE("a row tells each difference between a site and its sitemaps", "[sitemap]")
{
    const std::string rows =
        "not-linked,https://a.test/orphan-1,https://a.test/sitemap.xml,110,ok,,https://a.test/orphan-1,\r\n"
        "not-linked,https://a.test/orphan-2,https://a.test/sitemap.xml,111,ok,,https://a.test/orphan-2,\r\n"
        "not-listed,https://a.test/new,,,ok,,https://a.test/new,https://a.test/\r\n"
        "broken,\"https://a.test/say,\"\"hi\"\"\",https://a.test/sitemap.xml,102,broken,http-status,"
        "\"https://a.test/say,\"\"hi\"\"\",https://a.test/\r\n";
    CHECK(Compared(2).csv() == headings + rows);
}

TEST_CASE("the comparison is written of chosen rows, too", "[sitemap]")
{
    const std::string csv =
        Compared(2).csv({.byteOrderMark = true, .only = std::vector{crawl::EntryId(3), crawl::EntryId(99)}});
    CHECK(csv == "\xEF\xBB\xBF" + std::string(headings) +
                     "not-listed,https://a.test/new,,,ok,,https://a.test/new,https://a.test/\r\n");
}

TEST_CASE("without a sitemap the comparison has its headings only, and the text says nothing of it",
          "[sitemap]")
{
    CHECK(Compared(0, false).csv() == headings);
    CHECK(Compared(0, false).text().find("itemap") == std::string::npos);
}

TEST_CASE("a person reads how many differ, and the first of them", "[sitemap]")
{
    const std::string text = Compared(7).text();
    CAPTURE(text);
    const auto has = [&text](std::string_view part) { return text.find(part) != std::string::npos; };
    CHECK(has("Sitemaps: 9 addresses are listed\n"));
    CHECK(has("  Listed, but no page links to them (7)\n"
              "    https://a.test/orphan-1, in https://a.test/sitemap.xml at line 110\n"));
    CHECK(has("orphan-5"));
    CHECK_FALSE(has("orphan-6"));
    CHECK(has("    and 2 more\n"));
    CHECK(has(
        "  Linked, but in no sitemap (1)\n    https://a.test/new, linked on https://a.test/ at line 1\n"));
    CHECK(has("  Listed, but broken (1)\n"));
}
