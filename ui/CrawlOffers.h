#pragma once

#include "crawl/ChangeBatch.h"
#include "ui/CrawlPlan.h"

#include <QObject>

#include <vector>

namespace ui {

class CrawlController;
class MessageBar;

/// What a crawl says of itself, in the message bar, with what the person can do about it: check what
/// robots.txt forbids, or go on beyond a limit.
///
/// Thread: the UI's.
class CrawlOffers : public QObject
{
    Q_OBJECT
public:
    CrawlOffers(CrawlController& controller, MessageBar& messages, QObject* parent);

    /// Another crawl begins: what was offered is out of date.
    void clear();

signals:
    void crawlWanted(const ui::CrawlPlan& plan);

private:
    void show(const crawl::NoticeGiven& notice);
    void take();
    void checkAnyway();
    void goOn();

    // Fixed at construction.
    CrawlController& m_controller;
    MessageBar& m_messages;

    std::vector<crawl::Notice> m_limitsReached; // by the crawl that is shown
};

} // namespace ui
