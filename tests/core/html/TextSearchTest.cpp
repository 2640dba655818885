#include "html/TextSearch.h"

#include "core/html/ReadPage.h"
#include "html/PageReader.h"
#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <tuple>

namespace {

/// Whether a page shows the text that `value` names: `#:~:text=value`.
bool shows(const std::string& body, const std::string& value)
{
    html::PageQuestions questions;
    questions.texts = html::parseTextDirectives(":~:text=" + value);
    const auto address = url::parseUrl("https://a.test/");
    const html::Page page =
        html::readPage(body, http::parseMediaType("text/html; charset=utf-8"), *address, questions);
    return page.textsFound.at(0);
}

} // namespace

TEST_CASE("a text is found whatever its case, its accents and its white space", "[html]")
{
    const auto [body, text] = GENERATE(table<std::string, std::string>({
        {"<p>The quick\n  brown fox", "quick%20brown"},
        {"<p>The QUICK brown fox", "Quick%20Brown%20FOX"},
        {"<p>the caf\xC3\xA9 opens", "cafe"},
        {"<p>the cafe opens", "caf%C3%A9"},
        {"<p>Stra\xC3\x9F"
         "e",
         "strasse"},
        {"<p>a&nbsp;b &amp; c", "a%20b%20%26%20c"},
        {"<p>soft&shy;hyphen", "softhyphen"},
        {"<p>The <b>quick</b> <i>brown</i> fox", "quick%20brown%20fox"},
        {"<p>one<br>two", "one%20two"},
        {"<table><tr><td>one<td>two</table>", "one%20two"},
        {"<pre>one\n\n   two</pre>", "one%20two"},
        {"<p>\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x82\xBF\xE3\x83\xAF\xE3\x83\xBC", "%E4%BA%AC"},
    }));
    INFO(body << " " << text);
    CHECK(shows(body, text));
}

TEST_CASE("a text that the page doesn't show isn't found", "[html]")
{
    const auto [body, text] = GENERATE(table<std::string, std::string>({
        {"<p>The quick brown fox", "slow"},
        {"<p>The quick brown fox", "quick%20fox"},
        {"<p>category", "cat"}, // whole words only
        {"<p>concatenate", "cat"},
        {"<p>one<p>two", "one%20two"}, // in two blocks
        {"<ul><li>one<li>two</ul>", "one%20two"},
        {"<script>var secret</script>", "secret"},
        {"<style>.secret{}</style>", "secret"},
        {"<title>secret</title><p>x", "secret"},
        {"<template>secret</template>", "secret"},
        {"<!-- secret -->", "secret"},
        {"<img alt=secret src=x>", "secret"},
        {"", "secret"},
    }));
    INFO(body << " " << text);
    CHECK_FALSE(shows(body, text));
}

TEST_CASE("what stands before and after a text tells it from others", "[html]")
{
    const std::string body = "<h2>Use</h2><p>Call open first.<p>Then call close. Call open again, twice.";
    CHECK(shows(body, "then%20call-,close"));
    CHECK_FALSE(shows(body, "then%20call-,open"));
    CHECK(shows(body, "open,-again"));
    CHECK_FALSE(shows(body, "close,-again"));
    CHECK(shows(body, "call-,open,-again"));
    CHECK(shows(body, "use-,call%20open")); // in the block before
    CHECK(shows(body, "first.,-then"));
}

TEST_CASE("a range is found by its start and an end behind it, in any block", "[html]")
{
    const std::string body = "<p>one two<p>three four<p>five";
    CHECK(shows(body, "two,three"));
    CHECK(shows(body, "one,five"));
    CHECK_FALSE(shows(body, "five,one"));
    CHECK_FALSE(shows(body, "one,six"));
    CHECK_FALSE(shows(body, "two,two")); // the end comes after the start
    CHECK(shows(body, "one-,two,four,-five"));
    CHECK_FALSE(shows(body, "two-,one,four"));
}

TEST_CASE("each text is answered for itself, in the order of the questions", "[html]")
{
    html::PageQuestions questions;
    questions.texts = html::parseTextDirectives(":~:text=one&text=none&text=two");
    const html::Page page =
        html::readPage("<p>one two", std::nullopt, *url::parseUrl("https://a.test/"), questions);
    CHECK(page.textsFound == std::vector<bool>{true, false, true});
    CHECK(read_page::read("<p>one").textsFound.empty());
}

TEST_CASE("a page made to be slow to search is searched in time", "[html]")
{
    // Each start is followed by no end, each prefix by no start.
    const std::string many(1'000'000, 'a');
    const std::string spaced = [] {
        std::string text;
        while (text.size() < 1'000'000)
            text += "a ";
        return text;
    }();
    const std::string wanted(2'000, 'a');
    CHECK_FALSE(shows("<p>" + many, wanted + "b"));
    CHECK_FALSE(shows("<p>" + many, wanted + "-," + wanted + ",-" + wanted));
    CHECK_FALSE(shows("<p>" + spaced, "a,b"));
    CHECK_FALSE(shows("<p>" + spaced, "a-,a,a,-b"));
}
