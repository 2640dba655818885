// What pages and lists say: the part of Crawl that turns links into entries and occurrences.

#include "crawl/Crawl.h"
#include "crawl/FragmentCheck.h"
#include "crawl/RedirectChain.h"
#include "html/PageSniffer.h"
#include "http/MediaType.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <optional>

namespace crawl {

namespace {

Discovery::Found foundBy(const html::Link& link, std::uint32_t pageDepth)
{
    Discovery::Found found;
    found.depth = pageDepth + 1;
    switch (link.use) {
    case html::LinkUse::Navigate: found.need = Need::Page; break;
    case html::LinkUse::Load:
    case html::LinkUse::LoadSheet:
    case html::LinkUse::LoadManifest:
    case html::LinkUse::LoadFeed:
    case html::LinkUse::Reference: break;
    case html::LinkUse::SubmitPost: found.way = Discovery::Way::Form; break;
    }
    return found;
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

bool isPageToRead(const http::Response& response)
{
    if (!http::isOkStatus(response.status) || response.bodyEnd == http::BodyEnd::Unreadable) return false;
    const auto type = http::parseMediaType(response.fields.find("Content-Type").value_or(""));
    // Without a type a browser looks at the bytes.
    return type ? type->isHtml() : html::looksLikePage(response.body);
}

void Crawl::startRead(EntryId id, url::Url url, http::Response response, Now now)
{
    m_entries[id].phase = Phase::Reading;
    Attempt attempt;
    attempt.kind = Attempt::Kind::Read;
    attempt.entry = id;
    const http::FetchId read = begin(attempt, now);
    m_commands.emplace_back(Read{read, std::move(response.body),
                                 http::parseMediaType(response.fields.find("Content-Type").value_or("")),
                                 std::move(url)});
}

void Crawl::onRead(http::FetchId attempt, html::Page page, Now now)
{
    const auto ended = end(attempt);
    if (!ended || ended->kind != Attempt::Kind::Read) return;
    const EntryId id = ended->entry;
    m_entries[id].phase = Phase::Settled;
    if (page.isEmpty && m_entries[id].verdict == Verdict::Ok) {
        m_entries[id].verdict = Verdict::Warning;
        m_entries[id].reason = Reason::EmptyPage;
    }
    PageBook::Page& opened = openPage(id, page.title);
    opened.fragmentTargets = std::move(page.fragmentTargets);
    if (m_entries[id].need == Need::Page) {
        opened.dataUrls = page.dataUrls;
        m_dataUrls += page.dataUrls;
        for (const html::Link& link : page.links)
            takeLink(id, link, now);
        const bool navigates = std::any_of(page.links.begin(), page.links.end(), [](const html::Link& link) {
            return link.use == html::LinkUse::Navigate;
        });
        if (m_entries[id].leadsTheScope && page.hasScripts && !navigates)
            sayOnce(Notice::BuiltByScripts, m_entries[id].url);
    }
    std::sort(opened.links.begin(), opened.links.end());
    opened.links.erase(std::unique(opened.links.begin(), opened.links.end()), opened.links.end());
    becameKnown(id);
}

/// In a new generation: the links it had are no longer there.
PageBook::Page& Crawl::openPage(EntryId id, std::string_view title)
{
    if (const PageBook::Page* before = m_pages.find(id)) m_dataUrls -= before->dataUrls;
    PageBook::Page& opened = m_pages.openAnew(id);
    m_batch.pagesRead.push_back({id, opened.generation, m_entries.keep(title)});
    return opened;
}

bool Crawl::isWantedLink(const html::Link& link) const
{
    const auto names = [](const std::vector<std::string>& wanted, const std::string& name) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    return names(m_settings.elements, link.element) && names(m_settings.attributes, link.attribute);
}

void Crawl::takeLink(EntryId page, const html::Link& link, Now now)
{
    if (!isWantedLink(link)) return;
    const std::uint32_t depth = m_entries[page].depth;
    if (!link.target) {
        const EntryId malformed = m_discovery.malformed(trimmed(link.raw), link.target.error(), depth + 1);
        m_pages.at(page).links.push_back(malformed);
        occur(page, malformed, link);
        return;
    }
    const auto stripped = link.target->hasCredentials() ? std::optional(link.target->withoutCredentials()) : std::nullopt;
    const url::Url& address = stripped ? *stripped : *link.target;
    const auto entry = m_discovery.address(address, foundBy(link, depth), now.steady);
    if (!entry) {
        m_pages.at(page).leftOut = true;
        return;
    }
    m_discovery.link(*entry, now.steady);
    m_pages.at(page).links.push_back(*entry);
    const bool judged = m_settings.checkFragments && link.use == html::LinkUse::Navigate &&
                        address.isHttpOrHttps() && address.fragment() && needsTarget(*address.fragment());
    const FragmentState state = judged ? stateOf(*address.fragment(), *entry) : FragmentState::There;
    switch (state) {
    case FragmentState::Unknown:
        m_pages.wait(*entry, {occur(page, *entry, link), std::string(*address.fragment()), page});
        return;
    case FragmentState::There: occur(page, *entry, link); return;
    case FragmentState::Missing: break;
    }
    const EntryId missing = m_discovery.missingFragment(*entry, *address.fragment());
    m_pages.at(page).links.push_back(missing);
    occur(page, missing, link);
}

OccurrenceId Crawl::occur(EntryId page, EntryId entry, const html::Link& link)
{
    Occurrence told;
    told.id = OccurrenceId(m_nextOccurrence++);
    told.page = page;
    told.entry = entry;
    told.generation = m_pages.find(page)->generation;
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
    told.path = m_entries.keep(link.path);
    m_batch.occurrences.push_back(told);
    return told.id;
}

Crawl::FragmentState Crawl::stateOf(std::string_view fragment, EntryId target) const
{
    const RedirectChain chain = followRedirects(m_entries, target, m_settings.maxRedirects);
    if (chain.end != RedirectChain::End::Reached) return FragmentState::Unknown;
    // Of a page that no longer answers only what it once had is known.
    const Verdict verdict = m_entries[chain.last].verdict;
    const PageBook::Page* page = m_pages.find(chain.last);
    if (!page || (verdict != Verdict::Ok && verdict != Verdict::Warning)) return FragmentState::Unknown;
    const bool isThere = chain.fragmentInLocation || hasIndicatedPart(page->fragmentTargets, fragment);
    return isThere ? FragmentState::There : FragmentState::Missing;
}

void Crawl::add(std::span<const Seed> seeds, Now now)
{
    // All sites first, so that no seed is taken for another's outside link.
    if (m_settings.mode == Mode::Crawl)
        for (const Seed& seed : seeds)
            if (const auto url = url::parseUrl(seed.text);
                url && url->isHttpOrHttps() && m_scope.addSite(*url))
                m_discovery.reclassify(url->origin(), now.steady);
    for (const Seed& seed : seeds)
        addSeed(seed, now);
}

void Crawl::addSeed(const Seed& seed, Now now)
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
        return;
    }
    const url::Url address = parsed->withoutCredentials();
    const bool judged = m_settings.checkFragments && address.fragment() && needsTarget(*address.fragment());
    Discovery::Found found;
    found.way = Discovery::Way::Seed;
    if (m_settings.mode == Mode::Crawl) {
        found.need = Need::Page;
    } else if (judged) {
        found.need = Need::Targets;
    }
    told.entry = *m_discovery.address(address, found, now.steady);
    m_entries[told.entry].seed = true;
    m_discovery.link(told.entry, now.steady);
    if (m_settings.mode == Mode::Crawl) leadScope(told.entry, now);
    m_batch.occurrences.push_back(told);
    if (!judged || !address.isHttpOrHttps()) return;
    switch (stateOf(*address.fragment(), told.entry)) {
    case FragmentState::Unknown:
        m_pages.wait(told.entry, {told.id, std::string(*address.fragment()), std::nullopt});
        break;
    case FragmentState::There: break;
    case FragmentState::Missing:
        m_batch.moved.push_back({told.id, m_discovery.missingFragment(told.entry, *address.fragment())});
        break;
    }
}

} // namespace crawl
