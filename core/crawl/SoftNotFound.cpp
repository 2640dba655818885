#include "crawl/SoftNotFound.h"

#include "html/Page.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace crawl {

namespace {

/// An address that no site has, the same each time the origin is crawled: no randomness, so that two crawls
/// ask for the same.
std::string nonsenseName(const url::Origin& origin)
{
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(html::hashOfFragmentTarget(origin.serialize())));
    return "hydra-link-checker-" + std::string(digits.data());
}

} // namespace

bool SoftNotFound::wantsFingerprint(EntryId page) const
{
    const Entry& entry = m_entries[page];
    if (!m_settings.checkSoftNotFound || !entry.internal) return false;
    const auto host = m_hosts.find(entry.origin);
    if (host == m_hosts.end() || host->second.nothing || host->second.probe == page) return true;
    // It was asked and gave no page: nothing has to be recognised there.
    const Entry& probe = m_entries[host->second.probe];
    return probe.phase != Phase::Settled && probe.verdict != Verdict::Skipped;
}

std::vector<EntryId> SoftNotFound::onRead(EntryId id, const html::Page& page, Now now)
{
    if (!m_settings.checkSoftNotFound || !m_entries[id].internal) return {};
    Host& host = hostOf(id, now);
    if (host.probe == id) host.nothing = page.fingerprint;
    const url::Url url = m_entries.urlOf(id);
    const bool isRoot = url.path() == m_scope.folderIn(url.origin()) && !url.query();
    note(host, m_entries[id], isRoot, {id, page.fingerprint});
    host.pages.erase(id);
    if (page.fingerprint) host.pages.emplace(id, *page.fingerprint);
    const bool wasOnePage = std::exchange(host.isOnePageForAll, givesOnePage(host));
    if (host.probe == id || wasOnePage != host.isOnePageForAll) return judgeAll(host);
    if (!page.fingerprint || !judge(host, id, *page.fingerprint)) return {};
    return {id};
}

std::vector<std::string> SoftNotFound::onePageForAll() const
{
    std::vector<std::string> origins;
    for (const auto& [origin, host] : m_hosts)
        if (host.isOnePageForAll) origins.push_back(m_entries.urlOf(host.probe).origin().serialize());
    std::sort(origins.begin(), origins.end());
    return origins;
}

/// With its probe on the way.
SoftNotFound::Host& SoftNotFound::hostOf(EntryId page, Now now)
{
    const auto [place, isNew] = m_hosts.try_emplace(m_entries[page].origin);
    if (!isNew) return place->second;
    const url::Url base = m_entries.urlOf(page);
    const url::Origin origin = base.origin();
    const std::string path = std::string(m_scope.folderIn(origin).value_or("/")) + nonsenseName(origin);
    Discovery::Found found;
    found.way = Discovery::Way::Probe;
    found.needs = Need::Fingerprint;
    found.depth = m_entries[page].depth;
    const auto url = url::parseUrl(path, &base);
    place->second.probe = *m_discovery.address(*url, found, now.steady);
    return place->second;
}

void SoftNotFound::note(Host& host, const Entry& entry, bool isRoot, Front front)
{
    if (isRoot) host.root = front;
    const bool isFirstSeed = entry.seed && (!host.seed || front.page.value() <= host.seed->page.value());
    if (isFirstSeed) host.seed = front;
}

bool SoftNotFound::givesOnePage(const Host& host)
{
    const std::optional<Front>& front = host.root ? host.root : host.seed;
    return host.nothing && front && front->fingerprint == host.nothing;
}

std::vector<EntryId> SoftNotFound::judgeAll(const Host& host)
{
    std::vector<EntryId> changed;
    for (const auto& [page, fingerprint] : host.pages)
        if (judge(host, page, fingerprint)) changed.push_back(page);
    std::sort(changed.begin(), changed.end());
    return changed;
}

bool SoftNotFound::judge(const Host& host, EntryId page, std::uint64_t fingerprint)
{
    Entry& entry = m_entries[page];
    const bool isDoubtful = fingerprint == host.nothing && !host.isOnePageForAll;
    const bool wasDoubtful = entry.reason == Reason::Soft404;
    if (isDoubtful && entry.verdict == Verdict::Ok) {
        entry.verdict = Verdict::Warning;
        entry.reason = Reason::Soft404;
        return true;
    }
    if (isDoubtful || !wasDoubtful) return false;
    entry.verdict = Verdict::Ok;
    entry.reason = Reason::None;
    return true;
}

} // namespace crawl
