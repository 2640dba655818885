#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace html {

/// The name, in lower case, of the encoding that a label means (Encoding Standard §4.2, "get an encoding"):
/// `latin1` is `windows-1252`. The view is a constant. nullopt: no label of any.
[[nodiscard]] std::optional<std::string_view> encodingOfLabel(std::string_view label);

/// An encoding in one byte, for what is kept a million times.
enum class EncodingId : std::uint8_t { None };

/// Of a name that encodingOfLabel() gave; None: of no such name.
[[nodiscard]] EncodingId idOfEncoding(std::string_view encoding);
/// Likewise of a label.
[[nodiscard]] EncodingId idOfEncodingLabel(std::string_view label);
/// nullopt: None.
[[nodiscard]] std::optional<std::string_view> nameOf(EncodingId id);

} // namespace html
