#include "crawl/LinkIntake.h"

#include "html/LinkSecrets.h"
#include "url/Contact.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <optional>
#include <string>

namespace crawl {

namespace {

/// As many as sitemaps.org lets an index name; each of them may list as many pages. What is named beyond that
/// is asked, not read.
constexpr std::size_t maxNamedSitemaps = 50'000;

/// Whether the fragment of its address names a place in the document there. The map of a usemap is looked for
/// by name, in its own page only.
bool namesPlace(const html::Link& link)
{
    return link.use == html::LinkUse::Navigate ||
           (link.use == html::LinkUse::Reference && link.attribute != "usemap");
}

std::string_view trimmed(std::string_view text)
{
    // The C0 control or space of the URL Standard §4.4, step 1.
    const auto isPadding = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!text.empty() && isPadding(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isPadding(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Why a link leads nowhere, as far as its text alone can tell.
std::optional<url::UrlError> problemOf(const Result<url::Url, url::UrlError>& target, bool checkContacts)
{
    if (!target) return target.error();
    return checkContacts ? url::problemOfContact(*target) : std::nullopt;
}

} // namespace

PageBook::Page& LinkIntake::open(EntryId document, DocumentKind kind, std::string_view title,
                                 std::string_view charset)
{
    m_document = document;
    m_kind = kind;
    m_encoding = html::idOfEncoding(charset);
    if (const PageBook::Page* before = m_pages.find(document)) m_dataUrls -= before->dataUrls;
    m_mixedContent.onOpened(document);
    PageBook::Page& opened = m_pages.openAnew(document);
    opened.kind = kind;
    m_batch.pagesRead.push_back({document, opened.generation, m_entries.keep(title), kind});
    return opened;
}

void LinkIntake::countDataUrls(std::uint32_t count)
{
    m_pages.at(m_document).dataUrls += count;
    m_dataUrls += count;
}

void LinkIntake::close()
{
    m_shapeLimits.close();
    PageBook::Page& closed = m_pages.at(m_document);
    for (std::vector<EntryId>* entries : {&closed.links, &closed.nested}) {
        std::sort(entries->begin(), entries->end());
        entries->erase(std::unique(entries->begin(), entries->end()), entries->end());
    }
}

bool LinkIntake::isWanted(const html::Link& link) const
{
    const auto names = [](const std::vector<std::string>& wanted, std::string_view name) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    return names(m_settings.elements, link.element) && names(m_settings.attributes, link.attribute);
}

Depth LinkIntake::depthOfLinks() const
{
    const Depth depth = m_entries[m_document].depth;
    return m_pages.find(m_document)->namesEntries() ? depth.ofEntries() : depth.ofLinks();
}

Discovery::Found LinkIntake::foundBy(const html::Link& link, const url::Url& address) const
{
    Discovery::Found found;
    found.depth = depthOfLinks();
    switch (link.use) {
    case html::LinkUse::Navigate: found.needs = Need::Page; break;
    case html::LinkUse::Load: break;
    case html::LinkUse::LoadSheet:
        found.needs = Need::Sheet;
        found.environment = link.charset == html::EncodingId::None ? m_encoding : link.charset;
        break;
    case html::LinkUse::LoadManifest: found.needs = Need::Manifest; break;
    case html::LinkUse::LoadFeed: found.needs = needsOfSitemap(address); break;
    case html::LinkUse::Reference: break;
    case html::LinkUse::SubmitPost: found.way = Discovery::Way::Form; break;
    }
    const bool isLoadedToBeRead = !found.needs.isEmpty() && !found.needs.has(Need::Page);
    if (isLoadedToBeRead)
        found.nesting =
            isNested(link) ? static_cast<std::uint8_t>(m_entries[m_document].nesting + 1) : std::uint8_t(1);
    return found;
}

/// robots.txt may name a sitemap on any host (sitemaps.org, "cross submits"); an index only those of its
/// site.
Needs LinkIntake::needsOfSitemap(const url::Url& address) const
{
    const bool isByRobots = m_kind == DocumentKind::RobotsTxt;
    if (!isByRobots && m_kind != DocumentKind::SitemapIndex) return Need::Feed;
    const bool mayBeRead = isByRobots || m_scope.isOfTheSite(address.origin());
    if (!mayBeRead || m_namedSitemaps.size() >= maxNamedSitemaps) return {};
    return Need::Sitemap | Need::NamedSitemap;
}

bool LinkIntake::isNested(const html::Link& link) const
{
    switch (m_kind) {
    case DocumentKind::Sheet: return link.use == html::LinkUse::LoadSheet;
    case DocumentKind::SitemapIndex: return link.use == html::LinkUse::LoadFeed;
    case DocumentKind::Page:
    case DocumentKind::Manifest:
    case DocumentKind::Sitemap:
    case DocumentKind::Feed:
    case DocumentKind::RobotsTxt:
    case DocumentKind::Nothing: break;
    }
    return false;
}

/// A password is in no row, and in no place of one.
void LinkIntake::take(const html::Link& link, Follows follows, Instant now)
{
    if (!isWanted(link)) return;
    const auto masked = html::withoutSecrets(link);
    takeMasked(masked ? *masked : link, follows, now);
}

// Over 35 lines: the questions that a link has to pass, in their order.
void LinkIntake::takeMasked(const html::Link& link, Follows follows, Instant now)
{
    if (link.isMissing) return takeMissing(link);
    PageBook::Page& document = m_pages.at(m_document);
    if (const auto problem = problemOf(link.target, m_settings.checkContacts)) {
        const EntryId malformed = m_discovery.malformed(trimmed(link.raw), *problem, depthOfLinks());
        document.links.push_back(malformed);
        note(malformed, link);
        return;
    }
    const url::Url& address = *link.target;
    // The sitemap is that of the whole origin.
    if (m_settings.belowSeedFolder && m_kind == DocumentKind::Sitemap && !m_scope.isInside(address)) return;
    Discovery::Found found = foundBy(link, address);
    if (follows == Follows::No) found.needs = found.needs.without(Need::Page);
    const bool isJudged = namesPlace(link) && m_fragments.isJudged(address);
    if (isJudged) found.needs |= Need::Ids;
    const ShapeLimits::Admission admission = m_shapeLimits.admit(address, found.depth);
    if (admission.leftOutWith) return leaveOut(*admission.leftOutWith, link);
    const auto entry = m_discovery.address(address, found, now);
    if (!entry) {
        document.leftOut = true;
        return;
    }
    m_shapeLimits.onFound(*entry, admission);
    if (found.needs.has(Need::NamedSitemap)) m_namedSitemaps.insert(*entry);
    m_discovery.link(*entry, now);
    document.links.push_back(*entry);
    if (isNested(link)) document.nested.push_back(*entry);
    m_mixedContent.onLink(m_document, *entry, link);
    if (isJudged) {
        takeFragment(*entry, link, *address.fragment());
    } else {
        note(*entry, link);
    }
}

/// What the link names is looked for in its own document only, and isn't there.
void LinkIntake::takeMissing(const html::Link& link)
{
    if (!m_settings.checkFragments) return;
    const std::string_view raw = trimmed(link.raw);
    const std::string_view name =
        link.target && link.target->fragment() ? *link.target->fragment() : raw.substr(raw.find('#') + 1);
    const EntryId missing =
        m_discovery.doubtfulFragment(m_document, name, {Verdict::Broken, Reason::MissingFragment});
    m_pages.at(m_document).links.push_back(missing);
    note(missing, link);
}

/// Where the page of `target` doesn't have the place, or may not, the link is that place's.
void LinkIntake::takeFragment(EntryId target, const html::Link& link, std::string_view fragment)
{
    const auto judgement = m_fragments.judge(fragment, target);
    if (!judgement) {
        m_fragments.wait(target, {note(target, link), std::string(fragment), m_document});
    } else if (judgement->verdict == Verdict::Ok) {
        note(target, link);
    } else {
        const EntryId doubtful = m_discovery.doubtfulFragment(target, fragment, *judgement);
        m_pages.at(m_document).links.push_back(doubtful);
        note(doubtful, link);
    }
}

void LinkIntake::leaveOut(EntryId shape, const html::Link& link)
{
    PageBook::Page& document = m_pages.at(m_document);
    document.leftOut = true;
    document.links.push_back(shape);
    note(shape, link);
}

OccurrenceId LinkIntake::note(EntryId entry, const html::Link& link)
{
    Occurrence told;
    told.id = OccurrenceId(m_nextOccurrence++);
    told.page = m_document;
    told.entry = entry;
    told.generation = m_pages.find(m_document)->generation;
    told.line = link.line;
    told.column = link.column;
    told.type = link.type;
    told.origin = link.origin;
    told.position = link.position;
    told.nofollow = link.nofollow;
    told.element = m_entries.keep(link.element);
    told.attribute = m_entries.keep(link.attribute);
    told.text = m_entries.keep(link.text);
    told.altText = m_entries.keep(link.altText);
    told.raw = m_entries.keep(link.raw);
    told.rel = m_entries.keep(link.rel);
    told.windowTarget = m_entries.keep(link.windowTarget);
    told.path = m_entries.keepPath(link.path);
    m_batch.occurrences.push_back(told);
    return told.id;
}

EntryId LinkIntake::takeSeed(const Seed& seed, Needs needs, Instant now)
{
    Occurrence told;
    told.id = OccurrenceId(m_nextOccurrence++);
    told.line = seed.line.value_or(0);
    const auto parsed = url::parseUrl(seed.text);
    // A password is in no report.
    const std::string shown = parsed && parsed->hasCredentials() ? parsed->withoutCredentials().href()
                                                                 : url::maskedPassword(seed.text);
    told.raw = m_entries.keep(shown);
    if (const auto problem = problemOf(parsed, m_settings.checkContacts)) {
        told.entry = m_discovery.malformed(trimmed(shown), *problem, Depth::byLinks(0));
        m_entries[told.entry].seed = true;
        m_batch.occurrences.push_back(told);
        return told.entry;
    }
    const url::Url address = parsed->withoutCredentials();
    const bool judged = m_fragments.isJudged(address);
    Discovery::Found found;
    found.way = Discovery::Way::Seed;
    found.needs = needs;
    if (needs.has(Need::Sitemap)) found.nesting = 1;
    found.depth = Depth::byLinks(0);
    if (judged) found.needs |= Need::Ids;
    told.entry = *m_discovery.address(address, found, now);
    m_entries[told.entry].seed = true;
    m_discovery.link(told.entry, now);
    m_batch.occurrences.push_back(told);
    if (!judged) return told.entry;
    const std::string_view fragment = *address.fragment();
    const auto judgement = m_fragments.judge(fragment, told.entry);
    if (!judgement) {
        m_fragments.wait(told.entry, {told.id, std::string(fragment), std::nullopt});
    } else if (judgement->verdict != Verdict::Ok) {
        m_batch.moved.push_back({told.id, m_discovery.doubtfulFragment(told.entry, fragment, *judgement)});
    }
    return told.entry;
}

} // namespace crawl
