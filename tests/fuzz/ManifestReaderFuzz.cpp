#include "html/ManifestReader.h"

#include "fuzz/Fuzz.h"
#include "fuzz/TextPlaces.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "url/UrlParser.h"

// The input: the body of a web app manifest.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    static const url::Url address = url::parseUrl("https://a.test/app/site.webmanifest").value();
    const html::Manifest manifest = html::readManifest(input, address);

    const html::DecodedText decoded = html::decode(input, "utf-8");
    const TextPlaces places(decoded.text());
    for (const html::Link& link : manifest.links) {
        claim(!manifest.isBroken, "a broken manifest has no links");
        claim(!link.attribute.empty() && link.attribute.size() <= html::maxTextBytes, "it has a member");
        claim(link.raw.size() <= html::maxRawBytes && html::isWellFormedUtf8(link.raw),
              "its address is bounded");
        claim(!link.target || link.target->scheme() != "data", "data: URLs are none");
        claim(places.from(link.line, link.column).starts_with(link.raw), "its address stands where it says");
    }
}
