#include "html/CharacterReferences.h"

#include "base/Utf8Bytes.h"
#include "html/Ascii.h"
#include "html/NamedCharacterReferences.h"
#include "html/Utf8.h"

#include <algorithm>
#include <optional>

namespace html {

namespace {

// HTML §13.2.5.80, the table: numbers of the C1 controls mean what windows-1252 has there. 0: not in the
// table.
constexpr char32_t windows1252Controls[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

// HTML §13.2.5.80 Numeric character reference end state
char32_t codePointOfNumber(char32_t number)
{
    const bool isSurrogate = number >= 0xD800 && number <= 0xDFFF;
    if (number == 0 || number > 0x10FFFF || isSurrogate) return 0xFFFD;
    if (number >= 0x80 && number < 0xA0 && windows1252Controls[number - 0x80] != 0)
        return windows1252Controls[number - 0x80];
    return number;
}

/// The value of a digit in the base, or nothing.
std::optional<char32_t> digitValue(char c, char32_t base)
{
    const bool isDigit = base == 16 ? url::isAsciiHexDigit(c) : isAsciiDigit(c);
    return isDigit ? std::optional(static_cast<char32_t>(url::hexDigitValue(c))) : std::nullopt;
}

// HTML §13.2.5.75 to 79: `text` begins with "&#". Returns how much the reference takes; 0: it is none.
std::size_t appendNumericReference(std::string_view text, std::string& out)
{
    const bool isHexadecimal = text.size() > 2 && asciiLowercase(text[2]) == 'x';
    const char32_t base = isHexadecimal ? 16 : 10;
    const std::size_t firstDigit = isHexadecimal ? 3 : 2;
    std::size_t place = firstDigit;
    char32_t number = 0;
    for (; place < text.size(); ++place) {
        const std::optional<char32_t> digit = digitValue(text[place], base);
        if (!digit) break;
        if (number <= 0x10FFFF) number = number * base + *digit; // larger ones all mean U+FFFD
    }
    if (place == firstDigit) return 0;
    appendUtf8(codePointOfNumber(number), out);
    if (place < text.size() && text[place] == ';') ++place;
    return place;
}

// HTML §13.2.5.73 Named character reference state: `text` begins with "&". 0: it is none.
std::size_t appendNamedReference(std::string_view text, TextContext context, std::string& out)
{
    const auto reference = longestNamedCharacterReference(text.substr(1));
    if (!reference) return 0;
    const std::size_t length = 1 + reference->name.size();
    if (context == TextContext::Attribute && text[length - 1] != ';' && length < text.size()) {
        const char next = text[length];
        if (next == '=' || isAsciiAlpha(next) || isAsciiDigit(next)) return 0; // "for historical reasons"
    }
    out.append(reference->characters);
    return length;
}

// HTML §13.2.5.72 Character reference state
std::size_t appendReference(std::string_view text, TextContext context, std::string& out)
{
    if (text.size() < 2) return 0;
    if (text[1] == '#') return appendNumericReference(text, out);
    if (isAsciiAlpha(text[1]))
        return appendNamedReference(text, context, out); // all names begin with a letter
    return 0;
}

bool decodesReferences(TextContext context)
{
    return context == TextContext::Data || context == TextContext::Rcdata ||
           context == TextContext::Attribute;
}

bool replacesNul(TextContext context)
{
    return context != TextContext::Data && context != TextContext::Cdata;
}

/// Appends what the first byte or reference of `raw` stands for. Returns how much of `raw` that takes.
std::size_t appendFirst(std::string_view raw, TextContext context, std::string& out)
{
    const char c = raw.front();
    if (c == '\0' && replacesNul(context)) {
        out.append(replacementCharacter);
        return 1;
    }
    const std::size_t length =
        c == '&' && decodesReferences(context) ? appendReference(raw, context, out) : 0;
    if (length == 0) out.push_back(c);
    return std::max<std::size_t>(length, 1);
}

} // namespace

void appendDecoded(std::string_view raw, TextContext context, std::string& out)
{
    const bool references = decodesReferences(context);
    const bool nuls = replacesNul(context) && raw.find('\0') != std::string_view::npos;
    const auto isSpecial = [=](char c) { return (c == '&' && references) || (c == '\0' && nuls); };
    while (!raw.empty()) {
        // By memchr where it is one byte that is looked for: hardly any text has a NUL.
        const bool isByte = references && !nuls;
        const auto special =
            isByte ? raw.begin() + static_cast<std::ptrdiff_t>(std::min(raw.find('&'), raw.size()))
                   : std::find_if(raw.begin(), raw.end(), isSpecial);
        const auto plain = static_cast<std::size_t>(special - raw.begin());
        out.append(raw.substr(0, plain));
        raw.remove_prefix(plain);
        if (raw.empty()) return;
        raw.remove_prefix(appendFirst(raw, context, out));
    }
}

std::string_view decoded(std::string_view raw, TextContext context, std::string& buffer)
{
    // Two searches by memchr are quicker than one loop for both, and hardly any text has either.
    const bool hasReference = decodesReferences(context) && raw.find('&') != std::string_view::npos;
    const bool hasNul = replacesNul(context) && raw.find('\0') != std::string_view::npos;
    if (!hasReference && !hasNul) return raw;
    buffer.clear();
    appendDecoded(raw, context, buffer);
    return buffer;
}

std::size_t RawPlaces::rawOffset(std::size_t decodedOffset)
{
    std::string first;
    while (m_decodedOffset < decodedOffset && m_rawOffset < m_raw.size()) {
        first.clear();
        m_rawOffset += appendFirst(m_raw.substr(m_rawOffset), m_context, first);
        m_decodedOffset += first.size();
    }
    return m_rawOffset;
}

} // namespace html
