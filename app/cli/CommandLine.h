#pragma once

#include "base/Result.h"
#include "crawl/CrawlSettings.h"
#include "fetch/HostAddress.h"
#include "fetch/SitePattern.h"
#include "http/MediaType.h"
#include "url/Origin.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

enum class Command : std::uint8_t { Check, Demo, Extract, Help, Version };
enum class Format : std::uint8_t { Text, LinksCsv, UrlsCsv, SitemapCsv, RedirectsCsv, Json, Yaml };

/// A secret that a site wants, as it was given: `[SITE ]VALUE`, where `@FILE` and `env:NAME` stand for what
/// is in there. Whoever complains of one never quotes it.
struct SecretOption
{
    enum class Kind : std::uint8_t {
        User,
        Header,
        Cookie,
        CookieFile,
        ClientCertificate,
        KeyPassphrase,
        Proxy,
        LoginField,
    };
    Kind kind = Kind::User;
    std::optional<fetch::SitePattern> site; // nullopt: the site that is checked
    std::string value;
};

/// What a command line asks for. A value; nothing of it has been looked up yet.
struct CliOptions
{
    Command command = Command::Check;
    std::string target; // of `check`: a URL, a folder, a list or `-`; of `extract`: a URL, a file or `-`
    Format format = Format::Text;
    std::optional<std::string> outputFile;
    bool byteOrderMark = true; // before a CSV
    bool rawCells = false;     // cells a spreadsheet would run are left as they are
    bool quiet = false;
    bool gracefulExit = false; // what is broken doesn't change the exit status
    std::optional<std::string> settingsFile;
    std::vector<std::string> notes; // what of the settings file can't be done, to be said

    crawl::CrawlSettings settings; // its mode is decided by the target
    bool crawlList = false;
    std::optional<url::Origin> siteOrigin; // of a folder
    std::optional<std::string> userAgent;
    std::optional<std::string> caFile;
    std::vector<SecretOption> secrets;
    std::optional<url::Url> loginPage;
    bool askLogoutLinks = false; // though a secret lets the crawl in
    std::optional<std::string> clientKeyFile;
    std::vector<std::string> proxyExceptions;
    std::vector<fetch::HostAddress> addresses;
    std::vector<std::string> acceptedHosts; // their certificates are taken as they are

    // Of `extract`: what is known better than the document says it itself.
    std::optional<url::Url> base;
    std::optional<http::MediaType> mediaType;
    std::optional<std::string> charset;
};

/// What is wrong, in a sentence that names the option.
struct CliError
{
    std::string message;
    bool operator==(const CliError&) const = default;
};

struct Option; // OptionTable.h

/// An option with its value, wherever it was given. A flag's value is "false" where it is undone.
struct Setting
{
    const Option* option = nullptr;
    std::string value;
    std::string name; // as its giver knows it, for complaints
};

/// What a settings file says.
struct FileSettings
{
    std::vector<Setting> settings;
    std::vector<std::string> notes; // what can't be done, a sentence each
};

/// `arguments` are those after the program's name; they win over the file's settings. Pure: looks at no file.
[[nodiscard]] Result<CliOptions, CliError> parseCommandLine(std::span<const std::string_view> arguments,
                                                            const FileSettings& fromFile = {});

/// Everything there is, for --help.
[[nodiscard]] std::string helpText();
[[nodiscard]] std::string versionText();

} // namespace cli
