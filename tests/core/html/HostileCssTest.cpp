#include "html/CssLinks.h"
#include "html/JsonLd.h"
#include "html/ManifestReader.h"
#include "html/SheetReader.h"
#include "url/UrlParser.h"

#include "support/Catch.h"
#include "support/HostileText.h"

#include <string>

using support::repeated;
using support::Watch;

namespace {

const url::Url& address()
{
    static const url::Url here = url::parseUrl("https://a.test/").value();
    return here;
}

} // namespace

TEST_CASE("a sheet made to be slow is read as quickly as any of its size", "[html][css]")
{
    const auto [name, body] = GENERATE(table<std::string, std::string>({
        {"parentheses", repeated("(", 10'000'000)},
        {"braces", repeated("{", 10'000'000)},
        {"blocks", repeated("a{", 5'000'000)},
        {"blocks that close", repeated("a{", 2'000'000) + repeated("}", 2'000'000)},
        {"selectors like declarations", repeated("a:b{", 2'000'000)},
        {"declarations like selectors", "a{" + repeated("a:b(url(c))", 1'000'000) + "{"},
        {"square brackets", "a{b:" + repeated("[", 10'000'000)},
        {"addresses that don't end", repeated("url(", 2'500'000)},
        {"functions that don't end", "a{b:" + repeated("url('c'", 1'000'000)},
        {"backslashes", repeated("\\", 10'000'000)},
        {"an escaped name", repeated("\\75 ", 2'500'000) + "(a)"},
        {"a long name before a parenthesis", repeated("u", 10'000'000) + "(a)"},
        {"an escaped address", "a{b:url(" + repeated("\\61 ", 2'000'000) + ")}"},
        {"a comment that doesn't end", "/*" + repeated("*", 10'000'000)},
        {"comments", repeated("/**/", 2'500'000)},
        {"slashes", repeated("/", 10'000'000)},
        {"a string that doesn't end", "a{b:'" + repeated("c", 10'000'000)},
        {"strings that don't end", repeated("'\n", 5'000'000)},
        {"bad addresses", "a{b:" + repeated("url(c d)", 1'000'000)},
        {"white space in an address", "a{b:url(" + repeated(" ", 10'000'000)},
        {"at signs", repeated("@", 10'000'000)},
        {"imports", repeated("@import'a';", 900'000)},
        {"imports in functions", repeated("@import url(", 800'000)},
        {"semicolons", repeated(";", 10'000'000)},
        {"digits", repeated("9", 5'000'000) + "." + repeated("9", 5'000'000)},
        {"points", repeated(".", 10'000'000)},
        {"a property's name of megabytes",
         "a{--" + repeated("b", 5'000'000) + ":" + repeated("url(c)", 500'000)},
        {"an escaped property's name of megabytes",
         "a{" + repeated("\\62 ", 1'000'000) + ":" + repeated("url(c)", 500'000)},
        {"an at-rule's name of megabytes", "@" + repeated("\\62 ", 2'000'000)},
        {"NULs", std::string(10'000'000, '\0')},
    }));
    INFO(name);
    const Watch watch;
    const html::Sheet sheet = html::readSheet(body, std::nullopt, address());
    CHECK(watch.isInTime());
    CHECK(sheet.links.size() <= html::maxLinksPerPage);
    (void)html::linksOfCss(body, html::CssPart::Declarations);
    CHECK(watch.isInTime());
}

TEST_CASE("JSON made to be slow is read as quickly as any of its size", "[html][json]")
{
    const auto [name, body] = GENERATE(table<std::string, std::string>({
        {"arrays", repeated("[", 10'000'000)},
        {"objects", repeated("{\"a\":", 2'000'000)},
        {"objects that close", repeated("{\"a\":", 1'000) + "1" + repeated("}", 1'000)},
        {"strings deep inside",
         repeated("[", 1'000) + "\"a\"" + repeated(",\"a\"", 2'000'000) + repeated("]", 1'000)},
        {"addresses deep inside", repeated("[", 1'000) + "{\"url\":\"a\"" +
                                      repeated(",\"url\":\"a\"", 500'000) + "}" + repeated("]", 1'000)},
        {"a name of megabytes",
         "{\"" + repeated("\\u0061", 500'000) + "\":[\"a\"" + repeated(",\"a\"", 1'000'000) + "]}"},
        {"backslashes", "\"" + repeated("\\\\", 5'000'000)},
        {"digits", repeated("9", 10'000'000)},
        {"white space", repeated(" ", 10'000'000)},
        {"a string that doesn't end", "\"" + repeated("a", 10'000'000)},
        {"icons", "{\"icons\":[{\"src\":\"a\"}" + repeated(",{\"src\":\"a\"}", 500'000) + "]}"},
    }));
    INFO(name);
    const Watch watch;
    CHECK(html::linksOfJsonLd(body).size() <= html::maxLinksPerPage);
    CHECK(html::readManifest(body, address()).links.size() <= html::maxLinksPerPage);
    CHECK(watch.isInTime());
}
