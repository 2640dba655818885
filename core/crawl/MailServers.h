#pragma once

#include "base/Id.h"
#include "crawl/CrawlSettings.h"
#include "crawl/EntryTable.h"
#include "http/MailAnswer.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace crawl {

/// A domain that mail is written to, dense, in the order of discovery.
using MailDomainId = Id<struct MailDomainTag>;

/// Whether mail can reach the domains of mailto links. Each domain is looked up once for all links to it, few
/// at a time. A link is broken where one of its domains can get no mail, and ok where all can; until all is
/// known, and where the name server doesn't say, it stays what it was: skipped.
///
/// Owned by the Crawl, and so is the table that it works on.
class MailServers
{
public:
    MailServers(const CrawlSettings& settings, EntryTable& entries)
        : m_settings(settings)
        , m_entries(entries)
    {
    }

    void add(EntryId link, const url::Url& mailto);
    struct Query
    {
        MailDomainId domain;
        std::string name;
    };
    /// The next to look up; it is under way from now on.
    [[nodiscard]] std::optional<Query> start();
    void onAnswered(MailDomainId id, http::MailAnswer answer, WallTime now);

    /// Its links aren't asked by HTTP.
    [[nodiscard]] bool holds(EntryId link) const { return m_links.contains(link); }
    void askAgain(EntryId link);
    /// Nothing is under way any more: the crawl was stopped.
    void letGo();
    /// Looks up what a stop left.
    void askPending();
    /// None waits for its turn.
    [[nodiscard]] bool isEmpty() const { return !isWanted() || m_waiting.empty(); }

private:
    enum class State : std::uint8_t { Idle, Waiting, UnderWay, Known };
    struct Domain
    {
        std::string name;
        State state = State::Idle;
        http::MailAnswer answer = http::MailAnswer::Unknown;
        WallTime answeredAt;
        std::vector<EntryId> links;
    };

    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] std::optional<MailDomainId> idOf(const std::string& name);
    void wait(MailDomainId id);
    void judge(EntryId link);
    [[nodiscard]] Domain& at(MailDomainId id) { return m_domains[id.value()]; }

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    std::vector<Domain> m_domains;
    std::unordered_map<std::string, MailDomainId> m_ids;
    std::unordered_map<EntryId, std::vector<MailDomainId>> m_links; // in the order of the domains' names
    std::deque<MailDomainId> m_waiting;
    std::uint32_t m_underWay = 0;
};

} // namespace crawl
