#include "support/CrawlScript.h"

#include "crawl/DocumentReader.h"

#include <algorithm>
#include <stdexcept>

namespace support {

using namespace std::chrono_literals;

namespace {

Now startOfTime()
{
    // Any instants do: the steady clock starts at an hour, the wall clock at a date a reader knows.
    return {Instant(1h), WallTime(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1))};
}

} // namespace

CrawlScript::CrawlScript(FakeSite& site, crawl::CrawlSettings settings, const std::vector<std::string>& seeds,
                         std::optional<unsigned> shuffle)
    : m_site(site)
    , m_now(startOfTime())
{
    if (shuffle) m_random.emplace(*shuffle);
    m_crawl.emplace(std::move(settings), m_now);
    std::vector<crawl::Seed> list;
    list.reserve(seeds.size());
    for (const std::string& text : seeds)
        list.push_back({text, std::nullopt});
    m_crawl->add(list, m_now);
}

CrawlScript& CrawlScript::run()
{
    for (;;) {
        while (step(Instant::max())) {
        }
        const bool waitsForReceiver = m_crawl->holdsBack();
        collect();
        if (!waitsForReceiver) return *this;
    }
}

CrawlScript& CrawlScript::runUntil(Duration time)
{
    const Instant limit = startOfTime().steady + time;
    while (step(limit)) {
    }
    if (m_now.steady < limit) {
        m_now.wall += std::chrono::duration_cast<std::chrono::milliseconds>(limit - m_now.steady);
        m_now.steady = limit;
    }
    collect();
    return *this;
}

/// Performs what the crawl wants now, then lets the next thing happen, unless that lies behind `limit`.
bool CrawlScript::step(Instant limit)
{
    for (;;) {
        const std::vector<crawl::Command> commands = m_crawl->next(m_now);
        if (commands.empty()) break;
        for (const crawl::Command& command : commands)
            perform(command);
    }
    std::optional<Instant> at = m_crawl->wakeAt();
    if (!m_events.empty() && (!at || m_events.begin()->first.first <= *at))
        at = m_events.begin()->first.first;
    if (!at || *at > limit) return false;
    if (*at > m_now.steady) {
        m_now.wall += std::chrono::duration_cast<std::chrono::milliseconds>(*at - m_now.steady);
        m_now.steady = *at;
    }
    if (m_events.empty() || m_events.begin()->first.first > *at) return true;
    Pending pending = std::move(m_events.begin()->second);
    m_events.erase(m_events.begin());
    if (pending.host) m_crawl->onHostResolved(pending.id, *pending.host, m_now);
    if (pending.mail) {
        --m_mailUnderWay;
        m_crawl->onMailResolved(pending.id, *pending.mail, m_now);
    }
    if (pending.outcome) {
        if (pending.secondHost)
            --m_secondInFlight[*pending.secondHost];
        else
            --m_inFlight;
        m_crawl->onFetched(pending.id, std::move(*pending.outcome), m_now);
    }
    if (pending.read) m_crawl->onRead(pending.id, crawl::readDocument(*pending.read), m_now);
    return true;
}

void CrawlScript::perform(const crawl::Command& command)
{
    if (const auto* resolve = std::get_if<crawl::ResolveHost>(&command)) {
        schedule(m_site.lookUpDelay(resolve->host), resolve->id, m_site.lookUp(resolve->host), {}, {});
    } else if (const auto* mail = std::get_if<crawl::ResolveMail>(&command)) {
        m_mailLookUps.push_back(mail->domain);
        m_mostMailLookUps = std::max(m_mostMailLookUps, ++m_mailUnderWay);
        const Event event{m_now.steady + m_site.lookUpDelay(mail->domain), m_sequence++};
        Pending pending;
        pending.id = mail->id;
        pending.mail = m_site.lookUpMail(mail->domain);
        m_events.emplace(event, std::move(pending));
    } else if (const auto* robots = std::get_if<crawl::FetchRobots>(&command)) {
        const bool bySecond = robots->stack == crawl::Stack::Second;
        ++(bySecond ? m_robotsAskedBySecond : m_robotsAsked);
        FakeSite::Answer answer =
            bySecond ? m_site.answerToSecond(robots->request) : m_site.answer(robots->request, m_now.steady);
        m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
        schedule(answer.delay, robots->id, {}, std::move(answer.outcome), {});
    } else if (const auto* fetch = std::get_if<crawl::FetchUrl>(&command);
               fetch && fetch->stack == crawl::Stack::Second) {
        performSecond(*fetch);
    } else if (fetch) {
        const url::Url& url = fetch->request.url;
        const bool isGuess = url.path() == "/sitemap.xml" && !m_site.has(url);
        if (!isGuess)
            m_requests.push_back(
                {elapsed(), fetch->request.method, url.href(), fetch->request.deadlines.total});
        FakeSite::Answer answer = m_site.answer(fetch->request, m_now.steady);
        m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
        schedule(answer.delay, fetch->id, {}, std::move(answer.outcome), {});
    } else if (const auto* read = std::get_if<crawl::Read>(&command)) {
        schedule(1ms, read->id, {}, {}, *read);
    }
    // Cancel: the answer still comes, too late, as from a network that had it on its way.
}

void CrawlScript::performSecond(const crawl::FetchUrl& fetch)
{
    m_secondRequests.push_back(
        {elapsed(), fetch.request.method, fetch.request.url.href(), fetch.request.deadlines.total});
    const std::string host(fetch.request.url.host().value_or(""));
    m_mostSecondOfHost = std::max(m_mostSecondOfHost, ++m_secondInFlight[host]);
    std::size_t inFlight = 0;
    for (const auto& [name, count] : m_secondInFlight)
        inFlight += count;
    m_mostSecondInFlight = std::max(m_mostSecondInFlight, inFlight);
    FakeSite::Answer answer = m_site.isServed(host) ? m_site.answer(fetch.request, m_now.steady)
                                                    : m_site.answerToSecond(fetch.request);
    schedule(answer.delay, fetch.id, {}, std::move(answer.outcome), {}, host);
}

void CrawlScript::schedule(Duration delay, http::FetchId id, std::optional<http::HostAnswer> host,
                           std::optional<http::Outcome> outcome, std::optional<crawl::Read> read,
                           std::optional<std::string> secondHost)
{
    if (m_random) delay += std::chrono::milliseconds((*m_random)() % 200);
    m_events.emplace(Event{m_now.steady + delay, m_sequence++},
                     Pending{id, host, std::move(outcome), std::move(read), std::move(secondHost), {}});
}

void CrawlScript::collect()
{
    while (m_crawl->hasFullBatch())
        take(m_crawl->takeChanges());
    take(m_crawl->takeChanges());
}

void CrawlScript::take(const crawl::ChangeBatch& batch)
{
    m_batches.push_back({batch.entries.size(), batch.occurrences.size(), batch.complete});
    m_texts.push_back(batch.text);
    for (const crawl::EntryState& entry : batch.entries)
        m_rows[entry.id] = entry;
    for (const crawl::PageRead& page : batch.pagesRead)
        m_generations[page.page] = page.generation;
    for (const crawl::PageRead& page : batch.pagesRead)
        m_documents[page.page] = page.kind;
    for (const crawl::Occurrence& occurrence : batch.occurrences)
        m_occurrences[occurrence.id] = occurrence;
    for (const crawl::MovedOccurrence& moved : batch.moved)
        m_occurrences.at(moved.occurrence).entry = moved.entry;
    for (const crawl::NoticeGiven& notice : batch.notices)
        m_notices.push_back(notice.notice);
    m_progress = batch.progress;
    m_complete = batch.complete;
}

Urls CrawlScript::asked() const
{
    Urls urls;
    for (const Request& request : m_requests)
        urls.push_back(request.url);
    return urls;
}

Urls CrawlScript::secondAsked() const
{
    Urls urls;
    for (const Request& request : m_secondRequests)
        urls.push_back(request.url);
    return urls;
}

Urls CrawlScript::startedAt(Duration time) const
{
    Urls urls;
    for (const Request& request : m_requests)
        if (request.at == time) urls.push_back(request.url);
    return urls;
}

int CrawlScript::timesAsked(const std::string& url) const
{
    return static_cast<int>(
        std::count_if(m_requests.begin(), m_requests.end(), [&](const Request& r) { return r.url == url; }));
}

CrawlScript::Row CrawlScript::row(const std::string& url) const
{
    const crawl::EntryState& found = state(url);
    return {found.verdict, found.reason};
}

const crawl::EntryState& CrawlScript::state(const std::string& url) const
{
    for (const auto& [id, entry] : m_rows)
        if (entry.url == url && entry.shown) return entry;
    throw std::out_of_range("no row: " + url);
}

bool CrawlScript::hasRow(const std::string& url) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const auto& row) { return row.second.url == url && row.second.shown; });
}

bool CrawlScript::hasPendingRow() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto& row) {
        return row.second.shown && row.second.verdict == crawl::Verdict::Pending;
    });
}

std::vector<crawl::EntryState> CrawlScript::rows() const
{
    std::vector<crawl::EntryState> rows;
    for (const auto& [id, entry] : m_rows)
        if (entry.shown) rows.push_back(entry);
    return rows;
}

Urls CrawlScript::pagesOf(const std::string& url) const
{
    Urls pages;
    const crawl::EntryId id = state(url).id;
    for (const auto& [occurrenceId, occurrence] : m_occurrences) {
        if (occurrence.entry != id) continue;
        if (occurrence.page && m_generations.at(*occurrence.page) != occurrence.generation) continue;
        pages.push_back(occurrence.page ? std::string(m_rows.at(*occurrence.page).url) : "seed");
    }
    std::sort(pages.begin(), pages.end());
    return pages;
}

std::vector<std::string> CrawlScript::placesOf(const std::string& url) const
{
    std::vector<std::string> places;
    const crawl::EntryId id = state(url).id;
    for (const auto& [occurrenceId, occurrence] : m_occurrences) {
        if (occurrence.entry != id || !occurrence.page) continue;
        if (m_generations.at(*occurrence.page) != occurrence.generation) continue;
        places.push_back(std::string(m_rows.at(*occurrence.page).url) + ":" +
                         std::to_string(occurrence.line) + ":" + std::to_string(occurrence.column) + " " +
                         std::string(occurrence.raw));
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::map<std::string, crawl::DocumentKind> CrawlScript::documents() const
{
    std::map<std::string, crawl::DocumentKind> documents;
    for (const auto& [id, kind] : m_documents)
        if (kind != crawl::DocumentKind::Nothing) documents[std::string(m_rows.at(id).url)] = kind;
    return documents;
}

std::optional<http::Method> CrawlScript::methodOf(const std::string& url) const
{
    std::optional<http::Method> last;
    for (const Request& request : m_requests)
        if (request.url == url) last = request.method;
    return last;
}

Urls CrawlScript::seedTexts() const
{
    Urls texts;
    for (const auto& [id, occurrence] : m_occurrences)
        if (!occurrence.page) texts.emplace_back(occurrence.raw);
    return texts;
}

std::vector<std::string> CrawlScript::summary() const
{
    std::vector<std::string> lines;
    for (const auto& [id, entry] : m_rows) {
        if (!entry.shown) continue;
        std::string line =
            std::string(entry.url) + " verdict " + std::to_string(static_cast<int>(entry.verdict)) + "/" +
            std::to_string(static_cast<int>(entry.reason)) + " status " +
            std::to_string(entry.status.value_or(0)) + " final " + std::string(entry.finalUrl) + " depth " +
            std::to_string(entry.depth) + " inside " + std::to_string(entry.internal) + " on";
        for (const std::string& page : pagesOf(std::string(entry.url)))
            line += " " + page;
        if (entry.hops)
            for (const crawl::Hop& hop : *entry.hops)
                line += " via " + std::string(hop.url);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace support
