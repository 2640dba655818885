#pragma once

#include <cstdint>
#include <string_view>

namespace html {

/// The at-rules that browsers know, by what may stand in their blocks; all the others they drop.
enum class CssAtRule : std::uint8_t {
    Unknown,
    Charset,
    Import,
    Namespace,
    Layer,       // as Conditional, or a statement
    Conditional, // @media, @supports …: what may stand around it
    Scope,       // as a style rule
    FontFace,
    Page,
    Margin, // @top-left …: in @page only
    Keyframes,
    Declarations, // @counter-style …: its descriptors
};

/// What a property takes an address for.
enum class CssProperty : std::uint8_t {
    Image,     // or whatever else it loads
    Reference, // an element where the address has a fragment
    Custom,    // `--name`: text until it is used
    Nothing,   // browsers' own of old times, which none reads now
};

/// Which strings that stand directly in a function are addresses.
enum class CssStrings : std::uint8_t { None, First, All };

/// `name` in any case, escapes decoded.
[[nodiscard]] CssAtRule cssAtRule(std::string_view name);
[[nodiscard]] CssProperty cssProperty(std::string_view name);
[[nodiscard]] CssStrings cssStringsOf(std::string_view function);

} // namespace html
