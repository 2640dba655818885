#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

namespace report {

// RFC 4180: CRLF, quotes where needed, a header line; UTF-8. Rows sorted in byte order, so that two runs can
// be compared with diff. Thread: any. Memory: an order of the rows (some 60 bytes a row and 8 an occurrence),
// no texts.

/// `links.csv`: a row for each place where a link stands; by Destination, Source, Line, Column.
[[nodiscard]] WriteEnd writeLinksCsv(const store::Snapshot& snapshot, const ReportSettings& settings,
                                     const Sink& sink, const ReportProgress& progress = {});

/// `urls.csv`: a row for each shown entry; by Address.
[[nodiscard]] WriteEnd writeUrlsCsv(const store::Snapshot& snapshot, const ReportSettings& settings,
                                    const Sink& sink, const ReportProgress& progress = {});

} // namespace report
