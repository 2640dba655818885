#include "app/cli/Target.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace cli {

namespace {

bool isPlainlyAPath(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> beginnings = {"./", "../", "~/", "/"};
    if (text.starts_with("//")) return false; // a URL without its scheme
    return text == "." || text == ".." ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

// URL Standard §4.3, "URL-scheme string".
bool isSchemeString(std::string_view text)
{
    const auto isAlpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isSchemePart = [isAlpha](char c) {
        return isAlpha(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    };
    return !text.empty() && isAlpha(text.front()) && std::all_of(text.begin(), text.end(), isSchemePart);
}

} // namespace

Target resolveTarget(std::string_view argument)
{
    std::string text(argument);
    if (text == "-") return {Target::Kind::StandardInput, std::move(text)};
    std::error_code error; // a name too long for a file is no file
    const std::filesystem::file_status status = std::filesystem::status(text, error);
    if (std::filesystem::is_directory(status)) return {Target::Kind::Folder, std::move(text)};
    if (std::filesystem::exists(status)) return {Target::Kind::List, std::move(text)};
    const Target::Kind kind = isPlainlyAPath(text) ? Target::Kind::NothingThere : Target::Kind::Url;
    return {kind, std::move(text)};
}

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

} // namespace cli
