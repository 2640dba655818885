#pragma once

#include "store/Snapshot.h"

#include <string>
#include <vector>

namespace report {

/// What the report for a person says of the site beside its sitemaps: how many differences of each kind, and
/// the first ones. Lines without their ends; none where no sitemap that lists pages was read.
[[nodiscard]] std::vector<std::string> sitemapSection(const store::Snapshot& snapshot);

} // namespace report
