#include "html/EncodingSniffer.h"

#include "html/Ascii.h"
#include "html/EncodingLabels.h"
#include "html/Utf8.h"

#include <algorithm>
#include <string>
#include <utility>

namespace html {

namespace {

// HTML §13.2.3.2 asks authors to declare within them, and user agents to look no further.
constexpr std::size_t prescanBytes = 1024;

/// Reads attributes as the prescan does, which is not quite how the tokenizer does.
class PrescanTag
{
public:
    struct Attribute
    {
        std::string name;
        std::string value;
    };

    PrescanTag(std::string_view bytes, std::size_t position)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    [[nodiscard]] std::optional<Attribute> next();
    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    void skip(std::string_view bytes);
    [[nodiscard]] bool atEnd() const { return m_position >= m_bytes.size(); }
    [[nodiscard]] char current() const { return m_bytes[m_position]; }
    std::string takeUntil(std::string_view ends);
    std::string takeValue();

    std::string_view m_bytes;
    std::size_t m_position;
};

constexpr std::string_view whitespace = "\t\n\f\r ";

void PrescanTag::skip(std::string_view bytes)
{
    while (!atEnd() && bytes.find(current()) != std::string_view::npos)
        ++m_position;
}

std::string PrescanTag::takeUntil(std::string_view ends)
{
    const std::size_t begin = m_position;
    m_position = std::min(m_bytes.find_first_of(ends, begin), m_bytes.size());
    return asciiLowercase(m_bytes.substr(begin, m_position - begin));
}

std::string PrescanTag::takeValue()
{
    skip(whitespace);
    if (atEnd()) return {};
    const char quote = current();
    if (quote != '"' && quote != '\'') return takeUntil("\t\n\f\r >");
    ++m_position;
    std::string value = takeUntil({&quote, 1});
    ++m_position;
    return value;
}

// HTML §13.2.3.2, "get an attribute"
std::optional<PrescanTag::Attribute> PrescanTag::next()
{
    skip("\t\n\f\r /");
    if (atEnd() || current() == '>') return std::nullopt;
    Attribute attribute;
    attribute.name = asciiLowercase(m_bytes.substr(m_position++, 1)); // even a "=", which ends a name later
    attribute.name += takeUntil("\t\n\f\r /=>");
    skip(whitespace);
    if (atEnd() || current() != '=') return attribute;
    ++m_position;
    attribute.value = takeValue();
    return attribute;
}

/// A meta tag's declaration (HTML §13.2.3.2, step "meta").
std::optional<std::string_view> encodingOfMeta(PrescanTag& tag)
{
    bool hasPragma = false;
    std::optional<bool> needsPragma;
    std::optional<std::string_view> encoding;
    // Of attributes that come twice the first counts.
    bool sawPragma = false;
    bool sawContent = false;
    bool sawCharset = false;
    while (const auto attribute = tag.next()) {
        if (attribute->name == "http-equiv" && !std::exchange(sawPragma, true)) {
            hasPragma = attribute->value == "content-type";
        } else if (attribute->name == "content" && !std::exchange(sawContent, true)) {
            const auto declared = encodingOfMetaContent(attribute->value);
            if (!declared || needsPragma) continue;
            encoding = declared;
            needsPragma = true;
        } else if (attribute->name == "charset" && !std::exchange(sawCharset, true)) {
            encoding = encodingOfLabel(attribute->value);
            needsPragma = false;
        }
    }
    if (!needsPragma || (*needsPragma && !hasPragma)) return std::nullopt;
    return encoding;
}

bool isUtf16(std::string_view encoding)
{
    return encoding == "utf-16be" || encoding == "utf-16le";
}

/// An ASCII "<meta" can't be read in UTF-16, and x-user-defined there means what it always meant.
std::string_view asDeclaredInMarkup(std::string_view encoding)
{
    if (isUtf16(encoding)) return "utf-8";
    if (encoding == "x-user-defined") return "windows-1252";
    return encoding;
}

bool isMetaTag(std::string_view rest)
{
    return startsWithIgnoringCase(rest, "<meta") && rest.size() > 5 &&
           (rest[5] == '/' || isAsciiWhitespace(rest[5]));
}

bool isTagWithAttributes(std::string_view rest)
{
    const std::size_t letter = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    return rest.size() > letter && isAsciiAlpha(rest[letter]);
}

/// The position after the tag that begins there.
std::size_t endOfTag(std::string_view bytes, std::size_t position)
{
    PrescanTag tag(bytes, std::min(bytes.find_first_of("\t\n\f\r >", position), bytes.size()));
    while (tag.next()) {
    }
    return tag.position();
}

/// The position at the end of "-->", or of ">" for other declarations.
std::size_t endOfDeclaration(std::string_view bytes, std::size_t position)
{
    if (!bytes.substr(position).starts_with("<!--")) return std::min(bytes.find('>', position), bytes.size());
    const std::size_t end = bytes.find("-->", position + 2); // "<!-->" is a whole comment
    return end == std::string_view::npos ? bytes.size() : end + 2;
}

// HTML §13.2.3.2, the loop
std::optional<std::string_view> encodingInMarkup(std::string_view bytes)
{
    for (std::size_t position = bytes.find('<'); position < bytes.size();
         position = bytes.find('<', position)) {
        const std::string_view rest = bytes.substr(position);
        if (isMetaTag(rest)) {
            PrescanTag tag(bytes, position + 5);
            if (const auto encoding = encodingOfMeta(tag)) return asDeclaredInMarkup(*encoding);
            position = tag.position();
        } else if (isTagWithAttributes(rest)) {
            position = endOfTag(bytes, position);
        } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
            position = endOfDeclaration(bytes, position);
        } else {
            ++position;
        }
    }
    return std::nullopt;
}

// HTML §13.2.3.2, "get an XML encoding"
std::optional<std::string_view> encodingInXmlDeclaration(std::string_view bytes)
{
    if (!bytes.starts_with("<?xml")) return std::nullopt;
    bytes = bytes.substr(0, bytes.find('>'));
    const std::size_t name = bytes.find("encoding");
    if (name == std::string_view::npos) return std::nullopt;
    std::string_view rest = trimmed(bytes.substr(name + 8));
    if (!rest.starts_with('=')) return std::nullopt;
    rest = trimmed(rest.substr(1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return std::nullopt;
    const std::size_t end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    const auto encoding = encodingOfLabel(rest.substr(1, end - 1));
    if (!encoding) return std::nullopt;
    return asDeclaredInMarkup(*encoding);
}

/// Of one whose "<?xml" has two bytes for each character.
std::optional<std::string_view> utf16OfXmlDeclaration(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("<\0?\0x\0"sv)) return "utf-16le";
    if (bytes.starts_with("\0<\0?\0x"sv)) return "utf-16be";
    return std::nullopt;
}

std::optional<std::string_view> declaredInXml(std::string_view body)
{
    const std::string_view bytes = body.substr(0, prescanBytes);
    const auto encoding = utf16OfXmlDeclaration(bytes);
    return encoding ? encoding : encodingInXmlDeclaration(bytes);
}

} // namespace

std::string_view sniffEncoding(std::string_view body, const std::optional<http::MediaType>& mediaType)
{
    if (const auto encoding = certainEncoding(body, mediaType)) return *encoding;
    // XML §4.3.3: what a meta element says is nothing to it, and without a declaration it is UTF-8.
    const bool isXml = mediaType && mediaType->isXml();
    if (const auto encoding = isXml ? declaredInXml(body) : prescanEncoding(body)) return *encoding;
    if (isXml && isWellFormedUtf8(body)) return "utf-8";
    // HTML §13.2.3.2 lets a user agent guess, and says itself that text with bytes over 0x7F that follow
    // UTF-8's pattern is hardly ever anything else. Read as windows-1252, its links' paths and ids would be
    // other ones. Pure ASCII reads the same in both, but windows-1252 stays what its queries are encoded in,
    // as in browsers.
    return isWellFormedUtf8(body) && !isAscii(body) ? "utf-8" : "windows-1252";
}

std::optional<std::string_view> certainEncoding(std::string_view body,
                                                const std::optional<http::MediaType>& mediaType)
{
    if (const auto encoding = encodingOfByteOrderMark(body)) return encoding;
    return mediaType && mediaType->charset ? encodingOfLabel(*mediaType->charset) : std::nullopt;
}

std::optional<std::string_view> changedEncoding(std::string_view used, std::string_view declared)
{
    if (isUtf16(used)) return std::nullopt; // what it declares could be read, whatever it is
    const std::string_view meant = asDeclaredInMarkup(declared);
    return meant == used ? std::nullopt : std::optional(meant);
}

std::optional<std::string_view> encodingOfByteOrderMark(std::string_view body)
{
    if (body.starts_with("\xEF\xBB\xBF")) return "utf-8";
    if (body.starts_with("\xFE\xFF")) return "utf-16be";
    if (body.starts_with("\xFF\xFE")) return "utf-16le";
    return std::nullopt;
}

std::optional<std::string_view> prescanEncoding(std::string_view body)
{
    const std::string_view bytes = body.substr(0, prescanBytes);
    if (const auto encoding = utf16OfXmlDeclaration(bytes)) return encoding;
    if (const auto encoding = encodingInMarkup(bytes)) return encoding;
    return encodingInXmlDeclaration(bytes);
}

std::optional<std::string_view> encodingOfMetaContent(std::string_view content)
{
    const std::string lower = asciiLowercase(content);
    std::string_view rest = lower;
    for (;;) {
        const std::size_t found = rest.find("charset");
        if (found == std::string_view::npos) return std::nullopt;
        rest = rest.substr(found + 7);
        while (!rest.empty() && isAsciiWhitespace(rest.front()))
            rest.remove_prefix(1);
        if (rest.starts_with('=')) break;
    }
    rest.remove_prefix(1);
    while (!rest.empty() && isAsciiWhitespace(rest.front()))
        rest.remove_prefix(1);
    if (rest.empty()) return std::nullopt;
    if (rest.front() != '"' && rest.front() != '\'')
        return encodingOfLabel(rest.substr(0, rest.find_first_of("\t\n\f\r ;")));
    const std::size_t end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    return encodingOfLabel(rest.substr(1, end - 1));
}

} // namespace html
