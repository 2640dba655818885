#include "html/ShownText.h"

#include "html/Ascii.h"

#include <algorithm>

namespace html {

namespace {

/// Words on either side are apart, but in one block.
bool isWithinBlock(std::string_view element)
{
    return element == "br" || element == "td" || element == "th" || element == "option";
}

} // namespace

void ShownText::append(std::string_view text)
{
    while (!text.empty()) {
        const auto wordEnd = std::find_if(text.begin(), text.end(), isAsciiWhitespace);
        const auto length = static_cast<std::size_t>(wordEnd - text.begin());
        if (length > 0) {
            if (m_due != '\0' && !m_text.empty()) m_text.push_back(m_due);
            m_due = '\0';
            m_text.append(text.substr(0, length));
        }
        if (wordEnd == text.end()) return;
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
