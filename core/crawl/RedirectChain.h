#pragma once

#include "crawl/EntryTable.h"

#include <vector>

namespace crawl {

/// An entry's redirects as far as they are known: a walk over the entries' graph.
struct RedirectChain
{
    enum class End : std::uint8_t {
        Pending, // not answered yet
        Reached,
        Loop,
        TooMany,
    };
    End end = End::Pending;
    EntryId last;                    // where it ends; of a loop: the entry that closes it
    std::vector<EntryId> hops;       // the entries that answered with a redirect, in order
    bool fragmentInLocation = false; // a hop names a fragment, which replaces the link's own
};

[[nodiscard]] RedirectChain followRedirects(const EntryTable& entries, EntryId from,
                                            std::uint32_t maxRedirects);

/// The row of an entry: its own answer, or what its chain of redirects came to.
[[nodiscard]] EntryState rowOf(const EntryTable& entries, EntryId id, std::uint32_t maxRedirects);

} // namespace crawl
