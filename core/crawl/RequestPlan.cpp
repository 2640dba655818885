#include "crawl/RequestPlan.h"

#include "robots/SitemapReader.h"

#include <algorithm>

namespace crawl {

namespace {

// RFC 9309 §2.5 asks for at least 500 KiB; a little more, so that the cut at 500 KiB is the parser's.
constexpr std::size_t robotsLimitBytes = 512 * 1024;

// The first stack has waited patiently before.
constexpr Duration secondTotal = std::chrono::seconds(15);

} // namespace

bool RequestPlan::wantsGet(const Entry& entry) const
{
    if (entry.byGetOnly || entry.needs.has(Need::Sitemap)) return true;
    if (entry.needs.has(Need::Ids) && mayReadIds(entry)) return true;
    return entry.internal && !entry.needs.isEmpty();
}

Needs RequestPlan::readable(const Entry& entry, const url::Url& url) const
{
    Needs readable;
    if (mayReadIds(entry)) readable |= Need::Ids;
    if (entry.internal) readable |= Need::Fingerprint;
    if (isPageOfTheSite(entry, url) && !isTooDeep(entry)) readable |= Need::Page;
    // What is part of a page that is read is read with it, whatever the depth and the patterns say of pages.
    if (entry.nesting <= maxNesting) {
        readable |= Need::Sitemap;
        if (entry.internal) readable |= Need::Sheet | Need::Manifest | Need::Feed;
    }
    return entry.needs & readable;
}

bool RequestPlan::isPageOfTheSite(const Entry& entry, const url::Url& url) const
{
    return entry.internal && entry.needs.has(Need::Page) && isReadByPattern(entry, url);
}

bool RequestPlan::isTooDeep(const Entry& entry) const
{
    return entry.depth.least() > m_settings.maxDepth;
}

http::Request RequestPlan::request(const Entry& entry, const url::Url& url) const
{
    const Needs reads = readable(entry, url);
    const bool readsSitemap = reads.hasAny(Need::Feed | Need::Sitemap);
    return {.method = entry.method,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .wanted = {.pages = readsSitemap || reads.hasAny(Need::Page | Need::Ids | Need::Fingerprint),
                       .sheets = readsSitemap || reads.has(Need::Sheet),
                       .others = readsSitemap || reads.has(Need::Manifest)},
            .wantedLimitBytes = readsSitemap ? std::max(m_settings.pageLimitBytes, robots::maxSitemapBytes)
                                             : m_settings.pageLimitBytes,
            .otherLimitBytes = m_settings.otherLimitBytes,
            .headerLimitBytes = m_settings.headerLimitBytes};
}

http::Request RequestPlan::secondRequest(const Entry& entry, const url::Url& url) const
{
    http::Request request = this->request(entry, url);
    request.method = http::Method::Get;
    shorten(request.deadlines);
    return request;
}

http::Request RequestPlan::robotsRequest(const url::Url& url) const
{
    return {.method = http::Method::Get,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .wanted = {.pages = true, .sheets = true, .others = true},
            .wantedLimitBytes = robotsLimitBytes,
            .otherLimitBytes = robotsLimitBytes,
            .headerLimitBytes = m_settings.headerLimitBytes};
}

void RequestPlan::shorten(http::Deadlines& deadlines)
{
    deadlines.total = std::min(deadlines.total, secondTotal);
    deadlines.connect = std::min(deadlines.connect, deadlines.total);
}

bool RequestPlan::mayReadIds(const Entry& entry) const
{
    return m_settings.mode == Mode::Check || entry.internal || m_settings.checkExternalFragments;
}

bool RequestPlan::isReadByPattern(const Entry& entry, const url::Url& url) const
{
    // A seed is always read: it is what the person named.
    return entry.seed || entry.leadsTheScope || m_scope.mayRead(url);
}

} // namespace crawl
