#include "url/AssumedScheme.h"

#include "url/AsciiText.h"

#include <algorithm>

namespace url {

namespace {

// URL Standard §4.3, "URL-scheme string".
bool isSchemeString(std::string_view text)
{
    const auto isSchemePart = [](char c) {
        return isAsciiAlpha(c) || isAsciiDigit(c) || c == '+' || c == '-' || c == '.';
    };
    return !text.empty() && isAsciiAlpha(text.front()) && std::all_of(text.begin(), text.end(), isSchemePart);
}

} // namespace

std::optional<std::string> withAssumedScheme(std::string_view address)
{
    if (address.starts_with("//")) return "https:" + std::string(address);
    const std::size_t colon = address.substr(0, address.find_first_of("/?#")).find(':');
    if (colon == std::string_view::npos) return "https://" + std::string(address);

    const std::string_view before = address.substr(0, colon);
    const bool slashesFollow = address.substr(colon + 1).starts_with("//");
    const bool hostAndPort =
        !slashesFollow && (before == "localhost" || before.find('.') != std::string_view::npos);
    if (isSchemeString(before) && !hostAndPort) return std::nullopt;
    return "https://" + std::string(address);
}

} // namespace url
