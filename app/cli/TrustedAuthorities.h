#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"

#include <optional>
#include <string>

namespace cli {

/// The certificates of --ca-file (PEM); nullopt: it isn't given.
[[nodiscard]] Result<std::optional<std::string>, CliError> readTrustedAuthorities(const CliOptions& options);

} // namespace cli
