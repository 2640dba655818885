#pragma once

#include "store/SitemapComparison.h"

#include <string_view>

namespace report {

// Templates without arguments, marked for translation; see Sentence.

/// In a word or three: a sidebar's line.
[[nodiscard]] std::string_view title(store::SitemapFinding finding); // "Listed, not linked"
/// What is the matter with them: a section's heading.
[[nodiscard]] std::string_view heading(store::SitemapFinding finding); // "Listed, but no page links to them"

} // namespace report
