#include "robots/SitemapReader.h"

#include "support/Catch.h"
#include "support/Gzip.h"
#include "url/UrlParser.h"

#include <chrono>
#include <string>
#include <vector>

namespace {

using Kind = robots::Sitemap::Kind;
using Strings = std::vector<std::string>;

robots::Sitemap read(std::string_view body, std::string_view type = "application/xml")
{
    return robots::readSitemap(body, http::parseMediaType(type),
                               url::parseUrl("https://a.test/maps/file.xml").value());
}

/// `line:column address` of each, as told; `!` before an address that is none.
Strings placesOf(const robots::Sitemap& sitemap)
{
    Strings places;
    for (const html::Link& link : sitemap.links)
        places.push_back(std::to_string(link.line) + ":" + std::to_string(link.column) + " " +
                         (link.target ? link.target->href() : "!" + std::string(link.raw)));
    return places;
}

Strings addressesOf(const robots::Sitemap& sitemap)
{
    Strings addresses;
    for (const html::Link& link : sitemap.links)
        addresses.push_back(link.target ? link.target->href() : "!" + std::string(link.raw));
    return addresses;
}

Strings addressesIn(std::string_view body)
{
    return addressesOf(read(body));
}

std::string urlSet(std::string_view content)
{
    return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" +
           std::string(content) + "</urlset>";
}

std::string urlSetOf(std::string_view location)
{
    return urlSet("<url><loc>" + std::string(location) + "</loc></url>");
}

} // namespace

TEST_CASE("each page of a sitemap is a link with its line and column", "[sitemap]")
{
    const auto sitemap = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                              "  <url>\n"
                              "    <loc>https://a.test/one</loc>\n"
                              "    <lastmod>2026-01-01</lastmod>\n"
                              "  </url>\r\n"
                              "  <url><loc>\n"
                              "\t https://a.test/two\n"
                              "  </loc></url><url><loc>https://a.test/three</loc></url>\n"
                              "</urlset>\n");
    CHECK(sitemap.kind == Kind::UrlSet);
    CHECK(sitemap.listsPages());
    CHECK_FALSE(sitemap.cut);
    CHECK(placesOf(sitemap) ==
          Strings{"4:10 https://a.test/one", "8:3 https://a.test/two", "9:25 https://a.test/three"});
    CHECK(sitemap.links[0].use == html::LinkUse::Navigate);
    CHECK(sitemap.links[0].type == html::LinkType::Hyperlink);
    CHECK(sitemap.links[0].origin == html::LinkOrigin::Sitemap);
    CHECK(sitemap.links[0].element == "loc");
    CHECK(sitemap.links[0].attribute.empty());
    CHECK(sitemap.links[0].path == "urlset>url>loc");
    CHECK(sitemap.links[1].raw == "https://a.test/two");
}

TEST_CASE("columns are counted in code points of the file's own text", "[sitemap]")
{
    CHECK(placesOf(read("<urlset>\n<!-- \xC3\xA9t\xC3\xA9 --><loc>https://a.test/</loc></urlset>")) ==
          Strings{"2:18 https://a.test/"});
    CHECK(placesOf(read("<urlset>\r<loc><![CDATA[ https://a.test/]]></loc></urlset>")) ==
          Strings{"2:16 https://a.test/"});
    CHECK(placesOf(read("<urlset><loc>&#32;&#x20;<!-- x -->https://a.test/</loc></urlset>")) ==
          Strings{"1:35 https://a.test/"});
}

TEST_CASE("the sitemaps of an index are sitemaps to be read", "[sitemap]")
{
    const auto index = read("<sitemapindex><sitemap><loc>https://a.test/1.xml.gz</loc></sitemap>"
                            "<sitemap><loc>https://a.test/2.xml</loc></sitemap></sitemapindex>");
    CHECK(index.kind == Kind::Index);
    CHECK_FALSE(index.listsPages());
    CHECK(addressesOf(index) == Strings{"https://a.test/1.xml.gz", "https://a.test/2.xml"});
    for (const html::Link& link : index.links)
        CHECK(link.use == html::LinkUse::LoadFeed);
}

TEST_CASE("elements count by their names, whatever their namespace", "[sitemap]")
{
    for (const std::string root : {"urlset", "urlset xmlns=\"http://www.google.com/schemas/sitemap/0.84\"",
                                   "urlset xmlns=\"nonsense\"", "urlset xmlns=''"})
        CHECK(addressesIn("<" + root + "><url><loc>https://a.test/</loc></url></urlset>") ==
              Strings{"https://a.test/"});
    const auto prefixed = read("<sm:urlset xmlns:sm='x'><sm:url><sm:loc>https://a.test/</sm:loc></sm:url>"
                               "<URL><LOC>https://a.test/b</LOC></URL></sm:urlset>");
    CHECK(addressesOf(prefixed) == Strings{"https://a.test/", "https://a.test/b"});
    CHECK(prefixed.links[0].path == "sm:urlset>sm:url>sm:loc");
}

TEST_CASE("images, videos and translations of a sitemap are links beside its pages", "[sitemap]")
{
    const auto sitemap =
        read(urlSet("<url><loc>https://a.test/</loc>"
                    "<image:image><image:loc>https://a.test/i.png</image:loc></image:image>"
                    "<video:video><video:thumbnail_loc>https://a.test/t.png</video:thumbnail_loc>"
                    "<video:content_loc>https://a.test/v.mp4</video:content_loc>"
                    "<video:player_loc>https://a.test/player</video:player_loc></video:video>"
                    "<xhtml:link rel=\"alternate\" hreflang=\"de\" href=\"https://a.test/de\"/></url>"));
    CHECK(addressesOf(sitemap) == Strings{"https://a.test/", "https://a.test/i.png", "https://a.test/t.png",
                                          "https://a.test/v.mp4", "https://a.test/player",
                                          "https://a.test/de"});
    using Type = html::LinkType;
    const std::vector<Type> types{Type::Hyperlink, Type::Image,  Type::Image,
                                  Type::Media,     Type::IFrame, Type::Hyperlink};
    for (std::size_t i = 0; i < types.size(); ++i)
        CHECK(sitemap.links[i].type == types[i]);
    CHECK(sitemap.links[1].path == "urlset>url>image:image>image:loc");
    CHECK(sitemap.links[5].attribute == "href");
    CHECK(sitemap.links[5].rel == "alternate");
}

TEST_CASE("an RSS feed's items, enclosures and images are links", "[sitemap]")
{
    const auto feed =
        read("<rss version=\"2.0\"><channel><title>News</title><link>https://a.test/</link>\n"
             "<docs>https://www.rssboard.org/rss-specification</docs>"
             "<atom:link rel=\"self\" href=\"https://a.test/feed\"/>\n"
             "<image><url>https://a.test/logo.png</url><link>https://a.test/home</link></image>\n"
             "<item><title>One &amp;  two</title><link>https://a.test/1</link><guid>https://a.test/1#g</guid>"
             "<comments>https://a.test/1#c</comments><enclosure url=\"https://a.test/1.mp3\" "
             "length=\"1\"/></item>\n"
             "<item><link>https://a.test/2</link><guid isPermaLink=\"false\">https://a.test/2#g</guid>"
             "<source url=\"https://b.test/feed\">B</source><title>Second</title></item>\n"
             "<item><guid>tag:a.test,2026:3</guid></item></channel></rss>");
    CHECK(feed.kind == Kind::Rss);
    CHECK_FALSE(feed.listsPages());
    CHECK(addressesOf(feed) == Strings{"https://a.test/", "https://a.test/feed", "https://a.test/logo.png",
                                       "https://a.test/home", "https://a.test/1", "https://a.test/1#g",
                                       "https://a.test/1#c", "https://a.test/1.mp3", "https://a.test/2",
                                       "https://b.test/feed"});
    CHECK(feed.links[4].text == "One & two");
    CHECK(feed.links[7].text == "One & two");
    CHECK(feed.links[8].text == "Second");
    CHECK(feed.links[0].text.empty());
}

TEST_CASE("RSS 0.9 and 1.0, where items stand beside the channel, are read", "[sitemap]")
{
    const auto feed = read("<rdf:RDF><channel rdf:about=\"x\"><link>https://a.test/</link></channel>"
                           "<item><title>A</title><link>https://a.test/1</link></item></rdf:RDF>");
    CHECK(feed.kind == Kind::Rss);
    CHECK(addressesOf(feed) == Strings{"https://a.test/", "https://a.test/1"});
    CHECK(feed.links[1].text == "A");
}

TEST_CASE("an Atom feed's links are what their relations say (RFC 4287 §4.2.7)", "[sitemap]")
{
    const auto feed =
        read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><link rel=\"hub\" href=\"https://hub.test/\"/>"
             "<logo>/logo.png</logo><author><uri>https://a.test/me</uri></author>"
             "<entry><link href=\"https://a.test/1\"/><link rel=\"enclosure\" href=\"https://a.test/1.mp3\"/>"
             "<id>urn:x</id><title type=\"html\">One</title></entry>"
             "<entry><content src=\"https://a.test/2.html\"/></entry></feed>");
    CHECK(feed.kind == Kind::Atom);
    CHECK(addressesOf(feed) == Strings{"https://hub.test/", "https://a.test/logo.png", "https://a.test/me",
                                       "https://a.test/1", "https://a.test/1.mp3", "https://a.test/2.html"});
    CHECK(feed.links[0].use == html::LinkUse::SubmitPost); // answers nobody who only looks
    CHECK(feed.links[3].use == html::LinkUse::Navigate);
    CHECK(feed.links[3].text == "One");
    CHECK(feed.links[4].type == html::LinkType::Media);
    const auto named =
        read("<feed><link rel='http://www.iana.org/assignments/relation/enclosure' href='/3'/></feed>");
    CHECK(named.links.at(0).type == html::LinkType::Media); // §4.2.7.2
}

TEST_CASE("xml:base is what a feed's addresses count from (XML Base §4)", "[sitemap]")
{
    CHECK(addressesIn(
              "<feed xml:base=\"https://b.test/f/\"><entry xml:base=\"e/\"><link href=\"one\"/></entry>"
              "<entry><link href=\"two\"/><link xml:base='http://c.test' href='/three'/></entry></feed>") ==
          Strings{"https://b.test/f/e/one", "https://b.test/f/two", "http://c.test/three"});
    CHECK(addressesIn("<feed xml:base=\"http://[\"><entry><link href=\"one\"/></entry></feed>") ==
          Strings{"https://a.test/maps/one"});
}

TEST_CASE("a text file is one URL a line", "[sitemap]")
{
    const auto list =
        read("\xEF\xBB\xBFhttps://a.test/one\r\n\r\n  https://a.test/two  \nhttp://[\nnot a URL\n"
             "https://a.test/caf\xC3\xA9",
             "text/plain");
    CHECK(list.kind == Kind::Text);
    CHECK(list.listsPages());
    CHECK(placesOf(list) == Strings{"1:1 https://a.test/one", "3:3 https://a.test/two", "4:1 !http://[",
                                    "5:1 !not a URL", "6:1 https://a.test/caf%C3%A9"});
    CHECK(list.links[0].element.empty());
}

TEST_CASE("prose and pages are no sitemap", "[sitemap]")
{
    for (const auto* const body :
         {"", " ", "Not found", "<!doctype html><html><body><a href=/x>x</a></body></html>",
          "<html><urlset><loc>x", "{\"loc\": \"https://a.test/\"}", "<svg><a href='/x'/></svg>",
          "\x1F\x8B\x08", "\xFF\xFE"}) {
        const auto nothing = read(body);
        CHECK(nothing.kind == Kind::Nothing);
        CHECK(nothing.links.empty());
    }
}

TEST_CASE("references and CDATA in an address are read", "[sitemap]")
{
    CHECK(addressesIn(urlSetOf("https://a.test/?a=1&amp;b=2&#38;c=&#x33;")) ==
          Strings{"https://a.test/?a=1&b=2&c=3"});
    CHECK(addressesIn(urlSetOf("<![CDATA[https://a.test/?a=1&b=2&amp;c]]>")) ==
          Strings{"https://a.test/?a=1&b=2&amp;c"});
    CHECK(addressesIn(urlSetOf("https://<![CDATA[a.test]]>/x<!-- y -->z")) == Strings{"https://a.test/xz"});
    CHECK(addressesIn("<feed><link href='https://a.test/?a&amp;b'/></feed>") ==
          Strings{"https://a.test/?a&b"});
}

TEST_CASE("a bare ampersand in an address loses no entry and stays itself", "[sitemap]")
{
    CHECK(addressesIn(urlSet("<url><loc>https://a.test/?a=1&copy=2&lt&</loc></url>"
                             "<url><loc>https://a.test/b</loc></url>")) ==
          Strings{"https://a.test/?a=1&copy=2&lt&", "https://a.test/b"});
}

TEST_CASE("an address that is no URL is told, and what comes after it too", "[sitemap]")
{
    CHECK(placesOf(
              read("<urlset><loc>http://[1</loc>\n<loc>/relative</loc><loc></loc><loc> </loc></urlset>")) ==
          Strings{"1:14 !http://[1", "2:6 https://a.test/relative"});
}

TEST_CASE("tags that don't match lose no entry", "[sitemap]")
{
    CHECK(addressesIn(
              "<urlset><url><loc>https://a.test/1<lastmod>x</lastmod></url><url><loc>https://a.test/2</url>"
              "</loc></oops><url><loc>https://a.test/3</loc></urlset>") ==
          Strings{"https://a.test/1", "https://a.test/2", "https://a.test/3"});
    std::string unclosed = "<rss><channel><item><description>";
    for (int i = 0; i < 100; ++i)
        unclosed += "<p>text<br>";
    unclosed += "</description><link>https://a.test/1</link></item><item><link>https://a.test/2</link></item>"
                "</channel></rss>";
    CHECK(addressesIn(unclosed).back() == "https://a.test/2");
    CHECK_FALSE(read(unclosed).cut);
}

TEST_CASE("what a script printed before the declaration is passed over", "[sitemap]")
{
    for (const std::string before : {"\n\n \t", "Warning: x in /y.php on line 3\n",
                                     "<br />\n<b>Warning</b>: x<br />\n", "\xEF\xBB\xBF\n"})
        CHECK(addressesIn(before + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" +
                          urlSetOf("https://a.test/")) == Strings{"https://a.test/"});
    const std::string latin =
        "\n<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>" + urlSetOf("https://a.test/\xB1");
    CHECK(addressesIn(latin) == Strings{"https://a.test/%C4%85"});
}

TEST_CASE("a sitemap is read in the encoding it declares", "[sitemap]")
{
    CHECK(
        addressesIn("<?xml version='1.0' encoding='windows-1251'?>" + urlSetOf("https://a.test/\xE4?\xE4")) ==
        Strings{"https://a.test/%D0%B4?%D0%B4"}); // addresses in XML are in UTF-8, queries too
    std::string utf16 = "\xFF\xFE";
    for (const char c : urlSetOf("https://a.test/16"))
        utf16.append({c, '\0'});
    CHECK(addressesIn(utf16) == Strings{"https://a.test/16"});
    CHECK(read(utf16).charset == "utf-16le");
}

TEST_CASE("entities of a DOCTYPE are never expanded", "[sitemap]")
{
    std::string laughs = "<!DOCTYPE urlset [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ";";
        laughs += "<!ENTITY a" + std::to_string(i) + " \"";
        for (int times = 0; times < 3; ++times)
            laughs += before;
        laughs += "\">";
    }
    laughs += "]><urlset><url><loc>https://a.test/&a29;</loc></url></urlset>";
    CHECK(addressesIn(laughs) == Strings{"https://a.test/&a29;"});
    CHECK(addressesIn("<!DOCTYPE urlset [<!ENTITY x '<urlset><loc>https://evil.test/</loc>'>]>"
                      "<urlset><loc>https://a.test/</loc></urlset>")
              .back() == "https://a.test/");
}

TEST_CASE("a packed sitemap is unpacked, whatever its type says", "[sitemap]")
{
    const std::string body = "<urlset>\n<loc>https://a.test/1</loc></urlset>";
    for (const auto* const type : {"application/x-gzip", "application/xml", "text/plain", ""})
        CHECK(placesOf(read(gzipped(body), type)) == Strings{"2:6 https://a.test/1"});
    CHECK(addressesIn(gzipped("<urlset><loc>https://a.te") + gzipped("st/1</loc></urlset>")) ==
          Strings{"https://a.test/1"});
    CHECK_FALSE(read(gzipped(body) + std::string(512, '\0')).cut); // padding
}

TEST_CASE("of a packed sitemap that is cut short, what came is told", "[sitemap]")
{
    std::string body = "<urlset>";
    for (int i = 0; i < 2'000; ++i)
        body += "<url><loc>https://a.test/" + std::to_string(i * 7'919) + "</loc></url>";
    const std::string packed = gzipped(body + "</urlset>");
    const auto half = read(packed.substr(0, packed.size() / 2));
    CHECK(half.cut);
    CHECK(half.links.size() > 500);
    CHECK(half.links.size() < 2'000);
    std::string broken = packed;
    broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x55);
    CHECK(read(broken).cut);
    CHECK_FALSE(read(packed).cut);
    CHECK(read(packed).links.size() == 2'000);
}

TEST_CASE("a sitemap that ends early is said to be cut, and half an address is none", "[sitemap]")
{
    const auto early = read("<urlset><url><loc>https://a.test/1</loc></url><url><loc>https://a.test/2");
    CHECK(early.cut);
    CHECK(addressesOf(early) == Strings{"https://a.test/1"});
    CHECK(read("<urlset><url><loc>https://a.test/1</loc></url><url><lo").cut);

    const std::string list = gzipped("https://a.test/1\nhttps://a.test/2");
    const auto cutList = read(list.substr(0, list.size() - 12)); // its checksum, length and some of its text
    CHECK(cutList.cut);
    CHECK(addressesOf(cutList) == Strings{"https://a.test/1"});
}

TEST_CASE("a gzip bomb is unpacked only until it is seen to be one", "[sitemap]")
{
    const std::string zeros(40 * 1024 * 1024, ' ');
    const auto start = std::chrono::steady_clock::now();
    CHECK(read(gzipped(zeros)).cut);
    std::string members;
    for (int i = 0; i < 100'000; ++i)
        members += gzipped("").substr(0, 20);
    (void)read(members);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("more than 50 MB of a sitemap aren't read", "[sitemap]")
{
    std::string body = "<urlset><loc>https://a.test/1</loc><!--";
    body.resize(robots::maxSitemapBytes - 10, 'x');
    body += "--><loc>https://a.test/2</loc></urlset>";
    const auto sitemap = read(body);
    CHECK(sitemap.cut);
    CHECK(addressesOf(sitemap) == Strings{"https://a.test/1"});
}

TEST_CASE("a sitemap's links and their texts are bounded", "[sitemap]")
{
    std::string many = "<urlset>";
    for (std::size_t i = 0; i < robots::maxLinksPerSitemap + 10; ++i)
        many += "<loc>https://a.test/</loc>";
    const auto sitemap = read(many + "</urlset>");
    CHECK(sitemap.cut);
    CHECK(sitemap.links.size() == robots::maxLinksPerSitemap);

    const auto longTexts =
        read("<rss><item><title>" + std::string(100'000, 't') + "</title><link>https://a.test/" +
             std::string(100'000, 'u') + "</link></item></rss>");
    REQUIRE(longTexts.links.size() == 1);
    CHECK(longTexts.links[0].raw.size() <= html::maxRawBytes);
    CHECK(longTexts.links[0].text.size() <= html::maxTextBytes);

    std::string nested = "<feed>";
    for (int i = 0; i < 100'000; ++i)
        nested += "<" + std::string(20, 'x') + " xml:base='" + std::string(50, 'b') + "/'>";
    CHECK(read(nested + "<link href='y'/></feed>").links.empty());
}
