#pragma once

#include "crawl/EntryId.h"
#include "store/Occurrences.h"

#include <cstdint>
#include <span>
#include <vector>

namespace store {

/// Two pages may well say the same thing in the same place; three are made from one template.
inline constexpr std::uint32_t siteWidePages = 3;

/// What is fixed at once: a place of a link, or the same place on many pages.
struct FoldedPlace
{
    crawl::OccurrenceId first; // in the order the places were given in
    std::uint32_t places = 1;
    std::uint32_t pages = 1;

    [[nodiscard]] bool isSiteWide() const { return pages >= siteWidePages; }
    bool operator==(const FoldedPlace&) const = default;
};

/// Folds those of one entry's places that stand at the same path, in the same position, with the same text,
/// on siteWidePages pages or more; a link of a header field where it is written alike. All others stay alone.
/// In the order of the first places. Thread: any, on a snapshot. Near linear in `places`, all of them alive.
[[nodiscard]] std::vector<FoldedPlace> foldPlaces(const Occurrences& occurrences,
                                                  std::span<const crawl::OccurrenceId> places);

} // namespace store
