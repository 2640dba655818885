#pragma once

#include "app/cli/OptionTable.h"

#include <QJsonValue>

#include <string>
#include <string_view>

namespace cli {

// The settings file of Hydra, the link checker in Python: its README, "Configuration". `timeout` is an option
// of ours by the same name.

[[nodiscard]] bool isHydraKey(std::string_view key);

/// Adds what the options of ours say that mean the same, under `name`; what none of them can say becomes a
/// note. `key` must be one of Hydra's.
[[nodiscard]] Complaint addHydraSetting(FileSettings& settings, std::string_view key, const QJsonValue& value,
                                        const std::string& name);

} // namespace cli
