#pragma once

#include "support/CrawlScript.h"

#include <string>
#include <vector>

/// What stories of crawls have in common: where they begin, how quiet they are, how rows end.
namespace support {

using Row = CrawlScript::Row;

inline const std::string seed = "https://a.test/";
inline constexpr Row fine{crawl::Verdict::Ok, crawl::Reason::None};
inline constexpr Row gone{crawl::Verdict::Broken, crawl::Reason::HttpStatus};

/// Only what the story names is asked, and robots.txt where it obeys that.
[[nodiscard]] inline crawl::CrawlSettings quiet(bool obeyRobots = false)
{
    crawl::CrawlSettings settings;
    settings.obeyRobots = obeyRobots;
    settings.checkSoftNotFound = false;
    return settings;
}

[[nodiscard]] inline http::Response page(const std::string& body)
{
    return FakeSite::response(200, FakeSite::field("Content-Type", "text/html"), body);
}

/// HTML of a link to each.
[[nodiscard]] inline std::string linksTo(const Urls& hrefs)
{
    std::string html;
    for (const std::string& href : hrefs)
        html += "<a href=" + href + ">Page</a>\n";
    return html;
}

/// "prefix0", "prefix1" …
[[nodiscard]] inline Urls numbered(const std::string& prefix, int count, int from = 0)
{
    Urls urls;
    urls.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        urls.push_back(prefix + std::to_string(from + i));
    return urls;
}

inline void recheck(CrawlScript& crawl, const Urls& rows)
{
    std::vector<crawl::EntryId> ids;
    ids.reserve(rows.size());
    for (const std::string& url : rows)
        ids.push_back(crawl.state(url).id);
    crawl.crawl().recheck(ids, crawl.now());
    crawl.run();
}

} // namespace support
