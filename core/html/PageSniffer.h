#pragma once

#include <string_view>

namespace html {

/// Whether the bytes of an answer that states no type begin as HTML does: what a browser would show as a
/// page. Everything else without a type is text or bytes, and what looks like a link in it is none.
[[nodiscard]] bool looksLikePage(std::string_view body);

} // namespace html
