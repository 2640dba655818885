#pragma once

#include "base/Instant.h"
#include "html/Page.h"
#include "http/Response.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace crawl {

struct Entry;

/// Whether search engines may show an address, else what keeps them from it: the first that does, in the
/// order in which they meet it.
enum class Indexability : std::uint8_t {
    Unknown, // not asked, or a page that was not read
    Indexable,
    BlockedByRobots,
    NoResponse,
    ClientError,
    ServerError,
    Redirected,
    Noindex,       // by meta robots or X-Robots-Tag
    Canonicalised, // it names another address as the one to be shown
};

/// What an answer says to search engines beside its status.
struct Indexing
{
    bool isKnown = false; // a page tells the rest only when it is read
    bool noindex = false;
    bool canonicalElsewhere = false;
    bool nofollowByField = false; // X-Robots-Tag

    /// What the page itself says, beside the fields it came with.
    void add(const html::Page& page, std::string_view address, WallTime now);
};

/// What the fields of an answer say. `address`: where it came from.
[[nodiscard]] Indexing indexingOf(const http::Response& response, std::string_view address,
                                  const std::string& robotsToken, WallTime now);

[[nodiscard]] Indexability indexabilityOf(const Entry& entry);

} // namespace crawl
