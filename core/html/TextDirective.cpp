#include "html/TextDirective.h"

#include "url/PercentEncoding.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace html {

namespace {

constexpr std::string_view delimiter = ":~:";
constexpr std::string_view textDirectivePrefix = "text=";

/// Strictly split: empty parts are parts.
std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// URL Fragment Text Directives §3.3, "parse a text directive"
std::optional<TextDirective> parse(std::string_view value)
{
    std::vector<std::string_view> parts = split(value, ',');
    if (parts.size() > 4) return std::nullopt;
    TextDirective directive;
    if (parts.front().ends_with('-')) {
        directive.prefix = url::percentDecode(parts.front().substr(0, parts.front().size() - 1));
        parts.erase(parts.begin());
        if (directive.prefix.empty() || parts.empty()) return std::nullopt;
    }
    if (parts.back().starts_with('-')) {
        directive.suffix = url::percentDecode(parts.back().substr(1));
        parts.pop_back();
        if (directive.suffix.empty() || parts.empty()) return std::nullopt;
    }
    const bool hasEmpty =
        std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); });
    if (parts.size() > 2 || hasEmpty) return std::nullopt;
    directive.start = url::percentDecode(parts.front());
    if (parts.size() == 2) directive.end = url::percentDecode(parts.back());
    return directive;
}

} // namespace

std::vector<TextDirective> parseTextDirectives(std::string_view fragment)
{
    std::vector<TextDirective> directives;
    const std::size_t begin = fragment.find(delimiter);
    if (begin == std::string_view::npos) return directives;
    for (std::string_view each : split(fragment.substr(begin + delimiter.size()), '&')) {
        if (!each.starts_with(textDirectivePrefix)) continue;
        if (auto directive = parse(each.substr(textDirectivePrefix.size())))
            directives.push_back(*std::move(directive));
    }
    return directives;
}

std::string_view withoutDirectives(std::string_view fragment)
{
    return fragment.substr(0, fragment.find(delimiter));
}

} // namespace html
