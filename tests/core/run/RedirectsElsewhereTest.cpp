// Redirects that leave their server: to another port, another scheme, and to where nothing good is.

#include "core/run/HostileCrawl.h"
#include "support/Catch.h"

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;
using support::LoopbackServer;

namespace {

constexpr http::Deadlines patient{.connect = 6s, .firstByte = 4s, .idle = 3s, .total = 6s};

std::string closedPort()
{
    const LoopbackServer gone;
    return gone.url("/");
}

} // namespace

TEST_CASE("a redirect to another port or scheme is followed, and its row says where it ends",
          "[run][hostile]")
{
    LoopbackServer other;
    LoopbackServer safe(LoopbackServer::Security::Tls);
    LoopbackServer site;
    other.page("/fine", "<p>fine");
    safe.page("/fine", "<p>fine");
    site.page("/fine", "<p>fine");
    const std::string port = std::to_string(other.port());
    struct Way
    {
        std::string path;
        std::string location;
        std::string ends;
    };
    const Way ways[] = {
        {"/port", other.url("/fine"), other.url("/fine")},
        {"/port-of-no-scheme", "//127.0.0.1:" + port + "/fine", other.url("/fine")},
        {"/capitals", "HTTP://127.0.0.1:" + port + "/fine", other.url("/fine")},
        {"/address-of-one-number", "http://2130706433:" + port + "/fine", other.url("/fine")},
        {"/secure", safe.url("/fine"), safe.url("/fine")},
        {"/and-back", safe.url("/back"), site.url("/fine")},
        {"/round", other.url("/round"), site.url("/fine")},
    };
    safe.redirect("/back", site.url("/fine"));
    other.redirect("/round", site.url("/fine"));
    std::string html;
    for (const Way& way : ways) {
        site.redirect(way.path, way.location);
        html += "<a href=" + way.path + ">link</a>";
    }
    site.page("/", html);
    HostileCrawl crawl({{site.url("/"), {}}}, patient);
    REQUIRE(crawl.finishes());
    for (const Way& way : ways) {
        const HostileCrawl::Row& row = crawl.rows().at(site.url(way.path));
        INFO(way.path << ": " << row.detail);
        CHECK(wordsOf(row.verdict, row.reason) == wordsOf(Verdict::Redirected, Reason::Permanent));
        CHECK(row.finalUrl == way.ends);
        CHECK(site.count(way.path) == 1);
    }
    CHECK(other.count("/fine") == 1); // four ways lead there
}

TEST_CASE("a redirect to another port is as broken as what is there", "[run][hostile]")
{
    LoopbackServer other;
    LoopbackServer site;
    other.status("/missing", 404);
    other.redirect("/there-and-back", site.url("/circle"));
    site.redirect("/missing", other.url("/missing"));
    site.redirect("/circle", other.url("/there-and-back"));
    site.redirect("/closed", closedPort());
    site.redirect("/unknown-host", "http://nowhere.invalid/");
    site.page("/",
              "<a href=/missing>1</a><a href=/circle>2</a><a href=/closed>3</a><a href=/unknown-host>4</a>");
    HostileCrawl crawl({{site.url("/"), {}}}, patient);
    REQUIRE(crawl.finishes());
    const auto isBroken = [&](const char* path, Reason reason) {
        const HostileCrawl::Row& row = crawl.rows().at(site.url(path));
        INFO(path << ": " << row.detail);
        CHECK(wordsOf(row.verdict, row.reason) == wordsOf(Verdict::Broken, reason));
    };
    isBroken("/missing", Reason::HttpStatus);
    isBroken("/circle", Reason::RedirectLoop);
    isBroken("/closed", Reason::Refused);
    isBroken("/unknown-host", Reason::Dns);
}

TEST_CASE("a redirect's name and password are told to nobody", "[run][hostile]")
{
    LoopbackServer other;
    LoopbackServer site;
    other.page("/fine", "<p>fine");
    site.redirect("/named", "http://me:secret@127.0.0.1:" + std::to_string(other.port()) + "/fine");
    site.page("/", "<a href=/named>link</a>");
    HostileCrawl crawl({{site.url("/"), {}}}, patient);
    REQUIRE(crawl.finishes());
    CHECK(crawl.rows().at(site.url("/named")).verdict == Verdict::Redirected);
    REQUIRE(other.requests().size() == 1);
    CHECK(other.requests().front().field("Authorization").empty());
}
