#pragma once

#include <string_view>
#include <vector>

namespace html {

/// The URLs of a srcset attribute (HTML §4.8.4.2.2, "parse a srcset attribute"), as views into `value`, which
/// is decoded. Candidates whose descriptors are wrong are left out, as in browsers.
[[nodiscard]] std::vector<std::string_view> urlsOfSrcset(std::string_view value);

} // namespace html
