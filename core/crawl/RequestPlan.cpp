#include "crawl/RequestPlan.h"

namespace crawl {

namespace {

// RFC 9309 §2.5 asks for at least 500 KiB; a little more, so that the cut at 500 KiB is the parser's.
constexpr std::size_t robotsLimitBytes = 512 * 1024;

} // namespace

bool RequestPlan::wantsGet(const Entry& entry) const
{
    if (entry.byGetOnly || (entry.needs.has(Need::Ids) && mayReadIds(entry))) return true;
    return entry.internal && entry.needs.hasAny(Need::Page | Need::Fingerprint);
}

Needs RequestPlan::readable(const Entry& entry, const url::Url& url) const
{
    Needs readable;
    if (entry.needs.has(Need::Ids) && mayReadIds(entry)) readable |= Need::Ids;
    if (entry.needs.has(Need::Fingerprint) && entry.internal) readable |= Need::Fingerprint;
    if (isPageOfTheSite(entry, url) && !isTooDeep(entry)) readable |= Need::Page;
    return readable;
}

bool RequestPlan::isLeftUnreadByDepth(const Entry& entry, const url::Url& url) const
{
    return isTooDeep(entry) && isPageOfTheSite(entry, url);
}

bool RequestPlan::isTooDeep(const Entry& entry) const
{
    return entry.depth > m_settings.maxDepth;
}

http::Request RequestPlan::request(const Entry& entry, const url::Url& url) const
{
    const Needs reads = readable(entry, url);
    return {.method = entry.method,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .wanted = {.pages = reads.hasAny(Need::Page | Need::Ids | Need::Fingerprint)},
            .wantedLimitBytes = m_settings.pageLimitBytes,
            .otherLimitBytes = m_settings.otherLimitBytes};
}

http::Request RequestPlan::robotsRequest(const url::Url& url) const
{
    return {.method = http::Method::Get,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .wanted = {.pages = true, .sheets = true, .others = true},
            .wantedLimitBytes = robotsLimitBytes,
            .otherLimitBytes = robotsLimitBytes};
}

bool RequestPlan::mayReadIds(const Entry& entry) const
{
    return m_settings.mode == Mode::Check || entry.internal || m_settings.checkExternalFragments;
}

bool RequestPlan::isPageOfTheSite(const Entry& entry, const url::Url& url) const
{
    // A seed is always read: it is what the person named.
    return entry.internal && entry.needs.has(Need::Page) &&
           (entry.seed || entry.leadsTheScope || m_scope.mayRead(url));
}

} // namespace crawl
