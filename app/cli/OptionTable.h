#pragma once

#include "app/cli/CommandLine.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/// What is wrong with an option's value; nullopt: nothing.
using Complaint = std::optional<std::string>;

/// One option: its name, what its help says, and what it does to the options. The only place that knows it.
struct Option
{
    std::string_view name;
    std::string_view value; // what stands for its value in the help; empty: it takes none
    std::string_view help;  // lines after the first are parted by '\n'
    Complaint (*apply)(CliOptions& options, std::string_view value);
};

/// Every option there is, in the order of the help.
[[nodiscard]] std::span<const Option> allOptions();

[[nodiscard]] const Option* findOption(std::string_view name);

/// " Did you mean --exclude?", or nothing where no option is near.
[[nodiscard]] std::string suggestionFor(std::string_view name);

/// A person's text in a sentence.
[[nodiscard]] std::string inQuotes(std::string_view text);

} // namespace cli
