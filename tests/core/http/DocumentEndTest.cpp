#include "http/DocumentEnd.h"

#include "support/Catch.h"

#include <string>

TEST_CASE("a document shows its end by the end tag of its outermost element", "[http]")
{
    const auto text = GENERATE(as<std::string>(), "<html><p>x</html>", "<P>x</BODY></HTML >\n",
                               "<p>x</html>\n<!-- from the cache, in 0.02 s -->\n",
                               "<urlset><url><loc>x</loc></url></urlset>", "<sitemapindex></sitemapindex>",
                               "<rss></rss>\n", "<feed></feed>", "<rdf:RDF></rdf:RDF>", "<svg></svg>");
    INFO(text);
    CHECK(http::showsItsEnd(text));
}

TEST_CASE("a document without that end tag near its end may be any part of itself", "[http]")
{
    const std::string far = "<html>of a quoted page</html>" + std::string(5000, 'x');
    const auto text = GENERATE_COPY(as<std::string>(), "", "<p>x", "<html><p>x</p>",
                                    "<url><loc>x</loc></url>", "html", far);
    INFO(text.substr(0, 30));
    CHECK_FALSE(http::showsItsEnd(text));
}
