#include "crawl/PageBook.h"

namespace crawl {

bool PageBook::Page::namesEntries() const
{
    switch (kind) {
    case DocumentKind::Sitemap:
    case DocumentKind::SitemapIndex:
    case DocumentKind::Feed:
    case DocumentKind::RobotsTxt: return true;
    case DocumentKind::Page:
    case DocumentKind::Sheet:
    case DocumentKind::Manifest:
    case DocumentKind::Nothing: break;
    }
    return false;
}

PageBook::Page& PageBook::openAnew(EntryId page)
{
    Page& opened = m_pages[page];
    const std::uint32_t generation = opened.generation + 1;
    opened = {};
    opened.generation = generation;
    return opened;
}

const PageBook::Page* PageBook::find(EntryId page) const
{
    const auto place = m_pages.find(page);
    return place == m_pages.end() ? nullptr : &place->second;
}

const std::vector<PageBook::WaitingFragment>& PageBook::waitingFor(EntryId target) const
{
    static const std::vector<WaitingFragment> none;
    const auto place = m_waiting.find(target);
    return place == m_waiting.end() ? none : place->second;
}

std::vector<PageBook::WaitingFragment> PageBook::takeWaiting(EntryId target)
{
    const auto place = m_waiting.find(target);
    if (place == m_waiting.end()) return {};
    std::vector<WaitingFragment> taken = std::move(place->second);
    m_waiting.erase(place);
    return taken;
}

} // namespace crawl
