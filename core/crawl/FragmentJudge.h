#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/Judge.h"
#include "crawl/PageBook.h"
#include "crawl/TextFragments.h"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace crawl {

/// Finds the links whose fragment names what their page doesn't have, as soon as that page is known.
///
/// Owned by the Crawl, and so is all that it works on. A fragment whose page isn't known yet waits in the
/// PageBook; where it turns out to be in doubt, the occurrence moves to an entry of its own.
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

    /// Whether the fragment of this address is looked for at all.
    [[nodiscard]] bool isJudged(const url::Url& address) const;
    /// Ok: it is there, or nobody looks for it. nullopt: its page isn't read, and may never be; `wait` then.
    [[nodiscard]] std::optional<Judgement> judge(std::string_view fragment, EntryId target);
    void wait(EntryId target, PageBook::WaitingFragment fragment);

    /// A page is about to be read: the texts that are looked for in it.
    [[nodiscard]] std::vector<html::TextDirective> textsWanted(EntryId page);
    void onTextsFound(EntryId page, const std::vector<bool>& found) { m_texts.onRead(page, found); }
    /// What is known of an address, or of what it redirects to, has changed.
    void onKnown(EntryId id);

    /// Pages were read before a link named a text in them.
    [[nodiscard]] bool hasLateTexts() const { return m_texts.hasLate(); }
    [[nodiscard]] std::set<EntryId> takeLateTexts() { return m_texts.takeLate(); }

private:
    [[nodiscard]] Judgement judgeIn(const PageBook::Page& page, EntryId id, std::string_view fragment) const;
    void judgeWaiting(EntryId target);
    void judgeAgain(EntryId doubtfulFragment);

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    PageBook& m_pages;
    Discovery& m_discovery;
    ChangeBatch& m_batch;
    TextFragments m_texts;
};

} // namespace crawl
