#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

namespace report {

/// One JSON object (RFC 8259), schema 1: totals, then each shown entry with its places. URLs in byte order,
/// places by page, line, column. Always valid UTF-8, whatever servers and pages sent. Totals are those of the
/// rows written. Thread: any. Memory: as the CSV writers.
[[nodiscard]] WriteEnd writeJson(const store::Snapshot& snapshot, const ReportFacts& facts,
                                 const ReportSettings& settings, const Sink& sink,
                                 const ReportProgress& progress = {});

} // namespace report
