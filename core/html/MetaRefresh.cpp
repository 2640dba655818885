#include "html/MetaRefresh.h"

#include "html/Ascii.h"

namespace html {

namespace {

void skipWhitespace(std::string_view& text)
{
    while (!text.empty() && isAsciiWhitespace(text.front()))
        text.remove_prefix(1);
}

bool skip(std::string_view& text, char lower)
{
    if (text.empty() || asciiLowercase(text.front()) != lower) return false;
    text.remove_prefix(1);
    return true;
}

/// The seconds and what separates them from the URL; false: no refresh at all.
bool skipTime(std::string_view& text)
{
    skipWhitespace(text);
    if (text.empty() || !(isAsciiDigit(text.front()) || text.front() == '.')) return false;
    while (!text.empty() && (isAsciiDigit(text.front()) || text.front() == '.'))
        text.remove_prefix(1);
    if (text.empty()) return true;
    if (text.front() != ';' && text.front() != ',' && !isAsciiWhitespace(text.front())) return false;
    skipWhitespace(text);
    if (!skip(text, ';')) (void)skip(text, ',');
    skipWhitespace(text);
    return true;
}

std::string_view withoutQuotes(std::string_view text)
{
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) return text;
    const char quote = text.front();
    text.remove_prefix(1);
    return text.substr(0, text.find(quote));
}

} // namespace

std::optional<std::string_view> urlOfRefresh(std::string_view content)
{
    std::string_view rest = content;
    if (!skipTime(rest) || rest.empty()) return std::nullopt;
    const std::string_view unlabelled = rest; // what counts when "url" begins but no "url=" comes of it
    if (!skip(rest, 'u')) return withoutQuotes(rest);
    if (!skip(rest, 'r') || !skip(rest, 'l')) return unlabelled;
    skipWhitespace(rest);
    if (!skip(rest, '=')) return unlabelled;
    skipWhitespace(rest);
    return withoutQuotes(rest);
}

} // namespace html
