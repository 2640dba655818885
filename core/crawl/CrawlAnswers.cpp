// What the answers mean to a crawl: the part of Crawl beside what may be started (Crawl.cpp), what a page
// says (CrawlPages.cpp) and what a person does (CrawlControl.cpp). Over 300 lines: each kind of answer has
// its function, and they lead into each other.

#include "crawl/Crawl.h"
#include "crawl/Judge.h"
#include "crawl/RedirectChain.h"
#include "http/ContentSecurityPolicy.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <cassert>

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
        if (m_lastRound.isAsking(ended->entry)) onLastAnswered(ended->entry, now);
    } else {
        onSecondFetched(*ended, std::move(outcome), now);
    }
    if (m_origins[ended->origin].dead) settleDead(ended->origin, now);
}

void Crawl::onRobotsFetched(OriginId origin, const http::Outcome& outcome, Now now)
{
    RobotsGate& gate = m_origins[origin].robots;
    const auto next = gate.onFetched(outcome, m_retryPolicy, m_settings.robotsToken, now);
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
    const http::StatusCode status = std::get<http::Response>(outcome).status;
    const bool isGood = status >= 200 && status <= 399;
    if (entry.headRefused && attempt.method == http::Method::Get && isGood)
        m_origins[attempt.origin].liesToHead = true;
    onAnswered(attempt, std::get<http::Response>(std::move(outcome)), now);
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
    entry.forgetAnswer();
    entry.phase = Phase::Settled;
    entry.status = response.status;
    entry.contentType = m_entries.keep(response.fields.find("Content-Type").value_or(""));
    entry.bytes = response.bodyBytes;
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
    if (entry.reason == Reason::RateLimited) {
        const auto wait = m_retryPolicy.waitBeyondCap(response, now);
        entry.retry.toldToWait = wait.has_value();
        if (wait) entry.detail = m_entries.keep(wordsForWait(*wait, now.wall));
    }
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

void Crawl::noteCertificate(OriginId origin, const http::Response& response, Now now)
{
    if (!response.certificateExpires || m_settings.certificateExpiresWithin <= Duration::zero()) return;
    const WallTime soon =
        now.wall + std::chrono::duration_cast<std::chrono::milliseconds>(m_settings.certificateExpiresWithin);
    if (const auto told = m_certificates.note(origin, *response.certificateExpires, soon))
        m_entries.markChanged(*told);
}

void Crawl::settleRedirect(EntryId id, const url::Url& url, const http::Response& response, Now now)
{
    const auto target = redirectTarget(url, response);
    if (!target) {
        const auto location = response.fields.find("Location");
        Entry& entry = m_entries[id];
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::BadResponse;
        entry.detail = m_entries.keep(location ? "Location: " + url::maskedPassword(location->substr(0, 2048))
                                               : "no Location");
        if (location)
            if (const auto parsed = url::parseUrl(*location, &url); !parsed) entry.urlError = parsed.error();
        becameJudged(id, now);
        return;
    }
    const Entry& source = m_entries[id];
    Discovery::Found found;
    found.way = Discovery::Way::Redirect;
    found.needs = source.needs.without(Need::Fingerprint);
    found.depth = source.depth;
    found.hopsFromLinked = source.hopsFromLinked + 1;
    found.nesting = source.nesting;
    const auto targetId = m_discovery.address(target->withoutCredentials(), found, now.steady);
    assert(targetId && "no limit leaves out a redirect's target");
    m_discovery.setTarget(id, *targetId);
    m_entries[id].fragmentInLocation = target->fragment().has_value();
    m_entries[id].cookieInRedirect = response.fields.find("Set-Cookie").has_value();
    if (m_entries[id].leadsTheScope) leadScope(id, now);
    askLoopWithCookie(id, now);
    becameKnown(id);
}

/// A seed is always read, and what it redirects to at once is the site, whatever its host.
void Crawl::leadScope(EntryId from, Now now)
{
    m_entries[from].leadsTheScope = true;
    for (EntryId at = from; m_entries[at].phase == Phase::Settled && m_entries[at].target;
         at = *m_entries[at].target) {
        const EntryId target = *m_entries[at].target;
        const url::Url to = m_entries.urlOf(target);
        const url::Origin left = m_entries.urlOf(at).origin();
        if (to.origin() != left && m_scope.addSite(to)) {
            if (!isSameSiteToPeople(left, to.origin())) say(Notice::ScopeMoved, to.origin().serialize());
            m_discovery.reclassify(to.origin(), now.steady);
        }
        const Needs wasReadFor = m_plan.readable(m_entries[target], to);
        if (std::exchange(m_entries[target].leadsTheScope, true)) return;
        const Entry& led = m_entries[target];
        if (led.phase != Phase::Settled || led.target || !http::isOkStatus(led.status.value_or(0))) continue;
        const Needs wanted = m_plan.readable(led, to);
        const PageBook::Page* page = m_pages.find(target);
        if (!wasReadFor.cover(wanted) || (!page && !wanted.isEmpty())) {
            m_discovery.askForPage(target, now.steady);
        } else if (page && page->kind == DocumentKind::Page) {
            m_sitemaps.onSeedRead(led.origin, now.steady);
        }
    }
}

/// Some servers hand out a cookie and send the browser back to where it came from, to see whether it keeps
/// it. Ours does by now: a loop that brought a cookie is asked once more.
void Crawl::askLoopWithCookie(EntryId id, Now now)
{
    const RedirectChain chain = followRedirects(m_entries, id, m_settings.maxRedirects);
    if (chain.end != RedirectChain::End::Loop) return;
    const std::vector<EntryId> loop(std::find(chain.hops.begin(), chain.hops.end(), chain.last),
                                    chain.hops.end());
    const auto any = [&](bool Entry::*flag) {
        return std::any_of(loop.begin(), loop.end(), [&](EntryId hop) { return m_entries[hop].*flag; });
    };
    if (!any(&Entry::cookieInRedirect) || any(&Entry::askedWithCookie)) return;
    for (const EntryId hop : loop) {
        m_discovery.askAgain(hop, now.steady);
        m_entries[hop].askedWithCookie = true;
    }
}

void Crawl::settleAll(OriginId origin, const http::TransportFailure& failure, Now now)
{
    for (const EntryId id : m_origins.frontier().takeAll(origin))
        settle(id, failure, now);
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
