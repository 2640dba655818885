#pragma once

#include "crawl/EntryId.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ui {

/// Which entry stands in which row, and the inverse. Made in a pool with the rows: of a million in another
/// order the inverse alone is 20 ms of writing here and there.
struct PlacedRows
{
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    std::vector<crawl::EntryId> rows;
    std::vector<std::uint32_t> rowOf; // by EntryId

    [[nodiscard]] static PlacedRows of(std::vector<crawl::EntryId> rows)
    {
        PlacedRows placed;
        const auto last = std::max_element(rows.begin(), rows.end());
        placed.rowOf.resize(last == rows.end() ? 0 : std::size_t{last->value()} + 1, nowhere);
        for (std::size_t row = 0; row < rows.size(); ++row)
            placed.rowOf[rows[row].value()] = static_cast<std::uint32_t>(row);
        placed.rows = std::move(rows);
        return placed;
    }
    [[nodiscard]] bool has(std::size_t entry) const
    {
        return entry < rowOf.size() && rowOf[entry] != nowhere;
    }
};

} // namespace ui
