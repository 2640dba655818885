// What is asked more than once before it is called broken: the part of Crawl around SecondOpinions and
// LastRound.

#include "crawl/Crawl.h"
#include "crawl/Judge.h"
#include "crawl/RedirectChain.h"

#include <algorithm>
#include <initializer_list>

namespace crawl {

namespace {

// Since its last answer: what was restarted a moment ago may be up by then.
constexpr Duration lastRoundPause = std::chrono::seconds(1);

// Of a server that cuts its bodies, the first stack sees nine in ten itself.
constexpr std::uint8_t enoughFoundWhole = 10;

/// Not for longer than the crawl waits, and not again after the wait that the server asked for.
bool isRefusedForLoad(const Entry& entry)
{
    return entry.reason == Reason::RateLimited && !entry.retry.toldToWait &&
           !entry.retry.hostObjectedAfterItsWait;
}

} // namespace

/// The answer of an entry stands, unless it is one that the second stack is asked about first.
void Crawl::becameJudged(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    const bool wavers = m_origins[entry.origin].wavers && m_lastRound.isAsking(id);
    const bool mayBeBadLuck = wavers && (isRefusedForLoad(entry) || entry.retry.bodyWasCut);
    if (!isDoubtful(entry) && !mayBeBadLuck) return verdictStands(id);
    if (entry.retry.bodyMayBeCut && endsItsBodies(entry.origin)) return verdictStands(id);
    const bool isOfSecond = entry.retry.askedBySecond && !entry.retry.bodyMayBeCut;
    if (isOfSecond) { // the page of the second's answer was read, and is as empty
        entry.opinion.part = SecondOpinion::Part::Confirms;
        return verdictStands(id);
    }
    if (!askSecond(id, now)) verdictStands(id);
}

/// Whether its answer waits for the second stack's from now on.
bool Crawl::askSecond(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    if (!m_settings.secondOpinion || m_stopped) {
        if (!entry.retry.bodyMayBeCut) entry.opinion = {.part = SecondOpinion::Part::NotAsked};
        return false;
    }
    entry.retry.askedBySecond = true;
    entry.phase = Phase::Doubted;
    entry.doubtedInside = entry.internal;
    if (const auto seen = m_secondOpinions.ask(id)) standsByBoth(id, *seen, now);
    return true;
}

void Crawl::startSecond(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    const bool wasMoved = entry.internal != entry.doubtedInside;
    const bool isBelieved = entry.retry.bodyMayBeCut && endsItsBodies(entry.origin);
    if (wasMoved || isBelieved || entry.phase != Phase::Doubted) {
        const http::TransportFailure notAsked{http::TransportError::Cancelled, {}, {}};
        static_cast<void>(m_secondOpinions.onAnswered(id, notAsked));
        if (entry.phase != Phase::Doubted) return;
        // The site grew meanwhile: inside it is asked only if robots.txt lets it.
        if (wasMoved) return askFirstAgain(id, now);
        entry.phase = Phase::Settled;
        return verdictStands(id);
    }
    const url::Url url = m_entries.urlOf(id);
    ++entry.attempts;
    Attempt attempt;
    attempt.kind = Attempt::Kind::Url;
    attempt.stack = Stack::Second;
    attempt.entry = id;
    attempt.origin = entry.origin;
    attempt.reads = m_plan.readable(entry, url);
    attempt.internal = entry.doubtedInside;
    const http::FetchId fetch = begin(attempt, now);
    m_commands.emplace_back(FetchUrl{fetch, m_plan.secondRequest(entry, url), Stack::Second});
}

void Crawl::onSecondFetched(const Attempt& attempt, http::Outcome outcome, Now now)
{
    const EntryId id = attempt.entry;
    for (const EntryId other : m_secondOpinions.onAnswered(id, outcome))
        standsByBoth(other, outcome, now);
    auto* const response = std::get_if<http::Response>(&outcome);
    // It may be asked anew by now, for more than it was asked for before: then that answer counts.
    const bool isAwaited = m_entries[id].phase == Phase::Doubted;
    if (isAwaited && response && isAnswer(id, *response) && !leadsAsBefore(id, *response)) {
        settleBySecond(attempt, std::move(*response), now);
    } else {
        if (isAwaited) learnFromSecond(id, outcome);
        standsByBoth(id, outcome, now);
    }
}

/// The first stack hangs up on what isn't HTTP and says that the server did, or waits for more of it.
void Crawl::learnFromSecond(EntryId id, const http::Outcome& outcome)
{
    using http::TransportError;
    const auto* failure = std::get_if<http::TransportFailure>(&outcome);
    const auto isAnyOf = [](std::optional<TransportError> error,
                            std::initializer_list<TransportError> errors) {
        return error && std::find(errors.begin(), errors.end(), *error) != errors.end();
    };
    Entry& entry = m_entries[id];
    if (!failure || !isAnyOf(failure->error, {TransportError::NotHttp, TransportError::BadResponse,
                                              TransportError::BadFraming}))
        return;
    if (!isAnyOf(entry.transportError,
                 {TransportError::Reset, TransportError::FirstByteTimeout, TransportError::TotalTimeout}))
        return;
    const Judgement judgement = judge(failure->error);
    entry.transportError = failure->error;
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
}

/// Whether what the second stack got says more than what the first did: anything but a failure of its own.
bool Crawl::isAnswer(EntryId id, const http::Response& response) const
{
    if (isRedirect(response)) return redirectTarget(m_entries.urlOf(id), response).has_value();
    // Who let the first in turns the second away for what that is.
    const bool firstWasIn = http::isOkStatus(m_entries[id].status.value_or(0));
    if (firstWasIn && !http::isOkStatus(response.status)) return false;
    if (response.status == 404 || response.status == 410) return true;
    const Verdict verdict = judge(response, m_entries[id].internal, m_settings.acceptedStatuses).verdict;
    const bool isBlockedToo = verdict == Verdict::Blocked && m_entries[id].verdict == Verdict::Blocked;
    return verdict != Verdict::Broken && !isBlockedToo;
}

void Crawl::settleBySecond(const Attempt& attempt, http::Response response, Now now)
{
    Entry& entry = m_entries[attempt.entry];
    if (entry.internal != attempt.internal) return askFirstAgain(attempt.entry, now);
    if (m_lastRound.mayPass(entry)) m_origins[entry.origin].wavers = true;
    if (entry.retry.bodyMayBeCut) noteBodyEnd(entry.origin, response.bodyEnd);
    // Both were let in: only an empty page is something that the first alone saw.
    const bool agreed = http::isOkStatus(entry.status.value_or(0)) && entry.reason != Reason::EmptyPage;
    const SecondOpinion opinion = answering(entry);
    const std::string_view first = entry.detail; // in the arena
    onAnswered(attempt, std::move(response), now);
    Entry& settled = m_entries[attempt.entry]; // where it is by now: a redirect may have brought new ones
    if (settled.isToBeAsked()) {               // what it is needed for grew, or a cookie came with it
        settled.retry.askedBySecond = false;
        return;
    }
    if (agreed) return;
    settled.opinion = opinion;
    settled.detail = m_entries.keep(bothDetails(settled.detail, first));
}

void Crawl::noteBodyEnd(OriginId origin, http::BodyEnd seenBySecond)
{
    std::uint8_t& foundWhole = m_origins[origin].bodiesFoundWhole;
    if (seenBySecond == http::BodyEnd::Whole)
        foundWhole = std::min<std::uint8_t>(foundWhole + 1, enoughFoundWhole);
}

/// Some servers send all their pages so that nobody sees where they end. To ask for each one twice would be
/// too much.
bool Crawl::endsItsBodies(OriginId origin) const
{
    return m_origins[origin].bodiesFoundWhole >= enoughFoundWhole;
}

/// Neither stack got a good answer: the verdict of the first stands, and its detail says what both saw.
void Crawl::standsByBoth(EntryId id, const http::Outcome& seenBySecond, Now now)
{
    Entry& entry = m_entries[id];
    if (entry.phase != Phase::Doubted) return; // it is asked anew by now
    if (entry.internal != entry.doubtedInside) return askFirstAgain(id, now);
    entry.phase = Phase::Settled;
    entry.opinion = confirming(seenBySecond);
    if (const auto* failure = std::get_if<http::TransportFailure>(&seenBySecond))
        entry.detail = m_entries.keep(bothDetails(entry.detail, failure->detail));
    if (entry.target) doubtRedirects(id, now); // what leads on over it is known again
    verdictStands(id);
}

void Crawl::verdictStands(EntryId id)
{
    if (!m_stopped) m_lastRound.add(m_entries[id], id);
    becameKnown(id);
}

void Crawl::startLastRound(Now now)
{
    if (!isIdle() || m_lastRound.isEmpty()) return;
    for (const EntryId id : m_lastRound.start())
        askLast(id, now);
    releaseDelayed(now);
    startWhatMay(now);
}

/// Its row keeps what is known until the answer is there: who stops the crawl meanwhile has lost nothing.
void Crawl::askLast(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    OriginState& origin = m_origins[entry.origin];
    origin.dead.reset(); // one failure more, and it is again
    if (entry.transportError == http::TransportError::NameServerFailure)
        m_origins.hosts().forget(origin.host);
    // All its failures may have been bad luck there. Twice in a row, and alone with the server, is none. So
    // what fails there is asked three times by the first stack, and twice by the second: a server that fails
    // every third request would have good pages called broken by less.
    // What is no HTTP only the second may tell.
    const bool isNotHttp = entry.transportError == http::TransportError::NotHttp;
    if (origin.wavers || isNotHttp) entry.retry.askedBySecond = false;
    const Duration since = entry.checkedAt ? now.wall - *entry.checkedAt : lastRoundPause;
    entry.phase = Phase::Delayed;
    m_delayed.emplace(now.steady + std::max(Duration{}, lastRoundPause - since), id);
}

void Crawl::onLastAnswered(EntryId id, Now now)
{
    if (!m_lastRound.isAsking(id)) return;
    const Entry& entry = m_entries[id];
    const bool goesOn = entry.isToBeAsked() || // by GET, after a HEAD
                        entry.phase == Phase::Doubted || entry.phase == Phase::BeingRead;
    if (goesOn) return;
    const auto next = keepFromBefore(id);
    if (next && !m_stopped) askLast(*next, now);
}

/// What both stacks saw still holds where it failed as before. Returns whom to ask now.
std::optional<EntryId> Crawl::keepFromBefore(EntryId id)
{
    const LastRound::Answered answered = m_lastRound.onAnswered(id);
    Entry& entry = m_entries[id];
    if (answered.asBefore) {
        entry.detail = answered.asBefore->detail;
        entry.opinion = answered.asBefore->opinion;
    }
    return answered.next;
}

/// While the second was asked, the site grew, or more was wanted of the address than it was asked for.
void Crawl::askFirstAgain(EntryId id, Now now)
{
    Entry& entry = m_entries[id];
    entry.forgetAnswer();
    entry.retry.askedBySecond = false;
    entry.method = m_plan.wantsGet(entry) ? http::Method::Get : http::Method::Head;
    m_discovery.enqueue(id, now.steady);
}

} // namespace crawl
