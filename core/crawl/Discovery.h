#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/EntryTable.h"
#include "crawl/Judge.h"
#include "crawl/MailServers.h"
#include "crawl/Origins.h"
#include "crawl/PageBook.h"
#include "crawl/RequestPlan.h"
#include "crawl/Scope.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace crawl {

/// Turns what is found into entries, and puts what is to be asked into the frontier.
///
/// What an entry is asked for only grows, as its depth only shrinks; both spread along redirects, and depth
/// along the links of pages already read, so that the result doesn't depend on the order of answers.
class Discovery
{
public:
    enum class Way : std::uint8_t {
        Seed,
        Link,
        Form,
        Redirect,
        Probe, // nobody named it: a row only if something links to it
    };
    struct Found
    {
        Way way = Way::Link;
        Needs needs;
        Depth depth;
        std::uint32_t hopsFromLinked = 0; // 0 unless the way is Redirect
        std::uint8_t nesting = Entry::notNested;
        html::EncodingId environment{}; // see Entry
    };

    Discovery(const CrawlSettings& settings, EntryTable& entries, Scope& scope, Origins& origins,
              PageBook& pages, MailServers& mailServers, const RequestPlan& plan);

    /// The entry of an address, its fragment aside. nullopt: beyond the number of URLs, and kept as no row.
    std::optional<EntryId> address(const url::Url& url, Found found, Instant now);
    EntryId malformed(std::string_view text, url::UrlError error, Depth depth);
    /// An address with a fragment that its page doesn't have, or may not have.
    EntryId doubtfulFragment(EntryId page, std::string_view fragment, Judgement judgement);
    /// Addresses of one shape that are left out together.
    EntryId shape(std::string_view text, Depth depth);
    /// An origin's robots.txt as a place where links stand.
    EntryId robotsTxt(const url::Url& url);

    /// Something links to it: it becomes a row.
    void link(EntryId id, Instant now);
    void relaxDepth(EntryId id, Depth depth, Instant now);
    void relaxNesting(EntryId id, std::uint8_t nesting, Instant now);
    void growNeeds(EntryId id, Needs needs, Instant now);
    void setTarget(EntryId source, EntryId target);
    /// All entries whose row depends on this one by redirects, this one among them; fragments too.
    [[nodiscard]] std::vector<EntryId> leadingTo(EntryId id) const;

    /// The site has grown by what lies in this origin: what was outside may be inside.
    void reclassify(const url::Origin& grown, Instant now);
    /// It is not asked, on purpose; an answer it had before is nobody's business any more.
    void skip(EntryId id, Reason reason);
    /// Puts an entry into the frontier, to be asked when its turn comes.
    void enqueue(EntryId id, Instant now);
    /// Nothing more is asked; what is found stays pending.
    void stopAsking() { m_asking = false; }
    void resumeAsking() { m_asking = true; }
    /// Asks an address anew that has an answer; its row is pending until then.
    void askAgain(EntryId id, Instant now);
    /// Asks an address by GET that was not asked so before, for its page.
    void askForPage(EntryId id, Instant now);
    /// Asks what a stop left pending.
    void askPending(Instant now);
    /// The settings have changed: what they keep no longer is asked. Returns what they newly skip.
    [[nodiscard]] std::vector<EntryId> applySettings(Instant now);

    /// Distinct ones; beyond a million of them the number stands.
    [[nodiscard]] std::uint64_t beyondUrlLimit() const { return m_beyondUrlLimit.size(); }
    void forgetBeyondUrlLimit() { m_beyondUrlLimit.clear(); }
    [[nodiscard]] bool reachedUrlLimit() const { return m_limitRows > 0 || !m_beyondUrlLimit.empty(); }

private:
    void decide(EntryId id, const url::Url& url, Found found, Instant now);
    void relaxHops(EntryId id, std::uint32_t hops, Instant now);
    void giveEnvironment(EntryId id, html::EncodingId environment);
    void askAnew(EntryId id, Instant now);
    [[nodiscard]] bool wasReadForAll(EntryId id, Needs before) const;
    void count(Entry& entry);
    [[nodiscard]] bool isBeyondLimit(Found found) const;
    [[nodiscard]] Reason reasonToSkip(const url::Url& url, Needs needs) const;

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    Scope& m_scope;
    Origins& m_origins;
    PageBook& m_pages;
    MailServers& m_mailServers;
    const RequestPlan& m_plan;

    std::unordered_map<EntryId, std::vector<EntryId>> m_sources; // redirect's target → those that lead to it
    std::unordered_map<url::Origin, std::vector<EntryId>> m_outside; // what a growing site may take in
    std::uint32_t m_accepted = 0; // addresses that count against the number of URLs
    std::uint32_t m_limitRows = 0;
    std::unordered_set<std::size_t> m_beyondUrlLimit; // hashes of those that are no rows
    bool m_asking = true;
};

} // namespace crawl
