#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace url {

/// The special schemes of URL Standard §4.2; every other scheme is NotSpecial.
enum class SchemeType : std::uint8_t { NotSpecial, Http, Https, Ws, Wss, Ftp, File };

/// `scheme` is in lower case, without ":".
[[nodiscard]] SchemeType schemeType(std::string_view scheme);

/// nullopt: the scheme has none (`file`, and all that aren't special).
[[nodiscard]] std::optional<std::uint16_t> defaultPort(SchemeType type);

} // namespace url
