// Elements that hold a text and nothing else, and whose tags say nothing, are read in one go. What a page
// says must not depend on that: an end tag in capitals means the same and takes the long way.

#include "core/html/ReadPage.h"
#include "support/Catch.h"
#include "support/HostileText.h"

#include <string>
#include <tuple>

using read_page::Lines;
using support::repeated;

namespace {

/// All that a page says which could depend on how its elements are read.
Lines toldBy(std::string_view body, std::string_view contentType, const html::ReadSettings& settings = {})
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page").value();
    const html::PageQuestions questions{.texts = {}, .fingerprint = true, .exactFingerprint = true};
    const html::Page page =
        html::readPage(body, http::parseMediaType(contentType), address, questions, settings);
    Lines lines = read_page::linksOf(page);
    for (std::size_t i = 0; i < page.links.size(); ++i) {
        const html::Link& link = page.links[i];
        lines[i].append(" ").append(link.path).append(" [").append(link.text).append("] ");
        lines[i] += std::to_string(link.line) + ':' + std::to_string(link.column) + ' ' +
                    std::to_string(static_cast<int>(link.position));
    }
    lines.push_back(page.title);
    for (const auto numbers : {&page.fragmentTargets, &page.headingsWithoutId})
        for (const std::uint64_t number : *numbers)
            lines.push_back(std::to_string(number));
    for (const auto number : {page.fingerprint, page.exactFingerprint})
        lines.push_back(std::to_string(number.value_or(0)));
    lines.push_back(std::to_string(page.shownBytes) + ' ' + std::to_string(page.inertLinks) + ' ' +
                    (page.isEmpty ? "empty" : "full") + ' ' + (page.hasScripts ? "scripts" : "plain"));
    return lines;
}

/// The page with an element in place of each `*`, which is ended by that name, and its name in place of `@`.
std::string filled(std::string_view page, const std::string& element, const std::string& endName)
{
    std::string filled;
    for (const char c : page)
        if (c == '*')
            filled.append("<")
                .append(element)
                .append(" class=\"c\">so &amp; so</")
                .append(endName)
                .append(">");
        else if (c == '@')
            filled.append(element);
        else
            filled.push_back(c);
    return filled;
}

std::string capital(std::string name)
{
    for (char& c : name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return name;
}

const html::ReadSettings unhurried{.attributes = {{"", " "}}, .readTemplates = false};

constexpr std::string_view links =
    "*<a href=x>*y*</a><@><a href=y></a></@><p>*<i>*<a href=z>*</a></i><@><a href=z>";

} // namespace

TEST_CASE("a page says the same, however the elements with only a text in them are read", "[html]")
{
    const std::string element =
        GENERATE(as<std::string>(), "span", "q", "x-word", "map", "sup", "rb", "code", "b", "nobr", "p", "li",
                 "option", "noscript", "object", "textarea", "title", "iframe", "svg", "math", "mi", "a",
                 "h1", "td", "template", "button", "averylongnameofanelement");
    const std::string page = GENERATE(
        as<std::string>(), "", "<head>*", "<body>", "<p>*<br>*", "<h2>*</h2>", "<p><b><i>one</p>",
        "<b><p>one</b>", "<a href=one>", "<table>*<tr>*<td>", "<table><tbody>*<tr>*", "<table><caption>*",
        "<table><colgroup>*", "<table><tr><td>*</td>*", "<svg>*<desc>*", "<svg><title>*", "<math>*<mi>*",
        "<math><annotation-xml encoding=text/html>*", "<template>*", "<body><template>*<div>*",
        "<div><template shadowrootmode=open>*<div>*", "<select>*<option>", "<button>*", "<ruby>*<rt>",
        "<form>*<div></form>*", "<object>*", "<frameset>*", "<noscript>*", "<ul><li>*<li>", "<dl><dt>*<dd>",
        "<textarea>*", "<script>*", "<style>*", "<iframe srcdoc='<b>*'>", "<pre>*", "*</body>*</html>");
    const std::string contentType =
        GENERATE(as<std::string>(), "text/html; charset=utf-8", "application/xhtml+xml");
    const std::string body = page + std::string(links);
    CAPTURE(element, body, contentType);
    const Lines told = toldBy(filled(body, element, element), contentType);
    CHECK(told == toldBy(filled(body, element, capital(element)), contentType));
    CHECK(told == toldBy(filled(body, element, element), contentType, unhurried));
}

TEST_CASE("so it does where elements are nested as deep as any", "[html]")
{
    const std::size_t depth = GENERATE(200, 250, 252, 254, 255, 256, 257, 258, 509, 511, 600);
    // With formatting that is taken up again before what comes.
    const std::string body = "<body>" + repeated("<div>", depth) + "<p><b><i><u>x</p>" + std::string(links);
    CHECK(toldBy(filled(body, "span", "span"), "text/html") ==
          toldBy(filled(body, "span", "SPAN"), "text/html"));
}

TEST_CASE("an element with only a text in it is counted among its siblings", "[html]")
{
    using namespace read_page;
    CHECK(onlyLink("<p><span>one</span><span> </span><span class=x>two</span><span id=y>three</span>"
                   "<span></span><q>four</q><span><a href=x>five</a></span>")
              .path == "html>body>p>span:nth-of-type(6)>a");
}

TEST_CASE("the text of a link is the same with and without elements in it", "[html]")
{
    using namespace read_page;
    const auto [body, text] = GENERATE(table<std::string, std::string>({
        {"<a href=x>one<span>two</span>three</a>", "onetwothree"},
        {"<a href=x>one<span> </span>two</a>", "one two"},
        {"<a href=x>one<span></span>two</a>", "onetwo"},
        {"<a href=x><span> one\n</span><span>two</span></a>", "one two"},
        {"<a href=x><span>one &lt; two</span></a>", "one < two"},
        {"<a href=x><span>one < two</span></a>", "one < two"},
        {std::string("<a href=x><span>one\0two</span></a>", 34), "onetwo"},
        {"<a href=x>one<span>&#32;</span>two</a>", "one two"},
        {"<a href=x>one<span>&Tab;&NewLine; two</span></a>", "one two"},
        {"<a href=x>one<span>&Tau;</span></a>", "one\xCE\xA4"},
        {"<a href=x>one<span>&#x20;&#x21;</span></a>", "one !"},
    }));
    CAPTURE(body);
    CHECK(onlyLink(body + "<p>" + std::string(16, ' ')).text == text);
}
