// What the answers mean to a crawl: the other half of Crawl, beside what may be started (Crawl.cpp) and what a page
// says (CrawlPages.cpp).

#include "crawl/Crawl.h"
#include "crawl/Judge.h"
#include "url/UrlParser.h"

namespace crawl {

using namespace std::chrono_literals;

namespace {

/// One more look-up after that, where the name server failed.
constexpr Duration lookupPause = 1s;

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
    for (const OriginId origin : m_origins.ofHost(host)) m_origins.release(origin, now.steady);
    const auto waiting = m_robotsAwaitingHost.find(host);
    if (waiting == m_robotsAwaitingHost.end()) return;
    const std::vector<OriginId> origins = std::move(waiting->second);
    m_robotsAwaitingHost.erase(waiting);
    for (const OriginId origin : origins) startRobots(origin, now);
}

void Crawl::onFetched(http::FetchId attempt, http::Outcome outcome, Now now)
{
    const auto ended = end(attempt);
    if (!ended) return;
    m_origins.onFetched(ended->origin, outcome, ended->startedAt, now);
    if (ended->kind == Attempt::Kind::Robots) return onRobotsFetched(ended->origin, outcome, now);
    if (ended->kind == Attempt::Kind::Url) onUrlFetched(*ended, std::move(outcome), now);
}

void Crawl::onRobotsFetched(OriginId origin, const http::Outcome& outcome, Now now)
{
    RobotsGate& gate = m_origins[origin].robots;
    const auto next = gate.onFetched(outcome, m_retryPolicy, m_settings.robotsToken, now);
    if (const auto* again = std::get_if<RobotsGate::FetchAgain>(&next)) {
        m_delayedRobots.emplace(again->notBefore, origin);
        return;
    }
    m_origins.release(origin, now.steady);
}

void Crawl::onUrlFetched(const Attempt& attempt, http::Outcome outcome, Now now)
{
    Entry& entry = m_entries[attempt.entry];
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    if (failure && failure->error == http::TransportError::Cancelled) {
        entry.phase = Phase::Idle;
        return;
    }
    entry.retry.hostObjectedAfterItsWait = m_origins[attempt.origin].objectedAfterItsWait;
    if (const auto again = m_retryPolicy.decide(outcome, attempt.method, entry.retry, now)) {
        if (again->countsAsRetry) ++entry.retry.retries;
        if (attempt.method == http::Method::Head && again->method == http::Method::Get) entry.byGetOnly = true;
        entry.method = again->method;
        entry.phase = Phase::Delayed;
        m_delayed.emplace(again->notBefore, attempt.entry);
        return;
    }
    const bool byHead = attempt.method == http::Method::Head;
    const bool answered = !failure && http::isOkStatus(std::get<http::Response>(outcome).status);
    const bool needGrew = m_plan.wantsRead(entry, m_entries.urlOf(attempt.entry)) && !attempt.reads;
    if (answered && ((byHead && m_plan.wantsGet(entry)) || needGrew)) {
        entry.method = http::Method::Get;
        m_discovery.enqueue(attempt.entry, now.steady);
        return;
    }
    if (failure) return settle(attempt.entry, *failure, now);
    settle(attempt.entry, std::get<http::Response>(std::move(outcome)), attempt.reads, now);
}

void Crawl::settle(EntryId id, http::Response response, bool mayRead, Now now)
{
    Entry& entry = m_entries[id];
    const url::Url url = m_entries.urlOf(id);
    // What nobody reads is cut on purpose: its length is no doubt about it.
    if (!mayRead && response.bodyEnd == http::BodyEnd::TooLarge) response.bodyEnd = http::BodyEnd::LetGo;
    entry.status = response.status;
    entry.transportError.reset();
    entry.detail = {};
    entry.contentType = m_entries.keep(response.fields.find("Content-Type").value_or(""));
    entry.bytes = response.bodyBytes;
    entry.responseTime = response.responseTime;
    entry.checkedAt = now.wall;
    entry.target.reset();
    const Judgement judgement = judge(response, entry.internal, m_settings.acceptedStatuses);
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
    entry.phase = Phase::Settled;
    if (isRedirect(response)) return settleRedirect(id, url, response, now);
    const bool couldBeRead = isPageToRead(response);
    entry.unreadByDepth = couldBeRead && entry.need == Need::Page && entry.internal && m_plan.isTooDeep(entry);
    if (mayRead && couldBeRead) return startRead(id, url, std::move(response), now);
    becameKnown(id);
}

void Crawl::settle(EntryId id, const http::TransportFailure& failure, Now now)
{
    Entry& entry = m_entries[id];
    const Judgement judgement = judge(failure.error);
    entry.phase = Phase::Settled;
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
    entry.status.reset();
    entry.transportError = failure.error;
    entry.detail = m_entries.keep(failure.detail);
    entry.contentType = {};
    entry.bytes.reset();
    entry.responseTime.reset();
    entry.target.reset();
    entry.checkedAt = now.wall;
    becameKnown(id);
}

void Crawl::settleRedirect(EntryId id, const url::Url& url, const http::Response& response, Now now)
{
    const auto location = response.fields.find("Location");
    const auto target = url::parseUrl(location.value_or(""), &url);
    const bool usable = location && !location->empty() && target && target->isHttpOrHttps();
    if (!usable) {
        Entry& entry = m_entries[id];
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::BadResponse;
        entry.detail = m_entries.keep(location ? "Location: " + std::string(location->substr(0, 2048)) : "no Location");
        if (location && !target) entry.urlError = target.error();
        becameKnown(id);
        return;
    }
    if (m_entries[id].leadsTheScope) leadScopeTo(url, *target, now);
    const Entry source = m_entries[id];
    Discovery::Found found;
    found.way = Discovery::Way::Redirect;
    found.need = source.need;
    found.depth = source.depth;
    found.hopsFromLinked = source.hopsFromLinked + 1;
    const auto targetId = m_discovery.address(target->withoutCredentials(), found, now.steady);
    if (m_entries[id].leadsTheScope && targetId) m_entries[*targetId].leadsTheScope = true;
    m_entries[id].fragmentInLocation = target->fragment().has_value();
    if (targetId) m_discovery.setTarget(id, *targetId);
    becameKnown(id);
}

/// What the seed itself redirects to at once is the site, whatever its host.
void Crawl::leadScopeTo(const url::Url& from, const url::Url& to, Now now)
{
    if (m_settings.mode != Mode::Crawl || m_scope.isInside(to)) return;
    if (!m_scope.addSite(to)) return;
    if (!isSameSiteToPeople(from.origin(), to.origin())) say(Notice::ScopeMoved, to.origin().serialize());
    m_discovery.reclassify(now.steady);
}

void Crawl::settleAll(OriginId origin, const http::TransportFailure& failure, Now now)
{
    for (const EntryId id : m_origins.frontier().takeAll(origin)) settle(id, failure, now);
}

void Crawl::skipByRobots(EntryId id, OriginId origin)
{
    Entry& entry = m_entries[id];
    entry.phase = Phase::Idle;
    entry.verdict = Verdict::Skipped;
    entry.reason = Reason::Robots;
    const bool unreachable = m_origins[origin].robots.isUnreachable();
    if (unreachable) sayOnce(Notice::RobotsUnreachable, m_origins[origin].robots.nextUrl().href());
    if (entry.leadsTheScope && !unreachable) say(Notice::SeedForbiddenByRobots, entry.url);
    becameKnown(id);
}

void Crawl::becameKnown(EntryId id)
{
    for (const EntryId source : m_discovery.leadingTo(id)) {
        m_entries.markChanged(source);
        if (!isKnown(source)) continue;
        for (const PageBook::WaitingFragment& waiting : m_pages.takeWaiting(source))
            if (isFragmentMissing(source, waiting.fragment))
                m_batch.moved.push_back({waiting.occurrence, m_discovery.missingFragment(source, waiting.fragment)});
    }
}

} // namespace crawl
