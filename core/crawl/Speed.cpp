#include "crawl/Speed.h"

namespace crawl {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t gentleConcurrency = 2; // one slow page doesn't hold up all others
constexpr Duration gentleDelay = 200ms;        // 5 a second: a person who clicks about
constexpr std::uint32_t fastConcurrency = 100; // Normal's ceiling (OriginBudget)

} // namespace

void setSpeed(CrawlSettings& settings, Speed speed)
{
    settings.concurrency = std::nullopt;
    settings.delayBetweenRequests = {};
    switch (speed) {
    case Speed::Gentle:
        settings.concurrency = gentleConcurrency;
        settings.delayBetweenRequests = gentleDelay;
        return;
    case Speed::Normal: return;
    case Speed::Fast: settings.concurrency = fastConcurrency; return;
    }
}

} // namespace crawl
