#pragma once

#include "crawl/Verdict.h"
#include "store/SitemapComparison.h"

#include <optional>

namespace ui {

/// What a line of the sidebar stands for: the rows of a verdict, or those that differ from the site's
/// sitemaps in one way. Neither: all rows.
struct Bucket
{
    std::optional<crawl::Verdict> verdict = std::nullopt;
    std::optional<store::SitemapFinding> finding = std::nullopt;
    bool operator==(const Bucket&) const = default;
};

} // namespace ui
