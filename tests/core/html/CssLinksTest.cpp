#include "html/CssLinks.h"

#include "html/CssEscapes.h"

#include "support/Catch.h"

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

/// `name address`, a line for each; what is no image says what it is.
Lines linksOf(std::string_view text, html::CssPart part = html::CssPart::Sheet)
{
    Lines lines;
    std::string buffer;
    for (const html::CssLink& link : html::linksOfCss(text, part)) {
        const char* const use = link.use == html::CssUse::Font        ? " (font)"
                                : link.use == html::CssUse::Reference ? " (reference)"
                                                                      : "";
        lines.push_back(link.name + ' ' + std::string(html::decodedCss(link.raw, buffer)) + use);
    }
    return lines;
}

/// The addresses in the value of one property.
Lines addressesIn(std::string_view value)
{
    Lines lines;
    for (const std::string& line : linksOf("p { x: " + std::string(value) + " }"))
        lines.push_back(line.substr(2));
    return lines;
}

/// The imports of a sheet.
Lines importsOf(std::string_view text)
{
    Lines lines;
    for (const std::string& line : linksOf(text))
        if (line.starts_with("@import ")) lines.push_back(line.substr(8));
    return lines;
}

} // namespace

// CSS Syntax §4.3.4 to §4.3.7 and §4.3.14
TEST_CASE("an address in CSS is what a browser makes of it", "[html][css]")
{
    using namespace std::string_literals;
    const auto [value, addresses] = GENERATE(table<std::string, Lines>({
        {"url(a.png)", {"a.png"}},
        {"url('a.png')", {"a.png"}},
        {R"(url("a.png"))", {"a.png"}},
        {"URL(a.png)", {"a.png"}},
        {"uRl( \"a.png\" )", {"a.png"}},
        {R"(u\72l(a.png))", {"a.png"}},
        {R"(\75 \000072\6C (a.png))", {"a.png"}},
        {"\\55\r\n\\52\r\n\\4c\r\n(a.png)", {"a.png"}},
        {"url (a.png)", {}},
        {"url/**/(a.png)", {}},
        {"myurl(a.png)", {}},
        {"url(\t\n\f\r a.png \n )", {"a.png"}},
        {"url( \n 'a b.png' \n )", {"a b.png"}},
        {"url(/*a*/b.png)", {"/*a*/b.png"}}, // no comment: an address
        {"url('a.png'/**/)", {"a.png"}},
        {"url(/**/'a.png')", {}}, // a bad address
        {"/**/url(a.png)/**/", {"a.png"}},
        {"url()", {}},
        {"url(  )", {}},
        {"url('')", {}},
        {"url(a b.png)", {}},
        {"url(a\"b.png)", {}},
        {"url(a'b.png)", {}},
        {"url(a(b.png)", {}},
        {"url(a\x01"
         "b.png)",
         {}},
        {"url(a\x7F"
         "b.png)",
         {}},
        {"url(a\\\nb.png)", {}},
        {"url(a b\\) c.png), url(d.png)", {}}, // one bad address drops the declaration
        {R"(url(a\ b\(\).png))", {"a b().png"}},
        {R"(url(a\'\".png))", {"a'\".png"}},
        {R"(url(\61\000062\63 \64.png))", {"abcd.png"}},
        {R"(url(\0000061.png))",
         {"\x06"
          "1.png"}}, // six digits at most
        {R"(url("\61 \0062  c.png"))", {"ab c.png"}},
        {"url('a\\\nb\\\r\nc\\\fd\\\re.png')", {"abcde.png"}},
        {"url('a\nb.png')", {}},
        {"url('a\fb.png')", {}},
        {"url('a\\61\nb.png')", {"aab.png"}}, // the newline is part of the escape
        {R"(url('\0'))", {"\xEF\xBF\xBD"}},
        {R"(url('\D800 \DFFF'))", {"\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {R"(url('\110000\FFFFFF'))", {"\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {R"(url('\10FFFF'))", {"\xF4\x8F\xBF\xBF"}},
        {R"(url('\E9\20AC'))", {"\xC3\xA9\xE2\x82\xAC"}},
        {R"(url(\g\z))", {"gz"}},
        {"url(\\\xE2\x82\xAC)", {"\xE2\x82\xAC"}},
        {"url(a\0b.png)"s,
         {"a\xEF\xBF\xBD"
          "b.png"}},
        {"url('a\0b.png')"s,
         {"a\xEF\xBF\xBD"
          "b.png"}},
        {"url(\xC3\xA4.png)", {"\xC3\xA4.png"}},
        {"url(a.png) url(b.png), c url('d.png')", {"a.png", "b.png", "d.png"}},
        {"url('a.png' 'b.png')", {"a.png"}},
        {"url('a.png' crossorigin(anonymous) 'b.png')", {"a.png"}},
        {"url(a.png)!important", {"a.png"}},
    }));
    INFO(value);
    CHECK(addressesIn(value) == addresses);
}

TEST_CASE("what the text's end leaves open in CSS counts", "[html][css]")
{
    const auto [text, links] = GENERATE(table<std::string, Lines>({
        {"p{x:url(a.png", {"x a.png"}},
        {"p{x:url(a.png  ", {"x a.png"}},
        {"p{x:url('a.png", {"x a.png"}},
        {"p{x:url('a.png'", {"x a.png"}},
        {"p{x:url('a.png\\", {"x a.png"}},
        {"p{x:url(a.png\\", {"x a.png\xEF\xBF\xBD"}},
        {"p{x:url(a.png)", {"x a.png"}},
        {"p{x:y(z[(url(a.png)", {"x a.png"}},
        {"@import 'a.css", {"@import a.css"}},
        {"@import url(a.css", {"@import a.css"}},
        {"@import url('a.css'", {"@import a.css"}},
        {"p{x:url(a.png) /* ", {"x a.png"}},
        {"p{x:url(a b", {}},
        {"p{x:url(", {}},
    }));
    INFO(text);
    CHECK(linksOf(text) == links);
}

// CSS Values and Units 4 §4.5, CSS Images 4 §2
TEST_CASE("the functions that take addresses as strings are read, others' strings aren't", "[html][css]")
{
    const auto [value, addresses] = GENERATE(table<std::string, Lines>({
        {"src('a.png')", {"a.png"}},
        {"SRC(\"a.png\")", {"a.png"}},
        {"src(a.png)", {}},
        {"src(var(--a))", {}},
        {"image-set('a.png' 1x, \"b.png\" 2x)", {"a.png", "b.png"}},
        {"image-set(url(a.png) 1x, url('b.png') 2x)", {"a.png", "b.png"}},
        {"-webkit-image-set(url(a.png) 1x, 'b.png' 2x)", {"a.png", "b.png"}},
        {"image-set('a.avif' type('image/avif'), 'b.png' type(\"image/png\"))", {"a.avif", "b.png"}},
        {"image-set(linear-gradient(red, blue) 1x, src('a.png') 2x)", {"a.png"}},
        {"image('a.png', red)", {"a.png"}},
        {"cross-fade(url(a.png) 50%, url(b.png))", {"a.png", "b.png"}},
        {"-webkit-cross-fade(url(a.png), url(b.png), 50%)", {"a.png", "b.png"}},
        {"var(--a, url(a.png))", {"a.png"}},
        {"url(a.woff2) format('woff2') tech('variations'), local('b')", {"a.woff2"}},
        {"'a.png'", {}},
        {"attr(data-a, 'a.png')", {}},
        {"counters(a, 'b.png')", {}},
        {"element(#a)", {}},
        {"url-prefix('a.png')", {}},
        {"progid:DXImageTransform.Microsoft.AlphaImageLoader(src='a.png')", {}},
    }));
    INFO(value);
    CHECK(addressesIn(value) == addresses);
}

// CSS Cascade 5 §2
TEST_CASE("an import is loaded only where it stands before other rules", "[html][css]")
{
    const auto [text, imports] = GENERATE(table<std::string, Lines>({
        {"@import 'a.css';", {"a.css"}},
        {"@IMPORT\"a.css\";", {"a.css"}},
        {"@\\69mport 'a.css';", {"a.css"}},
        {"@import url(a.css);@import url('b.css');@import src('c.css');", {"a.css", "b.css", "c.css"}},
        {"@import/**/url(a.css) layer(b) supports(not (c: url(d))) screen and (e: 1);", {"a.css"}},
        {"@import url(a.css) url(b.css), 'c.css';", {"a.css"}},
        {"@import 'a.css' layer;@import 'b.css' print;", {"a.css", "b.css"}},
        {"@charset 'utf-8'; @import 'a.css';", {"a.css"}},
        {"<!-- @import 'a.css'; -->\n@import 'b.css';", {"a.css", "b.css"}},
        {"@layer a, b; @import 'a.css';", {"a.css"}},
        {"@import 'a.css'; @layer a; @import 'b.css';", {"a.css"}},
        {"@layer a {} @import 'a.css';", {}},
        {"p {} @import 'a.css';", {}},
        {"@media print {} @import 'a.css';", {}},
        {"@font-face {} @import 'a.css';", {}},
        {"@namespace url(a); @import 'a.css';", {}},
        {"@unknown; @unknown {} @import 'a.css';", {"a.css"}}, // what is dropped counts for nothing
        {"{} 50% {} a:{} .5 {} @import 'a.css';", {"a.css"}},
        {"--x:hover {} @import 'a.css';", {"a.css"}},
        {"@import 'a.css' {} @import 'b.css';", {"b.css"}},
        {"@import; @import b 'c.css'; @import url(a b); @import 'd\n'; @import 'e.css';", {}},
        {"@import; @import b 'c.css'; @import url(a b); @import 'e.css';", {"e.css"}},
        {"@import url(); @import ''; @import ' '; @import url('') 'a.css';", {}},
        {"; @import 'a.css'; p {}", {}}, // a selector, up to its block
        {"} @import 'a.css'; p {}", {}},
        {"@media print { @import 'a.css'; }", {}},
        {"p { @import 'a.css'; x: y }", {}},
        {"@import (url(a.css));@import format('a.css');", {}},
    }));
    INFO(text);
    CHECK(importsOf(text) == imports);
}

TEST_CASE("addresses that only name something are no links", "[html][css]")
{
    CHECK(linksOf("@namespace url(http://a/); @namespace b 'http://b/'; @namespace c url('http://c/');")
              .empty());
    CHECK(linksOf("@document url(http://a/), url-prefix('http://b/') { p { x: url(c.png) } }").empty());
    CHECK(linksOf("@supports (x: url(a.png)) { p { x: url(b.png) } }") == Lines{"x b.png"});
    CHECK(linksOf("a[href='b.png'], a:is(url(c.png)) { x: url(d.png) }") == Lines{"x d.png"});
}

TEST_CASE("a property says what its address is for", "[html][css]")
{
    CHECK(
        linksOf(
            "@font-face { font-family: a; SRC: local('b'), url(c.woff2) format('woff2'), url(d.eot?#e) }") ==
        Lines{"src c.woff2 (font)", "src d.eot?#e (font)"});
    CHECK(linksOf("p { Background-Image: url(a.png#b); c\\75rsor: url(d.cur), auto }") ==
          Lines{"background-image a.png#b", "cursor d.cur"});
    CHECK(linksOf("p { fill: url(a.svg#b); mask: url(c.png); clip-path: url('d.svg#e') }") ==
          Lines{"fill a.svg#b (reference)", "mask c.png", "clip-path d.svg#e (reference)"});
    CHECK(linksOf("p { --A-b: url(c.png); --d: { e: url(f.png) } }") == Lines{"--A-b c.png", "--d f.png"});
}

// CSS Values and Units 4 §4.5.1.1
TEST_CASE("an address of nothing but a fragment is of the page, where an element can be drawn with",
          "[html][css]")
{
    const auto links =
        html::linksOfCss("fill: url(#a); filter: url('#b') url(c#d); x: url(#e); mask: url(\\#f)",
                         html::CssPart::Declarations);
    REQUIRE(links.size() == 4);
    CHECK(links[0].isLocal);
    CHECK(links[1].isLocal);
    CHECK_FALSE(links[2].isLocal);
    CHECK(links[3].isLocal);
}

TEST_CASE("what no browser of today loads is no link", "[html][css]")
{
    CHECK(linksOf("p { behavior: url(a.htc); -moz-binding: url(b.xml#c); _background: url(d.gif); "
                  "*background: url(e.gif); f: url(g.png) }") == Lines{"f g.png"});
}

// CSS Syntax §5.5
TEST_CASE("a declaration with something bad in it is dropped, those around it aren't", "[html][css]")
{
    const auto [text, links] = GENERATE(table<std::string, Lines>({
        {"p { a: url(b.png) 'c\n; d: url(e.png) }", {"d e.png"}},
        {"p { a: url(b.png) ]; d: url(e.png) }", {"d e.png"}},
        {"p { a: url(b.png) url(c d); e: url(f.png) }", {"e f.png"}},
        {"p { a url(b.png); c: url(d.png) }", {"c d.png"}},
        {"p { a: (; b: url(c.png) ) url(d.png); e: url(f.png) }", {"a c.png", "a d.png", "e f.png"}},
        {"p { a: ( } q { b: url(c.png) } ); d: url(e.png) }", {"d e.png"}}, // a `}` ends no parenthesis
        {"p { a /**/ : /**/ url(b.png) }", {"a b.png"}},
        {"p { ;; a: url(b.png); ; }", {"a b.png"}},
        {"p { a: url(b.png) } } q { c: url(d.png) } r { e: url(f.png) }", {"a b.png", "e f.png"}},
    }));
    INFO(text);
    CHECK(linksOf(text) == links);
}

TEST_CASE("rules are read wherever they are nested, and what they are nested in", "[html][css]")
{
    const auto [text, links] = GENERATE(table<std::string, Lines>({
        {"@media print { p { a: url(b.png) } } q { c: url(d.png) }", {"a b.png", "c d.png"}},
        {"@media print { a: url(b.png); p:hover { c: url(d.png) } }", {"c d.png"}},
        {"p { a: url(b.png); &:hover { c: url(d.png) } e:hover { f: url(g.png) } h: url(i.png) }",
         {"a b.png", "c d.png", "f g.png", "h i.png"}},
        {"p { a:hover url(b.png) { c: url(d.png) } }", {}}, // a selector with an address in it is none
        {"p { @media print { a: url(b.png) } }", {"a b.png"}},
        {"@layer a { @supports (b: c) { p { d: url(e.png) } } }", {"d e.png"}},
        {"@keyframes a { from { b: url(c.png) } 50% { d: url(e.png) } }", {"b c.png", "d e.png"}},
        {"@page :first { a: url(b.png); @top-left { content: url(c.png) } }", {"a b.png", "content c.png"}},
        {"@scope (p) { a: url(b.png); q { c: url(d.png) } }", {"a b.png", "c d.png"}},
        {"@counter-style a { symbols: url(b.png) }", {"symbols b.png"}},
        {"@unknown { p { a: url(b.png) } } q { c: url(d.png) }", {"c d.png"}},
        {"p { @font-face { src: url(a.woff) } b: url(c.png) }", {"b c.png"}},
        {"50% { a: url(b.png) } q { c: url(d.png) }", {"c d.png"}},
        {"p { --a: { b: url(c.png); } ; d: url(e.png) }", {"--a c.png", "d e.png"}},
    }));
    INFO(text);
    CHECK(linksOf(text) == links);
}

TEST_CASE("a style attribute holds declarations only", "[html][css]")
{
    const auto [text, links] = GENERATE(table<std::string, Lines>({
        {"background: url(a.png)", {"background a.png"}},
        {" a: b; background : url('a.png') ; c: image-set('d.png' 1x)", {"background a.png", "c d.png"}},
        {"@import 'a.css'; b: url(c.png)", {"b c.png"}},
        {"p { a: url(b.png) } c: url(d.png)", {"c d.png"}},
        {"a: url(b.png) } c: url(d.png)", {"a b.png"}},
        {"<!-- a: url(b.png); c: url(d.png)", {"c d.png"}},
    }));
    INFO(text);
    CHECK(linksOf(text, html::CssPart::Declarations) == links);
}

TEST_CASE("an address in CSS keeps its place in the text, as it is written there", "[html][css]")
{
    const std::string text = "p { a: url(  \\62.png ), url('c\\\nd') }";
    const auto links = html::linksOfCss(text, html::CssPart::Sheet);
    REQUIRE(links.size() == 2);
    CHECK(links[0].raw == "\\62.png");
    CHECK(links[0].raw.data() == text.data() + text.find('\\'));
    CHECK(links[1].raw == "c\\\nd");
}

TEST_CASE("a glance tells that CSS has no address in it", "[html][css]")
{
    CHECK_FALSE(html::mayHoldLinks("color: red; --a: '@'", html::CssPart::Declarations));
    CHECK(html::mayHoldLinks("a: url(b)", html::CssPart::Declarations));
    CHECK(html::mayHoldLinks("@import 'a'", html::CssPart::Sheet));
    CHECK_FALSE(html::mayHoldLinks("p { color: red }", html::CssPart::Sheet));
}
