#pragma once

#include "base/Instant.h"
#include "fetch/Access.h"
#include "url/Origin.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetch {

/// A cookie of a file, with those for whom it is meant.
struct FileCookie
{
    std::string domain;     // lower case, without a leading dot
    bool alsoBelow = false; // the hosts below the domain, too
    std::string path;
    bool secure = false;                 // https only
    std::optional<std::int64_t> expires; // seconds since 1970; nullopt: with the session
    CookiePair pair;
    bool operator==(const FileCookie&) const = default;
};

struct CookieFile
{
    std::vector<FileCookie> cookies;
    bool operator==(const CookieFile&) const = default;
};

/// Netscape's cookies.txt, as curl, wget and browsers' add-ons write it: a line of seven fields, parted by
/// tabs. Lines that are no cookie are passed over. Linear in the text; at most 10,000 cookies are taken.
[[nodiscard]] CookieFile parseCookieFile(std::string_view text);

/// Those that a browser would send to that site now. They are for this one origin, though their domain may
/// have other hosts: what a person's browser holds is nobody else's business.
[[nodiscard]] std::vector<AccessRule> cookieRules(const CookieFile& file, const url::Origin& site,
                                                  WallTime now);

} // namespace fetch
