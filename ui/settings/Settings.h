#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Speed.h"
#include "ui/access/AccessEntry.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class ProxyUse : std::uint8_t { System, None, Http, Socks5 };

/// What a person sets for every crawl, without the secrets. A value; what it doesn't name stays as the crawl
/// has it.
struct Settings
{
    crawl::Speed speed = crawl::Speed::Normal;
    // Whole seconds: to connect, for the answer, for each further part of it, in all.
    std::uint32_t connectTimeout = 10;
    std::uint32_t timeout = 30;
    std::uint32_t idleTimeout = 30;
    std::uint32_t totalTimeout = 120;
    std::uint32_t maxDuration = 0; // seconds of a crawl; 0: until it is done
    std::uint32_t maxDepth = 50;
    std::uint32_t maxUrls = 100'000;
    std::uint32_t maxAlike = 10'000;
    std::uint32_t maxUrlBytes = 8 * 1024;
    std::uint32_t maxRedirects = 20;
    std::uint32_t maxPageMegabytes = 20;    // of a million bytes
    std::uint32_t maxHeaderKilobytes = 256; // of 1024
    std::uint32_t maxRetryAfter = 60;       // seconds
    std::uint32_t maxCrawlDelay = 10;       // seconds
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    bool checkExternal = true;
    bool obeyRobots = true;
    bool checkFragments = true;
    bool checkExternalFragments = false;
    bool checkSoftNotFound = true;
    bool checkContacts = true;
    bool checkMailServers = true;
    bool sitemaps = true;
    bool readTemplates = false;
    std::vector<std::string> alsoAttributes; // as html::parseFurtherAttribute reads them
    bool secondOpinion = true;
    std::uint32_t certificateDays = 30; // 0: no certificate is told of
    bool obeyNofollow = false;
    bool obeyMetaRobots = false;
    bool obeyRobotsTag = false;
    std::string userAgent; // empty: the program's own
    std::vector<AccessEntry> access;
    bool leaveLogoutLinks = true; // of a site that is got in to
    ProxyUse proxy = ProxyUse::System;
    std::string proxyAddress; // host:port
    std::string proxyUser;    // empty: it lets everybody through
    std::vector<std::string> proxyExceptions;
    std::string caFile;
    std::vector<std::string> acceptedHosts;
    std::vector<std::string> resolve; // host:port:address

    void applyTo(crawl::CrawlSettings& settings) const;
    bool operator==(const Settings&) const = default;
};

struct NumberRange
{
    std::uint32_t least;
    std::uint32_t most;
    [[nodiscard]] bool holds(std::uint64_t number) const { return number >= least && number <= most; }
};
// The same as the command line's. More than an hour for an answer is a slip of the finger.
inline constexpr NumberRange timeoutRange{1, 3600};
inline constexpr NumberRange totalTimeoutRange{1, 4 * 3600};
inline constexpr NumberRange maxDurationRange{0, 30 * 24 * 3600};
inline constexpr NumberRange maxDepthRange{0, 1'000'000};
inline constexpr NumberRange certificateDaysRange{0, 1000};
inline constexpr NumberRange maxUrlsRange{1, 50'000'000};
inline constexpr NumberRange maxUrlBytesRange{1, 1'000'000};
inline constexpr NumberRange maxRedirectsRange{0, 1'000};
inline constexpr NumberRange maxPageMegabytesRange{1, 1'000};
inline constexpr NumberRange maxHeaderKilobytesRange{1, 256};
inline constexpr NumberRange maxRetryAfterRange{1, 24 * 3600};
inline constexpr NumberRange maxCrawlDelayRange{0, 24 * 3600};

// Why a value can't be used, in words; empty: it can.
[[nodiscard]] QString problemOfPattern(std::string_view pattern);
[[nodiscard]] QString problemOfAttribute(std::string_view text);
[[nodiscard]] QString problemOfUserAgent(std::string_view text);
[[nodiscard]] QString problemOfProxyAddress(std::string_view text);
[[nodiscard]] QString problemOfProxyUser(std::string_view text);
[[nodiscard]] QString problemOfProxyException(std::string_view text);
[[nodiscard]] QString problemOfCaFile(std::string_view path);
[[nodiscard]] QString problemOfHost(std::string_view text);
[[nodiscard]] QString problemOfHostAddress(std::string_view text);

/// By which a SecretStore knows the proxy's password.
[[nodiscard]] std::string proxySecretName(const Settings& settings);
/// Of all that is set.
[[nodiscard]] std::vector<std::string> secretNames(const Settings& settings);

} // namespace ui
