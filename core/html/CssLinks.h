#pragma once

#include "html/Page.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// What a text of CSS is: it decides what its beginning may be.
enum class CssPart : std::uint8_t {
    Sheet,        // a file or a <style>: rules
    Declarations, // a style="": declarations without braces
};

/// What an address in CSS is loaded for.
enum class CssUse : std::uint8_t {
    Import,    // a sheet
    Image,     // of any property, and of a function in it
    Font,      // in @font-face
    Reference, // `#id` and what stands before it: an element drawn with (SVG), in `fill`, `mask`, `filter` …
};

/// One address in CSS.
struct CssLink
{
    CssUse use = CssUse::Image;
    /// The property in lower case (a custom one as written), bounded; of an import `@import`.
    std::string name;
    /// As it stands in the text, between its quotes or parentheses, escapes not decoded: decodedCss()
    /// (CssEscapes.h).
    std::string_view raw;
    /// It begins with `#`: an element of the page that the CSS styles, whatever the base URL is
    /// (CSS Values and Units 4 §4.5.1.1). No more than a Reference.
    bool isLocal = false;
};

/// The addresses that a browser may load for that CSS, in their order: `url()`, `src()`, `@import`, the
/// strings of `image-set()`. What is in rules it drops is none: an @import after other rules, declarations
/// with a bad string or address in them, at-rules that don't exist. What it would load only later, or on
/// other screens, is one: custom properties, @media, @supports.
///
/// The text is UTF-8 and outlives them. Bounded (maxLinksPerPage), linear, and nothing recurses.
[[nodiscard]] std::vector<CssLink> linksOfCss(std::string_view text, CssPart part);

[[nodiscard]] LinkType typeOfCssLink(CssUse use);
[[nodiscard]] LinkUse useOfCssLink(CssUse use);

/// Whether there can be an address in it at all; a glance.
[[nodiscard]] bool mayHoldLinks(std::string_view text, CssPart part);

} // namespace html
