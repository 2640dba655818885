#include "html/ShownText.h"

#include "html/Ascii.h"

namespace html {

namespace {

/// Words on either side are apart, but in one block.
bool isWithinBlock(std::string_view element)
{
    return element == "br" || element == "td" || element == "th" || element == "option";
}

/// At the beginning of the text, with one space between two. Most text is such, and is copied in lines.
std::size_t lengthOfWords(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isAsciiWhitespace(text[i])) continue;
        const bool isBetween =
            text[i] == ' ' && i > 0 && i + 1 < text.size() && !isAsciiWhitespace(text[i + 1]);
        if (!isBetween) return i;
    }
    return text.size();
}

} // namespace

void ShownText::append(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = lengthOfWords(text);
        if (length > 0) {
            if (m_due != '\0' && !m_text.empty()) m_text.push_back(m_due);
            m_due = '\0';
            m_text.append(text.substr(0, length));
        }
        if (length == text.size()) return;
        if (m_due == '\0') m_due = ' ';
        text.remove_prefix(length + 1);
    }
}

void ShownText::separate(std::string_view element)
{
    if (!isWithinBlock(element)) m_due = '\n';
    if (m_due == '\0') m_due = ' ';
}

} // namespace html
