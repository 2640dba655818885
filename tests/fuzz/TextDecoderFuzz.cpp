#include "html/TextDecoder.h"

#include "fuzz/Fuzz.h"
#include "html/EncodingLabels.h"
#include "html/EncodingSniffer.h"
#include "html/LineCounter.h"
#include "html/Utf8.h"
#include "url/Utf8.h"

// The input: an encoding's label on the first line, then the body.

using fuzz::claim;

namespace {

void claimIsPageText(std::string_view text)
{
    claim(html::isWellFormedUtf8(text) && url::isWellFormedUtf8(text), "decoded text is UTF-8");
    claim(text.find('\r') == std::string_view::npos, "newlines are normalised");
    if (!text.starts_with("\xEF\xBB\xBF"))
        claim(html::decode(text, "utf-8").text() == text, "decoded text is what it is when decoded again");
    html::LineCounter lines(text);
    const auto newlines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    claim(lines.placeOf(text.size()).line == newlines + 1, "the last line is counted");
}

void claimEncodesBack(std::string_view body, std::string_view encoding, std::string_view text)
{
    const auto encode = html::queryEncoder(encoding);
    if (!encode) return;
    const std::string bytes = encode(text);
    const bool isOneByteEach =
        encoding == "windows-1252" || encoding == "iso-8859-16" || encoding == "x-user-defined";
    if (isOneByteEach && body.find('\r') == std::string_view::npos)
        claim(bytes == body || body.starts_with("\xEF\xBB\xBF"), "where each byte is a letter it comes back");
}

void claimReads(std::string_view body, std::string_view encoding)
{
    const html::DecodedText decoded = html::decode(body, encoding);
    claimIsPageText(decoded.text());
    claimEncodesBack(body, encoding, decoded.text());
}

} // namespace

void fuzz::check(std::string_view input)
{
    const std::string_view label = takeLine(input);
    (void)html::encodingOfMetaContent(label);
    if (const auto encoding = html::encodingOfLabel(label)) claimReads(input, *encoding);

    const http::MediaType type{"text/html", std::string(label)};
    const std::string_view sniffed = html::sniffEncoding(input, type);
    claim(html::encodingOfLabel(sniffed) == sniffed, "an encoding's name is one of its labels");
    claimReads(input, html::sniffEncoding(input, std::nullopt));
}
