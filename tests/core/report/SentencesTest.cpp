#include "report/Sentences.h"

#include "report/Address.h"
#include "report/TimeText.h"
#include "report/Words.h"
#include "support/Catch.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace report;
using crawl::Reason;
using crawl::Verdict;

namespace {

crawl::EntryState entry(Verdict verdict, Reason reason)
{
    crawl::EntryState state;
    state.shown = true;
    state.url = "https://a.test/page";
    state.verdict = verdict;
    state.reason = reason;
    return state;
}

} // namespace

TEST_CASE("every reason has its own word, heading and sentence", "[report]")
{
    std::set<std::string_view> words;
    std::set<std::string_view> titles;
    for (int number = 1; number < crawl::reasonCount; ++number) {
        const auto reason = static_cast<Reason>(number);
        CAPTURE(number);
        CHECK(words.insert(word(reason)).second);
        CHECK(titles.insert(title(reason)).second);
        CHECK_FALSE(sentence(reason).text.empty());
        CHECK(sentence(reason).text.back() != '.');
    }
    CHECK(word(Reason::MissingFragment) == "missing-fragment");
    CHECK(word(Reason::Soft404) == "soft-404");
    CHECK(word(Reason::None).empty());
}

TEST_CASE("every verdict has its word and heading", "[report]")
{
    std::set<std::string_view> words;
    for (int number = 0; number < crawl::verdictCount; ++number) {
        CHECK(words.insert(word(static_cast<Verdict>(number))).second);
        CHECK_FALSE(title(static_cast<Verdict>(number)).empty());
        CHECK_FALSE(fill(sentenceFor(entry(static_cast<Verdict>(number), Reason::HttpStatus))).empty());
    }
    CHECK_FALSE(words.contains(""));
}

TEST_CASE("every way to get no answer and every malformed address has a sentence", "[report]")
{
    std::set<std::string_view> texts;
    for (int error = 0; error <= static_cast<int>(http::TransportError::Other); ++error)
        CHECK(texts.insert(sentence(static_cast<http::TransportError>(error)).text).second);
    for (int error = 0; error <= static_cast<int>(url::UrlError::TelephoneNumber); ++error)
        CHECK(texts.insert(sentence(static_cast<url::UrlError>(error)).text).second);
    for (int notice = 0; notice <= static_cast<int>(crawl::Notice::DurationReached); ++notice)
        CHECK(
            texts.insert(sentence(crawl::NoticeGiven{static_cast<crawl::Notice>(notice), "x"}).text).second);
    for (int type = 0; type <= static_cast<int>(html::LinkType::Other); ++type) {
        CHECK_FALSE(word(static_cast<html::LinkType>(type)).empty());
        CHECK_FALSE(title(static_cast<html::LinkType>(type)).empty());
    }
    for (int position = 0; position <= static_cast<int>(html::LinkPosition::Footer); ++position) {
        crawl::Occurrence place;
        place.page = crawl::EntryId(0);
        place.position = static_cast<html::LinkPosition>(position);
        CHECK_FALSE(placeTitle(place).empty());
        CHECK_FALSE(word(place.position).empty());
    }
    for (int origin = 0; origin <= static_cast<int>(html::LinkOrigin::Sitemap); ++origin)
        CHECK_FALSE(word(static_cast<html::LinkOrigin>(origin)).empty());
    for (int use = 0; use <= static_cast<int>(html::LinkUse::SubmitPost); ++use)
        CHECK_FALSE(word(static_cast<html::LinkUse>(use)).empty());
    for (int kind = 0; kind <= static_cast<int>(crawl::EntryKind::RobotsTxt); ++kind)
        CHECK_FALSE(title(static_cast<crawl::EntryKind>(kind)).empty());
    CHECK_FALSE(texts.contains(""));
}

TEST_CASE("a person reads what both HTTP stacks saw, or that only one was asked", "[report]")
{
    using Part = crawl::SecondOpinion::Part;
    crawl::EntryState state = entry(Verdict::Broken, Reason::Reset);
    state.transportError = http::TransportError::Reset;
    state.detail = "Connection reset by peer; Empty reply from server";
    state.opinion = {.part = Part::Confirms, .error = http::TransportError::Reset};
    CHECK(message(state) == "the server closed the connection before it answered; asked in another way, too: "
                            "the same (Connection reset by peer; Empty reply from server)");
    state.detail = {};
    state.opinion.error = http::TransportError::BadResponse;
    CHECK(message(state) == "the server closed the connection before it answered; asked in another way, too: "
                            "the answer is not valid HTTP");
    state.opinion = {.part = Part::NotAsked};
    CHECK(message(state) ==
          "the server closed the connection before it answered; not asked once more in another way");

    state = entry(Verdict::Broken, Reason::HttpStatus);
    state.status = http::StatusCode(500);
    state.opinion = {.part = Part::Confirms, .status = http::StatusCode(500)};
    CHECK(message(state) == "500 Internal Server Error; asked in another way, too: the same");
    state.opinion.status = http::StatusCode(502);
    CHECK(message(state) == "500 Internal Server Error; asked in another way, too: 502 Bad Gateway");

    state = entry(Verdict::Broken, Reason::Tls);
    state.transportError = http::TransportError::TlsExpired;
    state.opinion = {.part = Part::Confirms, .error = http::TransportError::Tls};
    CHECK(message(state) == "the server's certificate has expired; asked in another way, too: the same");

    state = entry(Verdict::Ok, Reason::None);
    state.status = http::StatusCode(200);
    state.opinion = {.part = Part::Answers, .error = http::TransportError::BadResponse};
    CHECK(message(state) == "200 OK; only when asked in another way; else: the answer is not valid HTTP");
    state.opinion.status = http::StatusCode(200);
    CHECK(message(state) == "200 OK; only when asked in another way; else: the page is empty");

    state = entry(Verdict::Broken, Reason::RedirectLoop);
    state.status = http::StatusCode(301);
    state.opinion = {.part = Part::Confirms, .status = http::StatusCode(302)}; // of another hop
    CHECK(message(state) == "redirects in a circle; asked in another way, too: the same");
    state.opinion.status = http::StatusCode(500);
    CHECK(message(state) == "redirects in a circle; asked in another way, too: 500 Internal Server Error");

    state = entry(Verdict::Warning, Reason::EmptyPage);
    state.opinion = {.part = Part::Confirms, .status = http::StatusCode(200)};
    CHECK(message(state) == "the page is empty; asked in another way, too: the same");
}

TEST_CASE("a person reads why no mail gets to an address", "[report]")
{
    crawl::EntryState state = entry(Verdict::Broken, Reason::Dns);
    state.detail = "a.test";
    state.transportError = http::TransportError::TakesNoMail;
    CHECK(message(state) == "no mail gets there: its domain says that it takes none (a.test)");
    state.transportError = http::TransportError::NoMailServer;
    CHECK(message(state) == "no mail gets there: its domain has no mail server (a.test)");
    state.transportError = http::TransportError::NoSuchName;
    CHECK(message(state) == "there is no such host (a.test)");
    CHECK(message(entry(Verdict::Ok, Reason::None)) == "works");
}

TEST_CASE("a person reads what happened", "[report]")
{
    crawl::EntryState state = entry(Verdict::Broken, Reason::HttpStatus);
    state.status = http::StatusCode(404);
    CHECK(message(state) == "404 Not Found");
    state.status = http::StatusCode(599);
    CHECK(message(state) == "599");

    state = entry(Verdict::Broken, Reason::Reset);
    state.transportError = http::TransportError::Reset;
    state.detail = "Connection reset by peer";
    CHECK(message(state) == "the server closed the connection before it answered (Connection reset by peer)");

    state = entry(Verdict::Broken, Reason::Timeout);
    CHECK(message(state) == "the server did not answer in time");
    state.transportError = http::TransportError::ConnectTimeout;
    CHECK(message(state) == "no connection came about in time");

    state = entry(Verdict::Broken, Reason::Tls);
    state.transportError = http::TransportError::TlsExpired;
    state.detail = "certificate expired 2026-10-03T12:00:00Z";
    CHECK(message(state) ==
          "the server's certificate has expired (certificate expired 2026-10-03T12:00:00Z)");

    state = entry(Verdict::Broken, Reason::BadResponse);
    state.status = http::StatusCode(302);
    CHECK(message(state) == "a redirect that leads nowhere (302 Found)");

    state = entry(Verdict::Broken, Reason::MissingFragment);
    state.url = "https://a.test/page#top-100%";
    CHECK(message(state) == "the page has no place named \"top-100%\"");
    state.url = "https://a.test/#top-100:~:text=words";
    CHECK(message(state) == "the page has no place named \"top-100\"");

    state = entry(Verdict::Blocked, Reason::BotWall);
    state.status = http::StatusCode(403);
    CHECK(message(state) == "the server turns robots away (403 Forbidden): open it yourself to see");
    state.detail = "Cloudflare";
    CHECK(message(state) ==
          "the server turns robots away (403 Forbidden): open it yourself to see (Cloudflare)");
    state.detail = {};
    state.status.reset();
    CHECK(message(state) == "the server turns robots away: open it yourself to see");

    CHECK(message(entry(Verdict::Pending, Reason::None)) == "not asked yet");
    state = entry(Verdict::Skipped, Reason::Limit);
    state.kind = crawl::EntryKind::Shape;
    state.detail = "1234";
    CHECK(message(state) ==
          "not asked: 1234 more of this shape, to which only pages lead that repeat others");
}

TEST_CASE("a text that isn't shown and a place that scripts may make are named", "[report]")
{
    crawl::EntryState state = entry(Verdict::Warning, Reason::TextNotFound);
    state.url = "https://a.test/page#part:~:text=a-,quick%20brown,dog&text=%C3%A4";
    CHECK(message(state) == "the page does not show the text \"quick brown \u2026 dog\", \"\u00E4\"");
    state.reason = Reason::IdsByScript;
    state.url = "https://a.test/page#/route";
    CHECK(message(state) == "the page has no place named \"/route\", but its scripts may make it");
}

TEST_CASE("redirects say where they are doubtful", "[report]")
{
    crawl::EntryState state = entry(Verdict::Redirected, Reason::Temporary);
    state.hops =
        std::make_shared<const std::vector<crawl::Hop>>(std::vector<crawl::Hop>{{"a", 302}, {"b", 302}});
    state.downgraded = true;
    CHECK(message(state) == "moved temporarily; the redirect leaves https for insecure http");
    state.downgraded = false;
    state.targetSkipped = Reason::Robots;
    CHECK(message(state) ==
          "moved temporarily; the new address was not asked: its site's robots.txt forbids it");

    state = entry(Verdict::Broken, Reason::HttpStatus);
    state.status = http::StatusCode(410);
    state.hops = std::make_shared<const std::vector<crawl::Hop>>(std::vector<crawl::Hop>{{"a", 301}});
    CHECK(message(state) == "410 Gone; after a redirect");
}

TEST_CASE("a redirect loop names its members, and too many redirects where they began to lead", "[report]")
{
    using Hops = std::vector<crawl::Hop>;
    const auto loop = [](const Hops& hops, std::string_view closes) {
        crawl::EntryState state = entry(Verdict::Broken, Reason::RedirectLoop);
        state.hops = std::make_shared<const Hops>(hops);
        state.detail = closes;
        return state;
    };
    CHECK(message(loop({{"http://a.test/", 301}}, "http://a.test/")) ==
          "redirects to itself (http://a.test/ \u2192 http://a.test/)");
    CHECK(
        message(loop({{"http://a.test/", 301}, {"http://b.test/", 302}}, "http://a.test/")) ==
        "redirects in a circle of 2 addresses (http://a.test/ \u2192 http://b.test/ \u2192 http://a.test/)");
    CHECK(message(loop({{"in", 301}, {"a", 301}, {"b", 302}}, "a")) ==
          "redirects in a circle of 2 addresses (a \u2192 b \u2192 a)");
    CHECK(message(loop({{"in", 301}, {"a", 301}}, "a")) ==
          "redirects to an address that redirects to itself (a \u2192 a)");
    CHECK(message(loop({{"a", 301}, {"b", 301}, {"c", 301}, {"d", 301}, {"e", 301}, {"f", 301}}, "a")) ==
          "redirects in a circle of 6 addresses (a \u2192 b \u2192 c \u2192 d \u2192 e \u2192 \u2026 \u2192 "
          "a)");

    crawl::EntryState state = entry(Verdict::Broken, Reason::TooManyRedirects);
    state.hops = std::make_shared<const Hops>(Hops(21, {"http://a.test/on", 302}));
    CHECK(message(state).starts_with(
        "redirects too many times (21) (http://a.test/on \u2192 http://a.test/on"));
    CHECK(message(state).ends_with(" \u2192 \u2026 \u2192 http://a.test/on)"));
}

TEST_CASE("arguments are filled in as they are", "[report]")
{
    CHECK(fill({"%1 and %2, %1", {"a%2", "b"}}) == "a%2 and b, a%2");
    CHECK(fill({"100 % of %9", {"a"}}) == "100 % of %9");
    CHECK(fill({"%", {"a"}}) == "%");
}

TEST_CASE("a folder's addresses are shown as such, and sorted as they are shown", "[report]")
{
    CHECK(displayAddress("http://folder.invalid/a/b.html") == "folder:/a/b.html");
    CHECK(displayAddress("http://folder.invalid") == "folder:/");
    CHECK(displayAddress("http://folder.invalid.example/") == "http://folder.invalid.example/");
    CHECK(displayAddress("http://folder.invalid:8080/") == "http://folder.invalid:8080/");
    CHECK(displayAddress("https://a.test/") == "https://a.test/");

    const std::vector<std::string> urls = {"http://folder.invalid/b",
                                           "http://folder.invalid/a",
                                           "ftp://x/",
                                           "folder:",
                                           "folder:/aa",
                                           "fold",
                                           "http://a.test/",
                                           "",
                                           "http://folder.invalid"};
    for (const std::string& left : urls)
        for (const std::string& right : urls) {
            CAPTURE(left, right);
            CHECK(addressLess(left, right) == (displayAddress(left) < displayAddress(right)));
        }
}

TEST_CASE("times are written in UTC and rounded", "[report]")
{
    CHECK(isoTime(WallTime(std::chrono::milliseconds(0))) == "1970-01-01T00:00:00Z");
    CHECK(isoTime(WallTime(std::chrono::milliseconds(1'709'210'096'789))) == "2024-02-29T12:34:56Z");
    CHECK(milliseconds(std::chrono::microseconds(1'499)) == "1");
    CHECK(milliseconds(std::chrono::microseconds(-3)) == "0");
    CHECK(seconds(std::chrono::milliseconds(61'007)) == "61.007");
}
