// A table: the text of every enumerator that a person may meet. Long because the enumerations are.

#include "report/Address.h"
#include "report/Sentences.h"
#include "report/TranslationMark.h"

namespace report {

Sentence sentence(crawl::Reason reason)
{
    const auto text = [reason]() -> std::string_view {
        switch (reason) {
        case crawl::Reason::None: return "";
        case crawl::Reason::Permanent: return QT_TRANSLATE_NOOP("report", "moved permanently");
        case crawl::Reason::Temporary: return QT_TRANSLATE_NOOP("report", "moved temporarily");
        case crawl::Reason::HttpStatus:
            return QT_TRANSLATE_NOOP("report", "the server answers with an error");
        case crawl::Reason::BadResponse:
            return QT_TRANSLATE_NOOP("report", "the server's answer makes no sense");
        case crawl::Reason::RedirectLoop: return QT_TRANSLATE_NOOP("report", "redirects in a circle");
        case crawl::Reason::TooManyRedirects: return QT_TRANSLATE_NOOP("report", "redirects too many times");
        case crawl::Reason::Dns: return QT_TRANSLATE_NOOP("report", "there is no such host");
        case crawl::Reason::DnsFailure:
            return QT_TRANSLATE_NOOP("report", "the name server could not say where the host is");
        case crawl::Reason::Refused: return QT_TRANSLATE_NOOP("report", "the host refuses the connection");
        case crawl::Reason::Unreachable: return QT_TRANSLATE_NOOP("report", "the host can't be reached");
        case crawl::Reason::Reset:
            return QT_TRANSLATE_NOOP("report", "the server closed the connection before it answered");
        case crawl::Reason::Timeout: return QT_TRANSLATE_NOOP("report", "the server did not answer in time");
        case crawl::Reason::Tls: return QT_TRANSLATE_NOOP("report", "no secure connection could be made");
        case crawl::Reason::MissingFragment:
            return QT_TRANSLATE_NOOP("report", "the page does not have the place that the link points at");
        case crawl::Reason::MalformedUrl: return QT_TRANSLATE_NOOP("report", "this is no valid address");
        case crawl::Reason::NeedsLogin: return QT_TRANSLATE_NOOP("report", "needs a login");
        case crawl::Reason::BotWall:
            return QT_TRANSLATE_NOOP("report", "the server turns robots away: open it yourself to see");
        case crawl::Reason::RateLimited:
            return QT_TRANSLATE_NOOP("report", "the server asks for fewer requests");
        case crawl::Reason::Soft404:
            return QT_TRANSLATE_NOOP("report", "answers as if all were well, but looks like an error page");
        case crawl::Reason::MixedContent:
            return QT_TRANSLATE_NOOP("report", "a secure page loads this over an insecure connection");
        case crawl::Reason::CertificateExpires:
            return QT_TRANSLATE_NOOP("report", "the server's certificate expires soon");
        case crawl::Reason::EmptyPage: return QT_TRANSLATE_NOOP("report", "the page is empty");
        case crawl::Reason::BodyUnreadable:
            return QT_TRANSLATE_NOOP("report", "what the server sent can't be decoded");
        case crawl::Reason::TooLarge:
            return QT_TRANSLATE_NOOP("report", "the page is too large: only its beginning was read");
        case crawl::Reason::Truncated:
            return QT_TRANSLATE_NOOP("report", "the answer broke off before its end");
        case crawl::Reason::TextNotFound:
            return QT_TRANSLATE_NOOP("report", "the page does not hold the text that the link names");
        case crawl::Reason::IdsByScript:
            return QT_TRANSLATE_NOOP("report", "the place may be made by a script: it can't be checked");
        case crawl::Reason::NoSitemap:
            return QT_TRANSLATE_NOOP("report", "named as a sitemap, but it is none");
        case crawl::Reason::SitemapCut:
            return QT_TRANSLATE_NOOP("report", "the sitemap is broken or too long: its end was not read");
        case crawl::Reason::PostForm:
            return QT_TRANSLATE_NOOP("report", "not asked: a form would be sent there");
        case crawl::Reason::Robots:
            return QT_TRANSLATE_NOOP("report", "not asked: the site's robots.txt forbids it");
        case crawl::Reason::Excluded: return QT_TRANSLATE_NOOP("report", "not asked: excluded by a pattern");
        case crawl::Reason::External:
            return QT_TRANSLATE_NOOP("report", "not asked: outside addresses are not checked");
        case crawl::Reason::UnsupportedScheme:
            return QT_TRANSLATE_NOOP("report", "not asked: only http and https addresses can be checked");
        case crawl::Reason::Logout:
            return QT_TRANSLATE_NOOP("report", "not asked: it would end the session that lets us in");
        case crawl::Reason::Limit: return QT_TRANSLATE_NOOP("report", "not asked: a limit was reached");
        }
        return "";
    };
    return {text(), {}};
}

Sentence sentence(http::TransportError error)
{
    const auto text = [error]() -> std::string_view {
        switch (error) {
        case http::TransportError::Cancelled: return QT_TRANSLATE_NOOP("report", "the request was cancelled");
        case http::TransportError::NoSuchName: return QT_TRANSLATE_NOOP("report", "there is no such host");
        case http::TransportError::NoAddress:
            return QT_TRANSLATE_NOOP("report", "the host's name exists, but it has no address");
        case http::TransportError::NameServerFailure:
            return QT_TRANSLATE_NOOP("report", "the name server could not say where the host is");
        case http::TransportError::NoMailServer:
            return QT_TRANSLATE_NOOP("report", "no mail gets there: its domain has no mail server");
        case http::TransportError::TakesNoMail:
            return QT_TRANSLATE_NOOP("report", "no mail gets there: its domain says that it takes none");
        case http::TransportError::Refused:
            return QT_TRANSLATE_NOOP("report", "the host refuses the connection");
        case http::TransportError::Unreachable:
            return QT_TRANSLATE_NOOP("report", "the host can't be reached");
        case http::TransportError::Reset:
            return QT_TRANSLATE_NOOP("report", "the server closed the connection before it answered");
        case http::TransportError::ConnectTimeout:
            return QT_TRANSLATE_NOOP("report", "no connection came about in time");
        case http::TransportError::FirstByteTimeout:
            return QT_TRANSLATE_NOOP("report",
                                     "the server took the request but did not begin to answer in time");
        case http::TransportError::IdleTimeout:
            return QT_TRANSLATE_NOOP("report", "the server fell silent in the middle of its answer");
        case http::TransportError::TotalTimeout:
            return QT_TRANSLATE_NOOP("report", "the answer was not complete in the time allowed");
        case http::TransportError::TlsSelfSigned:
            return QT_TRANSLATE_NOOP("report",
                                     "the server vouches for itself: its certificate is self-signed");
        case http::TransportError::TlsUnknownAuthority:
            return QT_TRANSLATE_NOOP(
                "report", "the server's certificate is from an authority that is not trusted here");
        case http::TransportError::TlsIncompleteChain:
            return QT_TRANSLATE_NOOP("report",
                                     "the server does not send the whole chain of certificates that "
                                     "leads to an authority");
        case http::TransportError::TlsWrongHost:
            return QT_TRANSLATE_NOOP("report", "the server's certificate is for another host");
        case http::TransportError::TlsExpired:
            return QT_TRANSLATE_NOOP("report", "the server's certificate has expired");
        case http::TransportError::TlsNotYetValid:
            return QT_TRANSLATE_NOOP("report", "the server's certificate is not valid yet");
        case http::TransportError::TlsOldProtocol:
            return QT_TRANSLATE_NOOP("report", "the server speaks only an old, insecure version of TLS");
        case http::TransportError::TlsNotSpoken:
            return QT_TRANSLATE_NOOP("report", "what answers there does not speak TLS");
        case http::TransportError::Tls:
            return QT_TRANSLATE_NOOP("report", "no secure connection could be made");
        case http::TransportError::Http2Refused:
            return QT_TRANSLATE_NOOP("report", "the server refused the request without looking at it");
        case http::TransportError::NotHttp:
            return QT_TRANSLATE_NOOP("report", "what answers there does not speak HTTP");
        case http::TransportError::BadFraming:
            return QT_TRANSLATE_NOOP("report", "the answer contradicts itself about its length");
        case http::TransportError::BadResponse:
            return QT_TRANSLATE_NOOP("report", "the answer is not valid HTTP");
        case http::TransportError::UnsendableUrl:
            return QT_TRANSLATE_NOOP("report", "the address can't be sent as it is written");
        case http::TransportError::Other: return QT_TRANSLATE_NOOP("report", "the request failed");
        }
        return "";
    };
    return {text(), {}};
}

Sentence sentence(url::UrlError error)
{
    const auto text = [error]() -> std::string_view {
        switch (error) {
        case url::UrlError::MissingSchemeNonRelativeUrl:
            return QT_TRANSLATE_NOOP("report", "no valid address: it has no scheme such as https:");
        case url::UrlError::HostMissing:
            return QT_TRANSLATE_NOOP("report", "no valid address: it has no host");
        case url::UrlError::DomainToAscii:
            return QT_TRANSLATE_NOOP("report", "no valid address: the host is not a valid domain name");
        case url::UrlError::DomainInvalidCodePoint:
            return QT_TRANSLATE_NOOP("report",
                                     "no valid address: the domain has a character that no domain may have");
        case url::UrlError::HostInvalidCodePoint:
            return QT_TRANSLATE_NOOP("report",
                                     "no valid address: the host has a character that no host may have");
        case url::UrlError::Ipv4TooManyParts:
            return QT_TRANSLATE_NOOP("report", "no valid address: an IPv4 address has four numbers at most");
        case url::UrlError::Ipv4NonNumericPart:
            return QT_TRANSLATE_NOOP("report", "no valid address: a part of the IPv4 address is no number");
        case url::UrlError::Ipv4OutOfRangePart:
            return QT_TRANSLATE_NOOP("report", "no valid address: a number of the IPv4 address is too large");
        case url::UrlError::Ipv6Unclosed:
            return QT_TRANSLATE_NOOP("report", "no valid address: the IPv6 address has no closing bracket");
        case url::UrlError::Ipv6Invalid:
            return QT_TRANSLATE_NOOP("report", "no valid address: the IPv6 address is wrong");
        case url::UrlError::PortOutOfRange:
            return QT_TRANSLATE_NOOP("report", "no valid address: the port is larger than 65535");
        case url::UrlError::PortInvalid:
            return QT_TRANSLATE_NOOP("report", "no valid address: the port is not a number");
        case url::UrlError::MailAddress:
            return QT_TRANSLATE_NOOP("report", "no mail can be sent to this: it holds no valid mail address");
        case url::UrlError::TelephoneNumber:
            return QT_TRANSLATE_NOOP("report", "nobody can be called by this: it holds no telephone number");
        }
        return "";
    };
    return {text(), {}};
}

Sentence sentence(const crawl::NoticeGiven& notice)
{
    const std::string text = displayAddress(notice.text);
    switch (notice.notice) {
    case crawl::Notice::ScopeMoved:
        return {
            QT_TRANSLATE_NOOP("report", "The start page redirects to %1, so that site is checked instead."),
            {text}};
    case crawl::Notice::SeedForbiddenByRobots:
        return {QT_TRANSLATE_NOOP(
                    "report", "The site's robots.txt forbids to ask for %1, so nothing was checked there."),
                {text}};
    case crawl::Notice::RobotsUnreachable:
        return {QT_TRANSLATE_NOOP(
                    "report", "The robots.txt of %1 could not be read, so nothing may be asked for there."),
                {text}};
    case crawl::Notice::BuiltByScripts:
        return {QT_TRANSLATE_NOOP("report",
                                  "%1 has scripts but no links: it is built in the browser, and only "
                                  "HTML is read here."),
                {text}};
    case crawl::Notice::OnePageForAll:
        return {QT_TRANSLATE_NOOP(
                    "report", "%1 gives one page for every address, so pages that are missing there can't "
                              "be told from others."),
                {text}};
    case crawl::Notice::FewNamesFound:
        return {QT_TRANSLATE_NOOP(
                    "report", "Hardly any name of other sites could be found (%1, for one, could not): this "
                              "machine may not be connected to the internet, and those links may be fine."),
                {text}};
    case crawl::Notice::UrlLimitReached:
        return {QT_TRANSLATE_NOOP("report", "The limit for the number of addresses was reached."), {}};
    case crawl::Notice::ShapeLimitReached:
        return {QT_TRANSLATE_NOOP("report",
                                  "The site seems to make addresses like %1 without end: pages that "
                                  "only repeat others lead to them. The rest was left out."),
                {text}};
    case crawl::Notice::DepthLimitReached:
        return {
            QT_TRANSLATE_NOOP("report", "The limit for the depth was reached: deeper pages were not read."),
            {}};
    case crawl::Notice::DurationReached:
        return {QT_TRANSLATE_NOOP("report", "The time allowed was over before everything was asked."), {}};
    }
    return {};
}

std::string_view title(crawl::Verdict verdict)
{
    switch (verdict) {
    case crawl::Verdict::Pending: return QT_TRANSLATE_NOOP("report", "Pending");
    case crawl::Verdict::Ok: return QT_TRANSLATE_NOOP("report", "OK");
    case crawl::Verdict::Redirected: return QT_TRANSLATE_NOOP("report", "Redirected");
    case crawl::Verdict::Warning: return QT_TRANSLATE_NOOP("report", "Warning");
    case crawl::Verdict::Broken: return QT_TRANSLATE_NOOP("report", "Broken");
    case crawl::Verdict::Blocked: return QT_TRANSLATE_NOOP("report", "Blocked");
    case crawl::Verdict::Skipped: return QT_TRANSLATE_NOOP("report", "Skipped");
    }
    return "";
}

std::string_view title(crawl::Reason reason)
{
    switch (reason) {
    case crawl::Reason::None: return "";
    case crawl::Reason::Permanent: return QT_TRANSLATE_NOOP("report", "Permanent");
    case crawl::Reason::Temporary: return QT_TRANSLATE_NOOP("report", "Temporary");
    case crawl::Reason::HttpStatus: return QT_TRANSLATE_NOOP("report", "Error status");
    case crawl::Reason::BadResponse: return QT_TRANSLATE_NOOP("report", "Bad response");
    case crawl::Reason::RedirectLoop: return QT_TRANSLATE_NOOP("report", "Redirect loop");
    case crawl::Reason::TooManyRedirects: return QT_TRANSLATE_NOOP("report", "Too many redirects");
    case crawl::Reason::Dns: return QT_TRANSLATE_NOOP("report", "No such host");
    case crawl::Reason::DnsFailure: return QT_TRANSLATE_NOOP("report", "Name server failure");
    case crawl::Reason::Refused: return QT_TRANSLATE_NOOP("report", "Connection refused");
    case crawl::Reason::Unreachable: return QT_TRANSLATE_NOOP("report", "Unreachable");
    case crawl::Reason::Reset: return QT_TRANSLATE_NOOP("report", "Connection closed");
    case crawl::Reason::Timeout: return QT_TRANSLATE_NOOP("report", "Time-out");
    case crawl::Reason::Tls: return QT_TRANSLATE_NOOP("report", "Secure connection");
    case crawl::Reason::MissingFragment: return QT_TRANSLATE_NOOP("report", "Missing fragment");
    case crawl::Reason::MalformedUrl: return QT_TRANSLATE_NOOP("report", "Malformed address");
    case crawl::Reason::NeedsLogin: return QT_TRANSLATE_NOOP("report", "Needs a login");
    case crawl::Reason::BotWall: return QT_TRANSLATE_NOOP("report", "Bot wall");
    case crawl::Reason::RateLimited: return QT_TRANSLATE_NOOP("report", "Rate limited");
    case crawl::Reason::Soft404: return QT_TRANSLATE_NOOP("report", "Looks like an error");
    case crawl::Reason::MixedContent: return QT_TRANSLATE_NOOP("report", "Mixed content");
    case crawl::Reason::CertificateExpires: return QT_TRANSLATE_NOOP("report", "Certificate expires");
    case crawl::Reason::EmptyPage: return QT_TRANSLATE_NOOP("report", "Empty page");
    case crawl::Reason::BodyUnreadable: return QT_TRANSLATE_NOOP("report", "Unreadable");
    case crawl::Reason::TooLarge: return QT_TRANSLATE_NOOP("report", "Too large");
    case crawl::Reason::Truncated: return QT_TRANSLATE_NOOP("report", "Broken off");
    case crawl::Reason::TextNotFound: return QT_TRANSLATE_NOOP("report", "Text not found");
    case crawl::Reason::IdsByScript: return QT_TRANSLATE_NOOP("report", "Made by a script");
    case crawl::Reason::NoSitemap: return QT_TRANSLATE_NOOP("report", "No sitemap");
    case crawl::Reason::SitemapCut: return QT_TRANSLATE_NOOP("report", "Sitemap cut");
    case crawl::Reason::PostForm: return QT_TRANSLATE_NOOP("report", "Form");
    case crawl::Reason::Robots: return QT_TRANSLATE_NOOP("report", "robots.txt");
    case crawl::Reason::Excluded: return QT_TRANSLATE_NOOP("report", "Excluded");
    case crawl::Reason::External: return QT_TRANSLATE_NOOP("report", "External");
    case crawl::Reason::UnsupportedScheme: return QT_TRANSLATE_NOOP("report", "Other scheme");
    case crawl::Reason::Logout: return QT_TRANSLATE_NOOP("report", "Would log out");
    case crawl::Reason::Limit: return QT_TRANSLATE_NOOP("report", "Beyond a limit");
    }
    return "";
}

std::string_view title(html::LinkType type)
{
    switch (type) {
    case html::LinkType::Hyperlink: return QT_TRANSLATE_NOOP("report", "Hyperlink");
    case html::LinkType::Image: return QT_TRANSLATE_NOOP("report", "Image");
    case html::LinkType::Css: return QT_TRANSLATE_NOOP("report", "Style sheet");
    case html::LinkType::JavaScript: return QT_TRANSLATE_NOOP("report", "Script");
    case html::LinkType::IFrame: return QT_TRANSLATE_NOOP("report", "Frame");
    case html::LinkType::Media: return QT_TRANSLATE_NOOP("report", "Media");
    case html::LinkType::Form: return QT_TRANSLATE_NOOP("report", "Form");
    case html::LinkType::Other: return QT_TRANSLATE_NOOP("report", "Other");
    }
    return "";
}

static std::string_view title(html::LinkPosition position)
{
    switch (position) {
    case html::LinkPosition::Content: return QT_TRANSLATE_NOOP("report", "Content");
    case html::LinkPosition::Head: return QT_TRANSLATE_NOOP("report", "Head");
    case html::LinkPosition::Navigation: return QT_TRANSLATE_NOOP("report", "Navigation");
    case html::LinkPosition::Header: return QT_TRANSLATE_NOOP("report", "Header");
    case html::LinkPosition::Aside: return QT_TRANSLATE_NOOP("report", "Aside");
    case html::LinkPosition::Footer: return QT_TRANSLATE_NOOP("report", "Footer");
    }
    return "";
}

std::string_view placeTitle(const crawl::Occurrence& place)
{
    if (!place.page) return "";
    switch (place.origin) {
    case html::LinkOrigin::Html: break;
    case html::LinkOrigin::Css: // of a page's own sheet or of a file
        if (place.path.empty()) return QT_TRANSLATE_NOOP("report", "Style sheet");
        break;
    case html::LinkOrigin::Header: return QT_TRANSLATE_NOOP("report", "Response header");
    case html::LinkOrigin::Sitemap: return QT_TRANSLATE_NOOP("report", "Sitemap");
    }
    return title(place.position);
}

std::string_view title(crawl::EntryKind kind)
{
    switch (kind) {
    case crawl::EntryKind::Address: return QT_TRANSLATE_NOOP("report", "Address");
    case crawl::EntryKind::Fragment: return QT_TRANSLATE_NOOP("report", "Place on a page");
    case crawl::EntryKind::Malformed: return QT_TRANSLATE_NOOP("report", "Malformed address");
    case crawl::EntryKind::Shape: return QT_TRANSLATE_NOOP("report", "Addresses of one shape");
    case crawl::EntryKind::RobotsTxt: return "robots.txt";
    }
    return "";
}

} // namespace report
