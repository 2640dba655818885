#include "run/NetworkFetchers.h"

#include "fetch/MailResolver.h"
#include "fetch/SecondOpinionFetcher.h"

namespace run {

CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings)
{
    return makeNetworkFetchers(settings, std::make_unique<fetch::NetworkFetcher>(settings));
}

CrawlRunner::Fetchers makeNetworkFetchers(const fetch::NetworkSettings& settings,
                                          std::unique_ptr<fetch::NetworkFetcher> first)
{
    auto second = std::make_unique<fetch::SecondOpinionFetcher>(settings, &first->cookies());
    return {std::move(first), std::move(second), std::make_unique<fetch::MailResolver>()};
}

} // namespace run
