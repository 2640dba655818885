#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

namespace report {

/// The report of Hydra, the link checker in Python, as it prints it, so that what reads its reports reads
/// ours: a head (`checked`: addresses asked; `number of email links`: places where one stands), then what is
/// broken, highest code first, by address within a code. `code` is the status, 0 where none came; `error` the
/// status's phrase, or our sentence; `parent` the first page that has the link, a seed's own address where
/// none has.
///
/// What Hydra prints as it is even where YAML would misread it stands in quotes here (YamlText).
/// Thread: any. Memory: as the CSV writers.
[[nodiscard]] WriteEnd writeYaml(const store::Snapshot& snapshot, const ReportSettings& settings,
                                 const Sink& sink, const ReportProgress& progress = {});

} // namespace report
