// What pages and lists say: the part of Crawl that has documents read and hands on what they hold.

#include "crawl/Crawl.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <variant>

namespace crawl {

namespace {

DocumentKind kindOf(const robots::Sitemap& sitemap)
{
    switch (sitemap.kind) {
    case robots::Sitemap::Kind::UrlSet:
    case robots::Sitemap::Kind::Text: return DocumentKind::Sitemap;
    case robots::Sitemap::Kind::Index: return DocumentKind::SitemapIndex;
    case robots::Sitemap::Kind::Rss:
    case robots::Sitemap::Kind::Atom: return DocumentKind::Feed;
    case robots::Sitemap::Kind::Nothing: break;
    }
    return DocumentKind::Nothing;
}

/// A feed that breaks off has still told what is newest.
Reason doubtOf(const robots::Sitemap& sitemap)
{
    if (sitemap.kind == robots::Sitemap::Kind::Nothing) return Reason::NoSitemap;
    const bool isWhole = !sitemap.cut || kindOf(sitemap) == DocumentKind::Feed;
    return isWhole ? Reason::None : Reason::SitemapCut;
}

/// What a seed is read for. A person who begins with a sitemap means the pages in it; one that is a page is
/// read as a page all the same.
Needs needsOfSeed(std::string_view text)
{
    const auto url = url::parseUrl(text);
    const std::string path(url ? url->path() : std::string_view());
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    Needs needs = Need::Page;
    if (!name.ends_with(".xml") && !name.ends_with(".xml.gz")) return needs;
    needs |= Need::Sitemap;
    if (name.find("sitemap") != std::string_view::npos) needs |= Need::NamedSitemap;
    return needs;
}

} // namespace

void Crawl::startRead(EntryId id, ReadAs as, http::Response response, Now now)
{
    m_entries[id].phase = Phase::BeingRead;
    Attempt attempt;
    attempt.kind = Attempt::Kind::Read;
    attempt.entry = id;
    attempt.as = as;
    attempt.look = lookOf(response);
    url::Url address = m_entries.urlOf(id);
    attempt.reads = m_plan.readable(m_entries[id], address);
    const http::FetchId read = begin(attempt, now);
    html::PageQuestions questions;
    questions.texts = m_fragments.textsWanted(id);
    questions.fingerprint = m_softNotFound.wantsFingerprint(id);
    m_shapeLimits.ask(questions, id, address);
    m_commands.emplace_back(Read{read, as, std::move(response.fields), std::move(response.body),
                                 std::move(address), std::move(questions), readSettingsOf(m_settings),
                                 m_entries[id].environment});
}

void Crawl::onRead(http::FetchId attempt, Reading reading, Now now)
{
    const auto ended = end(attempt);
    if (!ended || ended->kind != Attempt::Kind::Read) return;
    const EntryId id = ended->entry;
    m_entries[id].phase = Phase::Settled;
    // What it is needed for may have grown while it was read.
    const Needs reads = ended->reads | m_plan.readable(m_entries[id], m_entries.urlOf(id));
    std::visit([&](auto& read) { take(id, read, reads, now); }, reading);
    const auto as = readingOf(ended->look, reads);
    const bool isReadAgain = as && as != ended->as;
    if (isReadAgain) {
        becameKnown(id);
        m_discovery.askForPage(id, now.steady);
    } else {
        becameJudged(id, now);
    }
    onLastAnswered(id, now);
    setAsideWhenFull(); // many documents may be read before the next turn
}

void Crawl::take(EntryId id, html::Page& page, Needs reads, Now now)
{
    Entry& entry = m_entries[id];
    entry.indexing.add(page, entry.url, now.wall);
    if (page.isEmpty && entry.verdict == Verdict::Ok) {
        entry.verdict = Verdict::Warning;
        entry.reason = Reason::EmptyPage;
    }
    entry.doubtAsSitemap = Reason::NoSitemap;
    // It may have been read for its ids only.
    entry.unreadByDepth = !reads.has(Need::Page) && m_plan.isTooDeep(entry) &&
                          m_plan.isPageOfTheSite(entry, m_entries.urlOf(id));
    m_intake.open(id, DocumentKind::Page, page.title, page.charset).targets = FragmentTargets::of(page);
    m_fragments.onTextsFound(id, page.textsFound);
    if (reads.has(Need::Page)) takeLinks(id, page, now);
    m_intake.close();
    for (const EntryId changed : m_softNotFound.onRead(id, page, now))
        if (changed != id) becameKnown(changed);
}

void Crawl::take(EntryId id, const html::Sheet& sheet, Needs, Now now)
{
    m_intake.open(id, DocumentKind::Sheet, {}, sheet.charset);
    m_intake.countDataUrls(sheet.dataUrls);
    takeAll(sheet.links, now);
    m_intake.close();
}

void Crawl::take(EntryId id, const html::Manifest& manifest, Needs, Now now)
{
    m_intake.open(id, DocumentKind::Manifest, {});
    takeAll(manifest.links, now);
    m_intake.close();
}

void Crawl::take(EntryId id, const robots::Sitemap& sitemap, Needs, Now now)
{
    m_entries[id].doubtAsSitemap = doubtOf(sitemap);
    m_intake.open(id, kindOf(sitemap), {});
    m_intake.countDataUrls(sitemap.dataUrls);
    takeAll(sitemap.links, now);
    m_intake.close();
}

void Crawl::takeLinks(EntryId id, html::Page& page, Now now)
{
    const Entry& entry = m_entries[id];
    const bool byField = entry.indexing.nofollowByField;
    const bool followsNone =
        (m_settings.obeyMetaRobots && page.robots.nofollow) || (m_settings.obeyRobotsTag && byField);
    if (page.upgradesInsecureRequests || entry.upgradesInsecureRequests) m_mixedContent.exempt(id);
    m_intake.countDataUrls(page.dataUrls);
    m_shapeLimits.open(id, page);
    for (html::Link& link : page.links) {
        const bool follows = !followsNone && !(m_settings.obeyNofollow && link.nofollow);
        link.nofollow = link.nofollow || page.robots.nofollow || byField;
        m_intake.take(link, follows ? LinkIntake::Follows::Yes : LinkIntake::Follows::No, now.steady);
        setAsideWhenFull();
    }
    const bool navigates = std::any_of(page.links.begin(), page.links.end(), [](const html::Link& link) {
        // A link element is none that a person follows: a page built by scripts has its canonical too.
        return link.use == html::LinkUse::Navigate && link.element != "link";
    });
    if (!m_entries[id].leadsTheScope) return;
    if (page.hasScripts && !navigates) sayOnce(Notice::BuiltByScripts, m_entries[id].url);
    m_sitemaps.onSeedRead(m_entries[id].origin, now.steady);
}

void Crawl::takeAll(std::span<const html::Link> links, Now now)
{
    for (const html::Link& link : links) {
        m_intake.take(link, LinkIntake::Follows::Yes, now.steady);
        setAsideWhenFull();
    }
}

void Crawl::add(std::span<const Seed> seeds, Now now)
{
    // All sites first, so that no seed is taken for another's outside link.
    if (m_settings.mode == Mode::Crawl)
        for (const Seed& seed : seeds)
            if (const auto url = url::parseUrl(seed.text);
                url && url->isHttpOrHttps() && m_scope.addSite(*url))
                m_discovery.reclassify(url->origin(), now.steady);
    const bool crawls = m_settings.mode == Mode::Crawl;
    for (const Seed& seed : seeds) {
        const EntryId entry = m_intake.takeSeed(seed, crawls ? needsOfSeed(seed.text) : Needs(), now.steady);
        if (crawls && m_entries[entry].kind == EntryKind::Address) leadScope(entry, now);
    }
}

} // namespace crawl
