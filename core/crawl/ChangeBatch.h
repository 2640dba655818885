#pragma once

#include "base/Instant.h"
#include "base/TextArena.h"
#include "crawl/EntryId.h"
#include "crawl/Indexability.h"
#include "crawl/SecondOpinion.h"
#include "crawl/Verdict.h"
#include "html/Page.h"
#include "http/Outcome.h"
#include "url/UrlError.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace crawl {

/// What an entry stands for.
enum class EntryKind : std::uint8_t {
    Address,   // an address as asked, without fragment; or a text of another scheme
    Fragment,  // an address with a fragment that its page doesn't have
    Malformed, // the trimmed text of an href that is no URL
    Shape,     // URLs of one shape that a trap's cap left out
    RobotsTxt, // a site's robots.txt as a place where links stand, never shown; asked for apart from the
               // entries
};

/// One request that was redirected: the address asked, and the redirect status it gave.
struct Hop
{
    std::string_view url;
    http::StatusCode status = 0;
    bool operator==(const Hop&) const = default;
};

/// Everything a row shows, as it is now. All texts are views into the batch's arena.
struct EntryState
{
    EntryId id;
    EntryKind kind = EntryKind::Address;
    bool shown = false; // a seed, or something links to it: a row, and counted
    bool internal = false;
    bool seed = false;
    std::string_view url;
    Verdict verdict = Verdict::Pending;
    Reason reason = Reason::None;
    /// Beside `redirected`: why the end of the chain was not asked (None: it was).
    Reason targetSkipped = Reason::None;
    bool downgraded = false;                   // a hop of the chain leads from https to http
    std::optional<http::StatusCode> status;    // the last answer of the chain
    std::optional<http::StatusCode> ownStatus; // the address's own answer: 301 for a redirected one
    std::optional<http::TransportError> transportError;
    std::optional<url::UrlError> urlError;
    std::string_view detail; // technical, beside the sentence; of a redirect loop the address where it closes
    SecondOpinion opinion;   // on the last answer of the chain; where there is none, on the address's own
    std::string_view
        finalUrl; // the end of the chain; its own address where nothing redirects; empty: never asked
    std::shared_ptr<const std::vector<Hop>> hops; // null: none
    std::string_view contentType;                 // of the last answer, as sent
    std::optional<std::uint64_t> bytes;
    std::optional<Duration> responseTime; // of the address's own last answer
    std::uint32_t depth = 0;              // links from a seed; where none lead there: steps from robots.txt
    std::uint32_t attempts = 0;           // requests made for this address
    std::optional<WallTime> checkedAt;
    Indexability indexability = Indexability::Unknown;
    // What its own answer says to search engines, whatever else keeps them away.
    bool noindex = false;
    bool canonicalElsewhere = false;
};

/// A place where a link stands. Written once; `moved` may give it another entry later.
struct Occurrence
{
    OccurrenceId id;             // dense, in the order they are told
    std::optional<EntryId> page; // nullopt: a seed's own place
    EntryId entry;
    std::uint32_t generation = 0; // it lives while this is its page's
    std::uint32_t line = 0;       // 0: unknown
    std::uint32_t column = 0;
    html::LinkType type = html::LinkType::Hyperlink;
    html::LinkOrigin origin = html::LinkOrigin::Html;
    html::LinkPosition position = html::LinkPosition::Content;
    bool nofollow = false; // by its rel, or by the robots directives of its page
    std::string_view element;
    std::string_view attribute;
    std::string_view text;
    std::string_view altText;
    std::string_view raw;
    std::string_view rel;
    std::string_view windowTarget;
    std::string_view path; // see html::Link
};

/// What a document was read as.
enum class DocumentKind : std::uint8_t {
    Page,
    Sheet,
    Manifest,
    Sitemap,      // says which pages the site has
    SitemapIndex, // names sitemaps
    Feed,         // RSS, Atom: names what is newest
    RobotsTxt,
    Nothing, // its last answer is none of these, whatever it was before
};

struct PageRead
{
    EntryId page;
    std::uint32_t generation = 0;
    std::string_view title;
    DocumentKind kind = DocumentKind::Page;
};

struct MovedOccurrence
{
    OccurrenceId occurrence;
    EntryId entry;
};

/// What is said once, beside the rows.
enum class Notice : std::uint8_t {
    ScopeMoved,            // the seed redirects to another site, which is crawled instead; text: its origin
    SeedForbiddenByRobots, // text: the seed
    RobotsUnreachable, // robots.txt of a crawled site gives no answer, so nothing there may be asked; text:
                       // the origin
    BuiltByScripts,    // one page, scripts, no links: we read HTML only; text: the page
    OnePageForAll,     // whatever address is asked, the site gives its front page: what is missing can't be
                       // told; text: the origin
    FewNamesFound,     // of many other sites' names hardly one exists: a closed network? text: a missing one
    UrlLimitReached,
    ShapeLimitReached, // text: the shape of the addresses that were left out first
    DepthLimitReached,
    DurationReached,
};

struct NoticeGiven
{
    Notice notice;
    std::string_view text;
};

/// Where the crawl stands, for the status line. Counts of rows are kept by store::Totals.
struct Progress
{
    std::uint64_t requests = 0; // sent so far, robots.txt, retries and hops too
    std::uint32_t inFlight = 0; // requests and pages being read
    std::uint64_t waiting = 0;  // entries still to be asked
    std::uint64_t dataUrls = 0;
    std::uint64_t beyondUrlLimit = 0; // found beyond the limit and kept as no row
    std::string_view waitingFor;      // the host with the longest request in flight
};

/// Everything since the last batch. Shared and immutable once handed over.
struct ChangeBatch
{
    std::vector<EntryState> entries; // new and changed, by ascending id, each once
    std::vector<PageRead> pagesRead; // apply before the occurrences
    std::vector<Occurrence> occurrences;
    std::vector<MovedOccurrence> moved; // apply after the occurrences
    std::vector<NoticeGiven> notices;
    Progress progress;
    bool complete = false;                 // the crawl ended by itself and no limit left anything out
    std::shared_ptr<const TextArena> text; // keeps every view above alive

    [[nodiscard]] bool isEmpty() const
    {
        return entries.empty() && pagesRead.empty() && occurrences.empty() && moved.empty() &&
               notices.empty();
    }
};

} // namespace crawl
