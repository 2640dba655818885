#include "html/ReadSettings.h"

#include "html/Ascii.h"

#include <algorithm>

namespace html {

namespace {

/// What can be a name in a tag (HTML §13.1.2.3), as far as a tokenizer hands it out.
bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_of(" \t\n\f\r\"'<>/=[]") == std::string_view::npos;
}

} // namespace

std::optional<FurtherAttribute> parseFurtherAttribute(std::string_view text)
{
    text = trimmed(text);
    const std::size_t bracket = text.find('[');
    if (bracket == std::string_view::npos) {
        if (!isName(text)) return std::nullopt;
        return FurtherAttribute{{}, asciiLowercase(text)};
    }
    if (!text.ends_with(']')) return std::nullopt;
    const std::string_view element = trimmed(text.substr(0, bracket));
    const std::string_view attribute = trimmed(text.substr(bracket + 1, text.size() - bracket - 2));
    if (!isName(element) || !isName(attribute)) return std::nullopt;
    return FurtherAttribute{element == "*" ? std::string() : asciiLowercase(element),
                            asciiLowercase(attribute)};
}

} // namespace html
