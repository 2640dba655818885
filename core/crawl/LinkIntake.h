#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/FragmentJudge.h"
#include "crawl/MixedContent.h"
#include "crawl/PageBook.h"
#include "crawl/Scope.h"
#include "crawl/ShapeLimits.h"
#include "html/Page.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace crawl {

/// Turns what documents and lists say into entries, and notes where each link stands.
///
/// Owned by the Crawl, and so is all that it works on. A document is opened, its links are taken, it is
/// closed.
class LinkIntake
{
public:
    LinkIntake(const CrawlSettings& settings, const Scope& scope, EntryTable& entries, PageBook& pages,
               Discovery& discovery, ShapeLimits& shapeLimits, FragmentJudge& fragments,
               MixedContent& mixedContent, ChangeBatch& batch)
        : m_settings(settings)
        , m_scope(scope)
        , m_entries(entries)
        , m_pages(pages)
        , m_discovery(discovery)
        , m_shapeLimits(shapeLimits)
        , m_fragments(fragments)
        , m_mixedContent(mixedContent)
        , m_batch(batch)
    {
    }

    /// In a new generation: the links it had are no longer there. `charset`: what it was read in, where it
    /// may load style sheets.
    PageBook::Page& open(EntryId document, DocumentKind kind, std::string_view title,
                         std::string_view charset = {});
    /// Follows::No: where it leads is asked, and not read for its links.
    enum class Follows : bool { No, Yes };
    void take(const html::Link& link, Follows follows, Instant now);
    void countDataUrls(std::uint32_t count);
    void close();

    /// What a person or a list names. `needs`: what an address of it is needed for, its fragment aside.
    EntryId takeSeed(const Seed& seed, Needs needs, Instant now);

    /// In all documents as they are now.
    [[nodiscard]] std::uint64_t dataUrls() const { return m_dataUrls; }

private:
    [[nodiscard]] bool isWanted(const html::Link& link) const;
    [[nodiscard]] Depth depthOfLinks() const;
    [[nodiscard]] Discovery::Found foundBy(const html::Link& link, const url::Url& address) const;
    [[nodiscard]] Needs needsOfSitemap(const url::Url& address) const;
    [[nodiscard]] bool isNested(const html::Link& link) const;
    void takeMasked(const html::Link& link, Follows follows, Instant now);
    void takeMissing(const html::Link& link);
    void takeFragment(EntryId target, const html::Link& link, std::string_view fragment);
    void leaveOut(EntryId shape, const html::Link& link);
    OccurrenceId note(EntryId entry, const html::Link& link);

    const CrawlSettings& m_settings;
    const Scope& m_scope;
    EntryTable& m_entries;
    PageBook& m_pages;
    Discovery& m_discovery;
    ShapeLimits& m_shapeLimits;
    FragmentJudge& m_fragments;
    MixedContent& m_mixedContent;
    ChangeBatch& m_batch;
    EntryId m_document; // the one that is open
    DocumentKind m_kind = DocumentKind::Nothing;
    html::EncodingId m_encoding{}; // of the one that is open
    std::uint32_t m_nextOccurrence = 0;
    std::uint64_t m_dataUrls = 0;
    std::unordered_set<EntryId> m_namedSitemaps; // by robots.txt or an index, to be read
};

} // namespace crawl
