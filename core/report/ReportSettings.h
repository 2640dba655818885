#pragma once

#include "base/Instant.h"
#include "crawl/EntryId.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// Takes the next bytes; false: they could not be written, and the writer stops. Called with some 64 KB at a
/// time.
using Sink = std::function<bool(std::string_view)>;

/// By which spreadsheets know UTF-8.
inline constexpr std::string_view utf8ByteOrderMark = "\xEF\xBB\xBF";

/// What the tables don't know of a crawl.
struct ReportFacts
{
    std::vector<std::string> seeds = {}; // as given
    std::optional<WallTime> started = std::nullopt;
    std::optional<WallTime> finished = std::nullopt; // nullopt: still running
};

/// How a report is written, and of which rows.
struct ReportSettings
{
    bool byteOrderMark = true; // CSV only
    bool rawCells = false;     // CSV only: true leaves cells that a spreadsheet would run as they are
    /// Only these of the shown rows; nullopt: all. In any order: files have an order of their own.
    std::optional<std::vector<crawl::EntryId>> only = std::nullopt;
};

/// How a writer's job is followed from outside while it runs. All optional.
struct ReportProgress
{
    const std::atomic<bool>* cancelled = nullptr;   // set from any thread; the writer then stops soon
    std::atomic<std::uint32_t>* permille = nullptr; // 0 … 1000, of the rows written
};

enum class WriteEnd : std::uint8_t {
    Whole, // everything was given to the sink, and it took it
    SinkFailed,
    Cancelled,
};

} // namespace report
