#include "app/cli/CheckJob.h"

#include "app/cli/FileText.h"
#include "app/cli/NetworkOptions.h"
#include "app/cli/OptionTable.h"
#include "app/cli/SecretOptions.h"
#include "app/cli/Target.h"
#include "app/cli/TargetUrl.h"
#include "app/cli/UrlList.h"
#include "report/Address.h"
#include "resources/demo/DemoSite.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"

#include <cassert>
#include <utility>

namespace cli {

namespace {

/// A million long URLs. A list beyond that is no list, and it is held in memory.
constexpr std::size_t mostListBytes = 256 * 1024 * 1024;

using Trouble = std::optional<CliError>;

url::Origin originOf(std::string_view text)
{
    const auto url = url::parseUrl(text);
    assert(url && "a constant of ours is a URL");
    return url->origin();
}

void setFolder(CheckJob& job, std::string path, url::Origin origin)
{
    const std::string start = origin.serialize() + "/";
    job.seeds = {{start, std::nullopt}};
    job.seedsShown = {report::displayAddress(start)};
    job.folder = FolderSite{std::move(path), std::move(origin)};
}

Trouble setUrl(CheckJob& job, const std::string& given)
{
    auto target = readTargetUrl(given);
    if (!target) return target.error();
    job.seeds = {{target->address, std::nullopt}};
    job.seedsShown = {target->address};
    job.notes.insert(job.notes.end(), target->notes.begin(), target->notes.end());
    return std::nullopt;
}

Trouble setList(CheckJob& job, std::string_view text, const std::string& name)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '<')
        return CliError{name +
                        " is a page, no list of URLs. To check pages that lie in a folder, name the folder."};
    UrlList list = parseUrlList(text);
    if (list.seeds.empty()) return CliError{name + " holds no URL."};
    if (list.assumedSchemes > 0)
        job.notes.push_back("Without a scheme, https is meant: " + std::to_string(list.assumedSchemes) +
                            " of the " + std::to_string(list.seeds.size()) + " addresses");
    bool anyCredentials = false;
    for (crawl::Seed& seed : list.seeds) {
        anyCredentials = anyCredentials || hasCredentials(seed.text);
        seed.text = withoutCredentials(seed.text);
        job.seedsShown.push_back(url::maskedPassword(seed.text)); // a row of its own, if it is no URL
    }
    if (anyCredentials) job.notes.emplace_back(credentialsNote);
    job.seeds = std::move(list.seeds);
    return std::nullopt;
}

Trouble setListFile(CheckJob& job, const std::string& path)
{
    const auto text = readFile(path, "The list ", mostListBytes);
    if (!text) return text.error();
    return setList(job, *text, inQuotes(path));
}

Trouble setStandardInput(CheckJob& job, std::istream& standardInput)
{
    const auto text = readAll(standardInput, mostListBytes);
    if (!text) return CliError{"Standard input can't be read, or is too large for a list."};
    return setList(job, *text, "Standard input");
}

Trouble setTarget(CheckJob& job, const CliOptions& options, std::istream& standardInput)
{
    const Target target = resolveTarget(options.target);
    const bool isFolder = target.kind == Target::Kind::Folder;
    const bool isList = target.kind == Target::Kind::List || target.kind == Target::Kind::StandardInput;
    if (options.siteOrigin && !isFolder)
        return CliError{"--site-url says the address of a folder, and " + inQuotes(target.text) +
                        " is none."};
    if (options.crawlList && !isList) job.notes.push_back("--crawl is for lists: a site is crawled anyway.");
    job.settings.mode = isList && !options.crawlList ? crawl::Mode::Check : crawl::Mode::Crawl;

    switch (target.kind) {
    case Target::Kind::Folder:
        setFolder(job, target.text, options.siteOrigin.value_or(originOf(report::folderOrigin)));
        return std::nullopt;
    case Target::Kind::List: return setListFile(job, target.text);
    case Target::Kind::StandardInput: return setStandardInput(job, standardInput);
    case Target::Kind::Url: return setUrl(job, target.text);
    case Target::Kind::NothingThere:
        return CliError{"There is no folder and no file " + inQuotes(target.text) + "."};
    }
    return std::nullopt;
}

Trouble setLogin(CheckJob& job, const CliOptions& options)
{
    auto fields = readLoginFields(options.secrets);
    if (!fields) return fields.error();
    if (options.loginPage.has_value() == fields->empty())
        return CliError{
            "--login names the page with the form, and --login-field fills it in: both are needed."};
    if (options.loginPage) job.login = {*options.loginPage, std::move(*fields), options.settings.deadlines};
    return std::nullopt;
}

/// The origin that all seeds have; nullopt: they have several, or none.
std::optional<url::Origin> originOfAll(const std::vector<crawl::Seed>& seeds)
{
    std::optional<url::Origin> origin;
    for (const crawl::Seed& seed : seeds) {
        const auto url = url::parseUrl(seed.text);
        if (!url || !url->isHttpOrHttps()) continue; // a row of the report, and asked of nobody
        if (origin && *origin != url->origin()) return std::nullopt;
        origin = url->origin();
    }
    return origin;
}

} // namespace

Result<CheckJob, CliError> prepareJob(const CliOptions& options, std::istream& standardInput)
{
    CheckJob job;
    job.settings = options.settings;
    job.notes = options.notes;
    job.settings.leaveLogoutLinks = !options.askLogoutLinks && (options.loginPage || letsIn(options.secrets));
    if (options.command == Command::Demo) {
        setFolder(job, demo::siteFolder().toStdString(), originOf(demo::siteOrigin));
    } else if (const Trouble trouble = setTarget(job, options, standardInput)) {
        return Failure{*trouble};
    }
    auto network = readNetworkOptions(options, originOfAll(job.seeds));
    if (!network) return Failure{network.error()};
    job.network = std::move(*network);
    if (const Trouble trouble = setLogin(job, options)) return Failure{*trouble};
    return job;
}

} // namespace cli
