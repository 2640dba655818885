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

    /// GET where the document itself matters, HEAD for all else.
    [[nodiscard]] bool wantsGet(const Entry& entry) const;
    /// What the document is read for when it comes: of what it is needed for, what scope and limits let.
    [[nodiscard]] Needs readable(const Entry& entry, const url::Url& url) const;
    /// Whether a page there is the crawl's business, were it not too deep.
    [[nodiscard]] bool isPageOfTheSite(const Entry& entry, const url::Url& url) const;
    /// It lies deeper than pages are read.
    [[nodiscard]] bool isTooDeep(const Entry& entry) const;

    [[nodiscard]] http::Request request(const Entry& entry, const url::Url& url) const;
    /// For the second stack: by GET, whatever HEAD said, and in less time.
    [[nodiscard]] http::Request secondRequest(const Entry& entry, const url::Url& url) const;
    [[nodiscard]] http::Request robotsRequest(const url::Url& url) const;
    /// To the time that the second stack has.
    static void shorten(http::Deadlines& deadlines);

private:
    [[nodiscard]] bool mayReadIds(const Entry& entry) const;
    [[nodiscard]] bool isReadByPattern(const Entry& entry, const url::Url& url) const;

    const CrawlSettings& m_settings;
    const Scope& m_scope;
};

} // namespace crawl
