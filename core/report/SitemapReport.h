#pragma once

#include "report/ReportSettings.h"
#include "store/SitemapComparison.h"
#include "store/Snapshot.h"

#include <optional>
#include <vector>

namespace report {

/// The differences that are to be written, in their order: by finding, then address in byte order.
[[nodiscard]] std::vector<store::SitemapDifference>
sitemapDifferences(const store::Snapshot& snapshot, const store::SitemapComparison& comparison,
                   const ReportSettings& settings);

/// A row for each difference between the site and its sitemaps (RFC 4180), with the columns
/// `Finding,Address,Sitemap,Line,Verdict,Reason,Final URL,First Page`; only these headings where there
/// was nothing to compare. Thread: any.
[[nodiscard]] WriteEnd writeSitemapCsv(const store::Snapshot& snapshot,
                                       const std::optional<store::SitemapComparison>& comparison,
                                       const ReportSettings& settings, const Sink& sink,
                                       const ReportProgress& progress = {});

} // namespace report
