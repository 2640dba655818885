#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crawl {

/// Whether a link's fragment can be missing from a page at all: not where it is empty, `top` in any case, or
/// nothing but a text directive (HTML Standard §7.4.6.3, "select the indicated part").
[[nodiscard]] bool needsTarget(std::string_view fragment);

/// Whether the page has the part that `fragment` indicates: as it stands, or percent-decoded.
/// `targets`: html::Page::fragmentTargets.
[[nodiscard]] bool hasIndicatedPart(const std::vector<std::uint64_t>& targets, std::string_view fragment);

} // namespace crawl
