#pragma once

#include "report/ReportSettings.h"
#include "store/Snapshot.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace report {

/// What to write instead of an address that has moved for good.
struct Replacement
{
    std::string_view url;
    std::uint32_t hops = 0; // redirects that it saves every visitor
    bool operator==(const Replacement&) const = default;
};

/// Where the permanent redirects at the beginning of an entry's chain lead; a temporary one keeps its
/// address. nullopt: none begins it, its end doesn't work, or its way leaves https, which nobody should write
/// into a page.
[[nodiscard]] std::optional<Replacement> replacementFor(const crawl::EntryState& entry);

/// A row for each address to be replaced (RFC 4180), with the columns
/// `Old,New,Code,Hops,Pages,Inlinks,First Page,First Line,First Anchor`: addresses of the site itself first,
/// then by Old in byte order. Thread: any.
[[nodiscard]] WriteEnd writeRedirectsCsv(const store::Snapshot& snapshot, const ReportSettings& settings,
                                         const Sink& sink, const ReportProgress& progress = {});

} // namespace report
