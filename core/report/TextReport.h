#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

namespace report {

/// The report for a person at a terminal, in English: what is broken first, each address once with its
/// sentence and the first of its places; what servers turned away apart; warnings; moved addresses; notices;
/// totals last. Plain UTF-8 text without colours. Control characters from pages and servers are never
/// written: a terminal would obey them. Thread: any.
[[nodiscard]] WriteEnd writeText(const store::Snapshot& snapshot, const ReportFacts& facts,
                                 const ReportSettings& settings, const Sink& sink,
                                 const ReportProgress& progress = {});

} // namespace report
