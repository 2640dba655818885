#pragma once

#include "app/cli/CommandLine.h"

#include <span>
#include <string>
#include <string_view>

namespace cli {

/// What the command line and the settings file it names come to. Reads that file.
[[nodiscard]] Result<CliOptions, CliError> readOptions(std::span<const std::string_view> arguments);

/// Reads a settings file's text: a JSON object whose keys are the options' names without dashes, or Hydra's
/// (HydraSettings.h). Values are of the options' types; what they may be is said when they are applied.
/// `name` of the file, for complaints.
[[nodiscard]] Result<FileSettings, CliError> parseSettings(std::string_view json, const std::string& name);

} // namespace cli
