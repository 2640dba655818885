#pragma once

#include "base/Result.h"
#include "crawl/CrawlSettings.h"
#include "url/Origin.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

enum class Command : std::uint8_t { Check, Demo, Help, Version };
enum class Format : std::uint8_t { Text, LinksCsv, UrlsCsv, Json, Yaml };

/// What a command line asks for. A value; nothing of it has been looked up yet.
struct CliOptions
{
    Command command = Command::Check;
    std::string target; // of `check`: a URL, a folder, a list or `-`, as given
    Format format = Format::Text;
    std::optional<std::string> outputFile;
    bool byteOrderMark = true; // before a CSV
    bool rawCells = false;     // cells a spreadsheet would run are left as they are
    bool quiet = false;

    crawl::CrawlSettings settings; // its mode is decided by the target
    bool crawlList = false;
    std::optional<url::Origin> siteOrigin; // of a folder
    std::optional<std::string> userAgent;
    std::optional<std::string> caFile;
};

/// What is wrong, in a sentence that names the option.
struct CliError
{
    std::string message;
    bool operator==(const CliError&) const = default;
};

/// `arguments` are those after the program's name. Pure: looks at no file.
[[nodiscard]] Result<CliOptions, CliError> parseCommandLine(std::span<const std::string_view> arguments);

/// Everything there is, for --help.
[[nodiscard]] std::string helpText();
[[nodiscard]] std::string versionText();

} // namespace cli
