#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"

#include <string>
#include <vector>

namespace cli {

/// A person's address of something on the web: http or https, with its scheme, without credentials.
struct TargetUrl
{
    std::string address;            // otherwise as given
    std::vector<std::string> notes; // what was assumed, to be said
};

[[nodiscard]] Result<TargetUrl, CliError> readTargetUrl(const std::string& given);

/// Credentials in an address are neither sent nor written into a report.
[[nodiscard]] bool hasCredentials(const std::string& address);
[[nodiscard]] std::string withoutCredentials(const std::string& address);
inline constexpr const char* credentialsNote = "The user name and the password in the address are not sent.";

} // namespace cli
