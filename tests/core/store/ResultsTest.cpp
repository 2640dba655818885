#include "store/Results.h"

#include "core/store/BatchBuilder.h"
#include "support/Catch.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace store;
using crawl::EntryId;
using crawl::OccurrenceId;
using crawl::Reason;
using crawl::Verdict;

namespace {

std::vector<std::uint32_t> numbers(const std::vector<EntryId>& ids)
{
    std::vector<std::uint32_t> values;
    values.reserve(ids.size());
    for (const EntryId id : ids)
        values.push_back(id.value());
    return values;
}

using Numbers = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("a row tells everything the crawl told of it", "[store]")
{
    crawl::EntryState told;
    told.id = EntryId(2);
    told.kind = crawl::EntryKind::Fragment;
    told.shown = true;
    told.internal = true;
    told.seed = true;
    told.url = "https://a.test/old";
    told.verdict = Verdict::Redirected;
    told.reason = Reason::Temporary;
    told.targetSkipped = Reason::Robots;
    told.downgraded = true;
    told.status = http::StatusCode(200);
    told.ownStatus = http::StatusCode(302);
    told.transportError = http::TransportError::Reset;
    told.urlError = url::UrlError::PortInvalid;
    told.detail = "peer closed";
    told.opinion = {.part = crawl::SecondOpinion::Part::Confirms, .status = http::StatusCode(502)};
    told.finalUrl = "https://a.test/new";
    told.hops = std::make_shared<const std::vector<crawl::Hop>>(
        std::vector<crawl::Hop>{{"https://a.test/old", http::StatusCode(302)}});
    told.contentType = "text/html; charset=utf-8";
    told.bytes = 12'345;
    told.responseTime = std::chrono::microseconds(1'234);
    told.depth = 3;
    told.attempts = 2;
    told.checkedAt = WallTime(std::chrono::milliseconds(1'700'000'000'123));
    Results results;
    BatchBuilder builder;
    told.indexability = crawl::Indexability::Canonicalised;
    told.noindex = true;
    told.canonicalElsewhere = true;
    (void)results.apply(builder.entry(told).take());

    const crawl::EntryState row = results.rows().entry(EntryId(2));
    CHECK(row.kind == told.kind);
    CHECK(row.shown);
    CHECK(row.internal);
    CHECK(row.seed);
    CHECK(row.url == told.url);
    CHECK(row.verdict == told.verdict);
    CHECK(row.reason == told.reason);
    CHECK(row.targetSkipped == told.targetSkipped);
    CHECK(row.downgraded);
    CHECK(row.status == told.status);
    CHECK(row.ownStatus == told.ownStatus);
    CHECK(row.transportError == told.transportError);
    CHECK(row.urlError == told.urlError);
    CHECK(row.detail == told.detail);
    CHECK(row.opinion == told.opinion);
    CHECK(row.finalUrl == told.finalUrl);
    REQUIRE(row.hops);
    CHECK(*row.hops == *told.hops);
    CHECK(row.contentType == told.contentType);
    CHECK(row.bytes == told.bytes);
    CHECK(row.responseTime == told.responseTime);
    CHECK(row.depth == told.depth);
    CHECK(row.attempts == told.attempts);
    CHECK(row.checkedAt == told.checkedAt);
    CHECK(row.indexability == told.indexability);
    CHECK(row.noindex);
    CHECK(row.canonicalElsewhere);
    CHECK_FALSE(results.rows().isShown(EntryId(0))); // never told
}

TEST_CASE("what a row doesn't have stays absent", "[store]")
{
    Results results;
    BatchBuilder builder;
    (void)results.apply(builder.row(0, "https://a.test/", Verdict::Pending).take());
    const crawl::EntryState row = results.rows().entry(EntryId(0));
    CHECK_FALSE(row.status);
    CHECK_FALSE(row.ownStatus);
    CHECK_FALSE(row.transportError);
    CHECK_FALSE(row.urlError);
    CHECK_FALSE(row.bytes);
    CHECK_FALSE(row.responseTime);
    CHECK_FALSE(row.checkedAt);
    CHECK_FALSE(row.hops);
    CHECK(row.finalUrl.empty());
    CHECK(row.indexability == crawl::Indexability::Unknown);
    CHECK_FALSE(row.noindex);
    CHECK_FALSE(row.canonicalElsewhere);
    CHECK_FALSE(results.rows().firstOccurrence(EntryId(0)));
}

TEST_CASE("a batch tells which rows are new and which look different", "[store]")
{
    Results results;
    BatchBuilder builder;
    Applied applied = results.apply(builder.row(0, "https://a.test/").row(1, "https://a.test/1").take());
    CHECK(numbers(applied.appeared) == Numbers{0, 1});
    CHECK(applied.changed.empty());
    CHECK_FALSE(applied.changedPositions);

    applied = results.apply(builder.row(0, "https://a.test/")
                                .row(1, "https://a.test/1", Verdict::Broken, Reason::HttpStatus)
                                .row(2, "https://a.test/2")
                                .take());
    CHECK(numbers(applied.appeared) == Numbers{2});
    CHECK(numbers(applied.changed) == Numbers{1}); // row 0 was told again, the same
    REQUIRE(applied.changedPositions);
    CHECK(applied.changedPositions->first == 1);
    CHECK(applied.changedPositions->last == 1);

    applied = results.apply(builder.link({.page = 0, .entry = 2}).take());
    CHECK(numbers(applied.changed) == Numbers{2}); // one more page has it
}

TEST_CASE("rows stand in the order in which they became shown", "[store]")
{
    Results results;
    BatchBuilder builder;
    Applied applied =
        results.apply(builder.hidden(0, "https://a.test/target").row(1, "https://a.test/1").take());
    CHECK(numbers(applied.appeared) == Numbers{1});

    applied =
        results.apply(builder.row(0, "https://a.test/target").take()); // something links to it after all
    CHECK(numbers(applied.appeared) == Numbers{0});
    CHECK(numbers(results.arrivalOrder()) == Numbers{1, 0});
    CHECK(results.arrivalPosition(EntryId(0)) == 1);
}

TEST_CASE("a row that nothing links to any more goes, and the others close up", "[store]")
{
    Results results;
    BatchBuilder builder;
    for (std::uint32_t id = 0; id < 4; ++id)
        builder.row(id, "https://a.test/" + std::to_string(id));
    (void)results.apply(builder.take());

    Applied applied = results.apply(builder.hidden(1, "https://a.test/1").row(4, "https://a.test/4").take());
    REQUIRE(applied.disappeared.size() == 1);
    CHECK(applied.disappeared[0].entry == EntryId(1));
    CHECK(applied.disappeared[0].position == 1);
    CHECK(numbers(results.arrivalOrder()) == Numbers{0, 2, 3, 4});
    CHECK(results.arrivalPosition(EntryId(3)) == 2);
    CHECK(results.totals().shown() == 4);

    applied = results.apply(builder.row(1, "https://a.test/1").take());
    CHECK(numbers(results.arrivalOrder()) == Numbers{0, 2, 3, 4, 1});
}

TEST_CASE("totals count the shown rows as they are now", "[store]")
{
    Results results;
    BatchBuilder builder;
    (void)results.apply(builder.row(0, "https://a.test/")
                            .row(1, "https://a.test/1", Verdict::Broken, Reason::HttpStatus)
                            .hidden(2, "https://b.test/") // not shown
                            .external(3, "https://c.test/", Verdict::Pending)
                            .take());
    CHECK(results.totals().shown() == 3);
    CHECK(results.totals().of(Verdict::Broken) == 1);
    CHECK(results.totals().of(Verdict::Pending, Side::External) == 1);
    CHECK(results.totals().of(Reason::HttpStatus) == 1);

    (void)results.apply(
        builder.row(1, "https://a.test/1").row(3, "https://c.test/", Verdict::Pending).take());
    CHECK(results.totals().of(Verdict::Ok) == 2);
    CHECK(results.totals().of(Verdict::Broken) == 0);
    CHECK(results.totals().of(Reason::HttpStatus) == 0);
    CHECK(results.totals().shown(Side::External) == 0);
    CHECK(results.totals().shown(Side::Internal) == 3);
}

TEST_CASE("pages are counted once however often they have the link", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).page(1, "https://a.test/1", 1).row(2, "https://b.test/");
    (void)results.apply(builder.link({.page = 0, .entry = 2, .line = 3})
                            .link({.page = 0, .entry = 2, .line = 5})
                            .link({.page = 1, .entry = 2, .line = 7})
                            .link({.entry = 2}) // a list names it too
                            .take());
    CHECK(results.rows().pages(EntryId(2)) == 2);
    CHECK(results.rows().occurrences(EntryId(2)) == 4);
    (void)results.apply(builder.link({.page = 1, .entry = 2, .line = 8}).take()); // told later, the same page
    CHECK(results.rows().pages(EntryId(2)) == 2);
    CHECK(results.rows().occurrences(EntryId(2)) == 5);
}

TEST_CASE("the first page is the lowest by depth, URL and line", "[store]")
{
    Results results;
    BatchBuilder builder;
    (void)results.apply(builder.page(0, "https://a.test/b", 2)
                            .page(1, "https://a.test/a", 2)
                            .page(2, "https://a.test/z", 1)
                            .row(3, "https://b.test/")
                            .take());
    (void)results.apply(builder.link({.entry = 3}).take());
    CHECK(results.firstPageUrl(EntryId(3)).empty());
    (void)results.apply(builder.link({.page = 0, .entry = 3}).take());
    CHECK(results.firstPageUrl(EntryId(3)) == "https://a.test/b");
    (void)results.apply(builder.link({.page = 1, .entry = 3}).take());
    CHECK(results.firstPageUrl(EntryId(3)) == "https://a.test/a");
    (void)results.apply(builder.link({.page = 2, .entry = 3, .line = 9, .text = "later"})
                            .link({.page = 2, .entry = 3, .line = 4, .text = "sooner"})
                            .take());
    CHECK(results.firstPageUrl(EntryId(3)) == "https://a.test/z");
    CHECK(results.firstLinkText(EntryId(3)) == "sooner");
}

TEST_CASE("the first page is a page, not a sitemap, however near that lies", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/deep", 7)
        .page(1, "https://a.test/sitemap.xml", 1)
        .row(2, "https://b.test/");
    (void)results.apply(
        builder.link({.entry = 2}).link({.page = 1, .entry = 2, .origin = html::LinkOrigin::Sitemap}).take());
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/sitemap.xml"); // before the seed's own place
    (void)results.apply(builder.link({.page = 0, .entry = 2}).take());
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/deep");
    (void)results.apply(builder.read(0, 1).take()); // without the link
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/sitemap.xml");
}

TEST_CASE("a page that is found nearer becomes the first of what it links to", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/x", 2).page(1, "https://a.test/y", 3).row(2, "https://b.test/");
    (void)results.apply(builder.link({.page = 0, .entry = 2}).link({.page = 1, .entry = 2}).take());
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/x");

    const Applied applied = results.apply(builder.page(1, "https://a.test/y", 1).take());
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/y");
    CHECK(numbers(applied.changed) == Numbers{1, 2});

    (void)results.apply(builder.page(1, "https://a.test/y", 9).take());
    CHECK(results.firstPageUrl(EntryId(2)) == "https://a.test/x");
}

TEST_CASE("a link that was taken out of its page is gone when the page is read again", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).page(1, "https://a.test/1", 1).row(2, "https://b.test/");
    (void)results.apply(builder.read(0, 1, "Home")
                            .read(1, 1)
                            .link({.page = 0, .entry = 2, .text = "home's", .generation = 1})
                            .link({.page = 1, .entry = 2, .text = "other's", .generation = 1})
                            .take());
    CHECK(results.firstLinkText(EntryId(2)) == "home's");
    CHECK(results.links().title(EntryId(0)) == "Home");

    const Applied applied = results.apply(builder.read(0, 2).take());
    CHECK(numbers(applied.changed) == Numbers{2});
    CHECK(results.rows().pages(EntryId(2)) == 1);
    CHECK(results.rows().occurrences(EntryId(2)) == 1);
    CHECK(results.firstLinkText(EntryId(2)) == "other's");
    CHECK(results.links().occurrencesOn(EntryId(0)).empty());
    CHECK_FALSE(results.links().occurrences().isAlive(OccurrenceId(0)));

    (void)results.apply(builder.read(1, 2).take());
    CHECK(results.rows().occurrences(EntryId(2)) == 0);
    CHECK_FALSE(results.rows().firstOccurrence(EntryId(2)));
}

TEST_CASE("a link that stays where it was is still the first after its page is read again", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).page(1, "https://a.test/1", 1).row(2, "https://b.test/");
    (void)results.apply(builder.link({.page = 0, .entry = 2}).link({.page = 1, .entry = 2}).take());
    (void)results.apply(builder.read(0, 1)
                            .link({.page = 0, .entry = 2, .line = 50, .text = "moved down", .generation = 1})
                            .take());
    CHECK(results.firstLinkText(EntryId(2)) == "moved down");
    CHECK(results.rows().pages(EntryId(2)) == 2);
}

TEST_CASE("rows of many places that lose their first find the next in the end", "[store]")
{
    constexpr std::uint32_t pages = 30'000; // two rows with so many places are more than one batch looks at
    Results results;
    BatchBuilder builder;
    for (std::uint32_t page = 0; page < pages; ++page) // the nearest are told last
        builder.page(page, "https://a.test/" + std::to_string(page), page == 0 ? 0 : pages - page);
    for (std::uint32_t row = pages; row < pages + 4; ++row)
        builder.row(row, "https://b.test/" + std::to_string(row));
    for (std::uint32_t page = 0; page < pages; ++page)
        for (std::uint32_t row = pages; row < pages + 4; ++row)
            builder.link({.page = page, .entry = row});
    (void)results.apply(builder.take());
    CHECK(results.firstPageUrl(EntryId(pages + 3)) == "https://a.test/0");

    const auto settled = [&] {
        int rows = 0;
        for (std::uint32_t row = pages; row < pages + 4; ++row) {
            CHECK(results.firstPageUrl(EntryId(row)) != "https://a.test/0"); // it has lost them
            if (results.firstPageUrl(EntryId(row)) == "https://a.test/29999") ++rows;
        }
        return rows;
    };
    Applied applied = results.apply(builder.read(0, 1).take());
    CHECK(numbers(applied.changed) == Numbers{pages, pages + 1, pages + 2, pages + 3});
    CHECK(settled() == 2);
    SECTION("with the next batches")
    {
        applied = results.apply(builder.take());
        CHECK(numbers(applied.changed) == Numbers{pages + 2, pages + 3});
        CHECK(settled() == 4);
    }
    SECTION("before a snapshot is taken")
    {
        const auto snapshot = results.takeSnapshot();
        CHECK(settled() == 4);
        CHECK(snapshot->firstPageUrl(EntryId(pages + 3)) == "https://a.test/29999");
        results.giveBack(*snapshot);
        applied = results.apply(builder.take());
        CHECK(numbers(applied.changed) == Numbers{pages + 2, pages + 3});
    }
}

TEST_CASE("an occurrence of a reading that isn't its page's last never lives", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).row(1, "https://b.test/");
    (void)results.apply(builder.read(0, 2).link({.page = 0, .entry = 1, .generation = 1}).take());
    CHECK(results.rows().occurrences(EntryId(1)) == 0);
    CHECK(results.links().occurrencesOf(EntryId(1)).empty());
}

TEST_CASE("occurrences move to the fragment that their page doesn't have", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).row(1, "https://a.test/p");
    (void)results.apply(builder.link({.page = 0, .entry = 1, .line = 1})
                            .link({.page = 0, .entry = 1, .line = 2})
                            .link({.page = 0, .entry = 1, .line = 3})
                            .take());
    (void)results.apply(builder.row(2, "https://a.test/p#x", Verdict::Broken, Reason::MissingFragment)
                            .move(0, 2)
                            .move(2, 2)
                            .take());
    CHECK(results.rows().occurrences(EntryId(1)) == 1);
    CHECK(results.rows().occurrences(EntryId(2)) == 2);
    CHECK(results.rows().pages(EntryId(1)) == 1);
    CHECK(results.rows().pages(EntryId(2)) == 1);
    CHECK(results.rows().firstOccurrence(EntryId(1)) == OccurrenceId(1));
    CHECK(results.rows().firstOccurrence(EntryId(2)) == OccurrenceId(0));
    CHECK(results.links().occurrencesOf(EntryId(2)) == std::vector{OccurrenceId(0), OccurrenceId(2)});
    CHECK(results.links().occurrencesOf(EntryId(1)) == std::vector{OccurrenceId(1)});
    CHECK(results.links().occurrencesOn(EntryId(0)).size() == 3);

    (void)results.apply(builder.move(1, 2).take());
    CHECK(results.rows().pages(EntryId(1)) == 0);
    CHECK_FALSE(results.rows().firstOccurrence(EntryId(1)));
}

TEST_CASE("links told in pieces, page by page in turn, are all found", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).page(1, "https://a.test/1", 1).row(2, "https://b.test/");
    for (std::uint32_t line = 1; line <= 5; ++line)
        builder.link({.page = 0, .entry = 2, .line = line}).link({.page = 1, .entry = 2, .line = line});
    (void)results.apply(builder.take());
    CHECK(results.links().occurrencesOn(EntryId(0)).size() == 5);
    CHECK(results.links().occurrencesOn(EntryId(1), 2).size() == 2);
    CHECK(results.links().occurrencesOf(EntryId(2)).size() == 10);
    CHECK(results.links().occurrencesOf(EntryId(2), 3).size() == 3);
    CHECK(results.links().occurrencesOf(EntryId(99)).empty());
    CHECK(results.links().occurrences().at(OccurrenceId(9)).line == 5);
}

TEST_CASE("a snapshot stays as it was while batches go on, and shares what didn't change", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).row(1, "https://b.test/", Verdict::Pending);
    (void)results.apply(
        builder.link({.page = 0, .entry = 1}).notice(crawl::Notice::ScopeMoved, "https://c.test").take());
    const auto snapshot = results.takeSnapshot();

    (void)results.apply(builder.row(1, "https://b.test/", Verdict::Broken, Reason::Dns)
                            .row(2, "https://d.test/")
                            .read(0, 1)
                            .complete()
                            .take());
    CHECK(snapshot->rows.size() == 2);
    CHECK(snapshot->rows.verdict(EntryId(1)) == Verdict::Pending);
    CHECK(snapshot->rows.occurrences(EntryId(1)) == 1);
    CHECK(snapshot->firstPageUrl(EntryId(1)) == "https://a.test/");
    CHECK(snapshot->occurrences.isAlive(OccurrenceId(0)));
    CHECK(snapshot->totals.of(Verdict::Pending) == 1);
    CHECK_FALSE(snapshot->complete);
    REQUIRE(snapshot->notices.size() == 1);
    CHECK(snapshot->notices[0].text == "https://c.test");

    CHECK(results.rows().verdict(EntryId(1)) == Verdict::Broken);
    CHECK(results.isComplete());
    results.giveBack(*snapshot);
}

TEST_CASE("the texts of a snapshot outlive the tables", "[store]")
{
    std::shared_ptr<const Snapshot> snapshot;
    {
        Results results;
        BatchBuilder builder;
        (void)results.apply(builder.row(0, "https://a.test/").take());
        snapshot = results.takeSnapshot();
    }
    CHECK(snapshot->rows.url(EntryId(0)) == "https://a.test/");
}
