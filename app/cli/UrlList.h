#pragma once

#include "crawl/CrawlSettings.h"

#include <string_view>
#include <vector>

namespace cli {

/// A list of URLs: one a line, lines that begin with `#` and blank lines don't count.
struct UrlList
{
    std::vector<crawl::Seed> seeds; // with their line numbers; malformed ones too: they are results
    std::size_t assumedSchemes = 0; // lines that `https://` was put before
};

[[nodiscard]] UrlList parseUrlList(std::string_view text);

} // namespace cli
