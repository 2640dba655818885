#include "run/NetworkFetchers.h"

#include "fetch/NetworkFetcher.h"
#include "fetch/SecondOpinionFetcher.h"

namespace run {

CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings)
{
    auto first = std::make_unique<fetch::NetworkFetcher>(settings);
    auto second = std::make_unique<fetch::SecondOpinionFetcher>(settings, &first->cookies());
    return {std::move(first), std::move(second)};
}

} // namespace run
