#include "http/MediaType.h"

#include "http/Fields.h"
#include "http/FieldSyntax.h"

#include <algorithm>

namespace http {

namespace {

constexpr std::string_view whiteSpace = "\t\n\r "; // MIME Sniffing §3: HTTP whitespace, with CR and LF

std::string_view withoutTrailingSpace(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(whiteSpace) + 1); // npos + 1 is 0: all of it is space
}

std::string_view withoutLeadingSpace(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(whiteSpace), text.size()));
}

// MIME Sniffing §3: HTTP quoted-string token code points. Bytes from 0x80 on are what its isomorphic decoding
// takes for U+0080 to U+00FF.
bool isQuotedStringText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

// Takes all before one of `ends` off the text, which then starts with it or is empty.
std::string_view takeUntil(std::string_view& text, std::string_view ends)
{
    const std::string_view taken = text.substr(0, text.find_first_of(ends));
    text.remove_prefix(taken.size());
    return taken;
}

// Fetch Standard §2.2, "collect an HTTP quoted string" with extract-value. `text` starts with the quote.
std::string takeQuotedString(std::string_view& text)
{
    std::string value;
    text.remove_prefix(1);
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '"') break;
        if (c != '\\' || text.empty()) {
            value += c;
            continue;
        }
        value += text.front();
        text.remove_prefix(1);
    }
    return value;
}

struct Parameter
{
    std::string_view name;
    std::string value;
};

// MIME Sniffing §4.4, one round of step 11. `text` starts with the ";" before the parameter.
std::optional<Parameter> takeParameter(std::string_view& text)
{
    text.remove_prefix(1);
    text = withoutLeadingSpace(text);
    const std::string_view name = takeUntil(text, ";=");
    if (text.empty() || text.front() == ';') return std::nullopt;
    text.remove_prefix(1);
    if (text.empty()) return std::nullopt;

    const bool quoted = text.front() == '"';
    std::string value = quoted ? takeQuotedString(text) : std::string();
    const std::string_view bare = takeUntil(text, ";"); // after a quoted string: thrown away
    if (!quoted) value = withoutTrailingSpace(bare);

    const bool valid = isToken(name) && isQuotedStringText(value) && (quoted || !value.empty());
    return valid ? std::optional(Parameter{name, std::move(value)}) : std::nullopt;
}

} // namespace

bool MediaType::isHtml() const
{
    return essence == "text/html" || essence == "application/xhtml+xml";
}

bool MediaType::isSvg() const
{
    return essence == "image/svg+xml";
}

bool MediaType::isCss() const
{
    return essence == "text/css";
}

bool MediaType::isXml() const
{
    return essence.ends_with("+xml") || essence == "text/xml" || essence == "application/xml";
}

// MIME Sniffing §4.4, "parse a MIME type".
std::optional<MediaType> parseMediaType(std::string_view text)
{
    text = withoutTrailingSpace(withoutLeadingSpace(text));
    const std::string_view type = takeUntil(text, "/");
    if (!isToken(type) || text.empty()) return std::nullopt;
    text.remove_prefix(1);
    const std::string_view subtype = withoutTrailingSpace(takeUntil(text, ";"));
    if (!isToken(subtype)) return std::nullopt;

    MediaType mediaType{lowerCase(type) + "/" + lowerCase(subtype), std::nullopt};
    while (!text.empty()) {
        std::optional<Parameter> parameter = takeParameter(text);
        const bool isFirstCharset =
            !mediaType.charset && parameter && equalsIgnoringCase(parameter->name, "charset");
        if (isFirstCharset) mediaType.charset = std::move(parameter->value);
    }
    return mediaType;
}

// Fetch §2.2.2, "extract a MIME type": the last that is one. What the first of the same essence says of the
// charset holds where it says nothing.
std::optional<MediaType> mediaTypeOf(const Fields& fields)
{
    std::optional<MediaType> last;
    std::optional<std::string> charset;
    for (const std::string_view each : fields.list("Content-Type")) {
        auto mediaType = parseMediaType(each);
        if (!mediaType || mediaType->essence == "*/*") continue;
        if (!last || last->essence != mediaType->essence)
            charset = mediaType->charset;
        else if (!mediaType->charset)
            mediaType->charset = charset;
        last = std::move(mediaType);
    }
    return last;
}

} // namespace http
