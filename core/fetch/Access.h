#pragma once

#include "fetch/SitePattern.h"
#include "http/Fields.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetch {

/// Name and value, as they stand in a Cookie field.
using CookiePair = std::pair<std::string, std::string>;
/// Of name and value. RFC 6265 §6.1: what browsers keep at least, and at most.
inline constexpr std::size_t maxCookieBytes = 4096;

/// What is sent with requests to a site, and to nobody else.
struct AccessRule
{
    SitePattern site;
    http::Fields fields{};             // Authorization, fields of one's own
    std::vector<CookiePair> cookies{}; // beside those that the site sets itself
};

/// Who is told which secret: looked up anew for each request by its own address, so that neither a redirect
/// nor what a page loads carries one to another host. A value; both HTTP stacks go by it.
class Access
{
public:
    void add(AccessRule rule) { m_rules.push_back(std::move(rule)); }
    [[nodiscard]] bool empty() const { return m_rules.empty(); }

    /// Where two rules say something of one name, the later counts.
    [[nodiscard]] http::Fields fieldsFor(const url::Url& url) const;
    [[nodiscard]] std::vector<CookiePair> cookiesFor(const url::Url& url) const;

private:
    std::vector<AccessRule> m_rules;
};

/// Sets the field of that name, whatever was there before.
void setField(http::Fields& fields, std::string_view name, std::string_view value);

/// The later cookie of a name counts; the order in which names came first stays.
[[nodiscard]] std::vector<CookiePair> merged(std::vector<CookiePair> cookies,
                                             const std::vector<CookiePair>& later);
/// A Cookie field's value (RFC 6265 §4.2.1).
[[nodiscard]] std::string cookieText(const std::vector<CookiePair>& cookies);
/// The same read: `a=1; b=2`. What has no name is left out.
[[nodiscard]] std::vector<CookiePair> parseCookies(std::string_view text);

} // namespace fetch
