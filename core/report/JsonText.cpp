#include "report/JsonText.h"

#include "base/Utf8Bytes.h"
#include "url/Utf8.h"

#include <algorithm>

namespace report {

namespace {

/// RFC 8259 §7: quotation mark, backslash and the control characters.
void appendEscaped(std::string& to, char character)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(character);
    switch (character) {
    case '"': to += "\\\""; return;
    case '\\': to += "\\\\"; return;
    case '\n': to += "\\n"; return;
    case '\r': to += "\\r"; return;
    case '\t': to += "\\t"; return;
    default: break;
    }
    if (byte >= 0x20 && byte != 0x7F) {
        to += character;
        return;
    }
    to += "\\u00";
    to += digits[byte / 16];
    to += digits[byte % 16];
}

} // namespace

void JsonText::beginObject()
{
    separate();
    m_to += '{';
    m_needsComma = false;
}

void JsonText::endObject()
{
    m_to += '}';
    m_needsComma = true;
}

void JsonText::beginArray()
{
    separate();
    m_to += '[';
    m_needsComma = false;
}

void JsonText::endArray()
{
    if (m_breaksLine) m_to += '\n';
    m_breaksLine = false;
    m_to += ']';
    m_needsComma = true;
}

void JsonText::key(std::string_view name)
{
    string(name);
    m_to += ':';
    m_needsComma = false;
}

void JsonText::string(std::string_view text)
{
    separate();
    m_to += '"';
    while (!text.empty()) {
        const std::size_t length = url::wellFormedCharacterBytes(text);
        if (length == 1) appendEscaped(m_to, text.front());
        if (length != 1) m_to += length == 0 ? replacementCharacter : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    m_to += '"';
    m_needsComma = true;
}

void JsonText::number(std::uint64_t number)
{
    separate();
    m_to += std::to_string(number);
    m_needsComma = true;
}

void JsonText::boolean(bool value)
{
    separate();
    m_to += value ? "true" : "false";
    m_needsComma = true;
}

void JsonText::null()
{
    separate();
    m_to += "null";
    m_needsComma = true;
}

void JsonText::stringOrNull(std::string_view text)
{
    text.empty() ? null() : string(text);
}

void JsonText::separate()
{
    if (m_needsComma) m_to += ',';
    if (m_breaksLine) m_to += '\n';
    m_needsComma = false;
    m_breaksLine = false;
}

} // namespace report
