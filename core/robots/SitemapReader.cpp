#include "robots/SitemapReader.h"

#include "base/Utf8Bytes.h"
#include "html/Ascii.h"
#include "html/EncodingSniffer.h"
#include "html/LineCounter.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "robots/Gzip.h"
#include "robots/SitemapExtractor.h"
#include "robots/SitemapLinks.h"

#include <algorithm>
#include <string>
#include <utility>

namespace robots {

namespace {

/// A list of URLs begins with one; prose, and what a server says in place of a list, hardly does.
bool isUrlList(std::string_view text)
{
    return beginsAsHttpUrl(html::trimmed(text.substr(0, html::maxRawBytes)));
}

// sitemaps.org, "Text file": one URL a line, whole, and nothing else; so a line that is none is malformed.
void readUrlList(std::string_view text, SitemapLinks& links)
{
    html::LineCounter lines(text);
    for (std::size_t start = 0; start < text.size() && !links.isFull();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = html::trimmed(text.substr(start, end - start));
        start = end + 1;
        if (line.empty()) continue;
        const html::LineColumn at = lines.placeOf(static_cast<std::size_t>(line.data() - text.data()));
        const std::string_view raw = html::shortenedTo(html::maxRawBytes, line);
        links.add({.type = html::LinkType::Hyperlink,
                   .use = html::LinkUse::Navigate,
                   .raw = raw,
                   .line = at.line,
                   .column = at.column},
                  nullptr);
    }
}

Sitemap readText(std::string_view text, const url::Url& address, bool isCut)
{
    SitemapLinks links;
    SitemapExtractor extractor(text, address, links);
    Sitemap::Kind kind = extractor.read();
    if (kind == Sitemap::Kind::Nothing && isUrlList(text)) {
        if (isCut) text = text.substr(0, text.rfind('\n') + 1); // half a line is another address
        readUrlList(text, links);
        kind = Sitemap::Kind::Text;
    }
    Sitemap sitemap = links.take();
    sitemap.kind = kind;
    sitemap.cut = sitemap.cut || extractor.isOpen() || isCut;
    return sitemap;
}

/// Half a code point at the end of what was cut would make all of it look like another encoding.
std::string_view withoutHalfCodePoint(std::string_view bytes)
{
    std::size_t end = bytes.size();
    for (int i = 0; i < 3 && end > 0 && isUtf8Continuation(bytes[end - 1]); ++i)
        --end;
    return end > 0 && static_cast<unsigned char>(bytes[end - 1]) >= 0xC0 ? bytes.substr(0, end - 1) : bytes;
}

} // namespace

Sitemap readSitemap(std::string_view body, const std::optional<http::MediaType>& mediaType,
                    const url::Url& address)
{
    Inflated inflated;
    if (isGzip(body)) {
        inflated = inflateGzip(body, maxSitemapBytes);
        body = inflated.text;
    }
    const bool isCut = inflated.cut || body.size() > maxSitemapBytes;
    body = body.substr(0, maxSitemapBytes);
    if (isCut) body = withoutHalfCodePoint(body);

    // Blank lines before the declaration hide it from the standard's algorithm; scripts often print some.
    const std::string_view encoding = html::sniffEncoding(html::trimmed(body), mediaType);
    const html::DecodedText decoded = html::decode(body, encoding);
    Sitemap sitemap = readText(decoded.text(), address, isCut);
    sitemap.charset = encoding;
    return sitemap;
}

} // namespace robots
