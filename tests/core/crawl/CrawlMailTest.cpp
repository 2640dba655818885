#include "support/Catch.h"
#include "support/CrawlStory.h"

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using http::MailAnswer;
using http::TransportError;
using support::CrawlScript;
using support::FakeSite;
using support::quiet;
using support::Row;
using support::seed;
using support::Urls;

namespace {

const Row works{Verdict::Ok, Reason::None};
const Row notChecked{Verdict::Skipped, Reason::UnsupportedScheme};
const Row broken{Verdict::Broken, Reason::Dns};

/// One domain of each kind: has.test, gone.test, none.test, null.test, mute.test.
void knowAll(FakeSite& site)
{
    site.mail("has.test", MailAnswer::HasServer).mail("gone.test", MailAnswer::NoSuchName);
    site.mail("none.test", MailAnswer::NoServer).mail("null.test", MailAnswer::TakesNone);
    site.mail("mute.test", MailAnswer::Unknown);
}

} // namespace

TEST_CASE("a mailto link is ok where its domain takes mail, and broken where it can't", "[crawl][mail]")
{
    const auto [domain, row, error] = GENERATE(table<std::string, Row, std::optional<TransportError>>({
        {"has.test", works, std::nullopt},
        {"gone.test", broken, TransportError::NoSuchName},
        {"none.test", broken, TransportError::NoMailServer},
        {"null.test", broken, TransportError::TakesNoMail},
        {"mute.test", notChecked, std::nullopt}, // nobody knows: no reason to call it broken
    }));
    FakeSite site;
    knowAll(site);
    site.page(seed, {"mailto:me@" + domain});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    const crawl::EntryState& state = crawl.state("mailto:me@" + domain);
    CHECK(crawl.row("mailto:me@" + domain) == row);
    CHECK(state.transportError == error);
    CHECK(state.detail == (error ? domain : ""));
    CHECK(state.checkedAt.has_value() == (row != notChecked));
    CHECK(crawl.asked() == Urls{seed});
    CHECK(crawl.complete());
}

TEST_CASE("a domain is looked up once for all links to it", "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    std::vector<std::string> links(50);
    for (std::size_t i = 0; i < links.size(); ++i)
        links[i] = "mailto:somebody" + std::to_string(i) + (i % 2 ? "@has.test" : "@GONE.test?subject=x");
    site.page(seed, links);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.mailLookUps() == Urls{"gone.test", "has.test"});
    for (std::size_t i = 0; i < links.size(); ++i)
        CHECK(crawl.row(links[i]) == (i % 2 ? works : broken));
}

TEST_CASE("a link to several people is as good as the worst of their domains", "[crawl][mail]")
{
    const auto [link, row] = GENERATE(table<std::string, Row>({
        {"mailto:a@has.test,b@has.test", works},
        {"mailto:a@has.test,b@gone.test", broken},
        {"mailto:a@mute.test,b@null.test", broken},
        {"mailto:a@has.test?to=b@mute.test", notChecked},
        {"mailto:?subject=nobody", notChecked},
        {"mailto:a@[192.0.2.1]", notChecked},
    }));
    FakeSite site;
    knowAll(site);
    site.page(seed, {link});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.row(link) == row);
}

TEST_CASE("mail servers are looked up where links to other sites are checked, and somebody wants it",
          "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    site.page(seed, {"mailto:me@gone.test"});
    crawl::CrawlSettings without = quiet();
    SECTION("mail servers")
    {
        without.checkMailServers = false;
    }
    SECTION("contacts")
    {
        without.checkContacts = false;
    }
    SECTION("other sites")
    {
        without.checkExternal = false;
    }
    SECTION("excluded by a pattern")
    {
        without.exclude = {"@gone[.]test"};
    }
    CrawlScript crawl(site, without, {seed});
    crawl.run();
    CHECK(crawl.mailLookUps().empty());
    CHECK(crawl.row("mailto:me@gone.test") == notChecked);
}

TEST_CASE("a list's mail addresses are checked, whatever is outside of what", "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    crawl::CrawlSettings list = quiet();
    list.mode = crawl::Mode::Check;
    list.checkExternal = false;
    CrawlScript crawl(site, list, {"mailto:me@gone.test", "mailto:me@has.test"});
    crawl.run();
    CHECK(crawl.row("mailto:me@gone.test") == broken);
    CHECK(crawl.row("mailto:me@has.test") == works);
}

TEST_CASE("few domains are looked up at a time, and no more than ten thousand", "[crawl][mail]")
{
    FakeSite site;
    std::string body;
    for (int i = 0; i < 10'100; ++i)
        body += "<a href=mailto:me@d" + std::to_string(i) + ".test>x</a>";
    site.html(seed, body);
    site.slowToLookUp("d0.test", 1s);
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    CHECK(crawl.mailLookUps().size() == 10'000);
    CHECK(crawl.mostMailLookUps() == 8);
    CHECK(crawl.row("mailto:me@d10050.test") == notChecked);
    CHECK(crawl.complete());
}

TEST_CASE("a crawl ends after its mail servers were looked up, and a stop doesn't wait for them",
          "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    site.page(seed, {"mailto:me@gone.test"}).slowToLookUp("gone.test", 4s);
    CrawlScript whole(site, quiet(), {seed});
    whole.run();
    CHECK(whole.elapsed() >= 4s);
    CHECK(whole.row("mailto:me@gone.test") == broken);

    CrawlScript crawl(site, quiet(), {seed});
    crawl.runUntil(1s);
    REQUIRE(crawl.mailLookUps().size() == 1);
    crawl.crawl().stop();
    CHECK(crawl.crawl().isFinished());
    crawl.run();
    CHECK(crawl.row("mailto:me@gone.test") == notChecked); // the answer that comes too late says nothing

    const crawl::EntryId link = crawl.state("mailto:me@gone.test").id;
    crawl.crawl().recheck({&link, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row("mailto:me@gone.test") == broken);
}

TEST_CASE("a recheck looks a domain up again, for all links to it", "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    site.page(seed, {"mailto:me@gone.test", "mailto:you@gone.test"});
    CrawlScript crawl(site, quiet(), {seed});
    crawl.run();
    site.mail("gone.test", MailAnswer::HasServer);
    const crawl::EntryId link = crawl.state("mailto:me@gone.test").id;
    crawl.crawl().recheck({&link, 1}, crawl.now());
    crawl.run();
    CHECK(crawl.row("mailto:me@gone.test") == works);
    CHECK(crawl.row("mailto:you@gone.test") == works);
    CHECK(crawl.mailLookUps() == Urls{"gone.test", "gone.test"});
    CHECK(crawl.state("mailto:me@gone.test").attempts == 2);
}

TEST_CASE("mail servers that are wanted in the middle of a crawl are looked up then", "[crawl][mail]")
{
    FakeSite site;
    knowAll(site);
    site.page(seed, {"mailto:me@gone.test", "/slow"}).page(seed + "slow").delay(seed + "slow", 5s);
    crawl::CrawlSettings without = quiet();
    without.checkMailServers = false;
    CrawlScript crawl(site, without, {seed});
    crawl.runUntil(1s);
    CHECK(crawl.mailLookUps().empty());
    crawl.crawl().change(quiet(), crawl.now());
    crawl.run();
    CHECK(crawl.row("mailto:me@gone.test") == broken);
}
