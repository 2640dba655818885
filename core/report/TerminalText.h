#pragma once

#include <string>
#include <string_view>

namespace report {

/// Text from anywhere, made safe to print: valid UTF-8; each control character, which a terminal would obey,
/// and each mark that turns the direction of writing becomes U+FFFD; line breaks and tabs become spaces.
[[nodiscard]] std::string terminalText(std::string_view text);

} // namespace report
