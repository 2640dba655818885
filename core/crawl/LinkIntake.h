#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/FragmentJudge.h"
#include "crawl/MixedContent.h"
#include "crawl/PageBook.h"
#include "html/Page.h"

#include <cstdint>
#include <string_view>

namespace crawl {

/// Turns what documents and lists say into entries, and notes where each link stands.
///
/// Owned by the Crawl, and so is all that it works on. A document is opened, its links are taken, it is
/// closed.
class LinkIntake
{
public:
    LinkIntake(const CrawlSettings& settings, EntryTable& entries, PageBook& pages, Discovery& discovery,
               FragmentJudge& fragments, MixedContent& mixedContent, ChangeBatch& batch)
        : m_settings(settings)
        , m_entries(entries)
        , m_pages(pages)
        , m_discovery(discovery)
        , m_fragments(fragments)
        , m_mixedContent(mixedContent)
        , m_batch(batch)
    {
    }

    /// In a new generation: the links it had are no longer there.
    PageBook::Page& open(EntryId document, std::string_view title);
    /// Follows::No: where it leads is asked, and not read for its links.
    enum class Follows : bool { No, Yes };
    void take(EntryId document, const html::Link& link, Follows follows, Instant now);
    void countDataUrls(EntryId document, std::uint32_t count);
    void close(EntryId document);

    /// What a person or a list names. `needs`: what an address of it is needed for, its fragment aside.
    EntryId takeSeed(const Seed& seed, Needs needs, Instant now);

    /// In all documents as they are now.
    [[nodiscard]] std::uint64_t dataUrls() const { return m_dataUrls; }

private:
    [[nodiscard]] bool isWanted(const html::Link& link) const;
    void takeMissing(EntryId document, const html::Link& link);
    void takeFragment(EntryId document, EntryId target, const html::Link& link, std::string_view fragment);
    OccurrenceId note(EntryId document, EntryId entry, const html::Link& link);

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    PageBook& m_pages;
    Discovery& m_discovery;
    FragmentJudge& m_fragments;
    MixedContent& m_mixedContent;
    ChangeBatch& m_batch;
    std::uint32_t m_nextOccurrence = 0;
    std::uint64_t m_dataUrls = 0;
};

} // namespace crawl
