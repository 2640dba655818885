#include "crawl/FragmentJudge.h"

#include "crawl/CodeHosts.h"
#include "crawl/FragmentCheck.h"
#include "crawl/RedirectChain.h"
#include "html/TextDirective.h"

#include <utility>

namespace crawl {

namespace {

constexpr Judgement good{Verdict::Ok, Reason::None};

/// Nobody has seen what stands behind the cut, and the page's own row says that there is one.
bool isCut(const Entry& page)
{
    return page.reason == Reason::Truncated || page.reason == Reason::TooLarge;
}

} // namespace

bool FragmentJudge::isJudged(const url::Url& address) const
{
    return m_settings.checkFragments && address.isHttpOrHttps() && address.fragment() &&
           (needsTarget(*address.fragment()) || !html::parseTextDirectives(*address.fragment()).empty());
}

std::optional<Judgement> FragmentJudge::judge(std::string_view fragment, EntryId target)
{
    const RedirectChain chain = followRedirects(m_entries, target, m_settings.maxRedirects);
    if (chain.end != RedirectChain::End::Reached) return std::nullopt;
    // Of a page that no longer answers only what it once had is known.
    const Verdict verdict = m_entries[chain.last].verdict;
    const PageBook::Page* page = m_pages.find(chain.last);
    if (!page || (verdict != Verdict::Ok && verdict != Verdict::Warning)) return std::nullopt;
    if (chain.fragmentInLocation || isCut(m_entries[chain.last])) return good;
    const Judgement byId = judgeIn(*page, chain.last, fragment);
    switch (m_texts.stateOf(chain.last, fragment)) {
    case TextFragments::State::Unknown: m_texts.wantLate(chain.last, fragment); return std::nullopt;
    case TextFragments::State::Shown: return byId;
    case TextFragments::State::NotShown: break;
    }
    return byId == good ? Judgement{Verdict::Warning, Reason::TextNotFound} : byId;
}

/// Of the place that it names in the page, its texts aside.
Judgement FragmentJudge::judgeIn(const PageBook::Page& page, EntryId id, std::string_view fragment) const
{
    if (!needsTarget(fragment) || hasIndicatedPart(page.targets, fragment)) return good;
    const url::Url url = m_entries.urlOf(id);
    if (isMannerOfCodeHost(url.host().value_or(""), html::withoutDirectives(fragment))) return good;
    if (mayBeMadeByScript(page.targets, fragment)) return {Verdict::Warning, Reason::IdsByScript};
    return {Verdict::Broken, Reason::MissingFragment};
}

void FragmentJudge::wait(EntryId target, PageBook::WaitingFragment fragment)
{
    m_pages.wait(target, std::move(fragment));
}

std::vector<html::TextDirective> FragmentJudge::textsWanted(EntryId page)
{
    for (const EntryId source : m_discovery.leadingTo(page))
        for (const PageBook::WaitingFragment& waiting : m_pages.waitingFor(source))
            m_texts.want(page, waiting.fragment);
    return m_texts.ask(page);
}

void FragmentJudge::onKnown(EntryId id)
{
    if (m_entries[id].kind == EntryKind::Fragment) {
        judgeAgain(id);
    } else {
        judgeWaiting(id);
    }
}

void FragmentJudge::judgeWaiting(EntryId target)
{
    if (!m_pages.isAwaited(target)) return;
    for (PageBook::WaitingFragment& waiting : m_pages.takeWaiting(target)) {
        const auto judgement = judge(waiting.fragment, target);
        if (!judgement) {
            wait(target, std::move(waiting));
            continue;
        }
        if (*judgement == good) continue;
        const EntryId doubtful = m_discovery.doubtfulFragment(target, waiting.fragment, *judgement);
        if (waiting.page) m_pages.at(*waiting.page).links.push_back(doubtful);
        m_batch.moved.push_back({waiting.occurrence, doubtful});
    }
}

/// Its page was asked again: a fragment that is there by now is good in place, and of a page that is gone it
/// is no fault of its own.
void FragmentJudge::judgeAgain(EntryId doubtfulFragment)
{
    const EntryId page = *m_entries[doubtfulFragment].target;
    const std::string_view fragment = m_entries[doubtfulFragment].url.substr(m_entries[page].url.size() + 1);
    const Judgement judgement = judge(fragment, page).value_or(good);
    Entry& entry = m_entries[doubtfulFragment];
    entry.verdict = judgement.verdict;
    entry.reason = judgement.reason;
}

} // namespace crawl
