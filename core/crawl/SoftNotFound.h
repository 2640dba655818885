#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/Scope.h"
#include "html/Page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Finds the pages that answer 200 and are what their host gives for an address that doesn't exist.
///
/// Each origin of the site is asked once for such an address, as soon as a page of it was read. It is an
/// entry like any other (robots.txt, retries and budgets hold for it) but in no row and no count. Most hosts
/// answer 404, and that is all. Of one that answers with a page, pages that are the same are doubtful,
/// whichever of both was read first. Where its front page is the same too, a script makes every page of that
/// one: nothing can be told apart then, and that is said once. Other sites are not asked: checking a link
/// isn't crawling.
///
/// Owned by the Crawl, and so is all that it works on.
class SoftNotFound
{
public:
    SoftNotFound(const CrawlSettings& settings, EntryTable& entries, Discovery& discovery, const Scope& scope)
        : m_settings(settings)
        , m_entries(entries)
        , m_discovery(discovery)
        , m_scope(scope)
    {
    }

    /// Whether a page that is about to be read is to be recognised later.
    [[nodiscard]] bool wantsFingerprint(EntryId page) const;
    /// A page was read. Returns the pages whose judgement that changed, in order.
    [[nodiscard]] std::vector<EntryId> onRead(EntryId id, const html::Page& page, Now now);
    /// The front pages of those origins that give nothing else for any address, in order.
    [[nodiscard]] std::vector<std::string> onePageForAll() const;

private:
    struct Front
    {
        EntryId page;
        std::optional<std::uint64_t> fingerprint;
    };
    struct Host
    {
        EntryId probe;
        std::optional<std::uint64_t> nothing;             // the fingerprint of what isn't there
        std::unordered_map<EntryId, std::uint64_t> pages; // of those that can be recognised
        std::optional<Front> root;                        // at the site's folder in this origin
        std::optional<Front> seed;                        // the first one
        bool isOnePageForAll = false;
    };

    [[nodiscard]] Host& hostOf(EntryId page, Now now);
    static void note(Host& host, const Entry& entry, bool isRoot, Front front);
    [[nodiscard]] static bool givesOnePage(const Host& host);
    [[nodiscard]] std::vector<EntryId> judgeAll(const Host& host);
    [[nodiscard]] bool judge(const Host& host, EntryId page, std::uint64_t fingerprint);

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    Discovery& m_discovery;
    const Scope& m_scope;
    std::unordered_map<OriginId, Host> m_hosts;
};

} // namespace crawl
