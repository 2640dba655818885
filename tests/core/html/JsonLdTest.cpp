#include "html/JsonLd.h"
#include "html/JsonReader.h"

#include "support/Catch.h"

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

/// `key address`, a line for each.
Lines linksOf(std::string_view text)
{
    Lines lines;
    std::string buffer;
    for (const html::JsonLdLink& link : html::linksOfJsonLd(text))
        lines.push_back(std::string(link.name) + ' ' + std::string(html::decodedJson(link.raw, buffer)));
    return lines;
}

} // namespace

TEST_CASE("the addresses in JSON-LD are the values of schema.org's properties for them", "[html][json]")
{
    CHECK(linksOf(R"({"@context": "https://schema.org", "@type": "Product", "name": "https://name.test/",
        "url": "https://a.test/p", "image": ["/1.jpg", "2.jpg"], "sameAs": ["https://b.test/", "https://c.test/"],
        "brand": {"logo": "logo.png", "offers": [{"url": "/buy", "price": "1"}]}})") ==
          Lines{"url https://a.test/p", "image /1.jpg", "image 2.jpg", "sameAs https://b.test/",
                "sameAs https://c.test/", "logo logo.png", "url /buy"});
    CHECK(linksOf(R"({"@graph": [{"url": "/a"}, {"mainEntityOfPage": "/b"}]})") ==
          Lines{"url /a", "mainEntityOfPage /b"});
    CHECK(linksOf(R"([{"thumbnailUrl": "a"}, {"embedUrl": "b"}, {"contentUrl": "c"}])") ==
          Lines{"thumbnailUrl a", "embedUrl b", "contentUrl c"});
    CHECK(linksOf(R"({"itemListElement": [{"item": "https://a.test/b"}, {"item": "Books"}]})") ==
          Lines{"item https://a.test/b"});
}

TEST_CASE("an address in JSON-LD may be wrapped, and its key spelled out or escaped", "[html][json]")
{
    CHECK(linksOf(R"({"url": {"@value": "/a"}, "image": {"@list": ["/b", {"@value": "/c"}]}})") ==
          Lines{"url /a", "image /b", "image /c"});
    CHECK(linksOf(
              R"({"schema:url": "/a", "https://schema.org/logo": "/b", "http://schema.org/image": "/c"})") ==
          Lines{"url /a", "logo /b", "image /c"});
    CHECK(linksOf(R"({"\u0075rl": "https:\/\/a.test\/b"})") == Lines{"url https://a.test/b"});
}

TEST_CASE("what only names something in JSON-LD is no link", "[html][json]")
{
    CHECK(linksOf(R"({"@context": {"@vocab": "https://a.test/", "url": {"@id": "https://b.test/"},
        "image": "https://c.test/"}, "@id": "https://d.test/#me", "@type": "https://e.test/T"})")
              .empty());
    CHECK(linksOf(R"({"image": {"@id": "https://a.test/#image"}})").empty());
    CHECK(linksOf(
              R"({"potentialAction": {"target": "https://a.test/?q={q}", "query-input": "required name=q"}})")
              .empty());
    CHECK(linksOf(R"({"potentialAction": {"target": {"urlTemplate": "https://a.test/?q={q}"}}})").empty());
    CHECK(linksOf(R"({"url": "", "image": " ", "logo": null, "sameAs": [1, true, {}]})").empty());
}

// As Google documents breadcrumbs and articles.
TEST_CASE("the identifier of a thing that is a property's value is its address, unless it is a node's",
          "[html][json]")
{
    CHECK(linksOf(R"({"itemListElement": [{"item": {"@id": "https://a.test/books", "name": "Books"}}]})") ==
          Lines{"item https://a.test/books"});
    CHECK(linksOf(R"({"mainEntityOfPage": {"@type": "WebPage", "@id": "/article"}})") ==
          Lines{"mainEntityOfPage /article"});
    CHECK(linksOf(R"({"mainEntityOfPage": {"@id": "https://a.test/#webpage"}, "isPartOf": {"@id": "#site"},
        "logo": {"@id": "_:b0"}, "author": {"@id": "https://a.test/me"}, "item": {"@id": "Books"}})")
              .empty());
}

TEST_CASE("each property of schema.org whose values are addresses is read, and no enumeration",
          "[html][json]")
{
    const std::string name =
        GENERATE(as<std::string>(), "url", "image", "logo", "sameAs", "contentUrl", "embedUrl",
                 "thumbnailUrl", "mainEntityOfPage", "isPartOf", "license", "downloadUrl", "installUrl",
                 "discussionUrl", "relatedLink", "significantLink", "primaryImageOfPage", "screenshot",
                 "termsOfService", "webFeed", "urlTemplate", "trailer", "verificationFactCheckingPolicy");
    CHECK(linksOf("{\"" + name + "\": \"https://a.test/x\"}") == Lines{name + " https://a.test/x"});
    CHECK(linksOf(R"({"availability": "https://schema.org/InStock", "additionalType": "https://a.test/T",
        "itemCondition": "https://schema.org/NewCondition", "encodingFormat": "https://a.test/f"})")
              .empty());
}

TEST_CASE("where text may stand in JSON-LD only what can't be text is an address", "[html][json]")
{
    CHECK(linksOf(R"({"license": "MIT", "item": "Shoes", "target": "here"})").empty());
    CHECK(
        linksOf(R"({"license": "HTTPS://a.test/l", "item": "/shoes", "target": "http://b.test/"})").size() ==
        3);
}

TEST_CASE("an image's own address in JSON-LD is that of an image", "[html][json]")
{
    const auto links = html::linksOfJsonLd(
        R"({"logo": {"url": "/a.png"}, "image": [{"contentUrl": "/b.png"}], "author": {"url": "/c"}})");
    REQUIRE(links.size() == 3);
    CHECK(links[0].type == html::LinkType::Image);
    CHECK(links[1].type == html::LinkType::Image);
    CHECK(links[2].type == html::LinkType::Hyperlink);
}

TEST_CASE("broken JSON-LD has no links", "[html][json]")
{
    CHECK(linksOf(R"({"url": "/a", "image": "/b",})").empty());
    CHECK(linksOf(R"({"url": "/a"} {"url": "/b"})").empty());
    CHECK(linksOf("<!-- {\"url\": \"/a\"} -->").empty());
}
