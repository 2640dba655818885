#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/Verdict.h"
#include "html/Page.h"
#include "store/SitemapComparison.h"

#include <string_view>

namespace report {

// The words of the files, the same in every language and format: `missing-fragment`, `blocked`, `Hyperlink`.

[[nodiscard]] std::string_view word(crawl::Verdict verdict);
/// Empty for Reason::None.
[[nodiscard]] std::string_view word(crawl::Reason reason);
/// As in the Indexability Status column; empty for what is indexable or not known.
[[nodiscard]] std::string_view word(crawl::Indexability indexability);
/// As in the Finding column of the comparison with sitemaps.
[[nodiscard]] std::string_view word(store::SitemapFinding finding);
/// As in the Type column.
[[nodiscard]] std::string_view word(html::LinkType type);
/// As in the report on one document.
[[nodiscard]] std::string_view word(html::LinkUse use);
/// As in the Link Position column.
[[nodiscard]] std::string_view word(html::LinkPosition position);
/// As in the Link Origin column.
[[nodiscard]] std::string_view word(html::LinkOrigin origin);

} // namespace report
