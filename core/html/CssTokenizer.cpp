#include "html/CssTokenizer.h"

#include "html/Ascii.h"
#include "html/CssEscapes.h"

namespace html {

namespace {

/// §4.2 "ident-start code point". All of what isn't ASCII is: so are the bytes of UTF-8, and U+0000, which
/// stands for U+FFFD. (The newest draft leaves some code points out; no address depends on them.)
bool isIdentStart(char c)
{
    return isAsciiAlpha(c) || c == '_' || c == '\0' || static_cast<unsigned char>(c) >= 0x80;
}

bool isIdent(char c)
{
    return isIdentStart(c) || isAsciiDigit(c) || c == '-';
}

/// §4.2 "non-printable code point"; but U+0000, which stands for U+FFFD.
bool isNonPrintable(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x01 && byte <= 0x08) || byte == 0x0B || (byte >= 0x0E && byte <= 0x1F) || byte == 0x7F;
}

} // namespace

// §4.3.1 "Consume a token"
CssToken CssTokenizer::next()
{
    skipComments();
    if (m_at >= m_text.size()) return {};
    const char c = m_text[m_at];
    if (isAsciiWhitespace(c)) return takeWhitespace();
    if (isIdentStart(c)) return takeIdentLike();
    switch (c) {
    case '"':
    case '\'': return takeString();
    case '#': return takeHash();
    case '@': return takeAtKeyword();
    case '(': return takeOne(CssTokenKind::OpenRound);
    case ')': return takeOne(CssTokenKind::CloseRound);
    case '[': return takeOne(CssTokenKind::OpenSquare);
    case ']': return takeOne(CssTokenKind::CloseSquare);
    case '{': return takeOne(CssTokenKind::OpenCurly);
    case '}': return takeOne(CssTokenKind::CloseCurly);
    case ',': return takeOne(CssTokenKind::Comma);
    case ':': return takeOne(CssTokenKind::Colon);
    case ';': return takeOne(CssTokenKind::Semicolon);
    default: return takeOther();
    }
}

char CssTokenizer::peek(std::size_t ahead) const
{
    // A space begins nothing, as the text's end doesn't.
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : ' ';
}

// §4.3.8 "Check if two code points are a valid escape". A backslash that ends the text is one.
bool CssTokenizer::hasEscape(std::size_t ahead) const
{
    if (peek(ahead) != '\\') return false;
    const std::size_t after = m_at + ahead + 1;
    return after >= m_text.size() || !isCssNewline(m_text[after]);
}

// §4.3.9 "Check if three code points would start an ident sequence"
bool CssTokenizer::beginsIdent(std::size_t ahead) const
{
    if (peek(ahead) != '-') return isIdentStart(peek(ahead)) || hasEscape(ahead);
    return isIdentStart(peek(ahead + 1)) || peek(ahead + 1) == '-' || hasEscape(ahead + 1);
}

// §4.3.10 "Check if three code points would start a number"
bool CssTokenizer::beginsNumber() const
{
    const std::size_t sign = peek() == '+' || peek() == '-' ? 1 : 0;
    const std::size_t point = peek(sign) == '.' ? 1 : 0;
    return isAsciiDigit(peek(sign + point));
}

// §4.3.2 "Consume comments"
void CssTokenizer::skipComments()
{
    while (m_text.substr(m_at).starts_with("/*")) {
        const std::size_t end = m_text.find("*/", m_at + 2);
        m_at = end == std::string_view::npos ? m_text.size() : end + 2;
    }
}

void CssTokenizer::skipWhitespace()
{
    while (m_at < m_text.size() && isAsciiWhitespace(m_text[m_at]))
        ++m_at;
}

void CssTokenizer::skipNewline()
{
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
}

void CssTokenizer::skipDigits()
{
    while (isAsciiDigit(peek()))
        ++m_at;
}

void CssTokenizer::skipEscape()
{
    ++m_at;
    m_at += cssEscapeLength(m_text.substr(m_at, 8));
}

CssToken CssTokenizer::takeOne(CssTokenKind kind)
{
    ++m_at;
    return {kind, from(m_at - 1)};
}

CssToken CssTokenizer::takeWhitespace()
{
    const std::size_t begin = m_at;
    skipWhitespace();
    return {CssTokenKind::Whitespace, from(begin)};
}

// §4.3.5 "Consume a string token"
CssToken CssTokenizer::takeString()
{
    const char quote = m_text[m_at++];
    const std::size_t begin = m_at;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (isCssNewline(c)) return {CssTokenKind::BadString, from(begin)};
        if (c == quote || (c == '\\' && m_at + 1 == m_text.size())) { // which stands for nothing there
            ++m_at;
            return {CssTokenKind::String, m_text.substr(begin, m_at - 1 - begin)};
        }
        if (hasEscape()) {
            skipEscape();
            continue;
        }
        ++m_at;
        if (c == '\\') skipNewline();
    }
    return {CssTokenKind::String, from(begin)};
}

CssToken CssTokenizer::takeHash()
{
    if (!isIdent(peek(1)) && !hasEscape(1)) return takeOne(CssTokenKind::Delim);
    ++m_at;
    return {CssTokenKind::Hash, takeName()};
}

// §4.3.3 "Consume a numeric token"
CssToken CssTokenizer::takeNumber()
{
    const std::size_t begin = m_at++; // a sign, a point or a digit
    skipDigits();
    if (peek() == '.' && isAsciiDigit(peek(1)) && from(begin).find('.') == std::string_view::npos) {
        ++m_at;
        skipDigits();
    }
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if (asciiLowercase(peek()) == 'e' && isAsciiDigit(peek(1 + sign))) {
        m_at += 1 + sign;
        skipDigits();
    }
    if (beginsIdent())
        (void)takeName();
    else if (peek() == '%')
        ++m_at;
    return {CssTokenKind::Number, from(begin)};
}

// §4.3.4 "Consume an ident-like token"
CssToken CssTokenizer::takeIdentLike()
{
    const std::string_view name = takeName();
    if (peek() != '(') return {CssTokenKind::Ident, name};
    ++m_at;
    // Nothing longer than this stands for "url", however it is escaped.
    constexpr std::size_t longestUrl = std::string_view("\\000075\r\n\\000072\r\n\\00006C\r\n").size();
    std::string buffer;
    if (name.size() > longestUrl || !isIgnoringCase(decodedCss(name, buffer), "url"))
        return {CssTokenKind::Function, name};
    const std::size_t inside = m_at;
    skipWhitespace();
    if (peek() != '"' && peek() != '\'') return takeUrl();
    m_at = inside;
    return {CssTokenKind::Function, name};
}

// §4.3.6 "Consume a url token"
CssToken CssTokenizer::takeUrl()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        const std::string_view address = from(begin);
        if (c == ')') {
            ++m_at;
            return {CssTokenKind::Url, address};
        }
        if (isAsciiWhitespace(c)) {
            skipWhitespace();
            if (m_at == m_text.size()) return {CssTokenKind::Url, address};
            if (peek() != ')') break;
            ++m_at;
            return {CssTokenKind::Url, address};
        }
        const bool isWrong = c == '"' || c == '\'' || c == '(' || isNonPrintable(c);
        if (isWrong || (c == '\\' && !hasEscape())) break;
        if (c == '\\')
            skipEscape();
        else
            ++m_at;
    }
    if (m_at == m_text.size()) return {CssTokenKind::Url, from(begin)};
    skipRestOfBadUrl();
    return {CssTokenKind::BadUrl, from(begin)};
}

// §4.3.14 "Consume the remnants of a bad url"
void CssTokenizer::skipRestOfBadUrl()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (hasEscape())
            skipEscape(); // `\)` doesn't end it
        else
            ++m_at;
        if (c == ')') return;
    }
}

CssToken CssTokenizer::takeAtKeyword()
{
    if (!beginsIdent(1)) return takeOne(CssTokenKind::Delim);
    ++m_at;
    return {CssTokenKind::AtKeyword, takeName()};
}

CssToken CssTokenizer::takeOther()
{
    if (beginsNumber()) return takeNumber();
    const std::string_view rest = m_text.substr(m_at);
    const std::size_t begin = m_at;
    if (rest.starts_with("<!--")) {
        m_at += 4;
        return {CssTokenKind::Cdo, from(begin)};
    }
    if (rest.starts_with("-->")) {
        m_at += 3;
        return {CssTokenKind::Cdc, from(begin)};
    }
    if (beginsIdent()) return takeIdentLike();
    return takeOne(CssTokenKind::Delim);
}

// §4.3.11 "Consume an ident sequence"
std::string_view CssTokenizer::takeName()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size()) {
        if (isIdent(m_text[m_at]))
            ++m_at;
        else if (hasEscape())
            skipEscape();
        else
            break;
    }
    return from(begin);
}

} // namespace html
