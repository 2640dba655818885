#include "crawl/RequestPlan.h"

namespace crawl {

namespace {

// RFC 9309 §2.5 asks for at least 500 KiB; a little more, so that the cut at 500 KiB is the parser's.
constexpr std::size_t robotsLimitBytes = 512 * 1024;

} // namespace

bool RequestPlan::wantsGet(const Entry& entry) const
{
    if (entry.byGetOnly || entry.need == Need::Targets) return true;
    return entry.internal && entry.need == Need::Page;
}

bool RequestPlan::wantsRead(const Entry& entry, const url::Url& url) const
{
    if (entry.need == Need::Targets && m_settings.mode == Mode::Check) return true;
    return isPageOfTheSite(entry, url) && !isTooDeep(entry);
}

bool RequestPlan::isPageOfTheSite(const Entry& entry, const url::Url& url) const
{
    // A seed is always read: it is what the person named.
    return entry.internal && entry.need == Need::Page &&
           (entry.seed || entry.leadsTheScope || m_scope.mayRead(url));
}

bool RequestPlan::isTooDeep(const Entry& entry) const
{
    return entry.depth > m_settings.maxDepth;
}

http::Request RequestPlan::request(const Entry& entry, const url::Url& url) const
{
    const bool read = wantsRead(entry, url);
    return {.method = entry.method,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .pageLimitBytes = read ? m_settings.pageLimitBytes : m_settings.otherLimitBytes,
            .otherLimitBytes = m_settings.otherLimitBytes,
            .everyTypeIsPage = false};
}

http::Request RequestPlan::robotsRequest(const url::Url& url) const
{
    return {.method = http::Method::Get,
            .url = url,
            .fields = {},
            .deadlines = m_settings.deadlines,
            .pageLimitBytes = robotsLimitBytes,
            .otherLimitBytes = robotsLimitBytes,
            .everyTypeIsPage = true};
}

} // namespace crawl
