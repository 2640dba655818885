#include "app/cli/Target.h"

#include "http/FieldSyntax.h"
#include "url/AssumedScheme.h"

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

// Of documents that links are read from. None of them is a top-level domain, so no host's name ends in one.
bool hasExtensionOfDocument(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> extensions = {
        ".html", ".htm", ".xhtml", ".xht", ".css",  ".xml",         ".rss",
        ".atom", ".rdf", ".svg",   ".txt", ".json", ".webmanifest", ".gz"};
    const std::string lower = http::lowerCase(name);
    return std::any_of(extensions.begin(), extensions.end(),
                       [&lower](std::string_view extension) { return lower.ends_with(extension); });
}

/// By its name alone: what isn't there gets no look-up by a name server, and the mistake is said as what it
/// is. A name that could be a host's is taken for one.
bool looksLikeAFile(std::string_view text)
{
    if (text.starts_with("//") || !url::withAssumedScheme(text)) return false;
    const std::string_view first = http::trimmed(text.substr(0, text.find_first_of("/\\?#")));
    if (first.find_first_of(":@") != std::string_view::npos) return false;
    if (first.find(' ') != std::string_view::npos) return true;
    if (text.find_first_of("?#") != std::string_view::npos) return false;
    const bool isFolder = first.size() < http::trimmed(text).size();
    const bool isHost = first == "localhost" || first.find('.') != std::string_view::npos;
    return !(isFolder && isHost) && hasExtensionOfDocument(text);
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
    const bool isPath = isPlainlyAPath(text) || looksLikeAFile(text);
    return {isPath ? Target::Kind::NothingThere : Target::Kind::Url, std::move(text)};
}

} // namespace cli
