#pragma once

#include <string>
#include <string_view>

namespace html {

/// The text that a page shows, put together piece by piece: white space is one space, the border of a block
/// one newline. As long as the page at most.
class ShownText
{
public:
    void append(std::string_view text);
    /// The tag of an element that stands between words. `element`: its local name.
    void separate(std::string_view element);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    char m_due = '\0'; // what comes between this and the next word: '\0', ' ' or '\n'
    std::string m_text;
};

} // namespace html
