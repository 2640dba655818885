#include "html/PageFingerprint.h"

#include "html/PageReader.h"
#include "support/Catch.h"
#include "url/UrlParser.h"

#include <optional>
#include <string>

namespace {

std::optional<std::uint64_t> fingerprint(const std::string& address, const std::string& body)
{
    html::PageQuestions questions;
    questions.fingerprint = true;
    return html::readPage(body, http::parseMediaType("text/html; charset=utf-8"), *url::parseUrl(address),
                          questions)
        .fingerprint;
}

const std::string one = "https://a.test/shop/blue-shoes";
const std::string other = "https://a.test/no-such-page-1f2e";

} // namespace

TEST_CASE("one page at two addresses has one fingerprint, though it names its address and the time", "[html]")
{
    const auto page = [](const std::string& path, const std::string& time) {
        return "<title>Not found</title><nav><a href=/>Home</a></nav><p>Sorry: " + path +
               " was not found.<p>Asked at " + time + "<img src=/sad.png>";
    };
    CHECK(fingerprint(one, page("/shop/blue-shoes", "12:30")) ==
          fingerprint(other, page("/no-such-page-1f2e", "12:31")));
    CHECK(fingerprint(one, page("\"blue-shoes\"", "12:30")) ==
          fingerprint(other, page("\"no-such-page-1f2e\"", "7:01")));
    CHECK(fingerprint(one, page("https://a.test/shop/blue-shoes", "1")) ==
          fingerprint(other, page("https://a.test/no-such-page-1f2e", "2")));
}

TEST_CASE("two pages that tell a reader different things have two fingerprints", "[html]")
{
    const std::string body = "<title>A</title><p>Some words<img src=/1.png>";
    CHECK(fingerprint(one, body) == fingerprint(other, body));
    CHECK(fingerprint(one, body) != fingerprint(one, "<title>B</title><p>Some words<img src=/1.png>"));
    CHECK(fingerprint(one, body) != fingerprint(one, "<title>A</title><p>Other words<img src=/1.png>"));
    CHECK(fingerprint(one, body) != fingerprint(one, "<title>A</title><p>Some words<img src=/2.png>"));
    CHECK(fingerprint(one, body) !=
          fingerprint(one, "<title>A</title><p>Some words<iframe src=/1.png></iframe>"));
}

TEST_CASE("a page that shows no words can't be recognised", "[html]")
{
    CHECK_FALSE(fingerprint(one, ""));
    CHECK_FALSE(fingerprint(one, "<title>App</title><div id=root></div><script src=app.js></script>"));
}

TEST_CASE("a fingerprint is taken only where it is asked for", "[html]")
{
    CHECK_FALSE(html::readPage("<p>text", std::nullopt, *url::parseUrl(one)).fingerprint);
    CHECK_FALSE(html::readPage("<p>text", std::nullopt, *url::parseUrl(one)).exactFingerprint);
}

TEST_CASE("to the letter, a page is another one with a word, a digit or a picture of its own", "[html]")
{
    const auto exact = [](const std::string& body) {
        html::PageQuestions questions;
        questions.exactFingerprint = true;
        return html::readPage(body, std::nullopt, *url::parseUrl(one), questions).exactFingerprint;
    };
    const std::string body = "<title>A</title><p>Some 1\n  words<img src=/1.png>";
    CHECK(exact(body));
    CHECK(exact(body) == exact("<title>A</title><p>Some 1 words<img src=/1.png>"));
    CHECK(exact(body) != exact("<title>A</title><p>Some 2 words<img src=/1.png>"));
    CHECK(exact(body) != exact("<title>B</title><p>Some 1 words<img src=/1.png>"));
    CHECK(exact(body) != exact("<title>A</title><p>Some 1 words<img src=/2.png>"));
    CHECK(exact(body) != exact("<title>A</title><p>Some 1 words"));
}
