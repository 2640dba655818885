// What pages and lists say: the part of Crawl that has documents read and hands on what they hold.

#include "crawl/Crawl.h"
#include "html/PageSniffer.h"
#include "http/MediaType.h"
#include "url/UrlParser.h"

#include <algorithm>

namespace crawl {

bool isPageToRead(const http::Response& response)
{
    if (!http::isOkStatus(response.status) || response.bodyEnd == http::BodyEnd::Unreadable) return false;
    const auto type = http::parseMediaType(response.fields.find("Content-Type").value_or(""));
    // Without a type a browser looks at the bytes.
    return type ? type->isHtml() : html::looksLikePage(response.body);
}

void Crawl::startRead(EntryId id, url::Url url, http::Response response, Needs reads, Now now)
{
    m_entries[id].phase = Phase::Reading;
    Attempt attempt;
    attempt.kind = Attempt::Kind::Read;
    attempt.entry = id;
    attempt.reads = reads;
    const http::FetchId read = begin(attempt, now);
    html::PageQuestions questions;
    questions.texts = m_fragments.textsWanted(id);
    questions.fingerprint = m_softNotFound.wantsFingerprint(id);
    m_commands.emplace_back(Read{read, std::move(response.body),
                                 http::parseMediaType(response.fields.find("Content-Type").value_or("")),
                                 std::move(url), std::move(questions)});
}

void Crawl::onRead(http::FetchId attempt, html::Page page, Now now)
{
    const auto ended = end(attempt);
    if (!ended || ended->kind != Attempt::Kind::Read) return;
    const EntryId id = ended->entry;
    m_entries[id].phase = Phase::Settled;
    m_entries[id].indexing.add(page, m_entries[id].url, now.wall);
    if (page.isEmpty && m_entries[id].verdict == Verdict::Ok) {
        m_entries[id].verdict = Verdict::Warning;
        m_entries[id].reason = Reason::EmptyPage;
    }
    m_intake.open(id, page.title).targets = FragmentTargets::of(page);
    m_fragments.onTextsFound(id, page.textsFound);
    // What it is needed for may have grown while it was read.
    const Needs reads = ended->reads | m_plan.readable(m_entries[id], m_entries.urlOf(id));
    if (reads.has(Need::Page)) takeLinks(id, page, now);
    m_intake.close(id);
    for (const EntryId changed : m_softNotFound.onRead(id, page, now))
        if (changed != id) becameKnown(changed);
    becameKnown(id);
}

void Crawl::takeLinks(EntryId id, html::Page& page, Now now)
{
    const Entry& entry = m_entries[id];
    const bool byField = entry.indexing.nofollowByField;
    const bool followsNone =
        (m_settings.obeyMetaRobots && page.robots.nofollow) || (m_settings.obeyRobotsTag && byField);
    if (page.upgradesInsecureRequests || entry.upgradesInsecureRequests) m_mixedContent.exempt(id);
    m_intake.countDataUrls(id, page.dataUrls);
    for (html::Link& link : page.links) {
        const bool follows = !followsNone && !(m_settings.obeyNofollow && link.nofollow);
        link.nofollow = link.nofollow || page.robots.nofollow || byField;
        m_intake.take(id, link, follows ? LinkIntake::Follows::Yes : LinkIntake::Follows::No, now.steady);
    }
    const bool navigates = std::any_of(page.links.begin(), page.links.end(), [](const html::Link& link) {
        // A link element is none that a person follows: a page built by scripts has its canonical too.
        return link.use == html::LinkUse::Navigate && link.element != "link";
    });
    if (m_entries[id].leadsTheScope && page.hasScripts && !navigates)
        sayOnce(Notice::BuiltByScripts, m_entries[id].url);
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
        const EntryId entry = m_intake.takeSeed(seed, crawls ? Needs(Need::Page) : Needs(), now.steady);
        if (crawls && m_entries[entry].kind == EntryKind::Address) leadScope(entry, now);
    }
}

} // namespace crawl
