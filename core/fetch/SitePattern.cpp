#include "fetch/SitePattern.h"

#include "url/UrlParser.h"

#include <algorithm>
#include <utility>

namespace fetch {

Result<SitePattern, SitePatternError> SitePattern::parse(std::string_view text)
{
    constexpr std::string_view anyBelow = "://*.";
    std::string address(text);
    const std::size_t wildcard = address.find(anyBelow);
    const bool below = wildcard != std::string::npos;
    if (below) address.replace(wildcard, anyBelow.size(), "://");

    const auto url = url::parseUrl(address);
    if (!url || !url->isHttpOrHttps() || url->origin().host.find('*') != std::string::npos)
        return Failure{SitePatternError::NoSite};
    if (url->hasCredentials()) return Failure{SitePatternError::Credentials};
    if (url->query() || url->fragment()) return Failure{SitePatternError::BeyondPath};
    if (below && url->origin().host.find('.') == std::string::npos) return Failure{SitePatternError::TooWide};
    return SitePattern(url->origin(), below, std::string(url->path()));
}

SitePattern SitePattern::ofOrigin(url::Origin origin)
{
    return {std::move(origin), false, "/"};
}

SitePattern SitePattern::below(std::string path) const
{
    return {m_origin, m_below, std::move(path)};
}

SitePattern::SitePattern(url::Origin origin, bool below, std::string path)
    : m_origin(std::move(origin))
    , m_below(below)
    , m_path(std::move(path))
{
}

bool SitePattern::covers(const url::Url& url) const
{
    return url.isHttpOrHttps() && coversOrigin(url.origin()) && coversPath(url.path());
}

bool SitePattern::coversOrigin(const url::Origin& origin) const
{
    if (origin.scheme != m_origin.scheme || origin.port != m_origin.port) return false;
    if (!m_below) return origin.host == m_origin.host;
    const std::string_view host = origin.host;
    return host.size() > m_origin.host.size() + 1 && host.ends_with(m_origin.host) &&
           host[host.size() - m_origin.host.size() - 1] == '.';
}

std::optional<url::Origin> SitePattern::origin() const
{
    return m_below ? std::nullopt : std::optional(m_origin);
}

/// Up to the end of a path segment, as RFC 6265 §5.1.4 has it for cookies: /a is not the beginning of /ab.
bool SitePattern::coversPath(std::string_view path) const
{
    std::string_view rest = m_path;
    const std::size_t literal = rest.find('*');
    if (!path.starts_with(rest.substr(0, literal))) return false;
    path.remove_prefix(std::min(literal, rest.size()));
    while (const std::size_t star = rest.find('*') + 1) { // 0: none is left
        rest.remove_prefix(star);
        const std::string_view piece = rest.substr(0, rest.find('*'));
        const bool isLast = piece.size() == rest.size();
        std::size_t found = path.find(piece);
        while (isLast && !piece.empty() && !piece.ends_with('/') && found != std::string_view::npos &&
               found + piece.size() < path.size() && path[found + piece.size()] != '/')
            found = path.find(piece, found + 1);
        if (found == std::string_view::npos) return false;
        path.remove_prefix(found + piece.size());
        if (isLast) return true;
    }
    return path.empty() || m_path.ends_with('/') || path.front() == '/';
}

} // namespace fetch
