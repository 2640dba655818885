#pragma once

#include "crawl/CrawlSettings.h"

#include <cstdint>

namespace crawl {

/// How hard the crawled site is worked, in a person's three words.
enum class Speed : std::uint8_t {
    Gentle, // for a site that is small, or somebody else's: 2 requests at once, 5 a second
    Normal, // starts with a browser's 6 at once and goes by how quick the site is (OriginBudget)
    Fast,   // for a site of one's own: from the first request on what Normal climbs to, and no way back
};

/// Says it in numbers: `concurrency` and `delayBetweenRequests`. Everything else stays.
void setSpeed(CrawlSettings& settings, Speed speed);

} // namespace crawl
