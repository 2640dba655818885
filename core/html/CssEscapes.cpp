#include "html/CssEscapes.h"

#include "base/Utf8Bytes.h"
#include "html/Ascii.h"
#include "html/Utf8.h"

#include <algorithm>

namespace html {

namespace {

char32_t valueOfHex(std::string_view digits)
{
    char32_t value = 0;
    for (const char c : digits) {
        if (!url::isAsciiHexDigit(c)) break; // the white space that ends it
        value = value * 16 + static_cast<char32_t>(url::hexDigitValue(c));
    }
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    return value == 0 || isSurrogate || value > 0x10FFFF ? 0xFFFD : value;
}

/// Takes an escape from `rest`, which begins after its backslash.
void appendEscape(std::string_view& rest, std::string& out)
{
    if (!rest.empty() && isCssNewline(rest.front())) { // in a string: the line goes on
        rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
        return;
    }
    const std::size_t length = cssEscapeLength(rest);
    const std::string_view escape = rest.substr(0, length);
    rest.remove_prefix(length);
    if (escape.empty() || escape.front() == '\0')
        out.append(replacementCharacter);
    else if (url::isAsciiHexDigit(escape.front()))
        appendUtf8(valueOfHex(escape), out);
    else
        out.append(escape); // of a longer code point the first byte; the others follow as they are
}

} // namespace

std::size_t cssEscapeLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < 6 && length < text.size() && url::isAsciiHexDigit(text[length]))
        ++length;
    if (length == 0) return std::min<std::size_t>(text.size(), 1);
    if (length == text.size() || !isAsciiWhitespace(text[length])) return length;
    return text.substr(length).starts_with("\r\n") ? length + 2 : length + 1;
}

std::string_view decodedCss(std::string_view raw, std::string& buffer)
{
    const auto isSpecial = [](char c) { return c == '\\' || c == '\0'; };
    if (std::none_of(raw.begin(), raw.end(), isSpecial)) return raw;
    buffer.clear();
    for (std::string_view rest = raw; !rest.empty();) {
        const auto special = std::find_if(rest.begin(), rest.end(), isSpecial);
        const auto plain = static_cast<std::size_t>(special - rest.begin());
        buffer.append(rest.substr(0, plain));
        rest.remove_prefix(plain);
        if (rest.empty()) break;
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '\0')
            buffer.append(replacementCharacter);
        else
            appendEscape(rest, buffer);
    }
    return buffer;
}

} // namespace html
