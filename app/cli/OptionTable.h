#pragma once

#include "app/cli/CommandLine.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/// What is wrong with an option's value; nullopt: nothing.
using Complaint = std::optional<std::string>;

/// How an option's value stands in a settings file. What may be given again stands there as a list.
enum class InFile : std::uint8_t {
    Flag, // true or false; on the command line without a value
    Number,
    NumberOrText,
    Text,
    Numbers,
    Texts,
    Never,
    Question, // nor does it set anything: it is answered, whatever else stands on the command line
};

/// Which commands an option says something to.
enum class UsedBy : std::uint8_t { Check, Both, Extract };

/// One option: its name, what its help says, and what it does to the options. The only place that knows it.
struct Option
{
    std::string_view name;
    std::string_view value; // what stands for its value in the help; empty: it takes none
    InFile inFile;
    std::string_view help; // lines after the first are parted by '\n'
    Complaint (*apply)(CliOptions& options, std::string_view value);
    UsedBy usedBy = UsedBy::Check;
    bool holdsSecret = false; // its value is never quoted

    [[nodiscard]] bool isFlag() const { return value.empty(); }
    /// In a settings file: the name without its dashes.
    [[nodiscard]] std::string_view key() const { return name.substr(2); }
};

/// Every option there is, in the order of the help; what is general stands before what is particular.
[[nodiscard]] std::span<const Option> allOptions();

[[nodiscard]] const Option* findOption(std::string_view name);

/// The option that a settings file's key names; null: none, or none that may stand there.
[[nodiscard]] const Option* findOptionOfFile(std::string_view key);

/// " Did you mean --exclude?", or nothing where no option is near.
[[nodiscard]] std::string suggestionFor(std::string_view name);

/// A person's text in a sentence, without the password of an address.
[[nodiscard]] std::string inQuotes(std::string_view text);

} // namespace cli
