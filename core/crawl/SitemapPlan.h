#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/LinkIntake.h"
#include "crawl/Origins.h"

#include <set>

namespace crawl {

/// Finds the site's sitemaps: those that its robots.txt names, else the one that may lie at its root.
///
/// Owned by the Crawl, and so is all that it works on.
class SitemapPlan
{
public:
    SitemapPlan(const CrawlSettings& settings, EntryTable& entries, Origins& origins, Discovery& discovery,
                LinkIntake& intake)
        : m_settings(settings)
        , m_entries(entries)
        , m_origins(origins)
        , m_discovery(discovery)
        , m_intake(intake)
    {
    }

    /// The robots.txt of a crawled origin was read.
    void onRobotsKnown(OriginId origin, Instant now);
    /// A seed, or what it redirects to, was read there: it is a site.
    void onSeedRead(OriginId origin, Instant now);
    /// The settings let sitemaps be read from now on.
    void onTurnedOn(Instant now);

private:
    [[nodiscard]] bool isOn() const { return m_settings.mode == Mode::Crawl && m_settings.sitemaps; }

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    Origins& m_origins;
    Discovery& m_discovery;
    LinkIntake& m_intake;
    std::set<OriginId> m_sites;   // whose seed was read
    std::set<OriginId> m_guessed; // of those
};

} // namespace crawl
