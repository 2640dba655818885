#include "html/FoldedText.h"

#include "html/Ascii.h"
#include "html/Page.h"
#include "html/Utf8.h"

namespace html {

namespace {

/// How many bytes of the text are words with one space between each two: what is kept as it stands.
std::size_t foldedLength(std::string_view text)
{
    std::size_t length = 0;
    for (; length < text.size(); ++length) {
        if (!isAsciiWhitespace(text[length])) continue;
        const bool standsBetweenWords =
            length > 0 && length + 1 < text.size() && !isAsciiWhitespace(text[length + 1]);
        if (text[length] != ' ' || !standsBetweenWords) break;
    }
    return length;
}

} // namespace

void FoldedText::append(std::string_view text)
{
    while (!text.empty() && !m_isFull) {
        const std::size_t length = foldedLength(text);
        if (length > 0) appendWords(text.substr(0, length));
        if (length == text.size()) return;
        m_isSpaceDue = true;
        text.remove_prefix(length + 1);
    }
}

void FoldedText::appendWords(std::string_view words)
{
    if (m_isSpaceDue && !m_text.empty()) m_text.push_back(' ');
    m_isSpaceDue = false;
    const std::size_t room = maxTextBytes - std::min(m_text.size(), maxTextBytes);
    m_isFull = words.size() >= room;
    m_text.append(shortenedTo(room, words));
    if (m_isFull && m_text.ends_with(' ')) m_text.pop_back(); // cut between two words
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
