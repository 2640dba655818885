#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace html {

/// The tokens of CSS Syntax Level 3 §4, as far as a link reader tells them apart: percentages and dimensions
/// are numbers.
enum class CssTokenKind : std::uint8_t {
    End,
    Whitespace,
    Ident,
    Function, // with its "("
    AtKeyword,
    Hash,
    String,
    BadString,
    Url, // unquoted; `url("a")` is a function
    BadUrl,
    Number,
    Delim,
    Cdo,
    Cdc,
    Colon,
    Semicolon,
    Comma,
    OpenRound,
    CloseRound,
    OpenSquare,
    CloseSquare,
    OpenCurly,
    CloseCurly,
};

struct CssToken
{
    CssTokenKind kind = CssTokenKind::End;
    /// As it stands in the text, escapes not decoded: a name without what marks it, a string between its
    /// quotes, an address between the white space in its parentheses; of the others the whole token.
    std::string_view raw;
};

/// Cuts CSS text into tokens; comments are left out. The text is UTF-8 and outlives the tokens. Newlines are
/// read as they come: LF, CR, CR LF or FF (§3.3). Thread: any; one text, one thread.
class CssTokenizer
{
public:
    explicit CssTokenizer(std::string_view text)
        : m_text(text)
    {
    }

    /// End for ever after the last one.
    [[nodiscard]] CssToken next();

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool hasEscape(std::size_t ahead = 0) const;
    [[nodiscard]] bool beginsIdent(std::size_t ahead = 0) const;
    [[nodiscard]] bool beginsNumber() const;
    [[nodiscard]] std::string_view from(std::size_t begin) const
    {
        return m_text.substr(begin, m_at - begin);
    }

    void skipComments();
    void skipWhitespace();
    void skipNewline();
    void skipDigits();
    void skipEscape();
    void skipRestOfBadUrl();

    CssToken takeOne(CssTokenKind kind);
    CssToken takeWhitespace();
    CssToken takeString();
    CssToken takeHash();
    CssToken takeNumber();
    CssToken takeIdentLike();
    CssToken takeUrl();
    CssToken takeAtKeyword();
    CssToken takeOther();
    std::string_view takeName();

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace html
