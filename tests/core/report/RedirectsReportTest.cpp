#include "report/RedirectsReport.h"

#include "core/store/BatchBuilder.h"
#include "store/Results.h"
#include "support/Catch.h"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

using crawl::Hop;
using crawl::Reason;
using crawl::Verdict;
using Hops = std::vector<Hop>;

crawl::EntryState moved(std::uint32_t id, const Hops& hops, std::string_view finalUrl)
{
    crawl::EntryState state;
    state.id = crawl::EntryId(id);
    state.shown = true;
    state.internal = true;
    state.url = hops.front().url;
    state.verdict = Verdict::Redirected;
    state.reason = Reason::Permanent;
    state.status = http::StatusCode(200);
    state.ownStatus = hops.front().status;
    state.hops = std::make_shared<const Hops>(hops);
    state.finalUrl = finalUrl;
    return state;
}

std::string redirectsOf(BatchBuilder& builder,
                        const report::ReportSettings& settings = {.byteOrderMark = false})
{
    store::Results results;
    (void)results.apply(builder.take());
    const auto snapshot = results.takeSnapshot();
    std::string text;
    CHECK(report::writeRedirectsCsv(*snapshot, settings, [&text](std::string_view part) {
              text += part;
              return true;
          }) == report::WriteEnd::Whole);
    results.giveBack(*snapshot);
    return text;
}

constexpr const char* headings = "Old,New,Code,Hops,Pages,Inlinks,First Page,First Line,First Anchor\r\n";

/// The whole list, by a stream: GCC 12 takes a sum of known texts for a write beyond one of them.
std::string below(std::string_view rows)
{
    std::ostringstream list;
    list << headings << rows;
    return list.str();
}

} // namespace

TEST_CASE("what has moved for good is to be replaced by where it ends", "[report]")
{
    using report::Replacement;
    using report::replacementFor;

    SECTION("one step")
    {
        CHECK(replacementFor(moved(0, {{"a", 301}}, "b")) == Replacement{"b", 1});
        CHECK(replacementFor(moved(0, {{"a", 308}}, "b")) == Replacement{"b", 1});
    }
    SECTION("a chain, by its end")
    {
        CHECK(replacementFor(moved(0, {{"a", 301}, {"b", 308}, {"c", 301}}, "d")) == Replacement{"d", 3});
    }
    SECTION("a chain that goes on temporarily, by the last address that is meant to stay")
    {
        CHECK(replacementFor(moved(0, {{"a", 301}, {"b", 308}, {"c", 302}, {"d", 301}}, "e")) ==
              Replacement{"c", 2});
    }
    SECTION("not what moved for a while")
    {
        CHECK_FALSE(replacementFor(moved(0, {{"a", 302}}, "b")));
        CHECK_FALSE(replacementFor(moved(0, {{"a", 307}, {"b", 301}}, "c")));
    }
    SECTION("not by what doesn't work, or turns us away")
    {
        crawl::EntryState state = moved(0, {{"a", 301}}, "b");
        state.verdict = GENERATE(Verdict::Broken, Verdict::Blocked, Verdict::Pending);
        CHECK_FALSE(replacementFor(state));
    }
    SECTION("by what works with a doubt")
    {
        crawl::EntryState state = moved(0, {{"a", 301}}, "b");
        state.verdict = Verdict::Warning;
        CHECK(replacementFor(state) == Replacement{"b", 1});
    }
    SECTION("not by what is insecure where it was secure")
    {
        crawl::EntryState state = moved(0, {{"https://a", 301}}, "http://a");
        state.downgraded = true;
        CHECK_FALSE(replacementFor(state));
    }
}

TEST_CASE("the list of redirects has the site's own addresses first, and where each stands", "[report]")
{
    BatchBuilder builder;
    builder.page(0, "https://site.test/", 0);
    builder.page(1, "https://site.test/page", 1);
    crawl::EntryState outside = moved(2, {{"http://a.test/", 301}}, "https://a.test/");
    outside.internal = false;
    builder.entry(outside);
    builder.entry(moved(3, {{"https://site.test/old", 301}, {"https://site.test/older", 308}},
                        "https://site.test/new,\"er\""));
    builder.entry(moved(4, {{"https://site.test/away", 302}}, "https://site.test/today"));
    builder.entry(moved(5, {{"https://site.test/=1", 308}}, "https://site.test/1"));
    builder.link({.page = 0, .entry = 3, .line = 12, .text = "=Old"});
    builder.link({.page = 0, .entry = 3, .line = 40});
    builder.link({.page = 1, .entry = 3, .line = 3});
    builder.link({.page = 1, .entry = 2, .line = 9, .text = "A"});
    builder.link({.page = std::nullopt, .entry = 5, .line = 0, .text = ""});

    SECTION("whole")
    {
        CHECK(redirectsOf(builder) ==
              below("https://site.test/=1,https://site.test/1,308,1,0,1,,,\r\n"
                    "https://site.test/old,\"https://site.test/new,\"\"er\"\"\",301,2,2,3,"
                    "https://site.test/,12,'=Old\r\n"
                    "http://a.test/,https://a.test/,301,1,1,1,https://site.test/page,9,A\r\n"));
    }
    SECTION("of chosen rows")
    {
        CHECK(redirectsOf(builder, {.byteOrderMark = false,
                                    .only = std::vector<crawl::EntryId>{crawl::EntryId(2), crawl::EntryId(4),
                                                                        crawl::EntryId(99)}}) ==
              below("http://a.test/,https://a.test/,301,1,1,1,https://site.test/page,9,A\r\n"));
    }
}

TEST_CASE("a site without redirects has a list with headings only", "[report]")
{
    BatchBuilder builder;
    builder.page(0, "https://site.test/", 0);
    CHECK(redirectsOf(builder) == headings);
    CHECK(redirectsOf(builder, {}) == "\xEF\xBB\xBF" + std::string(headings));
}
