// What a person does to a running crawl, or to one that has ended: the part of Crawl behind the buttons.

#include "crawl/Crawl.h"
#include "crawl/RedirectChain.h"

#include <algorithm>

namespace crawl {

void Crawl::pause()
{
    m_paused = true;
}

void Crawl::resume()
{
    m_paused = false;
}

void Crawl::stop()
{
    if (m_stopped) return;
    m_stopped = true;
    m_cutShort = true;
    m_paused = false;
    m_discovery.stopAsking();
    std::vector<http::FetchId> out;
    for (const auto& [id, attempt] : m_attempts)
        if (attempt.kind != Attempt::Kind::Read) out.push_back(id);
    std::sort(out.begin(), out.end()); // a map's order is nobody's order
    for (const http::FetchId id : out) {
        const Attempt& attempt = m_attempts.at(id);
        // A look-up of a mail server can't be called back; its answer comes too late.
        if (attempt.kind != Attempt::Kind::MailLookup) m_commands.emplace_back(Cancel{id, attempt.stack});
        static_cast<void>(end(id)); // whatever it was for, it is for nothing now
    }
    m_origins.letGo();
    m_secondOpinions.letGo();
    m_bans.letGo();
    m_mailServers.letGo();
    m_delayed.clear();
    m_delayedRobots.clear();
    m_delayedHosts.clear();
    m_robotsToStart.clear();
    m_robotsAwaitingHost.clear();
    static_cast<void>(m_fragments.takeLateTexts());
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[EntryId(i)];
        if (m_lastRound.isAsking(EntryId(i))) {
            if (entry.phase == Phase::Doubted) static_cast<void>(keepFromBefore(EntryId(i)));
            entry.phase = Phase::Settled;
            m_entries.markChanged(EntryId(i));
        }
        if (entry.phase == Phase::Doubted) entry.forgetAnswer(); // one stack's word is no verdict
        const bool wasToBeAsked =
            entry.isToBeAsked() || entry.phase == Phase::Asking || entry.phase == Phase::Doubted;
        if (!wasToBeAsked) continue;
        entry.phase = Phase::Idle;
        entry.retry.askedBySecond = false;
    }
    m_lastRound.putBack();
}

/// Lets what is asked from now on be asked, after a stop or an end; its time counts anew.
void Crawl::goOn(Now now)
{
    if (m_stopped || isFinished()) m_durationFrom = now.steady;
    m_stopped = false;
    m_stoppedByDuration = false;
    m_discovery.resumeAsking();
    m_bans.tryAgain();
    m_origins.reopen(now.steady);
}

void Crawl::recheck(std::span<const EntryId> entries, Now now)
{
    if (m_stopped) m_lastRound.letGo();
    goOn(now);
    std::vector<bool> isWanted(m_entries.size());
    std::vector<EntryId> asked;
    for (const EntryId id : entries) {
        isWanted[id.value()] = true;
        const bool isFragment = m_entries[id].kind == EntryKind::Fragment;
        const RedirectChain chain =
            followRedirects(m_entries, isFragment ? *m_entries[id].target : id, m_settings.maxRedirects);
        asked.insert(asked.end(), chain.hops.begin(), chain.hops.end());
        asked.push_back(chain.last);
    }
    m_pages.forEach([&](EntryId page, const PageBook::Page& read) {
        const bool holds = std::any_of(read.links.begin(), read.links.end(),
                                       [&](EntryId linked) { return isWanted[linked.value()]; });
        if (holds) asked.push_back(page);
    });
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    for (const EntryId id : asked) {
        if (m_entries[id].kind == EntryKind::RobotsTxt) {
            askRobotsAgain(m_entries[id].origin);
        } else if (m_mailServers.holds(id)) {
            m_mailServers.askAgain(id);
        } else {
            m_secondOpinions.forget(m_entries[id].origin);
            m_discovery.askAgain(id, now.steady);
        }
    }
}

void Crawl::askRobotsAgain(OriginId origin)
{
    RobotsGate& gate = m_origins[origin].robots;
    if (gate.isBeingFetched()) return; // what comes is news anyway
    gate.forget();
    m_robotsToStart.insert(origin);
}

void Crawl::change(CrawlSettings settings, Now now)
{
    settings.mode = m_settings.mode;
    settings.belowSeedFolder = m_settings.belowSeedFolder;
    const bool moreAlike = settings.maxAlike > m_settings.maxAlike;
    const bool moreUrls = settings.maxUrls > m_settings.maxUrls;
    const bool turnsSitemapsOn = settings.sitemaps && !m_settings.sitemaps;
    m_settings = std::move(settings);
    m_retryPolicy = RetryPolicy(m_settings.retryAfterCap);
    m_scope.change(m_settings);
    m_origins.reopen(now.steady);
    const bool hasTimeAgain =
        !m_settings.maxDuration || now.steady < m_durationFrom + *m_settings.maxDuration;
    if (m_stoppedByDuration && hasTimeAgain) {
        const Instant countsFrom = m_durationFrom;
        goOn(now);
        m_durationFrom = countsFrom;
        m_cutShort = false;
        m_discovery.askPending(now.steady);
        m_mailServers.askPending();
    }
    for (const EntryId id : m_discovery.applySettings(now.steady))
        becameKnown(id);
    if (moreAlike) {
        m_shapeLimits.forgetLeftOut();
        std::erase_if(m_said, [](const auto& said) { return said.first == Notice::ShapeLimitReached; });
    }
    if (moreUrls || moreAlike) askPagesWithLinksLeftOut(now);
    if (turnsSitemapsOn) m_sitemaps.onTurnedOn(now.steady);
}

/// Of links beyond these limits nothing is kept: only their pages know them.
void Crawl::askPagesWithLinksLeftOut(Now now)
{
    m_discovery.forgetBeyondUrlLimit();
    std::vector<EntryId> leftOut;
    m_pages.forEach([&](EntryId page, const PageBook::Page& read) {
        if (read.leftOut) leftOut.push_back(page);
    });
    std::sort(leftOut.begin(), leftOut.end());
    for (const EntryId page : leftOut) {
        if (m_entries[page].kind == EntryKind::RobotsTxt) {
            askRobotsAgain(m_entries[page].origin);
        } else {
            m_discovery.askForPage(page, now.steady);
        }
    }
}

} // namespace crawl
