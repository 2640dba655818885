#pragma once

#include "base/TextArena.h"
#include "crawl/ChangeBatch.h"
#include "crawl/Depth.h"
#include "crawl/EntryId.h"
#include "crawl/Frontier.h"
#include "crawl/Indexability.h"
#include "crawl/Needs.h"
#include "crawl/RecentTexts.h"
#include "crawl/RetryPolicy.h"
#include "crawl/Verdict.h"
#include "html/EncodingLabels.h"
#include "url/Url.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

enum class Phase : std::uint8_t {
    Idle,      // nothing is to be asked: skipped, malformed, a fragment, too many hops away, stopped
    Waiting,   // in the frontier
    Delayed,   // held until it is asked again
    Asking,    // a request is out
    BeingRead, // its document is being read
    Doubted,   // the first stack's answer waits for the second's; the row is pending until then
    Settled,   // its own answer stands
};

/// Browsers set no limit to sheets that import sheets, and sitemaps.org allows an index no index. What is
/// nested deeper than this is a loop of addresses that differ, or nothing that anybody still maintains.
inline constexpr std::uint8_t maxNesting = 5;

/// What the crawl knows of one entry. The row (EntryState) is made from it and, for a redirected one, from
/// the entry at the end of its chain.
struct Entry
{
    std::string_view url; // in the arena
    EntryKind kind = EntryKind::Address;
    Phase phase = Phase::Idle;
    Needs needs;
    http::Method method = http::Method::Get; // of the next request, or the last
    bool byGetOnly = false;                  // HEAD has failed
    bool headRefused = false;                // HEAD got a bad answer, or none on a connection that stood
    bool seed = false;
    bool linked = false; // something links to it
    bool internal = false;
    bool doubtedInside = false;      // it was a part of the site when the first stack's answer was doubted
    bool postedOnly = false;         // found only as what a form would post to
    bool leadsTheScope = false;      // a seed, or what it redirects to
    bool unreadByDepth = false;      // a page that lies deeper than is read
    bool fragmentInLocation = false; // its redirect names a fragment of its own
    bool cookieInRedirect = false;   // its redirect came with a cookie
    bool askedWithCookie = false;    // asked anew because a redirect loop it is in brought a cookie
    bool counted = false;            // it has a place in the number of URLs
    bool beyondNumber = false;       // it is skipped because all those places were taken
    bool loadedSecurely = false;     // a secure document loads it
    bool dirty = false;              // told again in the next batch
    OriginId origin;
    Depth depth;
    std::uint32_t hopsFromLinked = 0; // redirects since an entry that is a row
    std::uint8_t nesting = notNested; // how many sheets (or sitemaps) deep it is one itself, from 1
    html::EncodingId environment{};   // of a sheet: the encoding that what loads it gave it first, for good
    RetryState retry;

    // Its own answer.
    Verdict verdict = Verdict::Pending;
    Reason reason = Reason::None;
    std::optional<EntryId> target; // of its redirect; of a fragment entry: its page
    std::optional<http::StatusCode> status;
    std::optional<http::TransportError> transportError;
    std::optional<url::UrlError> urlError;
    std::string_view detail;
    SecondOpinion opinion;
    std::string_view contentType;
    std::optional<std::uint64_t> bytes;
    std::optional<Duration> responseTime;
    std::uint32_t attempts = 0;
    std::optional<WallTime> checkedAt;
    Indexing indexing;
    bool upgradesInsecureRequests = false; // by its Content-Security-Policy field
    Reason doubtAsSitemap = Reason::None;  // what to doubt of it if it works and was named as a sitemap

    static constexpr std::uint8_t notNested = 255;

    [[nodiscard]] bool isToBeAsked() const { return phase == Phase::Waiting || phase == Phase::Delayed; }
    /// All of its own answer but how often it was asked.
    void forgetAnswer();
};

/// What was found ↔ EntryId, given out in the order of discovery. Owns the crawl's texts.
class EntryTable
{
public:
    struct Place
    {
        EntryId id;
        bool isNew = false;
    };

    /// Texts of more than 2 KB are cut and told apart by their hash: nobody asks for them.
    [[nodiscard]] Place findOrAdd(EntryKind kind, std::string_view text);
    [[nodiscard]] std::optional<EntryId> find(EntryKind kind, std::string_view text) const;

    [[nodiscard]] Entry& operator[](EntryId id) { return m_entries[id.value()]; }
    [[nodiscard]] const Entry& operator[](EntryId id) const { return m_entries[id.value()]; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// The URL of an address that can be asked, parsed anew: a million of them are kept as text only.
    [[nodiscard]] url::Url urlOf(EntryId id) const;

    void markChanged(EntryId id);
    /// How many are marked and not taken.
    [[nodiscard]] std::size_t changedCount() const { return m_changed.size(); }
    /// Those marked first, at most so many, ascending.
    [[nodiscard]] std::vector<EntryId> takeChanged(std::size_t atMost);

    /// A copy in the arena; see RecentTexts.
    [[nodiscard]] std::string_view keep(std::string_view text) { return m_recentTexts.keep(text); }
    /// Likewise of a path of elements: a template has thousands of them, and they crowd out no word.
    [[nodiscard]] std::string_view keepPath(std::string_view path) { return m_recentPaths.keep(path); }
    [[nodiscard]] std::shared_ptr<const TextArena> texts() const { return m_texts; }

private:
    struct Key
    {
        EntryKind kind;
        std::string_view text;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const noexcept
        {
            return std::hash<std::string_view>()(key.text) + static_cast<std::size_t>(key.kind);
        }
    };

    std::shared_ptr<TextArena> m_texts = std::make_shared<TextArena>();
    std::vector<Entry> m_entries;
    std::unordered_map<Key, EntryId, KeyHash> m_ids;
    RecentTexts m_recentTexts{*m_texts, 20'000};
    RecentTexts m_recentPaths{*m_texts, 50'000};
    std::vector<EntryId> m_changed;
};

} // namespace crawl
