#pragma once

#include <cstdint>

namespace crawl {

/// What a person needs to know first. The words are the product's: the same in the table, the files and the
/// code.
enum class Verdict : std::uint8_t {
    Pending, // not asked yet, or the crawl was stopped
    Ok,
    Redirected, // works, but the address has moved
    Warning,    // works, with a doubt
    Broken,
    Blocked, // the server turns a robot away; never counted as broken
    Skipped, // not asked, on purpose
};
inline constexpr int verdictCount = 7;

/// Why. Each belongs to one verdict, or to none (None).
enum class Reason : std::uint8_t {
    None,
    // redirected
    Permanent,
    Temporary, // a chain with any temporary hop
    // broken
    HttpStatus,
    BadResponse,
    RedirectLoop,
    TooManyRedirects,
    Dns,
    DnsFailure,
    Refused,
    Unreachable,
    Reset,
    Timeout,
    Tls,
    MissingFragment,
    MalformedUrl,
    // blocked
    NeedsLogin,
    BotWall,
    RateLimited,
    // warning
    Soft404,
    MixedContent,
    CertificateExpires,
    EmptyPage,
    BodyUnreadable,
    TooLarge,
    Truncated,
    TextNotFound,
    IdsByScript,
    NoSitemap,  // named as one, and isn't
    SitemapCut, // broken or over a bound: what stands before that was read
    // skipped
    PostForm,
    Robots,
    Excluded,
    External,
    UnsupportedScheme,
    Logout, // it would end the session that lets the crawl in
    Limit,
};
inline constexpr int reasonCount = static_cast<int>(Reason::Limit) + 1;

} // namespace crawl
