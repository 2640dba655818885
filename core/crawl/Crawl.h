#pragma once

#include "crawl/Bans.h"
#include "crawl/ChangeBatch.h"
#include "crawl/Command.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/ExpiringCertificates.h"
#include "crawl/FragmentJudge.h"
#include "crawl/LastRound.h"
#include "crawl/LinkIntake.h"
#include "crawl/MailServers.h"
#include "crawl/MixedContent.h"
#include "crawl/OneRefusal.h"
#include "crawl/Origins.h"
#include "crawl/PageBook.h"
#include "crawl/RequestPlan.h"
#include "crawl/RetryPolicy.h"
#include "crawl/Scope.h"
#include "crawl/SecondOpinions.h"
#include "crawl/ShapeLimits.h"
#include "crawl/SitemapPlan.h"
#include "crawl/SoftNotFound.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Decides what to fetch next, and what each answer means. Does nothing itself.
///
/// Thread: none; a value without locks. Call it from one thread at a time.
/// Time: only what is passed as `now`; it never asks a clock.
/// Order: the same calls give the same commands, always. Ties go to what was discovered first.
class Crawl
{
public:
    Crawl(CrawlSettings settings, Now now);
    Crawl(const Crawl&) = delete;
    Crawl& operator=(const Crawl&) = delete;

    /// What to start or cancel now. No fetch while limits, delays, robots.txt or a pause say wait.
    [[nodiscard]] std::vector<Command> next(Now now);
    /// When to call next() again if nothing else happens; nullopt when only an answer can help.
    [[nodiscard]] std::optional<Instant> wakeAt() const;

    // An unknown or cancelled id is ignored.
    void onHostResolved(http::FetchId attempt, http::HostAnswer answer, Now now);
    void onMailResolved(http::FetchId attempt, http::MailAnswer answer, Now now);
    void onFetched(http::FetchId attempt, http::Outcome outcome, Now now);
    void onRead(http::FetchId attempt, Reading reading, Now now);

    /// Speed, limits, patterns: they hold for what is asked from now on. What is judged stays judged, but
    /// what a limit left out is asked when it no longer does. Mode and scope of the site stay as they were.
    void change(CrawlSettings settings, Now now);
    /// After a stop they wait for the next recheck, like all else.
    void add(std::span<const Seed> seeds, Now now);
    /// Asks these entries again, the redirects they lead along too, and reads the pages again that hold them.
    /// Goes on with nothing else that a stop left pending.
    void recheck(std::span<const EntryId> entries, Now now);
    void pause(); // nothing new is asked; what came is still read
    void resume();
    void stop(); // cancels what is in flight; what was not asked stays `pending`

    [[nodiscard]] bool isFinished() const;
    /// What changed since the last call, oldest first; of very much only as much as is applied in a few
    /// milliseconds.
    [[nodiscard]] ChangeBatch takeChanges();
    /// Something is left to be told.
    [[nodiscard]] bool hasChanges() const;
    /// The next call tells as much as one may: no need to wait for more.
    [[nodiscard]] bool hasFullBatch() const;
    /// So much waits to be told that nothing new is asked until some of it is taken: whoever shows it is
    /// slower than the network, and memory is bounded all the same.
    [[nodiscard]] bool holdsBack() const;

private:
    struct Attempt
    {
        enum class Kind : std::uint8_t { Lookup, MailLookup, Robots, Url, Probe, Read };
        Kind kind = Kind::Url;
        Stack stack = Stack::First;
        EntryId entry;           // Url, Probe, Read
        OriginId origin;         // Url, Probe, Robots
        HostId host;             // Lookup
        MailDomainId mailDomain; // MailLookup
        http::Method method = http::Method::Get;
        Needs reads;              // what the document is read for, when it has come
        ReadAs as = ReadAs::Page; // Read
        std::optional<Look> look; // Read: of the answer
        bool internal = false;    // Url: asked as a part of the site
        Instant startedAt;
    };

    // What may be started.
    void startWhatMay(Now now);
    void ask(Frontier::Next next, Now now);
    [[nodiscard]] bool isHostReady(OriginId origin, Now now);
    [[nodiscard]] bool isAllowedByRobots(Frontier::Next next, const url::Url& url, Now now);
    void startFetch(Frontier::Next next, const url::Url& url, Now now);
    void startSecond(EntryId id, Now now);
    void startRobots(OriginId origin, Now now);
    void startLookup(HostId host, Now now);
    void startMailLookups(Now now);
    void startRead(EntryId id, ReadAs as, http::Response response, Now now);
    void releaseDelayed(Now now);
    [[nodiscard]] http::FetchId begin(Attempt attempt, Now now);
    [[nodiscard]] std::optional<Attempt> end(http::FetchId id);
    void askForLateTexts(Now now);
    void startLastRound(Now now);
    void askLast(EntryId id, Now now);
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] bool hasFreeSlot() const;
    void goOn(Now now);
    void askPagesWithLinksLeftOut(Now now);
    void askRobotsAgain(OriginId origin);
    [[nodiscard]] std::uint32_t busySlots() const { return m_inFlight + m_reading + m_lookingUp; }

    // What an answer means.
    [[nodiscard]] bool isSetAside(const Attempt& attempt, const http::Outcome& outcome, Now now);
    void startProbe(EntryId id, Now now);
    void onProbed(const Attempt& attempt, const http::Outcome& outcome, Now now);
    void askAfterRefusal(EntryId id, bool wasBanned, Now now);
    void giveUp(EntryId id, Now now);
    void onRobotsFetched(OriginId origin, const http::Outcome& outcome, Now now);
    void onUrlFetched(const Attempt& attempt, http::Outcome outcome, Now now);
    void onAnswered(const Attempt& attempt, http::Response response, Now now);
    void settle(EntryId id, http::Response response, std::optional<ReadAs> as, Now now);
    void settle(EntryId id, const http::TransportFailure& failure, Now now);
    void noteWait(Entry& entry, const http::Response& response, Now now);
    void noteCertificate(OriginId origin, const http::Response& response, Now now);
    void settleRedirect(EntryId id, const url::Url& url, const http::Response& response, Now now);
    void leadScope(EntryId from, Now now);
    void askLoopWithCookie(EntryId id, Now now);
    void settleAll(OriginId origin, const http::TransportFailure& failure, Now now);
    [[nodiscard]] bool isForbidden(EntryId id, Now now) const;
    void settleUnreachable(EntryId id, const RobotsGate& gate, Now now);
    void settleDead(OriginId origin, Now now);
    void onLastAnswered(EntryId id, Now now);
    [[nodiscard]] std::optional<EntryId> keepFromBefore(EntryId id);
    void skipByRobots(EntryId id, OriginId origin);
    void becameKnown(EntryId id);
    void becameJudged(EntryId id, Now now);
    [[nodiscard]] bool askSecond(EntryId id, Now now);
    void doubtRedirects(EntryId id, Now now);
    [[nodiscard]] bool leadsAsBefore(EntryId id, const http::Response& response) const;
    void verdictStands(EntryId id);
    void onSecondFetched(const Attempt& attempt, http::Outcome outcome, Now now);
    void noteBodyEnd(OriginId origin, http::BodyEnd seenBySecond);
    [[nodiscard]] bool endsItsBodies(OriginId origin) const;
    void learnFromSecond(EntryId id, const http::Outcome& outcome);
    void settleBySecond(const Attempt& attempt, http::Response response, Now now);
    void standsByBoth(EntryId id, const http::Outcome& seenBySecond, Now now);
    void askFirstAgain(EntryId id, Now now);
    [[nodiscard]] bool isAnswer(EntryId id, const http::Response& response) const;

    // What a document says.
    void take(EntryId id, html::Page& page, Needs reads, Now now);
    void take(EntryId id, const html::Sheet& sheet, Needs reads, Now now);
    void take(EntryId id, const html::Manifest& manifest, Needs reads, Now now);
    void take(EntryId id, const robots::Sitemap& sitemap, Needs reads, Now now);
    void takeLinks(EntryId id, html::Page& page, Now now);
    void takeAll(std::span<const html::Link> links, Now now);

    // What is said beside the rows.
    void say(Notice notice, std::string_view text);
    void sayLimits();
    void setAsideWhenFull();
    [[nodiscard]] std::vector<EntryState> rowsOf(const std::vector<EntryId>& ids);
    [[nodiscard]] EntryState rowWithCertificate(EntryId id, std::vector<EntryId>& changed);
    [[nodiscard]] ChangeBatch takeOldestBatch();
    [[nodiscard]] std::optional<std::string> missingLikeMostOutside() const;
    [[nodiscard]] bool leftPagesUnread() const;
    [[nodiscard]] std::string_view longestAwaitedHost() const;
    void sayOnce(Notice notice, std::string_view text);

    CrawlSettings m_settings;
    RetryPolicy m_retryPolicy;
    Instant m_durationFrom; // what maxDuration counts from

    EntryTable m_entries;
    Scope m_scope;
    RequestPlan m_plan;
    Origins m_origins;
    PageBook m_pages;
    MailServers m_mailServers;
    Discovery m_discovery;
    ShapeLimits m_shapeLimits;
    FragmentJudge m_fragments;
    MixedContent m_mixedContent;
    SoftNotFound m_softNotFound;
    LinkIntake m_intake;
    SitemapPlan m_sitemaps;
    Bans m_bans;
    OneRefusal m_oneRefusal;
    SecondOpinions m_secondOpinions;
    ExpiringCertificates m_certificates;
    LastRound m_lastRound;

    std::unordered_map<http::FetchId, Attempt> m_attempts;
    std::uint32_t m_nextFetch = 0;
    std::uint32_t m_inFlight = 0;
    std::uint32_t m_reading = 0;
    std::uint32_t m_lookingUp = 0;
    std::set<std::pair<Instant, EntryId>> m_delayed; // asked again, not before then
    std::set<std::pair<Instant, OriginId>> m_delayedRobots;
    std::set<std::pair<Instant, HostId>> m_delayedHosts;
    std::set<OriginId> m_robotsToStart; // as soon as there is a slot
    std::unordered_map<HostId, std::vector<OriginId>> m_robotsAwaitingHost;
    bool m_paused = false;
    bool m_stopped = false;
    bool m_stoppedByDuration = false;
    bool m_cutShort = false; // it was stopped once: never complete

    std::vector<Command> m_commands;       // for the next next()
    std::deque<ChangeBatch> m_fullBatches; // told before m_batch
    ChangeBatch m_batch;                   // entries are added when it is told
    std::uint64_t m_requests = 0;
    std::set<std::pair<Notice, std::string>> m_said;
};

} // namespace crawl
