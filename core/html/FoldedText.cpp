#include "html/FoldedText.h"

#include "html/Ascii.h"
#include "html/Page.h"
#include "html/Utf8.h"

namespace html {

void FoldedText::append(std::string_view text)
{
    while (!text.empty() && !m_isFull) {
        const auto wordEnd = std::find_if(text.begin(), text.end(), isAsciiWhitespace);
        const auto length = static_cast<std::size_t>(wordEnd - text.begin());
        if (length > 0) appendWord(text.substr(0, length));
        if (wordEnd == text.end()) return;
        m_isSpaceDue = true;
        text.remove_prefix(length + 1);
    }
}

void FoldedText::appendWord(std::string_view word)
{
    if (m_isSpaceDue && !m_text.empty()) m_text.push_back(' ');
    m_isSpaceDue = false;
    const std::size_t room = maxTextBytes - std::min(m_text.size(), maxTextBytes);
    m_isFull = word.size() >= room;
    m_text.append(shortenedTo(room, word));
}

void FoldedText::clear()
{
    m_text.clear();
    m_isSpaceDue = false;
    m_isFull = false;
}

std::string foldedText(std::string_view text)
{
    FoldedText folded;
    folded.append(text);
    return folded.text();
}

} // namespace html
