#include "crawl/Scope.h"

#include "crawl/LogoutLinks.h"

#include <algorithm>

namespace crawl {

namespace {

std::vector<Pattern> compileAll(const std::vector<std::string>& expressions)
{
    std::vector<Pattern> patterns;
    for (const std::string& expression : expressions)
        if (auto pattern = Pattern::compile(expression)) patterns.push_back(*std::move(pattern));
    return patterns;
}

bool anySearches(const std::vector<Pattern>& patterns, std::string_view text)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.searches(text); });
}

std::string folderOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? "/" : std::string(path.substr(0, slash + 1));
}

std::string_view withoutWww(std::string_view host)
{
    return host.starts_with("www.") ? host.substr(4) : host;
}

} // namespace

Scope::Scope(const CrawlSettings& settings)
    : m_crawls(settings.mode == Mode::Crawl)
    , m_belowSeedFolder(settings.belowSeedFolder)
{
    change(settings);
}

void Scope::change(const CrawlSettings& settings)
{
    m_include = compileAll(settings.include);
    m_exclude = compileAll(settings.exclude);
    m_hasInclude = !settings.include.empty();
    m_checkExternal = settings.checkExternal;
    m_leaveLogoutLinks = settings.leaveLogoutLinks;
    m_maxUrlBytes = settings.maxUrlBytes;
}

bool Scope::addSite(const url::Url& seed)
{
    if (isInside(seed)) return false;
    m_sites[seed.origin()].push_back(m_belowSeedFolder ? folderOf(seed.path()) : "/");
    return true;
}

bool Scope::isInside(const url::Url& url) const
{
    if (!m_crawls || !url.isHttpOrHttps()) return false;
    const auto site = m_sites.find(url.origin());
    if (site == m_sites.end()) return false;
    return std::any_of(site->second.begin(), site->second.end(),
                       [&](const std::string& folder) { return url.path().starts_with(folder); });
}

std::optional<std::string_view> Scope::folderIn(const url::Origin& origin) const
{
    const auto site = m_sites.find(origin);
    if (site == m_sites.end()) return std::nullopt;
    return site->second.front();
}

Reason Scope::reasonToSkip(const url::Url& url) const
{
    if (!url.isHttpOrHttps()) return Reason::UnsupportedScheme;
    const std::string_view address = url.serialize(url::ExcludeFragment::Yes);
    if (address.size() > m_maxUrlBytes) return Reason::Limit;
    if (anySearches(m_exclude, address)) return Reason::Excluded;
    // In a list nothing is inside, and nothing was found on a page: all of it is what the person named.
    if (m_crawls && !m_checkExternal && !isInside(url)) return Reason::External;
    if (m_leaveLogoutLinks && isInside(url) && looksLikeLogout(url)) return Reason::Logout;
    return Reason::None;
}

bool Scope::excludes(const url::Url& url) const
{
    return anySearches(m_exclude, url.serialize(url::ExcludeFragment::Yes));
}

bool Scope::mayRead(const url::Url& url) const
{
    return !m_hasInclude || anySearches(m_include, url.serialize(url::ExcludeFragment::Yes));
}

bool isSameSiteToPeople(const url::Origin& one, const url::Origin& other)
{
    const auto isDefaultPort = [](const url::Origin& o) { return o.port == 80 || o.port == 443; };
    const bool samePort = one.port == other.port || (isDefaultPort(one) && isDefaultPort(other));
    return samePort && withoutWww(one.host) == withoutWww(other.host);
}

} // namespace crawl
