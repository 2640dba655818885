#include "robots/SitemapReader.h"

#include "fuzz/Fuzz.h"
#include "fuzz/TextPlaces.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "robots/Gzip.h"
#include "url/UrlParser.h"

#include <utility>

// The input: the Content-Type on the first line, then the body, which isn't packed: fuzz_Gzip packs.

using fuzz::claim;

namespace {

void claimIsSound(const html::Link& link)
{
    claim(!link.raw.empty() && link.raw.size() <= html::maxRawBytes, "an address is something, and bounded");
    for (const std::string_view* text : {&link.raw, &link.text, &link.rel, &link.path, &link.element})
        claim(html::isWellFormedUtf8(*text), "texts are UTF-8");
    for (const std::string_view* text : {&link.text, &link.rel, &link.path, &link.element})
        claim(text->size() <= html::maxTextBytes, "texts are bounded");
    claim(link.origin == html::LinkOrigin::Sitemap, "a sitemap's links say so");
    if (link.target) claim(link.target->scheme() != "data", "data: URLs are counted only");
}

} // namespace

void fuzz::check(std::string_view input)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/map.xml").value();
    const auto mediaType = http::parseMediaType(takeLine(input));
    const robots::Sitemap sitemap = robots::readSitemap(input, mediaType, address);
    const bool isNothing = sitemap.kind == robots::Sitemap::Kind::Nothing;
    claim(!isNothing || sitemap.links.empty(), "what is no sitemap has no links");
    if (robots::isGzip(input)) return;

    const html::DecodedText decoded = html::decode(input, sitemap.charset);
    const fuzz::TextPlaces places(decoded.text());
    std::pair<std::uint32_t, std::uint32_t> passed;
    for (const html::Link& link : sitemap.links) {
        claimIsSound(link);
        const std::string_view there = places.from(link.line, link.column);
        claim(there.front() == link.raw.front() || there.front() == '&', "it stands where it says");
        const std::pair place(link.line, link.column);
        claim(place >= passed, "links are in the order of the file");
        passed = place;
    }
}
