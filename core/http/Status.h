#pragma once

#include <cstdint>
#include <string_view>

namespace http {

/// RFC 9110 §15. Any number that came: servers send what they like (999 is a bot wall's).
using StatusCode = std::uint16_t;

[[nodiscard]] bool isOkStatus(StatusCode status); // 2xx
/// The codes whose Location is followed: 301, 302, 303, 307, 308 (Fetch Standard, "redirect status").
[[nodiscard]] bool isRedirectStatus(StatusCode status);
[[nodiscard]] bool isPermanentRedirect(StatusCode status); // 301, 308
/// "Not Found"; empty where no RFC names the code.
[[nodiscard]] std::string_view reasonPhrase(StatusCode status);

} // namespace http
