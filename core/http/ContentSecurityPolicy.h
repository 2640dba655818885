#pragma once

#include <string_view>

namespace http {

/// Whether a policy, of a header field or of a meta element, makes browsers ask https in place of http for
/// all that a page loads (Upgrade Insecure Requests §3.1).
[[nodiscard]] bool upgradesInsecureRequests(std::string_view policy);

} // namespace http
