#include "html/SheetReader.h"

#include "html/Ascii.h"
#include "html/CssEscapes.h"
#include "html/CssLinks.h"
#include "html/EncodingSniffer.h"
#include "html/TextDecoder.h"
#include "html/TextLinks.h"

#include <string>
#include <utility>

namespace html {

namespace {

/// What the sheet's first bytes declare: `@charset "…";` to the letter.
std::optional<std::string_view> declaredEncoding(std::string_view body)
{
    static constexpr std::string_view begin = "@charset \"";
    static constexpr std::size_t searchedBytes = 1024; // §3.2
    const std::string_view head = body.substr(0, searchedBytes);
    if (!head.starts_with(begin)) return std::nullopt;
    const std::size_t end = head.find('"', begin.size());
    if (end == std::string_view::npos || !head.substr(end).starts_with("\";")) return std::nullopt;
    const auto encoding = encodingOfLabel(head.substr(begin.size(), end - begin.size()));
    // Who can read that much as ASCII has no UTF-16.
    if (encoding && encoding->starts_with("utf-16")) return "utf-8";
    return encoding;
}

// CSS Syntax §3.2 "determine the fallback encoding", with the byte order mark that comes before all
// (Encoding Standard §6, "decode").
std::string_view sheetEncoding(std::string_view body, const std::optional<http::MediaType>& mediaType,
                               EncodingId environment)
{
    if (const auto encoding = certainEncoding(body, mediaType)) return *encoding;
    if (const auto encoding = declaredEncoding(body)) return *encoding;
    return nameOf(environment).value_or("utf-8");
}

} // namespace

Sheet readSheet(std::string_view body, const std::optional<http::MediaType>& mediaType,
                const url::Url& address, EncodingId environment)
{
    Sheet sheet;
    sheet.charset = sheetEncoding(body, mediaType, environment);
    const DecodedText decodedBody = decode(body, sheet.charset);
    const std::string_view text = decodedBody.text();
    // Its queries are in UTF-8, unlike a page's: CSS parses its addresses without an encoding.
    TextLinks links(text, address);
    std::string buffer;
    for (const CssLink& found : linksOfCss(text, CssPart::Sheet)) {
        if (found.isLocal) continue; // of whatever page the sheet is used on
        links.add(
            {.type = typeOfCssLink(found.use), .use = useOfCssLink(found.use), .origin = LinkOrigin::Css},
            found.name, found.raw, decodedCss(found.raw, buffer));
    }
    sheet.dataUrls = links.dataUrls();
    sheet.links = links.take();
    return sheet;
}

} // namespace html
