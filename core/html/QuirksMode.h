#pragma once

#include "html/Token.h"

namespace html {

/// Whether a page with that doctype is in quirks mode (HTML §13.2.6.4.1), where a table stands in the
/// paragraph before it.
[[nodiscard]] bool isQuirky(const Token& doctype);

} // namespace html
