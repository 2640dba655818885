// What the answers mean to a crawl: the part of Crawl beside what may be started (Crawl.cpp), what a page
// says (CrawlPages.cpp), where a redirect leads (CrawlRedirects.cpp) and what a person does
// (CrawlControl.cpp).

#include "crawl/Crawl.h"
#include "crawl/Judge.h"
#include "http/ContentSecurityPolicy.h"

#include <algorithm>

namespace crawl {

using namespace std::chrono_literals;

namespace {

/// One more look-up after that, where the name server failed.
constexpr Duration lookupPause = 1s;

/// It says nothing of how the server takes HEAD.
bool isOfLoadOrConnection(const http::Outcome& outcome)
{
    if (const auto* response = std::get_if<http::Response>(&outcome)) return response->status == 503;
    return isConnectionFailure(std::get<http::TransportFailure>(outcome).error);
}

} // namespace

void Crawl::onHostResolved(http::FetchId attempt, http::HostAnswer answer, Now now)
{
    const auto ended = end(attempt);
    if (!ended || ended->kind != Attempt::Kind::Lookup) return;
    const HostId host = ended->host;
    if (!m_origins.hosts().onAnswered(host, answer, now.steady)) {
        m_delayedHosts.emplace(now.steady + lookupPause, host);
        return;
    }
    for (const OriginId origin : m_origins.ofHost(host))
        m_origins.release(origin, now.steady);
    const auto waiting = m_robotsAwaitingHost.find(host);
    if (waiting == m_robotsAwaitingHost.end()) return;
    const std::vector<OriginId> origins = std::move(waiting->second);
    m_robotsAwaitingHost.erase(waiting);
    m_robotsToStart.insert(origins.begin(), origins.end());
}

void Crawl::onMailResolved(http::FetchId attempt, http::MailAnswer answer, Now now)
{
    const auto ended = end(attempt);
    if (ended && ended->kind == Attempt::Kind::MailLookup)
        m_mailServers.onAnswered(ended->mailDomain, answer, now.wall);
}

void Crawl::onFetched(http::FetchId attempt, http::Outcome outcome, Now now)
{
    const auto ended = end(attempt);
    if (!ended) return;
    m_origins.onFetched(ended->origin, outcome, ended->startedAt, now);
    // Where the first stack gets no connection, the second may; its own failures are one opinion, not a
    // probe.
    const bool isFirst = ended->stack == Stack::First;
    if (isFirst || std::holds_alternative<http::Response>(outcome))
        m_origins.noteConnection(ended->origin, outcome, ended->startedAt, now.steady);
    if (ended->kind == Attempt::Kind::Robots) {
        onRobotsFetched(ended->origin, outcome, now);
    } else if (ended->kind == Attempt::Kind::Probe) {
        onProbed(*ended, outcome, now);
    } else if (isFirst) {
        onUrlFetched(*ended, std::move(outcome), now);
        onLastAnswered(ended->entry, now);
    } else {
        onSecondFetched(*ended, std::move(outcome), now);
        onLastAnswered(ended->entry, now);
    }
    if (m_origins[ended->origin].dead) settleDead(ended->origin, now);
}

void Crawl::onRobotsFetched(OriginId origin, const http::Outcome& outcome, Now now)
{
    RobotsGate& gate = m_origins[origin].robots;
    const auto asksSecond =
        m_settings.secondOpinion ? RobotsGate::AsksSecond::Yes : RobotsGate::AsksSecond::No;
    const auto next = gate.onFetched(outcome, m_retryPolicy, m_settings.robotsToken, asksSecond, now);
    if (const auto* again = std::get_if<RobotsGate::FetchAgain>(&next)) {
        m_delayedRobots.emplace(std::max(again->notBefore, m_origins[origin].budget.notBefore()), origin);
        return;
    }
    m_sitemaps.onRobotsKnown(origin, now.steady);
    m_origins.onRobotsKnown(origin, now);
}

void Crawl::onUrlFetched(const Attempt& attempt, http::Outcome outcome, Now now)
{
    Entry& entry = m_entries[attempt.entry];
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    if (failure && failure->error == http::TransportError::Cancelled) {
        entry.phase = Phase::Idle;
        return;
    }
    if (entry.internal != attempt.internal) {
        // The site grew meanwhile: inside it is asked otherwise, and only if robots.txt lets it.
        entry.method = m_plan.wantsGet(entry) ? http::Method::Get : http::Method::Head;
        return m_discovery.enqueue(attempt.entry, now.steady);
    }
    if (isSetAside(attempt, outcome, now)) return;
    entry.retry.hostObjectedAfterItsWait = m_origins[attempt.origin].objectedAfterItsWait;
    if (const auto again = m_retryPolicy.decide(outcome, attempt.method, entry.retry, now)) {
        if (again->countsAsRetry) ++entry.retry.retries;
        if (attempt.method == http::Method::Head && again->method == http::Method::Get) {
            entry.byGetOnly = true;
            entry.headRefused = !isOfLoadOrConnection(outcome);
        }
        entry.method = again->method;
        entry.phase = Phase::Delayed;
        m_delayed.emplace(again->notBefore, attempt.entry);
        return;
    }
    if (failure) return settle(attempt.entry, *failure, now);
    http::Response& response = std::get<http::Response>(outcome);
    const bool isGood = response.status >= 200 && response.status <= 399;
    if (entry.headRefused && attempt.method == http::Method::Get && isGood)
        m_origins[attempt.origin].liesToHead = true;
    const bool failedBefore = entry.retry.retries > 0 || entry.retry.hadLastRound;
    if (failedBefore && isGood && response.bodyEnd != http::BodyEnd::Cut)
        m_origins[attempt.origin].wavers = true;
    onAnswered(attempt, std::move(response), now);
}

void Crawl::onAnswered(const Attempt& attempt, http::Response response, Now now)
{
    Entry& entry = m_entries[attempt.entry];
    const std::optional<Look> look = entry.needs.isEmpty() ? std::nullopt : lookOf(response);
    // The URL is parsed last: for most entries it never has to be.
    const auto as =
        look ? readingOf(look, m_plan.readable(entry, m_entries.urlOf(attempt.entry))) : std::nullopt;
    const bool byHead = attempt.method == http::Method::Head;
    const bool mustGet = byHead && http::isOkStatus(response.status) && m_plan.wantsGet(entry);
    // What it is needed for grew meanwhile, and what came may be cut.
    const bool grew = as && as != readingOf(look, attempt.reads);
    if (mustGet || grew) {
        entry.method = http::Method::Get;
        m_discovery.enqueue(attempt.entry, now.steady);
        return;
    }
    settle(attempt.entry, std::move(response), as, now);
}

/// Long: all that an entry keeps of its answer, member by member, and then what follows from it.
void Crawl::settle(EntryId id, http::Response response, std::optional<ReadAs> as, Now now)
{
    Entry& entry = m_entries[id];
    // What nobody reads is cut on purpose: its length is no doubt about it.
    if (!as && response.bodyEnd == http::BodyEnd::TooLarge) response.bodyEnd = http::BodyEnd::LetGo;
    if (!as && response.bodyEnd == http::BodyEnd::PerhapsCut) response.bodyEnd = http::BodyEnd::LetGo;
    entry.forgetAnswer();
    entry.phase = Phase::Settled;
    entry.status = response.status;
    entry.contentType = m_entries.keep(response.fields.find("Content-Type").value_or(""));
    entry.bytes = response.bodyBytes;
    // The first stack takes some of what the second sees to be cut for empty, every time.
    const bool firstMaySee = !entry.retry.askedBySecond || entry.retry.bodyMayBeCut;
    entry.retry.bodyWasCut = response.bodyEnd == http::BodyEnd::Cut && firstMaySee;
    entry.retry.bodyMayBeCut = response.bodyEnd == http::BodyEnd::PerhapsCut;
    if (response.bodyEnd == http::BodyEnd::Cut) m_origins[entry.origin].bodiesFoundWhole = 0;
    entry.responseTime = response.responseTime;
    entry.checkedAt = now.wall;
    entry.indexing = indexingOf(response, entry.url, m_settings.robotsToken, now.wall);
    const bool isPage = readingOf(lookOf(response), Need::Page).has_value();
    entry.indexing.isKnown = !isPage;
    entry.upgradesInsecureRequests =
        http::upgradesInsecureRequests(response.fields.find("Content-Security-Policy").value_or(""));
    const Judgement judgement = judge(response, entry.internal, m_settings.acceptedStatuses);
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
    entry.detail = judgement.verdict == Verdict::Warning
                       ? m_entries.keep(doubtOfBody(response, m_settings.deadlines))
                       : judgement.wall;
    noteCertificate(entry.origin, response, now);
    noteWait(entry, response, now);
    // A wall's page is none of the site's.
    if (as && judgement.verdict != Verdict::Blocked) return startRead(id, *as, std::move(response), now);
    entry.unreadByDepth =
        isPage && m_plan.isTooDeep(entry) && m_plan.isPageOfTheSite(entry, m_entries.urlOf(id));
    // A server in trouble says nothing of what is on its pages; any other answer has taken this one's place.
    const bool inTrouble = response.status == 429 || response.status >= 500;
    if (!inTrouble && m_pages.find(id)) m_intake.open(id, DocumentKind::Nothing, {});
    if (isRedirect(response)) return settleRedirect(id, m_entries.urlOf(id), response, now);
    becameJudged(id, now);
}

void Crawl::settle(EntryId id, const http::TransportFailure& failure, Now now)
{
    Entry& entry = m_entries[id];
    const Judgement judgement = judge(failure.error);
    entry.forgetAnswer();
    entry.phase = Phase::Settled;
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
    entry.transportError = failure.error;
    entry.detail = m_entries.keep(failure.detail);
    entry.checkedAt = now.wall;
    becameJudged(id, now);
}

/// Whom the server asks for less, for longer than the crawl waits, is told until when.
void Crawl::noteWait(Entry& entry, const http::Response& response, Now now)
{
    if (entry.reason != Reason::RateLimited) return;
    const auto wait = m_retryPolicy.waitBeyondCap(response, now);
    entry.retry.toldToWait = wait.has_value();
    if (wait) entry.detail = m_entries.keep(wordsForWait(*wait, now.wall));
}

void Crawl::noteCertificate(OriginId origin, const http::Response& response, Now now)
{
    if (!response.certificateExpires || m_settings.certificateExpiresWithin <= Duration::zero()) return;
    const WallTime soon =
        now.wall + std::chrono::duration_cast<std::chrono::milliseconds>(m_settings.certificateExpiresWithin);
    if (const auto told = m_certificates.note(origin, *response.certificateExpires, soon))
        m_entries.markChanged(*told);
}

void Crawl::settleAll(OriginId origin, const http::TransportFailure& failure, Now now)
{
    for (const EntryId id : m_origins.frontier().takeAll(origin)) {
        if (isForbidden(id, now))
            skipByRobots(id, origin); // the second stack isn't asked for it either
        else
            settle(id, failure, now);
    }
}

bool Crawl::isForbidden(EntryId id, Now now) const
{
    const Entry& entry = m_entries[id];
    if (!m_settings.obeyRobots || !entry.internal) return false;
    const RobotsGate& gate = m_origins[entry.origin].robots;
    return !gate.connectionFailure() &&
           gate.ask(m_entries.urlOf(id), now.steady) == RobotsGate::Pass::Forbidden;
}

/// Nobody knows what may be asked where robots.txt gets no connection: what the stacks saw of that stands for
/// all.
void Crawl::settleUnreachable(EntryId id, const RobotsGate& gate, Now now)
{
    m_entries[id].retry.askedBySecond = true;
    settle(id, *gate.connectionFailure(), now);
    Entry& entry = m_entries[id];
    entry.opinion = {.part = SecondOpinion::Part::NotAsked};
    if (!gate.seenBySecond()) return;
    entry.opinion = confirming(*gate.seenBySecond());
    entry.detail = m_entries.keep(bothDetails(entry.detail, gate.seenBySecond()->detail));
}

/// No connection can be made, so nobody asks for one for each link.
void Crawl::settleDead(OriginId origin, Now now)
{
    const http::TransportFailure failure = *m_origins[origin].dead;
    for (auto at = m_delayed.begin(); at != m_delayed.end();) {
        const EntryId id = at->second;
        const bool isThere = m_entries[id].origin == origin;
        at = isThere ? m_delayed.erase(at) : std::next(at);
        if (isThere) settle(id, failure, now);
    }
    settleAll(origin, failure, now);
}

void Crawl::skipByRobots(EntryId id, OriginId origin)
{
    m_discovery.skip(id, Reason::Robots);
    const Entry& entry = m_entries[id];
    const bool unreachable = m_origins[origin].robots.isUnreachable();
    if (unreachable)
        sayOnce(Notice::RobotsUnreachable, m_origins[origin].robots.nextUrl().origin().serialize());
    if (entry.leadsTheScope && !unreachable) say(Notice::SeedForbiddenByRobots, entry.url);
    becameKnown(id);
}

void Crawl::becameKnown(EntryId id)
{
    for (const EntryId source : m_discovery.leadingTo(id)) {
        m_entries.markChanged(source);
        m_fragments.onKnown(source);
    }
    for (const EntryId changed : m_oneRefusal.onKnown(id))
        if (changed != id) becameKnown(changed);
}

} // namespace crawl
