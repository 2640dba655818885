#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/PageBook.h"

#include <optional>
#include <string_view>

namespace crawl {

/// Finds the links whose fragment their page doesn't have, as soon as that page is known.
///
/// Owned by the Crawl, and so is all that it works on. A fragment whose page isn't known yet waits in the
/// PageBook; where it turns out to be missing, the occurrence moves to an entry of its own.
class FragmentJudge
{
public:
    FragmentJudge(const CrawlSettings& settings, EntryTable& entries, PageBook& pages, Discovery& discovery,
                  ChangeBatch& batch)
        : m_settings(settings)
        , m_entries(entries)
        , m_pages(pages)
        , m_discovery(discovery)
        , m_batch(batch)
    {
    }

    enum class State : std::uint8_t {
        Unknown, // its page isn't read, and may never be
        There,   // or nobody looks for it: the redirect names another
        Missing,
    };
    /// Whether the fragment of this address is looked for at all.
    [[nodiscard]] bool isJudged(const url::Url& address) const;
    [[nodiscard]] State stateOf(std::string_view fragment, EntryId target) const;
    void wait(EntryId target, PageBook::WaitingFragment fragment);

    /// What is known of an address, or of what it redirects to, has changed.
    void onKnown(EntryId id);

private:
    void judgeWaiting(EntryId target);
    void judgeAgain(EntryId missingFragment);

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    PageBook& m_pages;
    Discovery& m_discovery;
    ChangeBatch& m_batch;
};

} // namespace crawl
