#include "fetch/CookieFile.h"

#include "fuzz/Fuzz.h"
#include "url/UrlParser.h"

// The input: a site's pattern on the first line, an address on the second, then a cookie file.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    const std::string_view pattern = takeLine(input).substr(0, 2048);
    const auto address = url::parseUrl(takeLine(input).substr(0, 2048));
    const fetch::CookieFile file = fetch::parseCookieFile(input);
    const auto site = fetch::SitePattern::parse(pattern);
    if (!site || !address) return;
    if (site->covers(*address))
        claim(address->isHttpOrHttps() && site->coversOrigin(address->origin()),
              "a site is within its origin");

    const auto origin = site->origin();
    if (!origin) return;
    fetch::Access access;
    for (fetch::AccessRule& rule : fetch::cookieRules(file, *origin, WallTime{}))
        access.add(std::move(rule));
    const auto cookies = access.cookiesFor(*address);
    if (!address->isHttpOrHttps() || address->origin() != *origin)
        claim(cookies.empty(), "a site's cookies are nobody else's");
    const std::string text = fetch::cookieText(cookies);
    claim(text.find_first_of("\r\n") == std::string::npos, "no cookie begins another field");
    claim(fetch::parseCookies(text).size() <= cookies.size(), "no cookie is two");
}
