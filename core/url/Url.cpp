#include "url/Url.h"

#include "url/SpecialScheme.h"

#include <charconv>

namespace url {

std::string_view Url::serialize(ExcludeFragment exclude) const
{
    return exclude == ExcludeFragment::Yes ? between(0, queryEnd()) : std::string_view(m_href);
}

std::string_view Url::scheme() const
{
    return between(0, m_schemeEnd);
}

std::string_view Url::username() const
{
    return hasHost() ? between(m_schemeEnd + 3, m_usernameEnd) : std::string_view();
}

std::string_view Url::password() const
{
    const bool hasPassword = m_usernameEnd < m_hostStart && m_href[m_usernameEnd] == ':';
    return hasPassword ? between(m_usernameEnd + 1, m_hostStart - 1) : std::string_view();
}

std::optional<std::string_view> Url::host() const
{
    if (!hasHost()) return std::nullopt;
    return between(m_hostStart, m_hostEnd);
}

std::optional<std::uint16_t> Url::port() const
{
    if (m_hostEnd == m_pathStart || m_href[m_hostEnd] != ':') return std::nullopt;
    std::uint16_t number = 0;
    std::from_chars(m_href.data() + m_hostEnd + 1, m_href.data() + m_pathStart, number);
    return number;
}

std::string_view Url::path() const
{
    return between(m_pathStart, pathEnd());
}

std::optional<std::string_view> Url::query() const
{
    if (m_queryStart == none) return std::nullopt;
    return between(m_queryStart + 1, queryEnd());
}

std::optional<std::string_view> Url::fragment() const
{
    if (m_fragmentStart == none) return std::nullopt;
    return between(m_fragmentStart + 1, m_href.size());
}

bool Url::hasOpaquePath() const
{
    // A path that is a list is either empty, which needs a host, or begins with "/"; an opaque one never
    // does.
    return !hasHost() && !path().starts_with('/');
}

bool Url::isHttpOrHttps() const
{
    return scheme() == "https" || scheme() == "http";
}

bool Url::hasCredentials() const
{
    return hasHost() && m_hostStart > m_schemeEnd + 3;
}

Origin Url::origin() const
{
    const std::uint16_t schemePort = defaultPort(schemeType(scheme())).value_or(0);
    return {std::string(scheme()), std::string(host().value_or("")), port().value_or(schemePort)};
}

Url Url::withoutFragment() const
{
    Url url = *this;
    url.m_href.resize(queryEnd());
    url.m_fragmentStart = none;
    return url;
}

Url Url::withFragment(std::string_view fragment) const
{
    Url url = withoutFragment();
    url.m_fragmentStart = static_cast<std::uint32_t>(url.m_href.size());
    url.m_href += '#';
    url.m_href += fragment;
    return url;
}

Url Url::withoutCredentials() const
{
    Url url = *this;
    if (!hasCredentials()) return url;
    const std::uint32_t userinfoStart = m_schemeEnd + 3;
    const std::uint32_t removed = m_hostStart - userinfoStart;
    url.m_href.erase(userinfoStart, removed);
    url.m_usernameEnd = userinfoStart;
    url.m_hostStart = userinfoStart;
    url.m_hostEnd -= removed;
    url.m_pathStart -= removed;
    if (url.m_queryStart != none) url.m_queryStart -= removed;
    if (url.m_fragmentStart != none) url.m_fragmentStart -= removed;
    return url;
}

std::string_view Url::between(std::size_t start, std::size_t end) const
{
    return std::string_view(m_href).substr(start, end - start);
}

bool Url::hasHost() const
{
    // No path without a host begins with "//" here: the serializer puts "/." before it.
    return std::string_view(m_href).substr(m_schemeEnd + 1, 2) == "//";
}

std::size_t Url::pathEnd() const
{
    return m_queryStart != none ? m_queryStart : queryEnd();
}

std::size_t Url::queryEnd() const
{
    return m_fragmentStart != none ? m_fragmentStart : m_href.size();
}

} // namespace url
