#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"
#include "fetch/Access.h"
#include "url/Origin.h"

#include <optional>
#include <span>

namespace cli {

/// Looks up what the secrets' values stand for, and who may be told which. What is wrong is said without
/// quoting any.
[[nodiscard]] Result<fetch::Access, CliError> readSecrets(std::span<const SecretOption> secrets,
                                                          const std::optional<url::Origin>& site);

} // namespace cli
