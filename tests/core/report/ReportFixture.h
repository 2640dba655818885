#pragma once

#include "core/store/BatchBuilder.h"
#include "report/CsvWriter.h"
#include "report/JsonWriter.h"
#include "report/TextReport.h"
#include "store/Results.h"

#include <memory>
#include <string>
#include <string_view>

/// A small crawl with one of most things, and its reports as strings.
/// 0 home · 1 page · 2 broken, on both pages · 3 redirected · 4 mailto · 5 a target that isn't shown · 6
/// broken fragment · 7 malformed, with hostile texts
class ReportFixture
{
public:
    ReportFixture()
    {
        using crawl::EntryId;
        using crawl::Reason;
        using crawl::Verdict;
        crawl::EntryState home = told(0, "https://a.test/", Verdict::Ok, Reason::None, 200);
        home.seed = true;
        home.depth = 0;
        home.indexability = crawl::Indexability::Indexable;
        builder.entry(home);
        builder.entry(told(1, "https://a.test/page", Verdict::Ok, Reason::None, 200));
        builder.entry(told(2, "https://a.test/gone", Verdict::Broken, Reason::HttpStatus, 404));
        crawl::EntryState moved = told(3, "http://b.test/old", Verdict::Redirected, Reason::Permanent, 200);
        moved.internal = false;
        moved.indexability = crawl::Indexability::Redirected;
        moved.ownStatus = http::StatusCode(301);
        moved.finalUrl = "https://b.test/new";
        moved.hops = std::make_shared<const std::vector<crawl::Hop>>(
            std::vector<crawl::Hop>{{"http://b.test/old", 301}, {"https://b.test/old", 308}});
        builder.entry(moved);
        crawl::EntryState mail;
        mail.id = EntryId(4);
        mail.shown = true;
        mail.url = "mailto:me@a.test";
        mail.verdict = Verdict::Skipped;
        mail.reason = Reason::UnsupportedScheme;
        mail.depth = 1;
        builder.entry(mail);
        crawl::EntryState target = told(5, "https://b.test/new", Verdict::Ok, Reason::None, 200);
        target.shown = false;
        builder.entry(target);
        crawl::EntryState fragment =
            told(6, "https://a.test/page#nowhere", Verdict::Broken, Reason::MissingFragment, 200);
        fragment.kind = crawl::EntryKind::Fragment;
        builder.entry(fragment);
        crawl::EntryState malformed;
        malformed.id = EntryId(7);
        malformed.kind = crawl::EntryKind::Malformed;
        malformed.shown = true;
        malformed.url = "http://\x1b[2J[bad";
        malformed.verdict = Verdict::Broken;
        malformed.reason = Reason::MalformedUrl;
        malformed.urlError = url::UrlError::Ipv6Unclosed;
        malformed.depth = 1;
        builder.entry(malformed);

        builder.link(
            {.page = std::nullopt, .entry = 0, .line = 0, .text = "", .column = 0, .raw = "https://a.test/"});
        builder.link({.page = 0,
                      .entry = 2,
                      .line = 12,
                      .text = "say \"hi\", all",
                      .column = 5,
                      .raw = "gone",
                      .path = "html>body>nav>a",
                      .position = html::LinkPosition::Navigation});
        builder.link({.page = 1,
                      .entry = 2,
                      .line = 3,
                      .text = "=cmd()",
                      .column = 9,
                      .raw = "/gone",
                      .rel = "nofollow",
                      .windowTarget = "_blank",
                      .nofollow = true});
        builder.link(
            {.page = 0, .entry = 1, .line = 10, .text = "a\nb", .column = 2, .raw = "//a.test/page"});
        builder.link({.page = 0,
                      .entry = 3,
                      .line = 14,
                      .text = "",
                      .column = 1,
                      .type = html::LinkType::Image,
                      .altText = "-logo",
                      .raw = "http://b.test/old",
                      .origin = html::LinkOrigin::Css});
        builder.link({.page = 0, .entry = 4, .line = 15, .text = "mail", .raw = "mailto:me@a.test"});
        builder.link({.page = 1, .entry = 6, .line = 20, .text = "\xFF\xE4", .raw = "#nowhere"});
        builder.link({.page = 1, .entry = 7, .line = 21, .text = "x", .raw = "http://[bad"});
        (void)results.apply(builder.take());
    }

    ~ReportFixture()
    {
        if (snapshot) results.giveBack(*snapshot);
    }

    std::string links(const report::ReportSettings& settings = {})
    {
        return written(
            [&](const report::Sink& sink) { return report::writeLinksCsv(take(), settings, sink); });
    }
    std::string urls(const report::ReportSettings& settings = {})
    {
        return written(
            [&](const report::Sink& sink) { return report::writeUrlsCsv(take(), settings, sink); });
    }
    std::string json(const report::ReportFacts& facts = {}, const report::ReportSettings& settings = {})
    {
        return written(
            [&](const report::Sink& sink) { return report::writeJson(take(), facts, settings, sink); });
    }
    std::string text(const report::ReportFacts& facts = {}, const report::ReportSettings& settings = {})
    {
        return written(
            [&](const report::Sink& sink) { return report::writeText(take(), facts, settings, sink); });
    }

    const store::Snapshot& take()
    {
        if (snapshot) results.giveBack(*snapshot);
        snapshot = results.takeSnapshot();
        return *snapshot;
    }

    template<typename Write>
    static std::string written(Write write)
    {
        std::string text;
        const report::WriteEnd end = write([&text](std::string_view piece) {
            text += piece;
            return true;
        });
        return end == report::WriteEnd::Whole ? text : "not written";
    }

    store::Results results;
    BatchBuilder builder;
    std::shared_ptr<const store::Snapshot> snapshot;

private:
    /// A shown row inside that was asked once.
    static crawl::EntryState told(std::uint32_t id, std::string_view url, crawl::Verdict verdict,
                                  crawl::Reason reason, http::StatusCode status)
    {
        crawl::EntryState entry;
        entry.id = crawl::EntryId(id);
        entry.shown = true;
        entry.internal = true;
        entry.url = url;
        entry.verdict = verdict;
        entry.reason = reason;
        entry.status = status;
        entry.ownStatus = status;
        entry.finalUrl = entry.url;
        entry.contentType = "text/html";
        entry.bytes = 1'000;
        entry.responseTime = std::chrono::microseconds(12'600);
        entry.depth = 1;
        entry.attempts = 1;
        entry.checkedAt = WallTime(std::chrono::milliseconds(1'700'000'000'123));
        return entry;
    }
};
