// Tables: the word of every enumerator that stands in a file.

#include "report/Words.h"

namespace report {

std::string_view word(crawl::Verdict verdict)
{
    switch (verdict) {
    case crawl::Verdict::Pending: return "pending";
    case crawl::Verdict::Ok: return "ok";
    case crawl::Verdict::Redirected: return "redirected";
    case crawl::Verdict::Warning: return "warning";
    case crawl::Verdict::Broken: return "broken";
    case crawl::Verdict::Blocked: return "blocked";
    case crawl::Verdict::Skipped: return "skipped";
    }
    return {};
}

std::string_view word(crawl::Reason reason)
{
    switch (reason) {
    case crawl::Reason::None: return {};
    case crawl::Reason::Permanent: return "permanent";
    case crawl::Reason::Temporary: return "temporary";
    case crawl::Reason::HttpStatus: return "http-status";
    case crawl::Reason::BadResponse: return "bad-response";
    case crawl::Reason::RedirectLoop: return "redirect-loop";
    case crawl::Reason::TooManyRedirects: return "too-many-redirects";
    case crawl::Reason::Dns: return "dns";
    case crawl::Reason::DnsFailure: return "dns-failure";
    case crawl::Reason::Refused: return "refused";
    case crawl::Reason::Unreachable: return "unreachable";
    case crawl::Reason::Reset: return "reset";
    case crawl::Reason::Timeout: return "timeout";
    case crawl::Reason::Tls: return "tls";
    case crawl::Reason::MissingFragment: return "missing-fragment";
    case crawl::Reason::MalformedUrl: return "malformed-url";
    case crawl::Reason::NeedsLogin: return "needs-login";
    case crawl::Reason::BotWall: return "bot-wall";
    case crawl::Reason::RateLimited: return "rate-limited";
    case crawl::Reason::Soft404: return "soft-404";
    case crawl::Reason::MixedContent: return "mixed-content";
    case crawl::Reason::CertificateExpires: return "certificate-expires";
    case crawl::Reason::EmptyPage: return "empty-page";
    case crawl::Reason::BodyUnreadable: return "body-unreadable";
    case crawl::Reason::TooLarge: return "too-large";
    case crawl::Reason::Truncated: return "truncated";
    case crawl::Reason::TextNotFound: return "text-not-found";
    case crawl::Reason::IdsByScript: return "ids-by-script";
    case crawl::Reason::NoSitemap: return "no-sitemap";
    case crawl::Reason::SitemapCut: return "sitemap-cut";
    case crawl::Reason::PostForm: return "post-form";
    case crawl::Reason::Robots: return "robots";
    case crawl::Reason::Excluded: return "excluded";
    case crawl::Reason::External: return "external";
    case crawl::Reason::UnsupportedScheme: return "unsupported-scheme";
    case crawl::Reason::Logout: return "logout";
    case crawl::Reason::Limit: return "limit";
    }
    return {};
}

std::string_view word(crawl::Indexability indexability)
{
    switch (indexability) {
    case crawl::Indexability::Unknown:
    case crawl::Indexability::Indexable: return {};
    case crawl::Indexability::BlockedByRobots: return "Blocked by robots.txt";
    case crawl::Indexability::NoResponse: return "No Response";
    case crawl::Indexability::ClientError: return "Client Error";
    case crawl::Indexability::ServerError: return "Server Error";
    case crawl::Indexability::Redirected: return "Redirected";
    case crawl::Indexability::Noindex: return "noindex";
    case crawl::Indexability::Canonicalised: return "Canonicalised";
    }
    return {};
}

std::string_view word(store::SitemapFinding finding)
{
    using store::SitemapFinding;
    switch (finding) {
    case SitemapFinding::NotLinked: return "not-linked";
    case SitemapFinding::NotListed: return "not-listed";
    case SitemapFinding::Broken: return "broken";
    case SitemapFinding::Redirected: return "redirected";
    case SitemapFinding::Forbidden: return "robots";
    case SitemapFinding::Noindex: return "noindex";
    case SitemapFinding::Canonicalised: return "canonicalised";
    }
    return {};
}

std::string_view word(html::LinkType type)
{
    switch (type) {
    case html::LinkType::Hyperlink: return "Hyperlink";
    case html::LinkType::Image: return "Image";
    case html::LinkType::Css: return "CSS";
    case html::LinkType::JavaScript: return "JavaScript";
    case html::LinkType::IFrame: return "iFrame";
    case html::LinkType::Media: return "Media";
    case html::LinkType::Form: return "Form";
    case html::LinkType::Other: return "Other";
    }
    return {};
}

std::string_view word(html::LinkUse use)
{
    switch (use) {
    case html::LinkUse::Navigate: return "navigate";
    case html::LinkUse::Load: return "load";
    case html::LinkUse::LoadSheet: return "load-sheet";
    case html::LinkUse::LoadManifest: return "load-manifest";
    case html::LinkUse::LoadFeed: return "load-feed";
    case html::LinkUse::Reference: return "reference";
    case html::LinkUse::SubmitPost: return "submit-post";
    }
    return {};
}

std::string_view word(html::LinkPosition position)
{
    switch (position) {
    case html::LinkPosition::Content: return "Content";
    case html::LinkPosition::Head: return "Head";
    case html::LinkPosition::Navigation: return "Navigation";
    case html::LinkPosition::Header: return "Header";
    case html::LinkPosition::Aside: return "Aside";
    case html::LinkPosition::Footer: return "Footer";
    }
    return {};
}

std::string_view word(html::LinkOrigin origin)
{
    switch (origin) {
    case html::LinkOrigin::Html: return "HTML";
    case html::LinkOrigin::Css: return "CSS";
    case html::LinkOrigin::Header: return "Header";
    case html::LinkOrigin::Sitemap: return "Sitemap";
    }
    return {};
}

} // namespace report
