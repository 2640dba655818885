// A table: each option with its help and what it sets. Over 300 lines for that reason.

#include "app/cli/OptionTable.h"

#include "crawl/Pattern.h"
#include "crawl/Speed.h"
#include "fetch/AccessRules.h"
#include "html/EncodingLabels.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace cli {

namespace {

using namespace std::chrono_literals;

template<typename Number>
std::optional<Number> parseNumber(std::string_view text)
{
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || rest != end) return std::nullopt;
    return number;
}

Complaint setCount(std::uint32_t& count, std::string_view text, std::uint32_t least, std::uint32_t most)
{
    const auto number = parseNumber<std::uint32_t>(text);
    if (!number || *number < least || *number > most)
        return "takes a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
               ", not " + inQuotes(text);
    count = *number;
    return std::nullopt;
}

/// Seconds, fractions too.
Complaint setSeconds(Duration& duration, std::string_view text, std::uint32_t most)
{
    const auto seconds = parseNumber<double>(text);
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0.001 || *seconds > most)
        return "takes seconds, from 0.001 to " + std::to_string(most) + ", not " + inQuotes(text);
    duration = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(*seconds));
    return std::nullopt;
}

Complaint setCertificateDays(CliOptions& options, std::string_view text)
{
    std::uint32_t days = 0;
    if (Complaint complaint = setCount(days, text, 0, 1000)) return complaint;
    options.settings.certificateExpiresWithin = std::chrono::days(days);
    return std::nullopt;
}

Complaint addPattern(std::vector<std::string>& patterns, std::string_view text)
{
    const auto pattern = crawl::Pattern::compile(text);
    if (!pattern)
        return "doesn't understand the expression " + inQuotes(text) + ": " + pattern.error().message +
               " (at character " + std::to_string(pattern.error().offset + 1) + ")";
    patterns.emplace_back(text);
    return std::nullopt;
}

Complaint setFormat(CliOptions& options, std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, Format>, 7> formats = {{
        {"text", Format::Text},
        {"csv", Format::LinksCsv},
        {"urls-csv", Format::UrlsCsv},
        {"sitemap", Format::SitemapCsv},
        {"redirects", Format::RedirectsCsv},
        {"json", Format::Json},
        {"yaml", Format::Yaml},
    }};
    for (const auto& [name, format] : formats)
        if (name == text) {
            options.format = format;
            return std::nullopt;
        }
    return "takes text, csv, urls-csv, sitemap, redirects, json or yaml, not " + inQuotes(text);
}

Complaint setOutput(CliOptions& options, std::string_view text)
{
    if (text.empty()) return "needs the name of a file";
    options.outputFile = text;
    return std::nullopt;
}

/// The first byte and every further one may take that long; a connection at most 10 s; all together four
/// times that.
Complaint setTimeout(CliOptions& options, std::string_view text)
{
    Duration seconds{};
    // More than an hour for one answer is a slip of the finger, and four times it has to stay a sane number.
    if (Complaint complaint = setSeconds(seconds, text, 3600)) return complaint;
    http::Deadlines& deadlines = options.settings.deadlines;
    deadlines.connect = std::min<Duration>(10s, seconds);
    deadlines.firstByte = seconds;
    deadlines.idle = seconds;
    deadlines.total = 4 * seconds;
    return std::nullopt;
}

Complaint setIdleTimeout(CliOptions& options, std::string_view text)
{
    return setSeconds(options.settings.deadlines.idle, text, 3600);
}

/// Of so many of them, in bytes.
Complaint setBytes(std::size_t& bytes, std::string_view text, std::uint32_t most, std::size_t unit)
{
    std::uint32_t count = 0;
    if (Complaint complaint = setCount(count, text, 1, most)) return complaint;
    bytes = count * unit;
    return std::nullopt;
}

Complaint setMaxCrawlDelay(CliOptions& options, std::string_view text)
{
    if (text == "0") {
        options.settings.crawlDelayCap = {};
        return std::nullopt;
    }
    return setSeconds(options.settings.crawlDelayCap, text, 24 * 3600); // robots.txt may ask for a day
}

Complaint setMaxDuration(CliOptions& options, std::string_view text)
{
    Duration seconds{};
    if (Complaint complaint = setSeconds(seconds, text, 30 * 24 * 3600)) return complaint; // a month
    options.settings.maxDuration = seconds;
    return std::nullopt;
}

Complaint setConcurrency(CliOptions& options, std::string_view text)
{
    if (text == "auto") {
        options.settings.concurrency = std::nullopt;
        return std::nullopt;
    }
    std::uint32_t count = 0;
    if (setCount(count, text, 1, 256)) // 256 is what a crawl has in flight in all
        return "takes auto or a whole number from 1 to 256, not " + inQuotes(text);
    options.settings.concurrency = count;
    return std::nullopt;
}

Complaint setSiteOrigin(CliOptions& options, std::string_view text)
{
    const auto url = url::parseUrl(text);
    if (!url || !url->isHttpOrHttps())
        return "takes the address the site will have, like https://example.org, not " + inQuotes(text);
    if (url->path() != "/" || url->query() || url->fragment() || url->hasCredentials())
        return "takes scheme, host and port only, like " + inQuotes(url->origin().serialize()) + ", not " +
               inQuotes(text);
    options.siteOrigin = url->origin();
    return std::nullopt;
}

Complaint setUserAgent(CliOptions& options, std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), isPlain))
        return "takes one line of ASCII characters"; // RFC 9110 §5.5: what a field's value may safely hold
    options.userAgent = text;
    return std::nullopt;
}

Complaint setCaFile(CliOptions& options, std::string_view text)
{
    if (text.empty()) return "needs the name of a file";
    options.caFile = text;
    return std::nullopt;
}

std::string whatIsWrong(fetch::SitePatternError error)
{
    switch (error) {
    case fetch::SitePatternError::NoSite:
        return "begins with an address that is none: https://example.org/ or https://*.example.org/";
    case fetch::SitePatternError::Credentials: return "takes no user name within the site's address";
    case fetch::SitePatternError::BeyondPath: return "takes a site's address without ? and #";
    case fetch::SitePatternError::TooWide: return "doesn't take all sites of a whole top-level domain";
    }
    return {};
}

/// `[SITE ]VALUE`. No complaint quotes what may be a secret.
template<SecretOption::Kind kind>
Complaint addSecret(CliOptions& options, std::string_view text)
{
    SecretOption secret{kind, std::nullopt, {}};
    if (text.starts_with("https://") || text.starts_with("http://")) {
        const std::size_t space = text.find(' ');
        if (space == std::string_view::npos) return "needs a value behind the site: SITE, a space, VALUE";
        auto site = fetch::SitePattern::parse(text.substr(0, space));
        if (!site) return whatIsWrong(site.error());
        secret.site = std::move(*site);
        text.remove_prefix(space + 1);
    }
    if (text.empty()) return "needs a value";
    secret.value = text;
    options.secrets.push_back(std::move(secret));
    return std::nullopt;
}

/// A secret that is for no site.
template<SecretOption::Kind kind>
Complaint addSecretOfOurs(CliOptions& options, std::string_view text)
{
    if (text.empty()) return "needs a value";
    options.secrets.push_back({kind, std::nullopt, std::string(text)});
    return std::nullopt;
}

Complaint setLoginPage(CliOptions& options, std::string_view text)
{
    auto url = url::parseUrl(text);
    if (!url || !url->isHttpOrHttps() || url->hasCredentials())
        return "takes the address of the page with the form, like https://example.org/login";
    options.loginPage = std::move(*url);
    return std::nullopt;
}

Complaint setClientKey(CliOptions& options, std::string_view text)
{
    if (text.empty()) return "needs the name of a file";
    options.clientKeyFile = text;
    return std::nullopt;
}

/// Parted by commas or spaces, as the environment's no_proxy is.
Complaint addProxyExceptions(CliOptions& options, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(", "), text.size());
        if (end > 0) options.proxyExceptions.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

Complaint addHostAddress(CliOptions& options, std::string_view text)
{
    auto address = fetch::parseHostAddress(text);
    if (!address) return "takes HOST:PORT:ADDRESS, like example.org:443:192.0.2.1, not " + inQuotes(text);
    options.addresses.push_back(std::move(*address));
    return std::nullopt;
}

Complaint addAcceptedHost(CliOptions& options, std::string_view text)
{
    auto host = fetch::parseHostName(text);
    if (!host) return "takes the name of one host, like staging.example.org, not " + inQuotes(text);
    options.acceptedHosts.push_back(std::move(*host));
    return std::nullopt;
}

Complaint setConnectTimeout(CliOptions& options, std::string_view text)
{
    return setSeconds(options.settings.deadlines.connect, text, 3600);
}

Complaint setTotalTimeout(CliOptions& options, std::string_view text)
{
    return setSeconds(options.settings.deadlines.total, text, 24 * 3600); // a page that trickles in for a day
}

Complaint setSpeed(CliOptions& options, std::string_view text)
{
    using crawl::Speed;
    if (text != "gentle" && text != "normal" && text != "fast")
        return "takes gentle, normal or fast, not " + inQuotes(text);
    const Speed speed = text == "gentle" ? Speed::Gentle : text == "fast" ? Speed::Fast : Speed::Normal;
    crawl::setSpeed(options.settings, speed);
    return std::nullopt;
}

Complaint addStatus(CliOptions& options, std::string_view text)
{
    const auto status = parseNumber<http::StatusCode>(text);
    // 999: a bot wall's, and the largest that three digits make.
    if (!status || *status < 200 || *status > 999)
        return "takes a status from 200 to 999, not " + inQuotes(text);
    options.settings.acceptedStatuses.push_back(*status);
    return std::nullopt;
}

/// Names are ASCII without regard to case (HTML §13.1.2).
Complaint addName(std::vector<std::string>& names, std::string_view text)
{
    std::string name;
    for (const char c : text) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isName =
            isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
        if (!isName) return "takes a name, not " + inQuotes(text);
        name += isUpper ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    if (name.empty()) return "needs a name";
    names.push_back(std::move(name));
    return std::nullopt;
}

Complaint addFurtherAttribute(CliOptions& options, std::string_view text)
{
    auto attribute = html::parseFurtherAttribute(text);
    if (!attribute) return "takes an attribute like data-src, or img[data-src], not " + inQuotes(text);
    std::vector<html::FurtherAttribute>& attributes = options.settings.reading.attributes;
    if (attributes.size() == html::maxFurtherAttributes)
        return "can be given " + std::to_string(html::maxFurtherAttributes) + " times";
    attributes.push_back(std::move(*attribute));
    return std::nullopt;
}

Complaint setSettingsFile(CliOptions& options, std::string_view text)
{
    if (text.empty()) return "needs the name of a file";
    options.settingsFile = text;
    return std::nullopt;
}

Complaint setBase(CliOptions& options, std::string_view text)
{
    auto url = url::parseUrl(text);
    if (!url || url->hasOpaquePath())
        return "takes an absolute address, like https://example.org/folder/, not " + inQuotes(text);
    options.base = std::move(*url);
    return std::nullopt;
}

Complaint setMediaType(CliOptions& options, std::string_view text)
{
    options.mediaType = http::parseMediaType(text);
    if (!options.mediaType) return "takes a media type, like text/html, not " + inQuotes(text);
    return std::nullopt;
}

Complaint setCharset(CliOptions& options, std::string_view text)
{
    if (!html::encodingOfLabel(text))
        return "takes the name of an encoding, like utf-8, not " + inQuotes(text);
    options.charset = text;
    return std::nullopt;
}

/// What an option without a value does.
template<auto change>
Complaint flag(CliOptions& options, std::string_view value)
{
    if (value != "false") change(options);
    return std::nullopt;
}

const std::array optionTable = {
    Option{
        "--config", "FILE", InFile::Never,
        "take options from FILE, too: a JSON object of their names,\nlike {\"timeout\": 20, \"exclude\": "
        "[\"/private/\"]}. What\nstands here wins; --quiet=false undoes \"quiet\": true. The\nsettings file "
        "of Hydra in Python is read as it is",
        setSettingsFile, UsedBy::Both},

    Option{
        "--format", "FORMAT", InFile::Text,
        "text (the default), csv (a row for each place of a link),\nurls-csv (a row for each URL), sitemap "
        "(CSV: where the site\nand its sitemaps differ), redirects (CSV: old and new\naddress of what has "
        "moved for good), json, or yaml (the\nreport of Hydra in Python)",
        setFormat, UsedBy::Both},
    Option{"--output", "FILE", InFile::Text, "write the report to FILE instead of standard output", setOutput,
           UsedBy::Both},
    Option{"--no-bom", "", InFile::Flag, "start a CSV without a byte order mark",
           flag<[](CliOptions& o) { o.byteOrderMark = false; }>, UsedBy::Both},
    Option{"--raw-cells", "", InFile::Flag, "leave CSV cells that a spreadsheet would run as they are",
           flag<[](CliOptions& o) { o.rawCells = true; }>, UsedBy::Both},
    Option{"--quiet", "", InFile::Flag, "say nothing but the report and what went wrong",
           flag<[](CliOptions& o) { o.quiet = true; }>, UsedBy::Both},
    Option{"--graceful-exit", "", InFile::Flag, "end with status 0 though something is broken",
           flag<[](CliOptions& o) { o.gracefulExit = true; }>},

    Option{"--max-urls", "N", InFile::Number, "ask at most N URLs (default 100000)",
           [](CliOptions& o, std::string_view v) { return setCount(o.settings.maxUrls, v, 1, 50'000'000); }},
    Option{"--max-depth", "N", InFile::Number, "read pages at most N links away from the start (default 50)",
           [](CliOptions& o, std::string_view v) { return setCount(o.settings.maxDepth, v, 0, 1'000'000); }},
    Option{
        "--max-alike", "N", InFile::Number,
        "of addresses that only pages lead to that repeat others,\nask at most N (default 10000): so traps "
        "end. A 300th of it\nwhere the address itself looks endless: session ids, folders\nthat repeat, "
        "queries that grow",
        [](CliOptions& o, std::string_view v) { return setCount(o.settings.maxAlike, v, 1, 50'000'000); }},
    Option{
        "--max-url-length", "N", InFile::Number, "ask no URL of more than N bytes (default 8192)",
        [](CliOptions& o, std::string_view v) { return setBytes(o.settings.maxUrlBytes, v, 1'000'000, 1); }},
    Option{"--max-redirects", "N", InFile::Number, "follow at most N redirects in a row (default 20)",
           [](CliOptions& o, std::string_view v) { return setCount(o.settings.maxRedirects, v, 0, 1'000); }},
    Option{"--max-page-size", "MB", InFile::Number, "read at most MB million bytes of a page (default 20)",
           [](CliOptions& o, std::string_view v) {
               return setBytes(o.settings.pageLimitBytes, v, 1'000, 1'000'000);
           },
           UsedBy::Both},
    Option{
        "--max-header-size", "KB", InFile::Number, "a longer header is no answer (default 256, and no more)",
        [](CliOptions& o, std::string_view v) { return setBytes(o.settings.headerLimitBytes, v, 256, 1024); },
        UsedBy::Both},
    Option{"--max-duration", "S", InFile::Number, "end after S seconds", setMaxDuration},
    Option{"--timeout", "S", InFile::Number,
           "wait S seconds for an answer and for each further part of it\n(default 30; 10 at most to "
           "connect, four times S in all)",
           setTimeout, UsedBy::Both},
    Option{"--connect-timeout", "S", InFile::Number, "wait S seconds for a connection", setConnectTimeout,
           UsedBy::Both},
    Option{"--idle-timeout", "S", InFile::Number, "wait S seconds for each further part of an answer",
           setIdleTimeout, UsedBy::Both},
    Option{"--total-timeout", "S", InFile::Number, "give each answer S seconds in all", setTotalTimeout,
           UsedBy::Both},
    Option{"--speed", "SPEED", InFile::Text,
           "gentle: 2 requests at once to the crawled site, and 5 a\nsecond; normal (the default): starts "
           "gently and goes by how\nquick the site is; fast: 100 at once, for a site of yours",
           setSpeed},
    Option{"--concurrency", "N|auto", InFile::NumberOrText,
           "N requests at once to the crawled site; 1 = one at a time\nin all. auto: as in normal speed",
           setConcurrency},

    Option{"--include", "RE", InFile::Texts, "read only pages whose URL matches; may be given again",
           [](CliOptions& o, std::string_view v) { return addPattern(o.settings.include, v); }},
    Option{"--exclude", "RE", InFile::Texts, "don't ask URLs that match; may be given again",
           [](CliOptions& o, std::string_view v) { return addPattern(o.settings.exclude, v); }},
    Option{"--no-external", "", InFile::Flag, "don't ask links that lead to other sites",
           flag<[](CliOptions& o) { o.settings.checkExternal = false; }>},
    Option{"--below", "", InFile::Flag, "stay below the folder of the start page",
           flag<[](CliOptions& o) { o.settings.belowSeedFolder = true; }>},
    Option{"--no-robots", "", InFile::Flag, "check what robots.txt forbids, too",
           flag<[](CliOptions& o) { o.settings.obeyRobots = false; }>},
    Option{"--max-crawl-delay", "S", InFile::Number,
           "of the Crawl-delay in robots.txt obey at most S seconds\n(default 10; 0: none of it)",
           setMaxCrawlDelay},
    Option{"--no-contacts", "", InFile::Flag,
           "don't look whether mailto and tel links hold a mail address\nor a telephone number",
           flag<[](CliOptions& o) { o.settings.checkContacts = false; }>},
    Option{"--no-mail-servers", "", InFile::Flag,
           "don't ask the name server whether the domains of mailto\nlinks take mail",
           flag<[](CliOptions& o) { o.settings.checkMailServers = false; }>},
    Option{
        "--max-retry-after", "S", InFile::Number,
        "wait at most S seconds where a server says how long\n(Retry-After; default 60)",
        [](CliOptions& o, std::string_view v) { return setSeconds(o.settings.retryAfterCap, v, 24 * 3600); }},
    Option{"--no-sitemaps", "", InFile::Flag,
           "leave the site's sitemaps alone: those robots.txt names,\nand /sitemap.xml",
           flag<[](CliOptions& o) { o.settings.sitemaps = false; }>},
    Option{"--no-fragments", "", InFile::Flag,
           "don't look for the place on a page that a link names (#place)",
           flag<[](CliOptions& o) { o.settings.checkFragments = false; }>},
    Option{"--external-fragments", "", InFile::Flag, "look for such places on pages of other sites, too",
           flag<[](CliOptions& o) { o.settings.checkExternalFragments = true; }>},
    Option{"--no-soft-404", "", InFile::Flag,
           "don't ask the site for an address that doesn't exist, to\nknow its error page by",
           flag<[](CliOptions& o) { o.settings.checkSoftNotFound = false; }>},
    Option{"--certificate-days", "N", InFile::Number,
           "warn of certificates that expire within N days (default 30;\n0: of none)", setCertificateDays},
    Option{"--no-second-opinion", "", InFile::Flag,
           "call a link broken without asking once more by another\nHTTP stack",
           flag<[](CliOptions& o) { o.settings.secondOpinion = false; }>},
    Option{"--obey-nofollow", "", InFile::Flag,
           "don't read on behind links with rel=nofollow; they are\nasked all the same",
           flag<[](CliOptions& o) { o.settings.obeyNofollow = true; }>},
    Option{"--obey-meta-robots", "", InFile::Flag, "nor behind pages with nofollow in their meta robots",
           flag<[](CliOptions& o) { o.settings.obeyMetaRobots = true; }>},
    Option{"--obey-robots-tag", "", InFile::Flag, "nor behind pages sent with X-Robots-Tag: nofollow",
           flag<[](CliOptions& o) { o.settings.obeyRobotsTag = true; }>},
    Option{"--element", "NAME", InFile::Texts, "take links of NAME elements only; may be given again",
           [](CliOptions& o, std::string_view v) { return addName(o.settings.elements, v); }},
    Option{"--attribute", "NAME", InFile::Texts, "take links in NAME attributes only; may be given again",
           [](CliOptions& o, std::string_view v) { return addName(o.settings.attributes, v); }},
    Option{"--also-attribute", "NAME", InFile::Texts,
           "take links in NAME attributes, too (data-src), or in those\nof one element: \"img[data-src]\"; "
           "may be given again",
           addFurtherAttribute},
    Option{"--templates", "", InFile::Flag, "take the links in template elements, too",
           flag<[](CliOptions& o) { o.settings.reading.readTemplates = true; }>},
    Option{"--accept-status", "N", InFile::Numbers, "an answer with status N is fine; may be given again",
           addStatus},
    Option{"--crawl", "", InFile::Flag, "follow the links of a list's pages, too",
           flag<[](CliOptions& o) { o.crawlList = true; }>},

    Option{"--site-url", "URL", InFile::Text,
           "the address a folder will have; its own absolute links are\nlooked up in the folder, and the "
           "report shows this address",
           setSiteOrigin},
    Option{"--user-agent", "TEXT", InFile::Text,
           "say TEXT to servers instead of HydraLinkChecker/" HYDRA_VERSION, setUserAgent, UsedBy::Both},
    Option{"--ca-file", "FILE", InFile::Text, "trust the certificate authorities in FILE (PEM), too",
           setCaFile, UsedBy::Both},

    Option{
        "--user", "[SITE ]NAME:PASSWORD", InFile::Texts,
        "log in to the checked site (Basic); to SITE instead where\none is named: \"https://a.example/ "
        "me:secret\". Nobody else\nis told. @FILE and env:VARIABLE stand for what is in there,\nhere and in "
        "the next two; each may be given again",
        addSecret<SecretOption::Kind::User>, UsedBy::Both, true},
    Option{"--header", "[SITE ]NAME: VALUE", InFile::Texts, "send a header field of your own to that site",
           addSecret<SecretOption::Kind::Header>, UsedBy::Both, true},
    Option{"--cookie", "[SITE ]NAME=VALUE", InFile::Texts, "send a cookie to that site",
           addSecret<SecretOption::Kind::Cookie>, UsedBy::Both, true},
    Option{
        "--cookie-file", "[SITE ]FILE", InFile::Texts,
        "send that site its cookies of FILE, as browsers' add-ons and\ncurl write them (Netscape's format)",
        addSecret<SecretOption::Kind::CookieFile>, UsedBy::Both, true},
    Option{"--login", "URL", InFile::Text, "log in by the form on that page before the crawl", setLoginPage},
    Option{
        "--login-field", "NAME=VALUE", InFile::Texts,
        "type VALUE into the form's field NAME; @FILE and\nenv:VARIABLE stand for what is in there; may be "
        "given again",
        addSecretOfOurs<SecretOption::Kind::LoginField>, UsedBy::Check, true},
    Option{"--ask-logout", "", InFile::Flag,
           "with any of these, links of the site that would log out\n(/logout, ?action=logout …) are left "
           "alone; ask them, too",
           flag<[](CliOptions& o) { o.askLogoutLinks = true; }>},
    Option{"--client-certificate", "[SITE ]FILE", InFile::Texts,
           "show that site, where it asks, the certificate in FILE\n(PEM, with its key)",
           addSecret<SecretOption::Kind::ClientCertificate>, UsedBy::Both, true},
    Option{"--client-key", "FILE", InFile::Text, "where the certificate's key has a file of its own",
           setClientKey, UsedBy::Both},
    Option{"--key-passphrase", "TEXT", InFile::Text, "of that key; or @FILE, env:VARIABLE",
           addSecretOfOurs<SecretOption::Kind::KeyPassphrase>, UsedBy::Both, true},
    Option{"--accept-certificate", "HOST", InFile::Texts,
           "take the certificate of that one host as it is: expired,\nself-signed, another's; may be given "
           "again",
           addAcceptedHost, UsedBy::Both},
    Option{"--proxy", "PROXY", InFile::Text,
           "ask by way of PROXY: system (the default: what the desktop\nor http_proxy says), none, "
           "http://[NAME:PASSWORD@]HOST:PORT\nor socks5://HOST:PORT; or @FILE, env:VARIABLE",
           addSecretOfOurs<SecretOption::Kind::Proxy>, UsedBy::Both, true},
    Option{"--no-proxy", "HOSTS", InFile::Texts,
           "ask these directly, and what lies below them: commas part\nthem", addProxyExceptions,
           UsedBy::Both},
    Option{"--resolve", "HOST:PORT:ADDRESS", InFile::Texts,
           "look for that host and port at ADDRESS, as before a move;\nmay be given again", addHostAddress,
           UsedBy::Both},

    Option{"--base", "URL", InFile::Never,
           "extract: the address that the document's links are relative\nto, unless it says another itself",
           setBase, UsedBy::Extract},
    Option{"--type", "TYPE", InFile::Never,
           "extract: what the document is, whatever it looks like:\ntext/html, text/css, application/xml …",
           setMediaType, UsedBy::Extract},
    Option{"--charset", "NAME", InFile::Never,
           "extract: the encoding of the document, as if its server\nhad said so", setCharset,
           UsedBy::Extract},

    Option{"--version", "", InFile::Question, "say which version this is",
           flag<[](CliOptions& o) { o.command = Command::Version; }>, UsedBy::Both},
    Option{"--help", "", InFile::Question, "say this", flag<[](CliOptions& o) { o.command = Command::Help; }>,
           UsedBy::Both},
};

/// Levenshtein's distance: how many letters have to be added, dropped or changed.
std::size_t distanceBetween(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::span<const Option> allOptions()
{
    return optionTable;
}

const Option* findOption(std::string_view name)
{
    if (name == "-h") name = "--help";
    if (name == "-c") name = "--config"; // as Hydra's command line has it
    const auto found = std::find_if(optionTable.begin(), optionTable.end(),
                                    [name](const Option& option) { return option.name == name; });
    return found == optionTable.end() ? nullptr : &*found;
}

const Option* findOptionOfFile(std::string_view key)
{
    const auto found = std::find_if(optionTable.begin(), optionTable.end(), [key](const Option& option) {
        return option.key() == key && option.inFile < InFile::Never;
    });
    return found == optionTable.end() ? nullptr : &*found;
}

std::string suggestionFor(std::string_view name)
{
    if (name.size() > 40) return {}; // no slip of the finger, and the distance costs its square
    const Option* nearest = nullptr;
    std::size_t least = 3; // two slips
    for (const Option& option : optionTable)
        if (const std::size_t distance = distanceBetween(name, option.name); distance < least) {
            nearest = &option;
            least = distance;
        }
    return nearest ? " Did you mean " + std::string(nearest->name) + "?" : std::string();
}

std::string inQuotes(std::string_view text)
{
    return '"' + url::maskedPassword(text) + '"';
}

} // namespace cli
