#pragma once

#include "fetch/NetworkSettings.h"
#include "run/CrawlRunner.h"

namespace run {

/// Both HTTP stacks, over the real network: the second sends the cookies that the first was given.
[[nodiscard]] CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings);

} // namespace run
