#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"
#include "fetch/Access.h"
#include "url/Origin.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cli {

/// What stands for the value: itself, `@FILE` or `env:NAME`.
[[nodiscard]] Result<std::string, CliError> lookUp(const SecretOption& secret);

/// What is wrong with an option, in a sentence that begins with its name and has nothing of its value.
[[nodiscard]] CliError wrong(SecretOption::Kind kind, const std::string& what);

/// Whether one of them may open a session with a site.
[[nodiscard]] bool letsIn(std::span<const SecretOption> secrets);

/// The names and values that a login's form is filled in with.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>, CliError>
readLoginFields(std::span<const SecretOption> secrets);

/// Looks up what the secrets' values stand for, and who may be told which. What is wrong is said without
/// quoting any. Of the kinds that are told a site: what isn't is passed over.
[[nodiscard]] Result<fetch::Access, CliError> readSecrets(std::span<const SecretOption> secrets,
                                                          const std::optional<url::Origin>& checked);

} // namespace cli
