#pragma once

#include <string>
#include <string_view>

namespace report {

/// The origin that a checked folder's entries hold where no --site-url gives them another. A name under
/// .invalid never exists (RFC 6761 §6.4).
inline constexpr std::string_view folderOrigin = "http://folder.invalid";

/// The address as reports and windows show it: `folder:/path` for what stands in a checked folder; else as it
/// is.
[[nodiscard]] std::string displayAddress(std::string_view url);

/// Whether `left` comes before `right` in the byte order of what displayAddress() gives. Makes no copies.
[[nodiscard]] bool addressLess(std::string_view left, std::string_view right);

} // namespace report
