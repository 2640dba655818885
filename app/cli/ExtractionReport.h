#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/Extraction.h"
#include "report/ReportSettings.h"

#include <string>

namespace cli {

/// The links of one document, each with its place, and then what else was read: for a person (nothing in it
/// that a terminal would obey), as JSON, or as CSV, a row for each link. `address` is the document's, as
/// shown. Formats of crawls are taken for text.
[[nodiscard]] std::string extractionReport(const Extraction& extraction, const std::string& address,
                                           Format format, const report::ReportSettings& settings);

} // namespace cli
