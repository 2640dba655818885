#pragma once

#include "crawl/EntryId.h"
#include "crawl/Verdict.h"
#include "store/Snapshot.h"
#include "store/Totals.h"

#include <atomic>
#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

using VerdictSet = std::bitset<crawl::verdictCount>; // bit: static_cast<std::size_t>(Verdict)

/// Which rows. The default lets every shown row through.
struct RowFilter
{
    VerdictSet verdicts = VerdictSet().set();
    std::optional<crawl::Reason> reason = std::nullopt;
    std::optional<Side> side = std::nullopt;
    /// By EntryId, whether it is one of these; what stands beyond the end isn't. Null: all.
    std::shared_ptr<const std::vector<bool>> only = nullptr;
    /// Searched in the URL, the first page and the first link text, without regard to case (TextSearch).
    /// Empty: all.
    std::string text = {};
    /// Instead of `text`, for regular expressions: whether one of the three texts is wanted. Called on the
    /// job's thread: `[pattern](std::string_view text) { return pattern.searches(text); }`.
    std::function<bool(std::string_view)> matches = nullptr;

    [[nodiscard]] bool letsAllThrough() const;
};

/// A column that rows can be ordered by. What a row doesn't have stands last, in both directions.
enum class SortKey : std::uint8_t {
    Arrival,
    Verdict, // what needs work first: broken, blocked, warning, redirected, pending, skipped, ok; then by
             // reason
    Code,    // the last answer of the chain
    Url,     // byte order
    Pages,   // how many pages have it
    Place,   // of the first place: in the page by its landmarks, then style sheets, header fields, sitemaps
    FirstPage,
    LinkText, // of the first place, without regard to ASCII case
    Type,     // of the first place
    ResponseTime,
    Depth,
};

enum class Direction : std::uint8_t { Ascending, Descending };

struct RowOrder
{
    SortKey key = SortKey::Arrival;
    Direction direction = Direction::Ascending;
    bool operator==(const RowOrder&) const = default;
};

/// The shown rows that the filter lets through, in order; ties by EntryId, ascending in both directions.
/// Pure. Thread: any. Looks at `cancelled` every few milliseconds and then answers nullopt.
[[nodiscard]] std::optional<std::vector<crawl::EntryId>>
selectRows(const Snapshot& snapshot, const RowFilter& filter, RowOrder order,
           const std::atomic<bool>* cancelled = nullptr);

} // namespace store
