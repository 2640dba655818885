#include "app/cli/UrlList.h"

#include "url/AssumedScheme.h"

#include <utility>

namespace cli {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view whiteSpace = " \t\r\f\v";
    const std::size_t first = text.find_first_not_of(whiteSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(whiteSpace) - first + 1);
}

/// Up to the next line feed; takes it off `text`.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

} // namespace

UrlList parseUrlList(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; // editors on Windows begin a text with it
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());

    UrlList list;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::string_view line = trimmed(takeLine(text));
        if (line.empty() || line.starts_with('#')) continue;
        std::optional<std::string> assumed = url::withAssumedScheme(line);
        if (assumed) ++list.assumedSchemes;
        list.seeds.push_back({assumed ? std::move(*assumed) : std::string(line), number});
    }
    return list;
}

} // namespace cli
