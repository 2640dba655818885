#include "fetch/Access.h"

#include "http/FieldSyntax.h"

#include <algorithm>

namespace fetch {

http::Fields Access::fieldsFor(const url::Url& url) const
{
    http::Fields fields;
    for (const AccessRule& rule : m_rules) {
        if (!rule.site.covers(url)) continue;
        for (const auto& [name, value] : rule.fields.all())
            setField(fields, name, value);
    }
    return fields;
}

std::vector<CookiePair> Access::cookiesFor(const url::Url& url) const
{
    std::vector<CookiePair> cookies;
    for (const AccessRule& rule : m_rules)
        if (rule.site.covers(url)) cookies = merged(std::move(cookies), rule.cookies);
    return cookies;
}

void setField(http::Fields& fields, std::string_view name, std::string_view value)
{
    http::Fields others;
    for (const auto& [other, kept] : fields.all())
        if (!http::equalsIgnoringCase(other, name)) others.add(other, kept);
    others.add(std::string(name), std::string(value));
    fields = std::move(others);
}

std::vector<CookiePair> merged(std::vector<CookiePair> cookies, const std::vector<CookiePair>& later)
{
    for (const CookiePair& cookie : later) {
        const auto known = std::find_if(cookies.begin(), cookies.end(),
                                        [&](const CookiePair& one) { return one.first == cookie.first; });
        if (known == cookies.end())
            cookies.push_back(cookie);
        else
            known->second = cookie.second;
    }
    return cookies;
}

std::string cookieText(const std::vector<CookiePair>& cookies)
{
    std::string text;
    for (const auto& [name, value] : cookies)
        text.append(text.empty() ? "" : "; ").append(name).append("=").append(value);
    return text;
}

std::vector<CookiePair> parseCookies(std::string_view text)
{
    std::vector<CookiePair> cookies;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = http::trimmed(pair.substr(0, equals));
        if (!name.empty()) cookies.emplace_back(name, http::trimmed(pair.substr(equals + 1)));
    }
    return cookies;
}

} // namespace fetch
