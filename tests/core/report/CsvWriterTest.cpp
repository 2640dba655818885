#include "report/CsvWriter.h"

#include "core/report/ReportFixture.h"
#include "report/CsvLine.h"
#include "report/PathType.h"
#include "report/Words.h"
#include "support/Catch.h"

#include <atomic>
#include <string>
#include <vector>

using namespace report;

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = text.find("\r\n", begin)) != std::string::npos; begin = end + 2)
        lines.push_back(text.substr(begin, end - begin));
    return lines;
}

std::string cell(std::string_view text, bool raw = false)
{
    std::string line;
    ReportSettings settings;
    settings.rawCells = raw;
    CsvLine(line, settings).text(text);
    return line;
}

} // namespace

TEST_CASE("links.csv has a row for each place, by destination, source, line and column", "[report]")
{
    ReportFixture crawl;
    const std::vector<std::string> lines = linesOf(crawl.links());
    const std::string ok = ",text,";
    REQUIRE(lines.size() == 9);
    CHECK(lines[0] ==
          "\xEF\xBB\xBFType,Source,Destination,Size (Bytes),Alt Text,Anchor,Status "
          "Code,Status,Follow,Target,Rel,"
          "Path Type,Link Path,Link Position,Link Origin,Line,Column,Verdict,Reason,Final URL,Redirects,"
          "Response Time (ms),Attempts,Checked At");
    CHECK(lines[1] == "Hyperlink,https://a.test/page,http://\x1b[2J[bad,,,x,0,no valid address: the IPv6 "
                      "address has no closing "
                      "bracket,true,,,Absolute,,Content,HTML,21,1,broken,malformed-url,,0,,0,");
    CHECK(lines[2] == "Image,https://a.test/,http://b.test/old,1000,'-logo,,301,Moved "
                      "Permanently,true,,,Absolute,,Content,CSS,14,1,"
                      "redirected,permanent,https://b.test/new,2,13,1,2023-11-14T22:13:20Z");
    CHECK(lines[3] ==
          "Hyperlink,,https://a.test/,1000,,,200,OK,true,,,Absolute,,,,,,ok,,https://a.test/,0,13,1,"
          "2023-11-14T22:13:20Z"); // the seed's own place
    CHECK(lines[4] ==
          "Hyperlink,https://a.test/,https://a.test/gone,1000,,\"say \"\"hi\"\", all\",404,Not Found,true,,,"
          "Path-Relative,html>body>nav>a,Navigation,HTML,12,5,broken,http-status,https://a.test/"
          "gone,0,13,1,2023-11-14T22:13:20Z");
    CHECK(
        lines[5] ==
        "Hyperlink,https://a.test/page,https://a.test/gone,1000,,'=cmd(),404,Not Found,false,_blank,nofollow,"
        "Root-Relative,,Content,HTML,3,9,broken,http-status,https://a.test/gone,0,13,1,2023-11-14T22:13:20Z");
    CHECK(lines[6] == "Hyperlink,https://a.test/,https://a.test/"
                      "page,1000,,\"a\nb\",200,OK,true,,,Protocol-Relative,,Content,HTML,10,2,"
                      "ok,,https://a.test/page,0,13,1,2023-11-14T22:13:20Z");
    CHECK(lines[7].find("https://a.test/page#nowhere,1000,,\xEF\xBF\xBD\xEF\xBF\xBD,200,OK") !=
          std::string::npos);
    CHECK(
        lines[8] ==
        "Hyperlink,https://a.test/,mailto:me@a.test,,,mail,0,not asked: only http and https addresses can be "
        "checked,true,,,Absolute,,Content,HTML,15,1,skipped,unsupported-scheme,,0,,0,");
}

TEST_CASE("urls.csv has a row for each shown entry, by address", "[report]")
{
    ReportFixture crawl;
    const std::vector<std::string> lines =
        linesOf(crawl.urls({.byteOrderMark = false, .rawCells = false, .only = {}}));
    REQUIRE(lines.size() == 8);
    CHECK(
        lines[0] ==
        "Address,Content Type,Status Code,Status,Indexability,Indexability Status,Inlinks,Response Time,"
        "Redirect URL,Redirect Type,Verdict,Reason,Final URL,Redirects,Depth,Attempts,Checked At,First Page,"
        "First Line,First Anchor");
    CHECK(lines[2] == "http://b.test/old,text/html,301,Moved "
                      "Permanently,Non-Indexable,Redirected,1,0.013,https://b.test/old,HTTP "
                      "Redirect,redirected,"
                      "permanent,https://b.test/new,2,1,1,2023-11-14T22:13:20Z,https://a.test/,14,");
    CHECK(lines[3] == "https://a.test/,text/html,200,OK,Indexable,,1,0.013,,,ok,,https://a.test/"
                      ",0,0,1,2023-11-14T22:13:20Z,,,");
    CHECK(lines[4] == "https://a.test/gone,text/html,404,Not "
                      "Found,,,2,0.013,,,broken,http-status,https://a.test/gone,0,1,1,"
                      "2023-11-14T22:13:20Z,https://a.test/,12,\"say \"\"hi\"\", all\"");
    CHECK(lines[7].starts_with("mailto:me@a.test,"));
}

TEST_CASE("what keeps an address from search engines is said in the words of SEO tools", "[report]")
{
    using crawl::Indexability;
    CHECK(report::word(Indexability::Unknown).empty());
    CHECK(report::word(Indexability::Indexable).empty());
    CHECK(report::word(Indexability::BlockedByRobots) == "Blocked by robots.txt");
    CHECK(report::word(Indexability::NoResponse) == "No Response");
    CHECK(report::word(Indexability::ClientError) == "Client Error");
    CHECK(report::word(Indexability::ServerError) == "Server Error");
    CHECK(report::word(Indexability::Redirected) == "Redirected");
    CHECK(report::word(Indexability::Noindex) == "noindex");
    CHECK(report::word(Indexability::Canonicalised) == "Canonicalised");
}

TEST_CASE("cells are quoted as RFC 4180 says", "[report]")
{
    const auto [text, written] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"hi\"", "\"say \"\"hi\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"two\rlines", "\"two\rlines\""},
        {" spaces ", " spaces "},
        {std::string("n\0l", 3), "n l"},
    }));
    CHECK(cell(text) == written);
}

TEST_CASE("a cell that a spreadsheet would run is made harmless, unless raw cells are wanted", "[report]")
{
    const auto [text, harmless] = GENERATE(table<std::string, std::string>({
        {"=1+1", "'=1+1"},
        {"+49 123", "'+49 123"},
        {"-5 %", "'-5 %"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"a=1", "a=1"},
        {"=\"x\"", "\"'=\"\"x\"\"\""},
    }));
    CHECK(cell(text) == harmless);
    const std::string raw = cell(text, true);
    CHECK(raw.find('\'') == std::string::npos);
}

TEST_CASE("how an address is written is told from its raw text", "[report]")
{
    const auto [raw, type] = GENERATE(table<std::string, PathType>({
        {"https://a.test/", PathType::Absolute},
        {"  HTTP://a.test/", PathType::Absolute},
        {"mailto:x", PathType::Absolute},
        {"//a.test/x", PathType::ProtocolRelative},
        {"\\/a.test/x", PathType::ProtocolRelative},
        {"/x", PathType::RootRelative},
        {"x/y", PathType::PathRelative},
        {"../x:y", PathType::PathRelative},
        {"1x:y", PathType::PathRelative},
        {"?q", PathType::PathRelative},
        {"#f", PathType::PathRelative},
        {"", PathType::PathRelative},
    }));
    CAPTURE(raw);
    CHECK(pathTypeOf(raw) == type);
}

TEST_CASE("only the rows that are wanted are written", "[report]")
{
    ReportFixture crawl;
    ReportSettings settings;
    settings.only = {crawl::EntryId(3), crawl::EntryId(2), crawl::EntryId(5),
                     crawl::EntryId(999)}; // 5 isn't shown
    CHECK(linesOf(crawl.urls(settings)).size() == 3);
    CHECK(linesOf(crawl.links(settings)).size() == 4);
    const std::string json = crawl.json({}, settings);
    CHECK(json.find("\"broken\":1") != std::string::npos);
    CHECK(json.find("mailto:") == std::string::npos);
}

TEST_CASE("a writer stops when its sink fails, and when it is cancelled", "[report]")
{
    ReportFixture crawl;
    for (std::uint32_t id = 8; id < 5'000; ++id)
        crawl.builder.row(id, "https://a.test/" + std::to_string(id));
    (void)crawl.results.apply(crawl.builder.take());
    int pieces = 0;
    const auto failing = [&pieces](std::string_view) {
        ++pieces;
        return false;
    };
    CHECK(writeUrlsCsv(crawl.take(), {}, failing) == WriteEnd::SinkFailed);
    CHECK(pieces == 1);
    CHECK(writeJson(crawl.take(), {}, {}, failing) == WriteEnd::SinkFailed);
    CHECK(writeText(crawl.take(), {}, {}, failing) == WriteEnd::SinkFailed);

    std::atomic<bool> cancelled = false;
    std::atomic<std::uint32_t> permille = 0;
    const auto cancelling = [&cancelled](std::string_view) {
        cancelled = true;
        return true;
    };
    CHECK(writeLinksCsv(crawl.take(), {}, cancelling, {&cancelled, &permille}) ==
          WriteEnd::Whole); // it was short
    CHECK(permille == 1000);
    CHECK(writeLinksCsv(crawl.take(), {}, cancelling, {&cancelled, nullptr}) == WriteEnd::Cancelled);
    cancelled = false;
    CHECK(writeUrlsCsv(crawl.take(), {}, cancelling, {&cancelled, nullptr}) == WriteEnd::Cancelled);
}
