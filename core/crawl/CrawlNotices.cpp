// What is said beside the rows.

#include "crawl/Crawl.h"

#include <set>

namespace crawl {

void Crawl::say(Notice notice, std::string_view text)
{
    m_said.emplace(notice, text);
    m_batch.notices.push_back({notice, m_entries.keep(text)});
}

void Crawl::sayOnce(Notice notice, std::string_view text)
{
    if (!m_said.contains({notice, std::string(text)})) say(notice, text);
}

void Crawl::sayLimits()
{
    if (m_discovery.reachedUrlLimit()) sayOnce(Notice::UrlLimitReached, std::to_string(m_settings.maxUrls));
    if (const auto shape = m_shapeLimits.firstLeftOut()) sayOnce(Notice::ShapeLimitReached, *shape);
    if (!isFinished()) return;
    if (leftPagesUnread()) sayOnce(Notice::DepthLimitReached, std::to_string(m_settings.maxDepth));
    if (const auto name = missingLikeMostOutside()) sayOnce(Notice::FewNamesFound, *name);
    for (const std::string& origin : m_softNotFound.onePageForAll())
        sayOnce(Notice::OnePageForAll, origin);
}

/// The name of one that is missing, where many were looked for and nine in ten of the names of other sites
/// were not found: a machine that isn't connected knows none, a closed network a few of its own.
std::optional<std::string> Crawl::missingLikeMostOutside() const
{
    constexpr std::size_t many = 5;
    std::set<HostId> missing;
    std::set<HostId> found;
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[EntryId(i)];
        const bool isAnswered = entry.status || entry.transportError;
        const bool isPage = entry.kind == EntryKind::Address && !m_mailServers.holds(EntryId(i));
        if (entry.internal || !isPage || !isAnswered) continue;
        const HostId host = m_origins[entry.origin].host;
        const bool isMissing = entry.transportError == http::TransportError::NoSuchName ||
                               entry.transportError == http::TransportError::NameServerFailure;
        if (isMissing)
            missing.insert(host);
        else if (m_origins.hosts().isName(host))
            found.insert(host);
    }
    if (missing.size() < many || missing.size() < 9 * found.size()) return {};
    return m_origins.hosts().nameOf(*missing.begin());
}

bool Crawl::leftPagesUnread() const
{
    for (std::uint32_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[EntryId(i)].unreadByDepth) return true;
    return false;
}

std::string_view Crawl::longestAwaitedHost() const
{
    std::optional<std::pair<http::FetchId, OriginId>> longest; // ids are given out in the order of starting
    for (const auto& [id, attempt] : m_attempts) {
        const bool awaits = attempt.kind == Attempt::Kind::Url || attempt.kind == Attempt::Kind::Robots;
        if (awaits && (!longest || id < longest->first)) longest = {id, attempt.origin};
    }
    return longest ? m_origins.hosts().nameOf(m_origins[longest->second].host) : std::string_view();
}

} // namespace crawl
