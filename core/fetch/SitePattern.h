#pragma once

#include "base/Result.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetch {

enum class SitePatternError : std::uint8_t {
    NoSite,      // no address with http or https
    Credentials, // a user name in the address
    BeyondPath,  // a query or a fragment
    TooWide,     // `*.org`
};

/// To which addresses something goes that is nobody else's business: those of one scheme, host and port,
/// below one path. `https://example.org` is a whole site, `https://example.org/a` what lies at /a and below
/// it, `https://*.example.org` the hosts below example.org; `*` in a path stands for any characters.
///
/// Not a regular expression: one that is searched for in a URL would also be found in a stranger's.
class SitePattern
{
public:
    [[nodiscard]] static Result<SitePattern, SitePatternError> parse(std::string_view text);
    [[nodiscard]] static SitePattern ofOrigin(url::Origin origin);
    /// The same site, below that path only.
    [[nodiscard]] SitePattern below(std::string path) const;

    [[nodiscard]] bool covers(const url::Url& url) const;
    [[nodiscard]] bool coversOrigin(const url::Origin& origin) const;
    /// nullopt: of several hosts.
    [[nodiscard]] std::optional<url::Origin> origin() const;
    bool operator==(const SitePattern&) const = default;

private:
    SitePattern(url::Origin origin, bool below, std::string path);
    [[nodiscard]] bool coversPath(std::string_view path) const;

    url::Origin m_origin;
    bool m_below = false; // the hosts below m_origin.host, not that itself
    std::string m_path;
};

} // namespace fetch
