#include "html/LinkExtractor.h"
#include "html/Tokenizer.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"
#include "support/HostileText.h"

using namespace read_page;
using support::repeated;
using support::Watch;

TEST_CASE("a page made to be slow is read as quickly as any of its size", "[html]")
{
    const auto [name, body] = GENERATE(table<std::string, std::string>({
        {"tags that never end", repeated("<a ", 2'000'000)},
        {"less-than signs", repeated("<", 5'000'000)},
        {"ampersands", "<a href='" + repeated("&", 5'000'000) + "'>"},
        {"names without an end", "<a href='" + repeated("&CounterClockwiseContour", 200'000) + "'>"},
        {"digits without an end", "&#" + repeated("9", 5'000'000)},
        {"end tags that aren't appropriate", "<title>" + repeated("</titl", 500'000)},
        {"scripts in comments in scripts", "<script>" + repeated("<!--<script></script>-", 200'000)},
        {"dashes", "<!--" + repeated("-", 5'000'000)},
        {"CDATA", "<svg><![CDATA[" + repeated("]", 5'000'000)},
        {"elements nested deep", repeated("<div id=a>", 500'000)},
        {"end tags of elements that aren't open", repeated("<b>", 600) + repeated("</x></b2></div>", 200'000)},
        {"an end tag held off by what stands deeper",
         "<x>" + repeated("<div>", 1) + repeated("<span>", 500) + repeated("</x>", 1'000'000)},
        {"elements of one name between others",
         repeated("<xa>", 300) + repeated("<xb></xb></xc>", 200'000)},
        {"formatting that is never closed", repeated("<p><b class=x>y", 300'000)},
        {"formatting of many kinds that is never closed",
         repeated("<b a=1><b a=2><b a=3><b a=4><b a=5>", 20) + repeated("<p>x", 500'000)},
        {"blocks in formatting", repeated("<b><div><i><p>", 100'000) + repeated("</b></i>", 100'000)},
        {"links in links in blocks", repeated("<a href=x><div>", 100'000)},
        {"items in blocks in items", "<ul><li><section>" + repeated("<div>", 400) + repeated("<li></li>", 300'000)},
        {"tables nested deep", repeated("<table><tr><td>", 200'000)},
        {"cells out of their rows", repeated("<table><div><tr><p><td><b><tbody>", 100'000)},
        {"children of many kinds", [] {
             std::string all;
             for (int i = 0; i < 300'000; ++i)
                 all += "<x" + std::to_string(i) + "></x" + std::to_string(i) + ">";
             return all;
         }()},
        {"links deep down", repeated("<div>", 10'000) + repeated("<p><a href=x>y</a>", 100'000)},
        {"svg nested deep", repeated("<svg><desc>", 100'000) + repeated("</g></math></svg>", 100'000)},
        {"templates nested deep", repeated("<template>", 300'000) + repeated("</template>", 300'000)},
        {"attributes with one name", "<a " + repeated("href=x ", 500'000) + ">"},
        {"attributes with many names", "<a " + repeated("x=y z ID=q ", 300'000) + "href=x>"},
        {"a line of links", repeated("<a href=x>y</a>", 100'000)},
        {"links left open", repeated("<a href=x>" + std::string(30, 'y'), 100'000)},
        {"a srcset of many", "<img srcset='" + repeated("x&amp; 1x, ", 100'000) + "'>"},
        {"a srcset of many beside a long alt",
         "<img srcset='" + repeated("x 1x, ", 100'000) + "' alt='" + repeated("&", 2'000'000) + "'>"},
        {"commas", "<img srcset='" + repeated(",", 5'000'000) + "'>"},
        {"parentheses", "<img srcset='a " + repeated("(,", 2'000'000) + "'>"},
        {"carriage returns", repeated("\r", 5'000'000)},
        {"buttons of forms that don't exist", repeated("<button form=f formaction=x></button>", 100'000)},
        {"bytes that are no UTF-8", repeated("\xF0\x9F", 2'000'000)},
        {"an attribute of ten megabytes",
         "<a href='" + std::string(10'000'000, 'x') + "' title='" + std::string(10'000'000, 'y') + "'>x</a>"},
    }));
    INFO(name);
    const Watch watch;
    (void)read(body);
    CHECK(watch.isInTime());
}

TEST_CASE("an XML document made to be slow is read as quickly as any of its size", "[html]")
{
    const auto [name, body] = GENERATE(table<std::string, std::string>({
        {"instructions without an end", repeated("<?a>", 1'000'000)},
        {"empty instructions", repeated("<?\?>", 1'000'000)},
        {"one instruction of all", "<?" + repeated("<a href='x'>", 500'000) + "?>"},
    }));
    INFO(name);
    const Watch watch;
    (void)read(body, "application/xhtml+xml");
    CHECK(watch.isInTime());
}

TEST_CASE("all of a hundred thousand links on one line are found, each with its column", "[html]")
{
    const html::Page page = read(repeated("<a href=x>y</a>", 100'000));
    REQUIRE(page.links.size() == 100'000);
    CHECK(page.links.back().line == 1);
    CHECK(page.links.back().column == 99'999 * 15 + 9);
}

TEST_CASE("a link after ten thousand attributes of its own tag is found", "[html]")
{
    CHECK(onlyTarget("<a " + repeated("x ", 10'000) + "href=y>z</a>") == "https://a.test/folder/y");
}

TEST_CASE("a tag has only so many attributes", "[html]")
{
    const std::string page = "<a " + repeated("x ", html::maxAttributesPerTag + 10) + "y=z>";
    html::Tokenizer tokenizer(page);
    const html::Token* const token = tokenizer.next();
    REQUIRE(token);
    CHECK(token->attributes.size() == html::maxAttributesPerTag);
    CHECK(token->attributes.back().name == "x");
}

TEST_CASE("a base of many kilobytes can't make a page's links fill the memory", "[html]")
{
    const html::Page page =
        read("<base href='/" + std::string(1'000'000, 'b') + "/'>" + repeated("<a href=x>", 1'000));
    CHECK(page.links.size() > 200);
    CHECK(page.links.size() < 1'000);
}

TEST_CASE("a page has only so many links", "[html]")
{
    CHECK(read("<img srcset='" + repeated("x 1x,", html::maxLinksPerPage + 10) + "'>").links.size() ==
          html::maxLinksPerPage);
}
