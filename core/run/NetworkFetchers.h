#pragma once

#include "fetch/NetworkFetcher.h"
#include "fetch/NetworkSettings.h"
#include "run/CrawlRunner.h"

namespace run {

/// Both HTTP stacks, over the real network: the second sends the cookies that the first was given. And the
/// name server, as to mail.
[[nodiscard]] CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings);
/// With a first stack that has cookies already.
[[nodiscard]] CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings,
                                                        std::unique_ptr<fetch::NetworkFetcher> first);

} // namespace run
