#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace read_page;

namespace {

const std::string undeclared = "text/html";

/// More than what is looked through for a declaration before a page is read.
std::string longScript()
{
    return "<script>" + std::string(2'000, ';') + "</script>";
}

std::string charsetOf(std::string_view body, std::string_view contentType = undeclared)
{
    return read(body, contentType).charset;
}

} // namespace

// HTML §13.2.3.5
TEST_CASE("a page whose meta element comes late is read in what it declares all the same", "[html]")
{
    const html::Page page =
        read(longScript() + "\n<meta charset=koi8-r><title>\xC1</title><a href='/?q=\xC2' id=\xC3>\xC4</a>",
             undeclared);
    CHECK(page.charset == "koi8-r");
    CHECK(page.title == "а");
    REQUIRE(page.links.size() == 1);
    CHECK(page.links.front().target->href() == "https://a.test/?q=%C2"); // in the page's encoding
    CHECK(page.links.front().text == "д");
    CHECK(page.links.front().column == 47);
    CHECK(page.fragmentTargets == std::vector<std::uint64_t>{html::hashOfFragmentTarget("ц")});
}

TEST_CASE("what declares a page's encoding is the first meta element that names one", "[html]")
{
    const auto [markup, charset] = GENERATE(table<std::string, std::string>({
        {"<meta charset=koi8-r>", "koi8-r"},
        {"<META CHARSET=' KOI8-R '>", "koi8-r"},
        {"<meta charset=&#107;oi8-r>", "koi8-r"},
        {"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"},
        {"<meta content='text/html; charset=koi8-r'>", "windows-1252"},
        {"<meta charset=nonsense http-equiv=content-type content='charset=koi8-r'>", "koi8-r"},
        {"<meta charset=nonsense><meta charset=koi8-r><meta charset=big5>", "koi8-r"},
        {"<body><p><meta charset=koi8-r>", "koi8-r"},
        {"<noscript><meta charset=koi8-r></noscript>", "koi8-r"},
        {"<template><meta charset=koi8-r></template>", "koi8-r"},
        {"<svg><meta charset=koi8-r></svg>", "koi8-r"}, // HTML §13.2.6.5: it ends the svg
        {"<iframe srcdoc='<meta charset=koi8-r>'></iframe>", "windows-1252"},
        {"<script>'<meta charset=koi8-r>'</script>", "windows-1252"},
        {"<!-- <meta charset=koi8-r> -->", "windows-1252"},
        {"<textarea><meta charset=koi8-r></textarea>", "windows-1252"},
        {"<meta charset=utf-16>", "utf-8"},
        {"<meta charset=x-user-defined>", "windows-1252"},
        {"<meta charset=windows-1252><meta charset=koi8-r>", "windows-1252"},
    }));
    CAPTURE(markup);
    CHECK(charsetOf(longScript() + markup) == charset);
}

TEST_CASE("an element counts for more than what only looks like one, and than a guess", "[html]")
{
    // Before a page is read its scripts' texts can't be told from its elements.
    CHECK(charsetOf("<script>'<meta charset=big5>'</script>" + longScript() + "<meta charset=koi8-r>") ==
          "koi8-r");
    CHECK(charsetOf("<script>'<meta charset=big5>'</script>") == "big5");
    CHECK(charsetOf(longScript() + "\xC3\xA4<meta charset=koi8-r>") == "koi8-r"); // which reads like UTF-8
}

TEST_CASE("what could be read in UTF-16 is in it, whatever it declares", "[html]")
{
    std::string body;
    for (const char c : std::string_view("<?xml version='1.0'?><meta charset=koi8-r><a href=b>"))
        body.append({c, '\0'});
    const html::Page page = read(body, undeclared);
    CHECK(page.charset == "utf-16le");
    CHECK(linksOf(page) == Lines{"a href https://a.test/folder/b"});
}

TEST_CASE("what a server or a byte order mark says no element changes, and nothing in XML", "[html]")
{
    const std::string late = longScript() + "<meta charset=koi8-r>";
    CHECK(charsetOf(late, "text/html; charset=big5") == "big5");
    CHECK(charsetOf(late, "text/html; charset=nonsense") == "koi8-r");
    CHECK(charsetOf("\xEF\xBB\xBF" + late) == "utf-8");
    CHECK(charsetOf("<html>" + late + "</html>", "application/xhtml+xml") == "utf-8");
}
