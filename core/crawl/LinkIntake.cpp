#include "crawl/LinkIntake.h"

#include "url/UrlParser.h"

#include <algorithm>
#include <optional>
#include <string>

namespace crawl {

namespace {

Discovery::Found foundBy(const html::Link& link, std::uint32_t pageDepth)
{
    Discovery::Found found;
    found.depth = pageDepth + 1;
    switch (link.use) {
    case html::LinkUse::Navigate: found.needs = Need::Page; break;
    case html::LinkUse::Load:
    case html::LinkUse::LoadSheet:
    case html::LinkUse::LoadManifest:
    case html::LinkUse::LoadFeed:
    case html::LinkUse::Reference: break;
    case html::LinkUse::SubmitPost: found.way = Discovery::Way::Form; break;
    }
    return found;
}

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

} // namespace

PageBook::Page& LinkIntake::open(EntryId document, std::string_view title)
{
    if (const PageBook::Page* before = m_pages.find(document)) m_dataUrls -= before->dataUrls;
    m_mixedContent.onOpened(document);
    PageBook::Page& opened = m_pages.openAnew(document);
    m_batch.pagesRead.push_back({document, opened.generation, m_entries.keep(title)});
    return opened;
}

void LinkIntake::countDataUrls(EntryId document, std::uint32_t count)
{
    m_pages.at(document).dataUrls += count;
    m_dataUrls += count;
}

void LinkIntake::close(EntryId document)
{
    std::vector<EntryId>& links = m_pages.at(document).links;
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
}

bool LinkIntake::isWanted(const html::Link& link) const
{
    const auto names = [](const std::vector<std::string>& wanted, const std::string& name) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    return names(m_settings.elements, link.element) && names(m_settings.attributes, link.attribute);
}

void LinkIntake::take(EntryId document, const html::Link& link, Follows follows, Instant now)
{
    if (!isWanted(link)) return;
    if (link.isMissing) return takeMissing(document, link);
    const std::uint32_t depth = m_entries[document].depth;
    if (!link.target) {
        const EntryId malformed = m_discovery.malformed(trimmed(link.raw), link.target.error(), depth + 1);
        m_pages.at(document).links.push_back(malformed);
        note(document, malformed, link);
        return;
    }
    const auto stripped =
        link.target->hasCredentials() ? std::optional(link.target->withoutCredentials()) : std::nullopt;
    const url::Url& address = stripped ? *stripped : *link.target;
    Discovery::Found found = foundBy(link, depth);
    if (follows == Follows::No) found.needs = found.needs.without(Need::Page);
    const bool isJudged = namesPlace(link) && m_fragments.isJudged(address);
    if (isJudged) found.needs |= Need::Ids;
    const auto entry = m_discovery.address(address, found, now);
    if (!entry) {
        m_pages.at(document).leftOut = true;
        return;
    }
    m_discovery.link(*entry, now);
    m_pages.at(document).links.push_back(*entry);
    m_mixedContent.onLink(document, *entry, link);
    if (isJudged) {
        takeFragment(document, *entry, link, *address.fragment());
    } else {
        note(document, *entry, link);
    }
}

/// What the link names is looked for in its own document only, and isn't there.
void LinkIntake::takeMissing(EntryId document, const html::Link& link)
{
    if (!m_settings.checkFragments) return;
    const std::string_view raw = trimmed(link.raw);
    const std::string_view name =
        link.target && link.target->fragment() ? *link.target->fragment() : raw.substr(raw.find('#') + 1);
    const EntryId missing =
        m_discovery.doubtfulFragment(document, name, {Verdict::Broken, Reason::MissingFragment});
    m_pages.at(document).links.push_back(missing);
    note(document, missing, link);
}

/// Where the page of `target` doesn't have the place, or may not, the link is that place's.
void LinkIntake::takeFragment(EntryId document, EntryId target, const html::Link& link,
                              std::string_view fragment)
{
    const auto judgement = m_fragments.judge(fragment, target);
    if (!judgement) {
        m_fragments.wait(target, {note(document, target, link), std::string(fragment), document});
    } else if (judgement->verdict == Verdict::Ok) {
        note(document, target, link);
    } else {
        const EntryId doubtful = m_discovery.doubtfulFragment(target, fragment, *judgement);
        m_pages.at(document).links.push_back(doubtful);
        note(document, doubtful, link);
    }
}

OccurrenceId LinkIntake::note(EntryId document, EntryId entry, const html::Link& link)
{
    Occurrence told;
    told.id = OccurrenceId(m_nextOccurrence++);
    told.page = document;
    told.entry = entry;
    told.generation = m_pages.find(document)->generation;
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
    told.raw =
        m_entries.keep(parsed && parsed->hasCredentials() ? parsed->withoutCredentials().href() : seed.text);
    if (!parsed) {
        told.entry = m_discovery.malformed(trimmed(seed.text), parsed.error(), 0);
        m_entries[told.entry].seed = true;
        m_batch.occurrences.push_back(told);
        return told.entry;
    }
    const url::Url address = parsed->withoutCredentials();
    const bool judged = m_fragments.isJudged(address);
    Discovery::Found found;
    found.way = Discovery::Way::Seed;
    found.needs = needs;
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
