#include "html/SheetReader.h"

#include "fuzz/Fuzz.h"
#include "fuzz/TextPlaces.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "url/UrlParser.h"

// The input: the Content-Type on the first line, then the body.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/sheet.css?query").value();
    const auto mediaType = http::parseMediaType(takeLine(input));
    const html::Sheet sheet = html::readSheet(input, mediaType, address);

    const html::DecodedText decoded = html::decode(input, sheet.charset);
    const TextPlaces places(decoded.text());
    for (const html::Link& link : sheet.links) {
        claim(link.raw.size() <= html::maxRawBytes && html::isWellFormedUtf8(link.raw),
              "its address is bounded");
        claim(link.attribute.size() <= html::maxTextBytes && html::isWellFormedUtf8(link.attribute),
              "its property is bounded");
        claim(!link.target || link.target->scheme() != "data", "data: URLs are counted only");
        claim(places.from(link.line, link.column).starts_with(link.raw), "its address stands where it says");
    }
}
