#pragma once

#include <cstdint>
#include <string_view>

namespace report {

/// How an address is written in its page: the Path Type column.
enum class PathType : std::uint8_t { Absolute, ProtocolRelative, RootRelative, PathRelative };

/// `raw` as it stands in the page. A backslash counts as a slash, as it does in http URLs (URL Standard
/// §4.4).
[[nodiscard]] PathType pathTypeOf(std::string_view raw);
[[nodiscard]] std::string_view word(PathType type);

} // namespace report
