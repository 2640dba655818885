#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"
#include "fetch/NetworkSettings.h"
#include "url/Origin.h"

#include <optional>

namespace cli {

/// What the options say of the network, with the files and the environment they name looked up. A secret for
/// no site in particular is for `site`; nullopt: none is meant, so that such a secret is refused.
[[nodiscard]] Result<fetch::NetworkSettings, CliError>
readNetworkOptions(const CliOptions& options, const std::optional<url::Origin>& site);

} // namespace cli
