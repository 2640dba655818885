#include "robots/XmlText.h"

#include "html/Ascii.h"
#include "html/Utf8.h"

#include <algorithm>

namespace robots {

namespace {

// The longest name that HTML knows has 31 letters.
constexpr std::size_t maxReferenceBytes = 34;

/// The reference at the beginning of `text`, which begins with "&"; empty: none.
std::string_view referenceAt(std::string_view text)
{
    const std::string_view head = text.substr(0, maxReferenceBytes);
    const auto end = std::find_if_not(head.begin() + 1, head.end(), [](char c) {
        return html::isAsciiAlpha(c) || html::isAsciiDigit(c) || c == '#';
    });
    if (end == head.end() || *end != ';') return {};
    return head.substr(0, static_cast<std::size_t>(end - head.begin()) + 1);
}

} // namespace

void XmlText::append(std::string_view raw, html::TextContext context, std::size_t offset)
{
    while (!raw.empty() && room() > 0) {
        const std::size_t ampersand =
            context == html::TextContext::Cdata ? raw.size() : std::min(raw.find('&'), raw.size());
        const std::string_view reference =
            ampersand < raw.size() ? referenceAt(raw.substr(ampersand)) : std::string_view();
        const bool isBare = ampersand < raw.size() && reference.empty();
        const std::size_t plain = ampersand + (isBare ? 1 : 0);
        appendPlain(raw.substr(0, plain), offset);
        if (!reference.empty()) appendReference(reference, offset + ampersand);
        raw.remove_prefix(plain + reference.size());
        offset += plain + reference.size();
    }
}

void XmlText::appendPlain(std::string_view text, std::size_t offset)
{
    if (!m_offset) {
        const auto* const begin = std::find_if_not(text.begin(), text.end(), html::isAsciiWhitespace);
        const auto blanks = static_cast<std::size_t>(begin - text.begin());
        text.remove_prefix(blanks);
        if (text.empty()) return;
        m_offset = offset + blanks;
    }
    m_value.append(html::shortenedTo(room(), text));
}

void XmlText::appendReference(std::string_view reference, std::size_t offset)
{
    std::string characters;
    html::appendDecoded(reference, html::TextContext::Data, characters);
    const bool isBlank = std::all_of(characters.begin(), characters.end(), html::isAsciiWhitespace);
    if (isBlank && !m_offset) return;
    if (!m_offset) m_offset = offset;
    m_value.append(html::shortenedTo(room(), characters));
}

std::string_view XmlText::value() const
{
    return html::trimmed(m_value);
}

} // namespace robots
