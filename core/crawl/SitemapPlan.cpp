#include "crawl/SitemapPlan.h"

#include "url/UrlParser.h"

#include <optional>
#include <utility>

namespace crawl {

namespace {

/// As long as the line. sitemaps.org asks for a whole URL; other readers take a relative one as well.
html::Link linkOf(const robots::SitemapLine& line, const url::Url& robotsTxt)
{
    return {.type = html::LinkType::Other,
            .use = html::LinkUse::LoadFeed,
            .origin = html::LinkOrigin::Sitemap,
            .raw = line.address,
            .target = url::parseUrl(line.address, &robotsTxt),
            .line = line.line,
            .column = line.column};
}

} // namespace

void SitemapPlan::onRobotsKnown(OriginId origin, Instant now)
{
    const RobotsGate& gate = m_origins[origin].robots;
    if (!isOn() || gate.isUnreachable()) return;
    const std::vector<robots::SitemapLine> lines = gate.sitemaps();
    const url::Url address = gate.url();
    const bool hadLines = m_entries.find(EntryKind::RobotsTxt, address.href()).has_value();
    if (lines.empty() && !hadLines) return;
    m_intake.open(m_discovery.robotsTxt(address), DocumentKind::RobotsTxt, {});
    for (const robots::SitemapLine& line : lines)
        m_intake.take(linkOf(line, address), LinkIntake::Follows::Yes, now);
    m_intake.close();
}

void SitemapPlan::onSeedRead(OriginId origin, Instant now)
{
    m_sites.insert(origin);
    const RobotsGate& gate = m_origins[origin].robots;
    if (!isOn() || !gate.sitemaps().empty() || !m_guessed.insert(origin).second) return;
    const auto guess = url::parseUrl("/sitemap.xml", &gate.url());
    if (!guess) return;
    Discovery::Found found;
    found.way = Discovery::Way::Probe;
    found.needs = Need::Sitemap;
    found.depth = Depth::bySitemap(1);
    found.nesting = 1;
    static_cast<void>(m_discovery.address(*guess, found, now));
}

void SitemapPlan::onTurnedOn(Instant now)
{
    // Its lines may name sitemaps on origins that are new.
    const std::size_t known = m_origins.size();
    for (std::uint32_t origin = 0; origin < known; ++origin)
        onRobotsKnown(OriginId(origin), now);
    for (const OriginId site : m_sites)
        onSeedRead(site, now);
}

} // namespace crawl
