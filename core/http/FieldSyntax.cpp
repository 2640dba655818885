#include "http/FieldSyntax.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace http {

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = lowerCase(c);
    return lower;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lowerCase(left) == lowerCase(right); });
}

bool isToken(std::string_view text)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [marks](char c) {
        return isAlpha(c) || isDigit(c) || marks.find(c) != std::string_view::npos;
    });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::size_t listElementEnd(std::string_view value, std::size_t from)
{
    bool quoted = false;
    for (std::size_t i = from; i < value.size(); ++i) {
        if (value[i] == '"')
            quoted = !quoted;
        else if (quoted && value[i] == '\\')
            ++i; // quoted-pair
        else if (!quoted && value[i] == ',')
            return i;
    }
    return value.size();
}

std::optional<std::int64_t> parseBounded(std::string_view digits, std::int64_t bound)
{
    assert(bound >= 0 && bound < std::numeric_limits<std::int64_t>::max() / 10 - 9 &&
           "a digit more must fit");
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit)) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : digits)
        value = std::min(value * 10 + (digit - '0'), bound);
    return value;
}

} // namespace http
