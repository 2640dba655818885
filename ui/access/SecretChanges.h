#pragma once

#include <map>
#include <optional>
#include <string>

namespace ui {

/// What a person typed of secrets, by their names; nullopt: it shall be forgotten.
using SecretChanges = std::map<std::string, std::optional<std::string>>;

} // namespace ui
