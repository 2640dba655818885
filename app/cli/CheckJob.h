#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"
#include "crawl/CrawlSettings.h"
#include "fetch/NetworkSettings.h"
#include "run/FormLogin.h"
#include "url/Origin.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A folder that is served and checked.
struct FolderSite
{
    std::string path;   // in the file system, or in the resources (`:/demo`)
    url::Origin origin; // what its addresses have in reports
};

/// What shall be checked: the options with everything looked up. A value.
struct CheckJob
{
    crawl::CrawlSettings settings;
    std::vector<crawl::Seed> seeds;
    std::vector<std::string> seedsShown; // as reports show them
    std::optional<FolderSite> folder;
    std::optional<run::LoginSettings> login; // before the crawl
    fetch::NetworkSettings network;          // its folder's port comes with the folder's server
    std::vector<std::string> notes;          // what was assumed, to be said
};

/// Looks at the file system; reads a list, from `standardInput` where the target says so.
[[nodiscard]] Result<CheckJob, CliError> prepareJob(const CliOptions& options, std::istream& standardInput);

} // namespace cli
