#pragma once

#include <string>
#include <string_view>

namespace report {

/// Appends text as a YAML value: plain, as it is, wherever YAML reads that as this very text; else between
/// double quotes (YAML 1.2.2 §7.3.1 and §7.3.3). Always valid UTF-8 without control characters and marks that
/// turn the direction of writing, whatever `text` is.
void appendYaml(std::string& to, std::string_view text);

} // namespace report
