#pragma once

#include <optional>
#include <string_view>

namespace html {

/// The name, in lower case, of the encoding that a label means (Encoding Standard §4.2, "get an encoding"):
/// `latin1` is `windows-1252`. The view is a constant. nullopt: no label of any.
[[nodiscard]] std::optional<std::string_view> encodingOfLabel(std::string_view label);

} // namespace html
