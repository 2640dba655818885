#pragma once

#include <optional>
#include <string_view>

namespace html {

/// The URL in the content of a refresh pragma (HTML §4.2.5.3 and §7.4.6.4, "shared declarative refresh
/// steps"), as a view into `content`, which is decoded. nullopt: there is none, or the browser would not
/// understand it.
[[nodiscard]] std::optional<std::string_view> urlOfRefresh(std::string_view content);

} // namespace html
