#pragma once

#include "html/OpenElements.h"

#include <string>

namespace html {

/// Where an open element stands, as a selector from the root: `html>body>main>p:nth-of-type(3)>a`.
///
/// One rule: an element that isn't its parent's first of that name has `:nth-of-type(n)`, and the first has
/// none, whether or not others follow: what comes later changes no path. Ids and classes are not used, as
/// they change where the place doesn't. Elements that the standard implies (html, head, body, tbody, tr) are
/// in it. At most maxPathBytes: of a longer path the end, after `…>`.
[[nodiscard]] std::string elementPath(const OpenElements& open, OpenElements::Index element);

} // namespace html
