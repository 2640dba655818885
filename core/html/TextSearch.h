#pragma once

#include "html/TextDirective.h"

#include <string>
#include <string_view>

namespace html {

/// Looks for the texts that links name in what a page shows, as a browser would (URL Fragment Text Directives
/// §3.5): whatever the case and the accents, whole words only, start and end each within one block.
///
/// A browser knows a dictionary of languages that are written without spaces, and what style sheets hide;
/// where this doesn't, it finds rather more. Time and memory are linear in the page, for each directive.
class TextSearch
{
public:
    /// `shown`: ShownText::text().
    explicit TextSearch(std::string_view shown);

    [[nodiscard]] bool finds(const TextDirective& directive) const;

private:
    std::string m_text; // folded
};

/// Text as it is compared: case, accents, width and what isn't seen left out; white space is one space, but
/// newlines stay. UTF-8.
[[nodiscard]] std::string foldedForSearch(std::string_view text);

} // namespace html
