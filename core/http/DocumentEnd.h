#pragma once

#include <string_view>

namespace http {

/// Whether the text of a document shows by itself that none of it is missing: the end tag of a page's, a
/// feed's or a sitemap's outermost element stands near its end. Of most other texts nobody can tell.
[[nodiscard]] bool showsItsEnd(std::string_view text);

} // namespace http
