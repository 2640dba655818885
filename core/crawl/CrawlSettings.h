#pragma once

#include "base/Instant.h"
#include "html/ReadSettings.h"
#include "http/Request.h"
#include "http/Status.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crawl {

/// What a person or a list names. Text as given: a list's malformed lines are entries too.
struct Seed
{
    std::string text;
    std::optional<std::uint32_t> line; // in the list it came from, from 1
    bool operator==(const Seed&) const = default;
};

enum class Mode : std::uint8_t {
    Crawl, // links of the seeds' sites are followed
    Check, // a list: each address is asked, nothing is followed
};

/// Scope, order, limits and delays of a crawl: one value. A change of it is a fact like any other.
struct CrawlSettings
{
    Mode mode = Mode::Crawl;
    bool belowSeedFolder = false; // inside is narrowed to the seed's folder
    bool checkExternal = true;    // false: outside addresses are `skipped`, `external`
    bool obeyRobots = true;
    /// For a crawl that is let in: what would end its session isn't asked.
    bool leaveLogoutLinks = false;
    bool checkFragments = true;
    /// Pages of other sites are read for the fragments that links name: a GET and a page's bytes for each.
    bool checkExternalFragments = false;
    /// Whoever checks a site wants to know of all of it; these make the crawl stop where a search engine's
    /// does. What they keep it from reading is asked all the same.
    bool obeyNofollow = false;   // of a link's rel
    bool obeyMetaRobots = false; // nofollow of a page's meta robots
    bool obeyRobotsTag = false;  // nofollow of its X-Robots-Tag
    /// Pages of the site that are the same as what its host gives for an address that doesn't exist.
    bool checkSoftNotFound = true;
    /// mailto and tel links that hold no mail address or telephone number are broken.
    bool checkContacts = true;
    /// Of mail addresses: whether their domains take mail. It is asked of the name server, and only where
    /// links to other sites are checked, too.
    bool checkMailServers = true;
    bool sitemaps = true; // of a crawled site: each entry is checked, and read like what pages link to
    /// What would be called broken is asked once more by another HTTP stack, a 404 or 410 aside.
    bool secondOpinion = true;
    /// Of a certificate that expires within that time one row of its host tells; zero: none.
    Duration certificateExpiresWithin = std::chrono::hours(24 * 30);
    /// Patterns search the serialized URL (crawl/Pattern). What matches none of `include` is asked, not read.
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    /// Links are taken from these elements and from these attributes only: local names, lower case. Empty:
    /// from all.
    std::vector<std::string> elements;
    std::vector<std::string> attributes;
    /// What is read of pages beyond what browsers read. Of `attributes`, too, those that browsers don't know.
    html::ReadSettings reading;
    /// Statuses that are fine with whoever checks, beside 2xx. Redirects are followed all the same.
    std::vector<http::StatusCode> acceptedStatuses;

    /// In flight to each crawled origin, fixed from the start; 1 = one at a time in all. nullopt: automatic.
    std::optional<std::uint32_t> concurrency;
    Duration delayBetweenRequests{}; // between two requests to one origin

    // The defaults end a trap by themselves; they are shown when they are reached.
    std::uint32_t maxUrls = 100'000;
    std::uint32_t maxDepth = 50;
    std::size_t maxUrlBytes = 8 * 1024;
    /// Addresses that only pages lead to that repeat others (ShapeLimits). A site whose pages show nothing
    /// but the same has fewer, unless somebody made it up.
    std::uint32_t maxAlike = 10'000;
    std::uint32_t maxRedirects = 20;
    std::optional<Duration> maxDuration;

    http::Deadlines deadlines;
    std::size_t pageLimitBytes = 20'000'000;
    std::size_t otherLimitBytes = 64 * 1024;
    std::size_t headerLimitBytes = 256 * 1024;
    /// Of what robots.txt asks for between two requests (Crawl-delay): no more than this is obeyed.
    Duration crawlDelayCap = std::chrono::seconds(10);
    Duration retryAfterCap = std::chrono::seconds(60);
    std::string robotsToken = "HydraLinkChecker";
};

} // namespace crawl
