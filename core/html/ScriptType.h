#pragma once

#include "html/Token.h"

namespace html {

/// Whether a script element with that type attribute (null: without one) is run (HTML §4.12.1.1, "prepare the
/// script element"), not data for others.
[[nodiscard]] bool isJavaScriptType(const Attribute* type);

} // namespace html
