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
    m_entries[id].indexing.add(page, m_entries[id].url, now.wall);
    if (page.isEmpty && m_entries[id].verdict == Verdict::Ok) {
        m_entries[id].verdict = Verdict::Warning;
        m_entries[id].reason = Reason::EmptyPage;
    }
    m_intake.open(id, page.title).fragmentTargets = std::move(page.fragmentTargets);
    if (m_entries[id].needs.has(Need::Page)) {
        m_intake.countDataUrls(id, page.dataUrls);
        const bool followsNone = page.robots.nofollow || m_entries[id].indexing.nofollowByField;
        for (html::Link& link : page.links)
            link.nofollow = link.nofollow || followsNone;
        for (const html::Link& link : page.links)
            m_intake.take(id, link, now.steady);
        const bool navigates = std::any_of(page.links.begin(), page.links.end(), [](const html::Link& link) {
            return link.use == html::LinkUse::Navigate;
        });
        if (m_entries[id].leadsTheScope && page.hasScripts && !navigates)
            sayOnce(Notice::BuiltByScripts, m_entries[id].url);
    }
    m_intake.close(id);
    becameKnown(id);
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
