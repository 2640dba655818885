#include "support/Catch.h"
#include "support/CrawlStory.h"

using crawl::Indexability;
using support::CrawlScript;
using support::FakeSite;
using support::seed;

namespace {

Indexability indexabilityOf(CrawlScript& crawl, const std::string& url)
{
    return crawl.state(url).indexability;
}

/// A page of the site that comes with one field more.
void answers(FakeSite& site, const std::string& url, const std::string& name, const std::string& value,
             const std::string& body)
{
    http::Fields fields = FakeSite::field("Content-Type", "text/html");
    fields.add(name, value);
    site.inTurn(url, {{FakeSite::response(200, fields, body)}});
}

} // namespace

TEST_CASE("a page that answers and forbids nothing is indexable", "[crawl]")
{
    FakeSite site;
    site.html(seed, "<link rel=canonical href=/><a href=/paper.pdf>paper</a>");
    site.status("https://a.test/paper.pdf", 200, FakeSite::field("Content-Type", "application/pdf"));
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, seed) == Indexability::Indexable);
    CHECK(indexabilityOf(crawl, "https://a.test/paper.pdf") == Indexability::Indexable);
    CHECK_FALSE(crawl.state(seed).noindex);
    CHECK_FALSE(crawl.state(seed).canonicalElsewhere);
}

TEST_CASE("what an address answers keeps it from search engines", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/gone", "/down", "/moved", "/secret", "https://b.test/", "mailto:me@a.test"});
    site.robots("https://a.test", "User-agent: *\nDisallow: /secret");
    site.status("https://a.test/down", 500);
    site.redirect("https://a.test/moved", "/gone");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, "https://a.test/gone") == Indexability::ClientError);
    CHECK(indexabilityOf(crawl, "https://a.test/down") == Indexability::ServerError);
    CHECK(indexabilityOf(crawl, "https://a.test/moved") == Indexability::Redirected);
    CHECK(indexabilityOf(crawl, "https://a.test/secret") == Indexability::BlockedByRobots);
    CHECK(indexabilityOf(crawl, "https://b.test/") == Indexability::NoResponse);
    CHECK(indexabilityOf(crawl, "mailto:me@a.test") == Indexability::Unknown);
}

TEST_CASE("noindex is heard in a page, and in the fields it comes with", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/meta", "/field", "/others", "/dated"});
    site.html("https://a.test/meta", "<meta name=robots content=noindex>x");
    answers(site, "https://a.test/field", "X-Robots-Tag", "noindex", "x");
    answers(site, "https://a.test/others", "X-Robots-Tag", "otherbot: noindex", "x");
    // The clock of these tests begins with 2026.
    answers(site, "https://a.test/dated", "X-Robots-Tag", "unavailable_after: 2025-12-30", "x");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, "https://a.test/meta") == Indexability::Noindex);
    CHECK(crawl.state("https://a.test/meta").noindex);
    CHECK(indexabilityOf(crawl, "https://a.test/field") == Indexability::Noindex);
    CHECK(indexabilityOf(crawl, "https://a.test/others") == Indexability::Indexable);
    CHECK(indexabilityOf(crawl, "https://a.test/dated") == Indexability::Noindex);
}

TEST_CASE("a page that names another as canonical is canonicalised", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/meta", "/field", "/its-own", "/anothers", "/both"});
    site.html("https://a.test/meta", "<link rel=canonical href=/?page=1>x");
    answers(site, "https://a.test/field", "Link", "<https://b.test/>; rel=\"shortlink Canonical\"", "x");
    answers(site, "https://a.test/its-own", "Link", "<its-own#part>; rel=canonical", "x");
    answers(site, "https://a.test/anothers", "Link", "</x>; rel=canonical; anchor=\"/y\", </x>; rel=next",
            "x");
    site.html("https://a.test/both", "<meta name=robots content=noindex><link rel=canonical href=/>x");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, "https://a.test/meta") == Indexability::Canonicalised);
    CHECK(crawl.state("https://a.test/meta").canonicalElsewhere);
    CHECK(indexabilityOf(crawl, "https://a.test/field") == Indexability::Canonicalised);
    CHECK(indexabilityOf(crawl, "https://a.test/its-own") == Indexability::Indexable);
    CHECK(indexabilityOf(crawl, "https://a.test/anothers") == Indexability::Indexable);
    CHECK(indexabilityOf(crawl, "https://a.test/both") == Indexability::Noindex);
    CHECK(crawl.state("https://a.test/both").canonicalElsewhere);
}

TEST_CASE("of a page that wasn't read nobody knows whether it is indexable, unless its fields forbid it",
          "[crawl]")
{
    FakeSite site;
    site.page(seed, {"https://b.test/", "https://b.test/field"});
    site.page("https://b.test/");
    answers(site, "https://b.test/field", "X-Robots-Tag", "none", "x");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, "https://b.test/") == Indexability::Unknown);
    CHECK(indexabilityOf(crawl, "https://b.test/field") == Indexability::Noindex);
}

TEST_CASE("a part of a page is nothing that search engines show", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page#missing"});
    site.html("https://a.test/page", "<meta name=robots content=noindex>x");
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(indexabilityOf(crawl, "https://a.test/page#missing") == Indexability::Unknown);
    CHECK_FALSE(crawl.state("https://a.test/page#missing").noindex);
}

TEST_CASE("an address asked again is judged by its new answer", "[crawl]")
{
    FakeSite site;
    site.page(seed, {"/page"});
    site.inTurn("https://a.test/page", {{FakeSite::response(200, FakeSite::field("X-Robots-Tag", "noindex"))},
                                        {FakeSite::response(200)}});
    CrawlScript crawl(site, {}, {seed});
    crawl.run();
    CHECK(crawl.state("https://a.test/page").noindex);
    crawl.crawl().recheck(std::vector<crawl::EntryId>{crawl.state("https://a.test/page").id}, crawl.now());
    crawl.run();
    CHECK_FALSE(crawl.state("https://a.test/page").noindex);
}
