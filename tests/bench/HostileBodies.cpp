#include "bench/HostileBodies.h"

#include "bench/TypicalPage.h"
#include "html/ManifestReader.h"
#include "html/PageReader.h"
#include "html/SheetReader.h"
#include "robots/RobotsTxt.h"
#include "robots/SitemapReader.h"
#include "url/UrlParser.h"

#include <zlib.h>

#include <optional>
#include <string_view>

namespace bench {

namespace {

const url::Url address = url::parseUrl("https://www.example.org/docs/guide/page.html").value();

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string filled(std::string_view text, std::size_t bytes)
{
    return repeated(text, bytes / text.size() + 1);
}

std::size_t readPage(const std::string& body)
{
    return html::readPage(body, std::nullopt, address).links.size();
}

std::size_t readSheet(const std::string& body)
{
    return html::readSheet(body, std::nullopt, address).links.size();
}

std::size_t readManifest(const std::string& body)
{
    return html::readManifest(body, address).links.size();
}

std::size_t readSitemap(const std::string& body)
{
    return robots::readSitemap(body, std::nullopt, address).links.size();
}

/// Parsed, and a hundred long addresses asked about.
std::size_t readRobotsTxt(const std::string& body)
{
    const auto rules = robots::RobotsTxt::parse(body, "HydraLinkChecker");
    const url::Url asked = url::parseUrl("https://www.example.org/" + std::string(8'000, 'a')).value();
    std::size_t allowed = 0;
    for (int i = 0; i < 100; ++i)
        allowed += rules.allows(asked) ? 1 : 0;
    return allowed;
}

std::string packed(const std::string& text)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16; // zlib's way to ask for gzip's frame
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    std::string bytes(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return bytes;
}

std::string siteMap(std::size_t bytes)
{
    return "<urlset>" + filled("<url><loc>https://www.example.org/some/page.html</loc></url>\n", bytes) +
           "</urlset>";
}

} // namespace

std::vector<HostileCase> hostileCases()
{
    constexpr std::size_t million = 1'000'000;
    using Size = std::size_t;
    return {
        {"page of 50 MB", 50 * million, [](Size n) { return filled(typicalPage(), n); }, readPage},
        {"page of 100,000 links", 100'000, [](Size n) { return repeated("<a href=x>y</a>", n); }, readPage},
        {"page 10,000 levels deep", 10'000,
         [](Size n) { return repeated("<div>", n) + "<a href=x>y</a>" + repeated("</div>", n); }, readPage},
        {"attribute of 10 MB", 10 * million,
         [](Size n) { return "<a href='" + std::string(n, 'x') + "'>y</a>"; }, readPage},
        {"attribute of references, 10 MB", 10 * million,
         [](Size n) { return "<a href='" + filled("&amp;&notin;&#x41", n) + "'>y</a>"; }, readPage},
        {"srcset of 100,000 candidates", 100'000,
         [](Size n) { return "<img srcset='" + repeated("a&amp;b 1x, ", n) + "'>"; }, readPage},
        {"tag of 10 MB of attributes", 10 * million, [](Size n) { return "<a " + filled("x=y ", n) + ">"; },
         readPage},
        {"less-than signs, 10 MB", 10 * million, [](Size n) { return std::string(n, '<'); }, readPage},
        {"tables without cells, 10 MB", 10 * million,
         [](Size n) { return filled("<table><tr><a href=x><b><p>y", n); }, readPage},
        {"formatting never closed, 10 MB", 10 * million,
         [](Size n) { return filled("<b><i><u a=1><p><a href=x>y", n); }, readPage},
        {"items in items, 10 MB", 10 * million,
         [](Size n) { return filled("<li><div><dd><p><ul></div>", n); }, readPage},
        {"children of many kinds, 10 MB", 10 * million,
         [](Size n) {
             std::string body;
             for (std::size_t i = 0; body.size() < n; ++i)
                 body += "<x" + std::to_string(i % 100'000) + "><a href=y></a>";
             return body;
         },
         readPage},
        {"style attributes, 10 MB", 10 * million,
         [](Size n) { return filled("<p style='background:url(x)'>", n); }, readPage},
        {"JSON-LD of 10 MB", 10 * million,
         [](Size n) {
             return "<script type=application/ld+json>[" + filled("{\"url\":\"/x\",\"a\":[{}]},", n) +
                    "1]</script>";
         },
         readPage},
        {"JSON-LD, nothing but brackets, 10 MB", 10 * million,
         [](Size n) { return "<script type=application/ld+json>" + filled("[{\"url\":", n); }, readPage},
        {"sheet of 10 MB", 10 * million, [](Size n) { return filled("a{background:url(x.png)}\n", n); },
         readSheet},
        {"sheet, nothing but braces, 10 MB", 10 * million, [](Size n) { return filled("a{(", n); },
         readSheet},
        {"sheet, strings without an end, 10 MB", 10 * million,
         [](Size n) { return filled("a{b:url(\"x\\\n", n); }, readSheet},
        {"manifest of 10 MB", 10 * million,
         [](Size n) { return "{\"icons\":[" + filled("{\"src\":\"x\"},", n) + "{}]}"; }, readManifest},
        {"sitemap of 50 MB", 50 * million, siteMap, readSitemap},
        {"sitemap of 50 MB, packed", 50 * million, [](Size n) { return packed(siteMap(n)); }, readSitemap},
        {"packed zeros, 400 MB", 400 * million, [](Size n) { return packed(std::string(n, '\0')); },
         readSitemap},
        {"sitemap, tags in tags, 50 MB", 50 * million, [](Size n) { return "<urlset>" + filled("<url>", n); },
         readSitemap},
        {"robots.txt of 500 KB", 500'000,
         [](Size n) { return "User-agent: *\n" + filled("Disallow: /a\n", n); }, readRobotsTxt},
        {"robots.txt of stars", 500'000,
         [](Size n) { return "User-agent: *\n" + filled("Disallow: /*a*a*a*a*b$\n", n); }, readRobotsTxt},
    };
}

} // namespace bench
