#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/EntryTable.h"
#include "crawl/Scope.h"
#include "http/Request.h"

namespace crawl {

/// Decides how an entry is asked, and whether what comes is read.
class RequestPlan
{
public:
    RequestPlan(const CrawlSettings& settings, const Scope& scope)
        : m_settings(settings)
        , m_scope(scope)
    {
    }

    /// GET where the page itself matters, HEAD for all else.
    [[nodiscard]] bool wantsGet(const Entry& entry) const;
    /// Whether a page that comes is read: for its links, or for its ids.
    [[nodiscard]] bool wantsRead(const Entry& entry, const url::Url& url) const;
    /// Whether a page there is the crawl's business, were it not too deep.
    [[nodiscard]] bool isPageOfTheSite(const Entry& entry, const url::Url& url) const;
    /// It lies deeper than is read.
    [[nodiscard]] bool isTooDeep(const Entry& entry) const;

    [[nodiscard]] http::Request request(const Entry& entry, const url::Url& url) const;
    [[nodiscard]] http::Request robotsRequest(const url::Url& url) const;

private:
    const CrawlSettings& m_settings;
    const Scope& m_scope;
};

} // namespace crawl
