#include "store/SitemapComparison.h"

#include "core/store/BatchBuilder.h"
#include "store/Results.h"
#include "support/Catch.h"

#include <string>
#include <vector>

namespace {

using crawl::DocumentKind;
using crawl::Reason;
using crawl::Verdict;
using store::SitemapFinding;
using Strings = std::vector<std::string>;

/// A crawled site: 0 is its home, 1 its sitemap.
class Site
{
public:
    Site()
    {
        page(0, "https://a.test/");
        builder.link({.page = std::nullopt, .entry = 0});
        builder.hidden(1, "https://a.test/sitemap.xml").readAs(1, crawl::DocumentKind::Sitemap);
    }

    static crawl::EntryState fitPage(std::uint32_t id, std::string_view url)
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.shown = true;
        state.internal = true;
        state.url = url;
        state.finalUrl = url;
        state.verdict = Verdict::Ok;
        state.depth = 1;
        state.contentType = "text/html; charset=utf-8";
        state.indexability = crawl::Indexability::Indexable;
        return state;
    }

    Site& page(std::uint32_t id, std::string_view url)
    {
        builder.entry(fitPage(id, url)).readAs(id, crawl::DocumentKind::Page);
        return *this;
    }
    /// A link that visitors find, on the home page.
    Site& linked(std::uint32_t id, std::string_view path = "html>body>a", std::uint32_t from = 0)
    {
        builder.link({.page = from, .entry = id, .path = path});
        return *this;
    }
    Site& listed(std::uint32_t id, std::uint32_t line = 1, std::string_view element = "loc",
                 html::LinkType type = html::LinkType::Hyperlink, std::uint32_t in = 1)
    {
        builder.link({.page = in,
                      .entry = id,
                      .line = line,
                      .type = type,
                      .origin = html::LinkOrigin::Sitemap,
                      .element = element});
        return *this;
    }

    std::optional<store::SitemapComparison> compare()
    {
        (void)results.apply(builder.take());
        snapshot = results.takeSnapshot();
        return store::compareWithSitemaps(*snapshot);
    }

    Strings found(SitemapFinding finding)
    {
        const auto comparison = compare();
        REQUIRE(comparison);
        Strings urls;
        for (const store::SitemapDifference& difference : comparison->differences)
            if (difference.finding == finding) urls.emplace_back(snapshot->rows.url(difference.entry));
        CHECK(comparison->counts[static_cast<std::size_t>(finding)] == urls.size());
        return urls;
    }

    BatchBuilder builder;
    store::Results results;
    std::shared_ptr<const store::Snapshot> snapshot;
};

} // namespace

TEST_CASE("a page that a sitemap lists and nothing links to is found", "[sitemap]")
{
    Site site;
    site.page(2, "https://a.test/linked").page(3, "https://a.test/orphan").page(4, "https://a.test/self");
    site.listed(0).listed(2).listed(3).listed(4).linked(2);
    site.linked(4, "html>body>a", 4).linked(4, "html>head>link"); // to itself; where no visitor sees it
    CHECK(site.found(SitemapFinding::NotLinked) == Strings{"https://a.test/orphan", "https://a.test/self"});
}

TEST_CASE("who links to a missing place of a page links to that page, and so does a sitemap", "[sitemap]")
{
    Site site;
    site.page(2, "https://a.test/guide").page(3, "https://a.test/news");
    for (const auto& [id, url] :
         {std::pair(4U, "https://a.test/guide#gone"), {5U, "https://a.test/news#gone"}}) {
        crawl::EntryState state = Site::fitPage(id, url);
        state.verdict = Verdict::Broken;
        state.reason = Reason::MissingFragment;
        site.builder.entry(state);
    }
    site.listed(0).listed(2).linked(4); // guide: listed, and linked by way of a place it hasn't got
    site.listed(5).linked(3);           // news: the other way round
    CHECK(site.found(SitemapFinding::NotLinked).empty());
    CHECK(site.found(SitemapFinding::NotListed).empty());
    CHECK(site.found(SitemapFinding::Broken) == Strings{"https://a.test/news#gone"});
    CHECK(site.compare()->listed == 3);
}

TEST_CASE("a page that a linked address redirects to is linked", "[sitemap]")
{
    Site site;
    crawl::EntryState old = Site::fitPage(2, "https://a.test/old");
    old.verdict = Verdict::Redirected;
    old.reason = Reason::Permanent;
    old.finalUrl = "https://a.test/new";
    site.builder.entry(old);
    site.page(3, "https://a.test/new").listed(3).linked(2);
    CHECK(site.found(SitemapFinding::NotLinked).empty());
}

TEST_CASE("a linked page that no sitemap lists is found", "[sitemap]")
{
    Site site;
    site.listed(0).page(2, "https://a.test/missing").linked(2);
    CHECK(site.found(SitemapFinding::NotListed) == Strings{"https://a.test/missing"});
}

TEST_CASE("what search engines aren't to show needn't be listed", "[sitemap]")
{
    Site site;
    site.listed(0);
    crawl::EntryState picture = Site::fitPage(2, "https://a.test/a.png");
    picture.contentType = "image/png";
    crawl::EntryState hidden = Site::fitPage(3, "https://a.test/noindex");
    hidden.noindex = true;
    hidden.indexability = crawl::Indexability::Noindex;
    crawl::EntryState gone = Site::fitPage(4, "https://a.test/gone");
    gone.verdict = Verdict::Broken;
    gone.reason = Reason::HttpStatus;
    gone.indexability = crawl::Indexability::ClientError;
    crawl::EntryState elsewhere = Site::fitPage(5, "https://a.test/?page=1");
    elsewhere.canonicalElsewhere = true;
    elsewhere.indexability = crawl::Indexability::Canonicalised;
    crawl::EntryState outside = Site::fitPage(6, "https://b.test/");
    outside.internal = false;
    crawl::EntryState otherSite = Site::fitPage(7, "https://c.test/"); // crawled, but has no sitemap
    crawl::EntryState notFound = Site::fitPage(8, "https://a.test/not-found");
    notFound.verdict = Verdict::Warning;
    notFound.reason = Reason::Soft404;
    for (const auto& entry : {picture, hidden, gone, elsewhere, outside, otherSite, notFound}) {
        const bool isPicture = entry.id == picture.id;
        site.builder.entry(entry).readAs(entry.id.value(),
                                         isPicture ? DocumentKind::Nothing : DocumentKind::Page);
        site.linked(entry.id.value());
    }
    CHECK(site.found(SitemapFinding::NotListed).empty());
}

TEST_CASE("what was read as a page is one, whatever type it states, and what wasn't is none", "[sitemap]")
{
    Site site;
    site.listed(0);
    crawl::EntryState untyped = Site::fitPage(2, "https://a.test/untyped");
    untyped.contentType = "";
    crawl::EntryState drawing = Site::fitPage(3, "https://a.test/drawing.svg");
    drawing.contentType = "image/svg+xml";
    crawl::EntryState unread = Site::fitPage(4, "https://a.test/asked-by-head");
    site.builder.entry(untyped).readAs(2, DocumentKind::Page);
    site.builder.entry(drawing).readAs(3, DocumentKind::Page);
    site.builder.entry(unread);
    site.linked(2).linked(3).linked(4);
    CHECK(site.found(SitemapFinding::NotListed) == Strings{"https://a.test/untyped"});
}

TEST_CASE("entries of a sitemap that aren't fit for it are found, each by its fault", "[sitemap]")
{
    Site site;
    site.listed(0);
    crawl::EntryState broken = Site::fitPage(2, "https://a.test/broken");
    broken.verdict = Verdict::Broken;
    broken.reason = Reason::HttpStatus;
    crawl::EntryState moved = Site::fitPage(3, "https://a.test/moved");
    moved.verdict = Verdict::Redirected;
    moved.reason = Reason::Temporary;
    crawl::EntryState forbidden = Site::fitPage(4, "https://a.test/forbidden");
    forbidden.verdict = Verdict::Skipped;
    forbidden.reason = Reason::Robots;
    crawl::EntryState hidden = Site::fitPage(5, "https://a.test/noindex");
    hidden.noindex = true;
    crawl::EntryState elsewhere = Site::fitPage(6, "https://a.test/elsewhere");
    elsewhere.canonicalElsewhere = true;
    for (const auto& entry : {broken, moved, forbidden, hidden, elsewhere}) {
        site.builder.entry(entry);
        site.linked(entry.id.value()).listed(entry.id.value(), 7);
    }
    CHECK(site.found(SitemapFinding::Broken) == Strings{"https://a.test/broken"});
    CHECK(site.found(SitemapFinding::Redirected) == Strings{"https://a.test/moved"});
    CHECK(site.found(SitemapFinding::Forbidden) == Strings{"https://a.test/forbidden"});
    CHECK(site.found(SitemapFinding::Noindex) == Strings{"https://a.test/noindex"});
    CHECK(site.found(SitemapFinding::Canonicalised) == Strings{"https://a.test/elsewhere"});
    CHECK(site.found(SitemapFinding::NotLinked).empty());
    CHECK(site.found(SitemapFinding::NotListed).empty());
}

TEST_CASE("without a sitemap that lists pages nothing is called missing", "[sitemap]")
{
    Site site;
    site.page(2, "https://a.test/page").linked(2);
    const auto [kind, element, type] = GENERATE(table<DocumentKind, const char*, html::LinkType>({
        {DocumentKind::Feed, "link", html::LinkType::Hyperlink}, // the newest pages only
        {DocumentKind::Feed, "loc", html::LinkType::Hyperlink},
        {DocumentKind::SitemapIndex, "loc", html::LinkType::Other},
        {DocumentKind::SitemapIndex, "loc", html::LinkType::Hyperlink}, // of a url in an index
        {DocumentKind::Sitemap, "image:loc", html::LinkType::Image},
        {DocumentKind::Sitemap, "xhtml:link", html::LinkType::Hyperlink},
        {DocumentKind::RobotsTxt, "", html::LinkType::Other},
        {DocumentKind::Nothing, "loc", html::LinkType::Hyperlink}, // it has become something else
    }));
    site.builder.readAs(1, kind);
    site.listed(2, 1, element, type);
    CHECK_FALSE(site.compare());
}

TEST_CASE("a text file's lines list pages, and so does a sitemap with a prefix", "[sitemap]")
{
    Site site;
    site.listed(0, 1, GENERATE("", "sm:loc"));
    site.page(2, "https://a.test/page").linked(2);
    CHECK(site.found(SitemapFinding::NotListed) == Strings{"https://a.test/page"});
}

TEST_CASE("sitemaps that could not be read, or not to the end, are counted: more may be listed", "[sitemap]")
{
    Site site;
    site.listed(0);
    const auto name = [&](std::uint32_t id, Verdict verdict, Reason reason, std::uint32_t in) {
        site.builder.row(id, "https://a.test/map-" + std::to_string(id), verdict, reason);
        site.listed(id, id, in == 2 ? "loc" : "", html::LinkType::Other, in);
    };
    site.builder.hidden(2, "https://a.test/index.xml").readAs(2, DocumentKind::SitemapIndex);
    site.builder.hidden(3, "https://a.test/robots.txt").readAs(3, DocumentKind::RobotsTxt);
    name(4, Verdict::Ok, Reason::None, 2);
    site.builder.readAs(4, DocumentKind::Sitemap);
    name(5, Verdict::Broken, Reason::HttpStatus, 2);
    name(6, Verdict::Blocked, Reason::BotWall, 3);
    name(7, Verdict::Warning, Reason::NoSitemap, 3);
    name(8, Verdict::Ok, Reason::None, 2); // nested too deep: asked, not read
    name(9, Verdict::Warning, Reason::SitemapCut, 3);
    site.builder.readAs(9, DocumentKind::Sitemap);
    name(10, Verdict::Ok, Reason::None, 3);
    site.builder.readAs(10, DocumentKind::Feed); // sitemaps.org lets a feed be one
    name(11, Verdict::Redirected, Reason::Permanent, 3);
    const auto comparison = site.compare();
    CHECK(comparison->missingSitemaps == 4);
    CHECK(comparison->cutSitemaps == 1);
    CHECK(comparison->listed == 1);
}

TEST_CASE("a difference tells its first place in a sitemap and its first link", "[sitemap]")
{
    Site site;
    crawl::EntryState broken = Site::fitPage(2, "https://a.test/broken");
    broken.verdict = Verdict::Broken;
    site.builder.entry(broken);
    site.listed(0).listed(2, 9).listed(2, 4).linked(2);
    const auto comparison = site.compare();
    REQUIRE(comparison->differences.size() == 1);
    const store::SitemapDifference& difference = comparison->differences[0];
    REQUIRE(difference.listedAt);
    CHECK(site.snapshot->occurrences.line(*difference.listedAt) == 4);
    REQUIRE(difference.linkedAt);
    CHECK(site.snapshot->occurrences.page(*difference.linkedAt) == crawl::EntryId(0));
}
