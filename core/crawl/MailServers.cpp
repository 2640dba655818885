#include "crawl/MailServers.h"

#include "url/Contact.h"

#include <algorithm>

namespace crawl {

namespace {

// A name server answers in milliseconds; more at once would look like an attack on it.
constexpr std::uint32_t maxUnderWay = 8;
// A directory of companies has some thousands. Whoever makes up more makes them up.
constexpr std::size_t maxDomains = 10'000;

std::optional<http::TransportError> faultIn(http::MailAnswer answer)
{
    switch (answer) {
    case http::MailAnswer::NoSuchName: return http::TransportError::NoSuchName;
    case http::MailAnswer::NoServer: return http::TransportError::NoMailServer;
    case http::MailAnswer::TakesNone: return http::TransportError::TakesNoMail;
    case http::MailAnswer::HasServer:
    case http::MailAnswer::Unknown: break;
    }
    return std::nullopt;
}

} // namespace

/// It leads to other sites, as it were.
bool MailServers::isWanted() const
{
    const bool asksOthers = m_settings.checkExternal || m_settings.mode == Mode::Check;
    return m_settings.checkMailServers && m_settings.checkContacts && asksOthers;
}

void MailServers::add(EntryId link, const url::Url& mailto)
{
    if (mailto.scheme() != "mailto" || holds(link)) return;
    const auto names = url::mailDomains(mailto);
    if (!names || names->empty()) return;
    std::vector<MailDomainId> domains;
    for (const std::string& name : *names) {
        const auto id = idOf(name);
        if (!id) return; // beyond what is looked up: nothing will be known of the link
        domains.push_back(*id);
    }
    for (const MailDomainId id : domains) {
        at(id).links.push_back(link);
        if (at(id).state == State::Idle) wait(id);
    }
    m_links.emplace(link, std::move(domains));
    judge(link);
}

std::optional<MailServers::Query> MailServers::start()
{
    if (isEmpty() || m_underWay >= maxUnderWay) return std::nullopt;
    const MailDomainId id = m_waiting.front();
    m_waiting.pop_front();
    at(id).state = State::UnderWay;
    ++m_underWay;
    return Query{id, at(id).name};
}

void MailServers::onAnswered(MailDomainId id, http::MailAnswer answer, WallTime now)
{
    --m_underWay;
    at(id).state = State::Known;
    at(id).answer = answer;
    at(id).answeredAt = now;
    for (const EntryId link : at(id).links)
        judge(link);
}

void MailServers::askAgain(EntryId link)
{
    const auto place = m_links.find(link);
    if (place == m_links.end()) return;
    for (const MailDomainId id : place->second)
        if (at(id).state == State::Known || at(id).state == State::Idle) wait(id);
}

void MailServers::letGo()
{
    for (Domain& domain : m_domains)
        if (domain.state != State::Known) domain.state = State::Idle;
    m_waiting.clear();
    m_underWay = 0;
}

void MailServers::askPending()
{
    for (std::uint32_t i = 0; i < m_domains.size(); ++i)
        if (m_domains[i].state == State::Idle) wait(MailDomainId(i));
}

std::optional<MailDomainId> MailServers::idOf(const std::string& name)
{
    if (const auto place = m_ids.find(name); place != m_ids.end()) return place->second;
    if (m_domains.size() == maxDomains) return std::nullopt;
    const MailDomainId id(static_cast<std::uint32_t>(m_domains.size()));
    m_domains.push_back({name, State::Idle, http::MailAnswer::Unknown, {}, {}});
    m_ids.emplace(name, id);
    return id;
}

void MailServers::wait(MailDomainId id)
{
    at(id).state = State::Waiting;
    m_waiting.push_back(id);
}

/// The first domain at fault, by name, tells why.
void MailServers::judge(EntryId link)
{
    const std::vector<MailDomainId>& domains = m_links.at(link);
    const auto is = [this](auto what) { return [this, what](MailDomainId id) { return what(at(id)); }; };
    if (!std::all_of(domains.begin(), domains.end(),
                     is([](const Domain& domain) { return domain.state == State::Known; })))
        return;
    const auto fault =
        std::find_if(domains.begin(), domains.end(),
                     is([](const Domain& domain) { return faultIn(domain.answer).has_value(); }));
    const bool hasAll =
        std::all_of(domains.begin(), domains.end(),
                    is([](const Domain& domain) { return domain.answer == http::MailAnswer::HasServer; }));
    Entry& entry = m_entries[link];
    entry.forgetAnswer();
    entry.verdict = Verdict::Skipped;
    entry.reason = Reason::UnsupportedScheme;
    if (fault != domains.end()) {
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::Dns;
        entry.transportError = faultIn(at(*fault).answer);
        entry.detail = m_entries.keep(at(*fault).name);
    } else if (hasAll) {
        entry.verdict = Verdict::Ok;
        entry.reason = Reason::None;
    }
    if (entry.verdict != Verdict::Skipped) {
        ++entry.attempts;
        for (const MailDomainId id : domains)
            entry.checkedAt = std::max(entry.checkedAt.value_or(WallTime()), at(id).answeredAt);
    }
    m_entries.markChanged(link);
}

} // namespace crawl
