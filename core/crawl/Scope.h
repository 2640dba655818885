#pragma once

#include "base/Result.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Pattern.h"
#include "crawl/Verdict.h"
#include "url/Url.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Decides what belongs to the crawled site, and what isn't asked on purpose.
/// Inside only grows: by the seeds, and by what a seed itself redirects to.
class Scope
{
public:
    /// Patterns that don't compile are the caller's to find first (Pattern::compile); here they match
    /// nothing.
    explicit Scope(const CrawlSettings& settings);
    /// Other patterns and limits; the sites stay.
    void change(const CrawlSettings& settings);

    /// Makes the seed's origin (or its folder there) part of the site. Whether that was news.
    bool addSite(const url::Url& seed);

    [[nodiscard]] bool isInside(const url::Url& url) const;
    /// Whether the site, or a folder of it, lies at this origin.
    [[nodiscard]] bool isOfTheSite(const url::Origin& origin) const { return m_sites.contains(origin); }
    /// The path of the site's front page in that origin: "/", or the first seed's folder. nullopt: it is
    /// outside.
    [[nodiscard]] std::optional<std::string_view> folderIn(const url::Origin& origin) const;
    /// None: ask it. Else why not: UnsupportedScheme, Limit (a URL too long), Excluded, External, Logout.
    [[nodiscard]] Reason reasonToSkip(const url::Url& url) const;
    /// By a pattern.
    [[nodiscard]] bool excludes(const url::Url& url) const;
    /// Whether a page inside may be read, by the include patterns.
    [[nodiscard]] bool mayRead(const url::Url& url) const;

private:
    std::vector<Pattern> m_include;
    std::vector<Pattern> m_exclude;
    bool m_hasInclude = false;
    bool m_crawls = true;
    bool m_belowSeedFolder = false;
    bool m_checkExternal = true;
    bool m_leaveLogoutLinks = false;
    std::size_t m_maxUrlBytes = 0;
    /// For each origin its folders: paths up to and with their last "/"; "/" where the whole origin is
    /// inside.
    std::unordered_map<url::Origin, std::vector<std::string>> m_sites;
};

/// Whether two origins differ by no more than http or https and a leading "www.": the same site to a person.
[[nodiscard]] bool isSameSiteToPeople(const url::Origin& one, const url::Origin& other);

} // namespace crawl
