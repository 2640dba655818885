#pragma once

#include "app/cli/OptionTable.h"

#include <QJsonValue>

#include <string>
#include <vector>

namespace cli {

/// Reads a JSON value as the texts that an option takes one by one: a list gives several, `true` gives
/// "true". What is alone may stand without its list. The complaint says what would have been right.
[[nodiscard]] Result<std::vector<std::string>, std::string> textsOf(const QJsonValue& value, InFile wanted);

} // namespace cli
