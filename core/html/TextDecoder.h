#pragma once

#include "url/UrlParser.h"

#include <string>
#include <string_view>
#include <variant>

namespace html {

/// A page's text in UTF-8, as the tokenizer takes it: well-formed, without byte order mark, newlines
/// normalised (HTML §13.2.3.5). Lines and columns are those of the page itself: CR LF is one line's end
/// before and after. Where the body is that text already (nearly always) it is a view of it, and the body has
/// to outlive it.
class DecodedText
{
public:
    explicit DecodedText(std::string_view body)
        : m_text(body)
    {
    }
    explicit DecodedText(std::string text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] std::string_view text() const;

private:
    std::variant<std::string_view, std::string> m_text;
};

/// Encoding Standard §6, "decode". `encoding` is a name that sniffEncoding() or encodingOfLabel() gave.
[[nodiscard]] DecodedText decode(std::string_view body, std::string_view encoding);

/// How a page in `encoding` encodes the queries of its links; empty for UTF-8. What the encoding doesn't have
/// becomes `&#NNN;` (Encoding Standard §4.1, error mode "html").
[[nodiscard]] url::QueryEncoder queryEncoder(std::string_view encoding);

} // namespace html
