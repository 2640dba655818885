#pragma once

#include <string>
#include <string_view>

namespace fetch {

/// `Basic dXNlcjpwYXNz` (RFC 7617 §2), in UTF-8.
[[nodiscard]] std::string basicCredentials(std::string_view user, std::string_view password);

} // namespace fetch
