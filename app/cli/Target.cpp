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

} // namespace cli
