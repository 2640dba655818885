#pragma once

#include "html/CssTokenizer.h"

namespace html {

/// Whether a token may follow that one in a selector, as far as it can be told without Selectors 4: a rule
/// that has no selector is dropped with all that is in it.
[[nodiscard]] bool maySelect(const CssToken& token, CssTokenKind before);

} // namespace html
