#pragma once

#include "base/Instant.h"
#include "crawl/ChangeBatch.h"
#include "crawl/Frontier.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Decides which row tells that the certificate of an origin expires soon: one of each origin, because a
/// certificate is one thing to renew, and five thousand yellow rows would hide all other warnings. It is the
/// first in byte order of those that work, whatever came first: the front page, wherever that is asked. Only
/// where the origin has no such row it is one that redirects there.
///
/// Owned by the Crawl. The addresses it is given lie in the crawl's arena.
class ExpiringCertificates
{
public:
    /// The certificate that an answer of the origin came with. Of several the one that lasts longest counts,
    /// so that one that was renewed takes the old one's place. Returns the row that told of the old one.
    [[nodiscard]] std::optional<EntryId> note(OriginId origin, WallTime expires, WallTime soon);
    /// Where a row stands now; `origin`: of the end of its redirects; nullopt: it doesn't work, or has a
    /// doubt of its own. Returns the other rows that begin or end to tell by that.
    [[nodiscard]] std::vector<EntryId> place(EntryId row, std::string_view url, bool redirected,
                                             std::optional<OriginId> origin);
    /// When the certificate expires of which this row tells.
    [[nodiscard]] std::optional<WallTime> toldBy(EntryId row) const;

private:
    struct Rank
    {
        bool redirected = false;
        std::string_view url;
        EntryId row;
        auto operator<=>(const Rank&) const = default;
    };
    struct Placed
    {
        OriginId origin;
        Rank rank;
    };

    [[nodiscard]] std::optional<EntryId> tellerOf(std::optional<OriginId> origin) const;

    std::unordered_map<OriginId, WallTime> m_expires;    // of each origin that has shown a certificate
    std::unordered_map<OriginId, std::set<Rank>> m_soon; // the rows of those whose expires soon
    std::unordered_map<EntryId, Placed> m_placed;        // where in m_soon a row is
};

/// "certificate expires 2026-12-08": for the row's detail, in UTC.
[[nodiscard]] std::string expiryText(WallTime expires);

} // namespace crawl
