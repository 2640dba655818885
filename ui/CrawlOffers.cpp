#include "ui/CrawlOffers.h"

#include "ui/CrawlController.h"
#include "ui/status/MessageBar.h"
#include "ui/text/Describe.h"

#include <cstdint>
#include <utility>

namespace ui {
namespace {

constexpr std::uint32_t mostOfALimit = 50'000'000; // of URLs, as in the settings

bool isLimit(crawl::Notice notice)
{
    return notice == crawl::Notice::UrlLimitReached || notice == crawl::Notice::ShapeLimitReached ||
           notice == crawl::Notice::DepthLimitReached || notice == crawl::Notice::DurationReached;
}

} // namespace

CrawlOffers::CrawlOffers(CrawlController& controller, MessageBar& messages, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_messages(messages)
{
    connect(&controller, &CrawlController::noticeGiven, this, &CrawlOffers::show);
    connect(&messages, &MessageBar::offerTaken, this, &CrawlOffers::take);
}

void CrawlOffers::clear()
{
    m_messages.clear();
    m_limitsReached.clear();
}

void CrawlOffers::show(const crawl::NoticeGiven& notice)
{
    m_messages.add(describe(notice));
    // Sites that are still being built forbid everything to robots, and are checked most.
    if (notice.notice == crawl::Notice::SeedForbiddenByRobots) m_messages.offer(tr("Check anyway"));
    if (!isLimit(notice.notice)) return;
    m_limitsReached.push_back(notice.notice);
    m_messages.offer(tr("Go on"));
}

void CrawlOffers::take()
{
    m_limitsReached.empty() ? checkAnyway() : goOn();
}

/// Ten times as far: a person who goes on wants to see more, and still an end. How long it takes is no more
/// a question then: the person is there, and so is Stop.
void CrawlOffers::goOn()
{
    crawl::CrawlSettings settings = m_controller.plan().settings;
    const auto raise = [](std::uint32_t& limit) {
        limit = limit > mostOfALimit / 10 ? mostOfALimit : limit * 10;
    };
    for (const crawl::Notice reached : std::exchange(m_limitsReached, {})) {
        if (reached == crawl::Notice::UrlLimitReached) raise(settings.maxUrls);
        if (reached == crawl::Notice::ShapeLimitReached) raise(settings.maxAlike);
        if (reached == crawl::Notice::DepthLimitReached) raise(settings.maxDepth);
        if (reached == crawl::Notice::DurationReached) settings.maxDuration.reset();
    }
    m_messages.clear();
    m_controller.goOn(settings);
}

void CrawlOffers::checkAnyway()
{
    CrawlPlan plan = m_controller.plan();
    plan.settings.obeyRobots = false;
    emit crawlWanted(plan);
}

} // namespace ui
