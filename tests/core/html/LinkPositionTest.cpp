#include "html/Page.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

#include <tuple>

using namespace read_page;
using html::LinkPosition;

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Of the page's last link.
html::Link lastLink(const std::string& body, std::string_view contentType = "text/html; charset=utf-8")
{
    html::Page page = read(body, contentType);
    REQUIRE_FALSE(page.links.empty());
    return page.links.back();
}

} // namespace

TEST_CASE("a frameset takes the place of a body that shows nothing, and of no other", "[html]")
{
    const std::string frames = "<frameset><frame src=x>";
    const std::string nothing =
        GENERATE(as<std::string>(), "", "<div>", "<p><b>", "<div> <span> </span>\n", "<a href=''>",
                 "<title>x</title>", "<div><title>x</title>", "<p><script>x</script><style>x</style>",
                 "<form><label>", "<h1></h1>", "<input type=Hidden>", "<param>", "<center><font><link>",
                 "<svg><g></g></svg>", "<svg><input></svg>", "<p>&#32;&#10;</p>", "</p>", "<plaintext-x>",
                 "<noscript>", "<option>", "<div><!-- x -->", "<p><title>x</title>");
    const std::string something =
        GENERATE(as<std::string>(), "x", "<span>x</span>", "<span>x </span >", "<body>", "<div><body>",
                 "<br>", "</br>", "<hr>", "<img>", "<image>", "<input>", "<input type=text>", "<button>",
                 "<pre>", "<listing>", "<li>", "<dd>", "<dt>", "<table>", "<textarea></textarea>",
                 "<iframe></iframe>", "<xmp></xmp>", "<select>", "<object>", "<applet>", "<marquee>",
                 "<embed>", "<area>", "<keygen>", "<wbr>", "<svg>x</svg>", "<svg><text>x</text></svg>",
                 "&nbsp;", "<template></template><p>", "<div><template></template>");
    CAPTURE(nothing, something);
    // A link in the body that is replaced has been read before.
    CHECK(read_page::read(nothing + frames).links.back().path == "html>frameset>frame");
    CHECK(read_page::linksOf(nothing + something + frames) == read_page::linksOf(nothing + something));
}

TEST_CASE("a link's path is that of its element in the tree that browsers build", "[html]")
{
    const auto [markup, path] = GENERATE(table<std::string, std::string>({
        {"<main><p>1<p>2<p>3 <a href=x>", "html>body>main>p:nth-of-type(3)>a"},
        {"<html><head><link href=x>", "html>head>link"},
        {"<title>t</title><link href=y><link href=x>", "html>head>link:nth-of-type(2)"},
        {"<head></head><link href=x><body>", "html>head>link"},
        {"<img src=x>", "html>body>img"},
        {"<img><image src=x>", "html>body>img:nth-of-type(2)"},
        {"text<link href=x>", "html>body>link"},
        {"</br><link href=x>", "html>body>link"},
        {"</html><link href=x>", "html>body>link"},
        {"<title>t</title></body><link href=x>", "html>body>link"},
        {"<noscript></body><link href=x>", "html>head>noscript>link"},
        {"<noscript></head><link href=x>", "html>head>noscript>link"},
        {"<noscript></br><link href=x>", "html>body>link"},
        {"</head><noscript><link href=x>", "html>body>noscript>link"},
        {"<noscript><link href=x>", "html>head>noscript>link"},
        {"<body background=u><body><a href=x>", "html>body>a"},
        {"<frameset><frame><frame src=x>", "html>frameset>frame:nth-of-type(2)"},
        // a p ends where a block begins; li, dt, option and cells where the next one begins
        {"<p>1<div>2</div><p><a href=x>", "html>body>p:nth-of-type(2)>a"},
        {"<p><span><ul><li><a href=x>", "html>body>ul>li>a"},
        {"<p><button><div><a href=x>", "html>body>p>button>div>a"},
        {"<ul><li>1<li>2<ul><li>3</ul><li><a href=x>", "html>body>ul>li:nth-of-type(3)>a"},
        {"<ul><li><div><p>1<li><a href=x>", "html>body>ul>li:nth-of-type(2)>a"},
        {"<dl><dt>1<dd>2<dt>3<dd><a href=x>", "html>body>dl>dd:nth-of-type(2)>a"},
        {"<div></div><p></p><p></p><x-y></x-y><div></div><x-z></x-z><p><a href=x>",
         "html>body>p:nth-of-type(3)>a"},
        {"<p></p><x-y></x-y><p></p><x-y><a href=x>", "html>body>x-y:nth-of-type(2)>a"},
        {"<p></p><table><tr><p></p></table><div></div><p><a href=x>", "html>body>p:nth-of-type(3)>a"},
        {"<h1>1<h2><a href=x>", "html>body>h2>a"},
        {"<h1>1</h3><a href=x>", "html>body>a"},
        {"<ruby>1<rt>2<rt><a href=x>", "html>body>ruby>rt:nth-of-type(2)>a"},
        {"<select><option>1<option>2</select><a href=x>", "html>body>a"},
        // stray end tags
        {"<div></span></p><a href=x>", "html>body>div>a"},
        {"</p><p><a href=x>", "html>body>p>a"},
        {"</br><p></p></p><p><a href=x>", "html>body>p:nth-of-type(3)>a"},
        {"<span><div></span><a href=x>", "html>body>span>div>a"},
        {"<div></body></html><a href=x>", "html>body>div>a"},
        {"<form><div></form><a href=x>", "html>body>form>div>a"},
        {"<form></form><form><a href=x>", "html>body>form:nth-of-type(2)>a"},
        {"<x-y></x-y><x-z><x-y></x-z><a href=x>", "html>body>a"},
        // tables
        {"<table><td><a href=x>", "html>body>table>tbody>tr>td>a"},
        {"<table><tr><td>1<td>2<tr><td><a href=x>", "html>body>table>tbody>tr:nth-of-type(2)>td>a"},
        {"<table><tr><td><table><tr><td>1</table><td><a href=x>",
         "html>body>table>tbody>tr>td:nth-of-type(2)>a"},
        {"<table><tr><td><div><tr><th><a href=x>", "html>body>table>tbody>tr:nth-of-type(2)>th>a"},
        {"<table><caption>1<col><tbody><tbody><tr><td><a href=x>",
         "html>body>table>tbody:nth-of-type(2)>tr>td>a"},
        {"<table><tr><a href=x>", "html>body>a"},
        {"<table><tr><td>1</table><a href=x>", "html>body>a"},
        {"<p><table><td><a href=x>", "html>body>p>table>tbody>tr>td>a"},
        {"<!doctype html><p><table><td><a href=x>", "html>body>table>tbody>tr>td>a"},
        {"<!doctype html public '-//W3C//DTD HTML 4.01 Transitional//EN'><p><table><td><a href=x>",
         "html>body>p>table>tbody>tr>td>a"},
        {"<td><a href=x>", "html>body>a"},
        // formatting left open goes on in the next block; it ends with its cell
        {"<p><b>1<p>2 <a href=x>", "html>body>p:nth-of-type(2)>b>a"},
        {"<table><td><b>1<td><a href=x>", "html>body>table>tbody>tr>td:nth-of-type(2)>a"},
        {"<a name=n><h2>1</h2><p><a href=x>", "html>body>p>a:nth-of-type(2)"},
        {"<b><p>1</b><a href=x>", "html>body>p>a"},
        {"<b><p><i>1</b><a href=x>", "html>body>p>i>a"},
        {"<p><font><font><font><font><p>1 <a href=x>", "html>body>p:nth-of-type(2)>font>font>font>a"},
        // white space takes it up, too, but not between the parts of a table
        {"<div><a name=n></div> <a href=x>", "html>body>a:nth-of-type(2)"},
        {"<div><a name=n></div><table> <tr> <td><a href=x>", "html>body>table>tbody>tr>td>a"},
        {"<div><a name=n></div><table><col>1<a href=x>", "html>body>a:nth-of-type(2)"},
        // noscript in a head holds only what a head holds
        {"<head><noscript><link href=x>", "html>head>noscript>link"},
        {"<head><noscript><img src=x></noscript>", "html>body>img"},
        // svg and math
        {"<svg><g><g /><a xlink:href=x>", "html>body>svg>g>a"},
        {"<svg><foreignObject><p>1<p><a href=x>", "html>body>svg>foreignobject>p:nth-of-type(2)>a"},
        {"<svg><g><p><a href=x>", "html>body>p>a"},
        {"<div><svg><g></div><a href=x>", "html>body>a"},
        {"<template><p></template><p><a href=x>", "html>body>p>a"},
    }));
    INFO(markup);
    CHECK(lastLink(markup).path == path);
}

TEST_CASE("a path is a selector, whatever the names of its elements", "[html]")
{
    CHECK(lastLink("<o:p><x\"\x01y><a href=x>").path == "html>body>o\\:p>x\\\"\\1 y>a");
    CHECK(lastLink("<\xC3\xA4><br\xC3\xA4><a href=x>").path == "html>body>br\xC3\xA4>a");
}

TEST_CASE("in XML nothing is implied in a path", "[html]")
{
    CHECK(
        lastLink("<html><body><p/><p><b><p><a href='x'/></p></b></p></body></html>", "application/xhtml+xml")
            .path == "html>body>p:nth-of-type(2)>b>p>a");
}

TEST_CASE("of a path too long its end is kept", "[html]")
{
    const std::string path(lastLink(repeated("<section>", 400) + "<a href=x>").path);
    CHECK(path.size() <= html::maxPathBytes);
    CHECK(path.size() > html::maxPathBytes / 2);
    CHECK(path.starts_with("\xE2\x80\xA6>section>"));
    CHECK(path.ends_with(">section>a"));
    CHECK(lastLink("<" + std::string(1'000, 'x') + "><a href=x>").path == "\xE2\x80\xA6>a");
}

TEST_CASE("ten thousand levels deep a link's place is still told", "[html]")
{
    const std::size_t levels = 10'000;
    const html::Link deep = lastLink(repeated("<div>", levels) + "<a href=x>");
    CHECK(deep.path.ends_with(">div>a"));
    CHECK(lastLink(repeated("<div>", levels) + repeated("</div>", levels) + "<a href=x>").path ==
          "html>body>a");
}

TEST_CASE("a link's position is that of the innermost landmark around it", "[html]")
{
    const auto [markup, position] = GENERATE(table<std::string, LinkPosition>({
        {"<link href=x>", LinkPosition::Head},
        {"<base><meta http-equiv=refresh content='0; url=x'>", LinkPosition::Head},
        {"<a href=x>", LinkPosition::Content},
        {"<frameset><frame src=x>", LinkPosition::Content},
        {"<nav><ul><li><a href=x>", LinkPosition::Navigation},
        {"<main><a href=x>", LinkPosition::Content},
        {"<aside><p><a href=x>", LinkPosition::Aside},
        {"<header><a href=x>", LinkPosition::Header},
        {"<footer><a href=x>", LinkPosition::Footer},
        {"<footer></footer><a href=x>", LinkPosition::Content},
        {"<header><nav><a href=x>", LinkPosition::Navigation},
        {"<header><nav></nav><a href=x>", LinkPosition::Header},
        {"<nav><main><a href=x>", LinkPosition::Content},
        // HTML-AAM: a header or footer of a part of the page is no landmark
        {"<article><header><a href=x>", LinkPosition::Content},
        {"<main><footer><a href=x>", LinkPosition::Content},
        {"<section><div><footer><a href=x>", LinkPosition::Content},
        {"<aside><footer><a href=x>", LinkPosition::Aside},
        {"<div role=main><header><a href=x>", LinkPosition::Content},
        {"<div role=' x NAVIGATION banner'><a href=x>", LinkPosition::Navigation},
        {"<div role=banner><a href=x>", LinkPosition::Header},
        {"<ul role=complementary><li><a href=x>", LinkPosition::Aside},
        {"<div role=contentinfo><a href=x>", LinkPosition::Footer},
        {"<nav role=menu><a href=x>", LinkPosition::Navigation},
        {"<div role=region><header><a href=x>", LinkPosition::Content},
        {"<div role=article><footer><a href=x>", LinkPosition::Content},
        // a role may take an element's own meaning from it
        {"<nav role=presentation><a href=x>", LinkPosition::Content},
        {"<header role=none><a href=x>", LinkPosition::Content},
        {"<nav><div role=none><a href=x>", LinkPosition::Navigation},
        {"<svg><nav><a href=x>", LinkPosition::Content},
    }));
    INFO(markup);
    CHECK(lastLink(markup).position == position);
}

TEST_CASE("a column counts the code points before the value, whatever bytes they are", "[html]")
{
    const auto [body, line, column] = GENERATE(table<std::string, std::uint32_t, std::uint32_t>({
        {"<a href=x>", 1, 9},
        {"<a href='x'>", 1, 10},
        {"\xEF\xBB\xBF<a href=x>", 1, 9},                      // the mark is no text
        {"\t<a\thref=x>", 1, 10},                              // a tab is one
        {"\xF0\x9F\x90\x89\xF0\x9F\x90\x89<a href=x>", 1, 11}, // a code point beyond the BMP is one
        {"e\xCC\x81<a href=x>", 1, 11},                        // a combining mark is one
        {"\r\n\r\n<a href=x>", 3, 9},
        {"\r\r<a href=x>", 3, 9},
        {"\n\r\n\r<a href=x>", 4, 9},
        {"<a\r\nhref\r=\r\n\r\n' x'>", 5, 2},
        {"\f\v<a href=x>", 1, 11},         // neither ends a line
        {"\xE2\x80\xA8<a href=x>", 1, 10}, // nor does a line separator
        {"\xFE\xC0<a href=x>", 1, 11},     // no UTF-8: each byte is one
    }));
    INFO(body);
    const html::Link link = lastLink(body, body.starts_with('\xFE') ? "" : "text/html; charset=utf-8");
    CHECK(link.line == line);
    CHECK(link.column == column);
}

TEST_CASE("in UTF-16 lines and columns count the same", "[html]")
{
    std::string body = "\xFF\xFE";
    for (const char c : std::string_view("\r\n<a href=x>"))
        body += {c, '\0'};
    body.insert(6, "\x3D\xD8\x09\xDC", 4); // a dragon, of two units
    const html::Link link = lastLink(body);
    CHECK(link.line == 2);
    CHECK(link.column == 10);
}

TEST_CASE("text in a frameset is no one's", "[html]")
{
    const html::Page page = read_page::read("<h1><a href=x><frameset><frame src=y></frameset>words");
    REQUIRE(page.links.size() == 2);
    CHECK(page.links.front().text.empty());
    CHECK(page.headingsWithoutId.empty());
    CHECK(page.shownBytes == 0);
}
