#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

/// The whole of `in`; nullopt where it is too long or can't be read.
[[nodiscard]] std::optional<std::string> readAll(std::istream& in, std::size_t mostBytes);

/// The whole of a file. `what` it is begins the sentence that says why it can't be read: "The list ".
[[nodiscard]] Result<std::string, CliError> readFile(const std::string& path, std::string_view what,
                                                     std::size_t mostBytes);

} // namespace cli
