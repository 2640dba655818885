#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace html {

/// Text as a person reads it: runs of white space are one space, none stands at either end; cut after
/// maxTextBytes, so that a link left open costs no more than one that is closed.
class FoldedText
{
public:
    void append(std::string_view text);
    /// A word's end, whatever comes.
    void separate() { m_isSpaceDue = true; }
    void clear();

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    void appendWords(std::string_view words);

    std::string m_text;
    bool m_isSpaceDue = false;
    bool m_isFull = false;
};

[[nodiscard]] std::string foldedText(std::string_view text);

} // namespace html
