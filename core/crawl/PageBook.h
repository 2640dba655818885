#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/EntryId.h"
#include "crawl/FragmentCheck.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace crawl {

/// What is kept of the pages that were read, and which fragments wait for pages that were not.
class PageBook
{
public:
    struct Page
    {
        DocumentKind kind = DocumentKind::Nothing;
        std::uint32_t generation = 0; // how often it was read; occurrences of earlier ones are gone
        FragmentTargets targets;
        std::vector<EntryId> links;  // what it links to, doubtful fragments too; depth relaxes along them
        std::vector<EntryId> nested; // of a sheet: those it imports; of an index: its sitemaps
        std::uint32_t dataUrls = 0;
        bool leftOut = false; // links of it were beyond a limit, and are kept nowhere

        /// A sitemap, a feed: nobody gets by clicking to what it names.
        [[nodiscard]] bool namesEntries() const;
    };
    struct WaitingFragment
    {
        OccurrenceId occurrence;
        std::string fragment;
        std::optional<EntryId> page; // where it stands; nullopt: a seed's own place
    };

    /// The page in a new generation, empty. The reference stays valid.
    Page& openAnew(EntryId page);
    [[nodiscard]] Page& at(EntryId page) { return m_pages.at(page); }
    [[nodiscard]] const Page* find(EntryId page) const;

    void wait(EntryId target, WaitingFragment fragment) { m_waiting[target].push_back(std::move(fragment)); }
    /// Of those that wait for that entry.
    [[nodiscard]] const std::vector<WaitingFragment>& waitingFor(EntryId target) const;
    [[nodiscard]] bool isAwaited(EntryId target) const { return m_waiting.contains(target); }
    [[nodiscard]] std::vector<WaitingFragment> takeWaiting(EntryId target);

    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto& [id, page] : m_pages)
            visit(id, page);
    }

private:
    std::unordered_map<EntryId, Page> m_pages;
    std::unordered_map<EntryId, std::vector<WaitingFragment>> m_waiting;
};

} // namespace crawl
