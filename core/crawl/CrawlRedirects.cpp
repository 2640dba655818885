// Where a redirect leads, and what it does to the crawl: the part of Crawl around RedirectChain.

#include "crawl/Crawl.h"
#include "crawl/Judge.h"
#include "crawl/RedirectChain.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <cassert>

namespace crawl {

void Crawl::settleRedirect(EntryId id, const url::Url& url, const http::Response& response, Now now)
{
    const auto target = redirectTarget(url, response);
    if (!target) {
        const auto location = response.fields.find("Location");
        Entry& entry = m_entries[id];
        entry.verdict = Verdict::Broken;
        entry.reason = Reason::BadResponse;
        entry.detail = m_entries.keep(location ? "Location: " + url::maskedPassword(location->substr(0, 2048))
                                               : "no Location");
        if (location)
            if (const auto parsed = url::parseUrl(*location, &url); !parsed) entry.urlError = parsed.error();
        becameJudged(id, now);
        return;
    }
    const Entry& source = m_entries[id];
    Discovery::Found found;
    found.way = Discovery::Way::Redirect;
    found.needs = source.needs.without(Need::Fingerprint);
    found.depth = source.depth;
    found.hopsFromLinked = source.hopsFromLinked + 1;
    found.nesting = source.nesting;
    found.environment = source.environment;
    const auto targetId = m_discovery.address(target->withoutCredentials(), found, now.steady);
    assert(targetId && "no limit leaves out a redirect's target");
    m_discovery.setTarget(id, *targetId);
    m_entries[id].fragmentInLocation = target->fragment().has_value();
    m_entries[id].cookieInRedirect = response.fields.find("Set-Cookie").has_value();
    if (m_entries[id].leadsTheScope) leadScope(id, now);
    askLoopWithCookie(id, now);
    doubtRedirects(id, now);
    becameKnown(id);
}

/// A circle, or a way that doesn't end, is broken where both stacks are sent along it: the second is asked
/// for each hop of the circle, and for the last of too many.
void Crawl::doubtRedirects(EntryId id, Now now)
{
    const RedirectChain chain = followRedirects(m_entries, id, m_settings.maxRedirects);
    std::vector<EntryId> doubted;
    if (chain.end == RedirectChain::End::Loop)
        doubted.assign(std::find(chain.hops.begin(), chain.hops.end(), chain.last), chain.hops.end());
    const std::vector<EntryId> sources = m_discovery.leadingTo(id);
    const bool mayBeTooMany = chain.hops.size() + sources.size() > m_settings.maxRedirects;
    for (const EntryId source : mayBeTooMany ? sources : std::vector<EntryId>()) {
        if (!m_entries[source].linked && !m_entries[source].seed) continue;
        const RedirectChain whole = followRedirects(m_entries, source, m_settings.maxRedirects);
        if (whole.end == RedirectChain::End::TooMany) doubted.push_back(whole.last);
    }
    for (const EntryId hop : doubted)
        if (!m_entries[hop].retry.askedBySecond) static_cast<void>(askSecond(hop, now));
}

/// Whether the second stack is sent where the first was.
bool Crawl::leadsAsBefore(EntryId id, const http::Response& response) const
{
    const Entry& entry = m_entries[id];
    if (!entry.target || !isRedirect(response)) return false;
    const auto target = redirectTarget(m_entries.urlOf(id), response);
    return target &&
           target->withoutCredentials().serialize(url::ExcludeFragment::Yes) == m_entries[*entry.target].url;
}

/// A seed is always read, and what it redirects to at once is the site, whatever its host.
void Crawl::leadScope(EntryId from, Now now)
{
    m_entries[from].leadsTheScope = true;
    for (EntryId at = from; m_entries[at].phase == Phase::Settled && m_entries[at].target;
         at = *m_entries[at].target) {
        const EntryId target = *m_entries[at].target;
        const url::Url to = m_entries.urlOf(target);
        const url::Origin left = m_entries.urlOf(at).origin();
        if (to.origin() != left && m_scope.addSite(to)) {
            if (!isSameSiteToPeople(left, to.origin())) say(Notice::ScopeMoved, to.origin().serialize());
            m_discovery.reclassify(to.origin(), now.steady);
        }
        const Needs wasReadFor = m_plan.readable(m_entries[target], to);
        if (std::exchange(m_entries[target].leadsTheScope, true)) return;
        const Entry& led = m_entries[target];
        if (led.phase != Phase::Settled || led.target || !http::isOkStatus(led.status.value_or(0))) continue;
        const Needs wanted = m_plan.readable(led, to);
        const PageBook::Page* page = m_pages.find(target);
        if (!wasReadFor.cover(wanted) || (!page && !wanted.isEmpty())) {
            m_discovery.askForPage(target, now.steady);
        } else if (page && page->kind == DocumentKind::Page) {
            m_sitemaps.onSeedRead(led.origin, now.steady);
        }
    }
}

/// Some servers hand out a cookie and send the browser back to where it came from, to see whether it keeps
/// it. Ours does by now: a loop that brought a cookie is asked once more.
void Crawl::askLoopWithCookie(EntryId id, Now now)
{
    const RedirectChain chain = followRedirects(m_entries, id, m_settings.maxRedirects);
    if (chain.end != RedirectChain::End::Loop) return;
    const std::vector<EntryId> loop(std::find(chain.hops.begin(), chain.hops.end(), chain.last),
                                    chain.hops.end());
    const auto any = [&](bool Entry::*flag) {
        return std::any_of(loop.begin(), loop.end(), [&](EntryId hop) { return m_entries[hop].*flag; });
    };
    if (!any(&Entry::cookieInRedirect) || any(&Entry::askedWithCookie)) return;
    for (const EntryId hop : loop) {
        m_discovery.askAgain(hop, now.steady);
        m_entries[hop].askedWithCookie = true;
    }
}

} // namespace crawl
