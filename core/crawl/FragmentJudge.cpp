#include "crawl/FragmentJudge.h"

#include "crawl/FragmentCheck.h"
#include "crawl/RedirectChain.h"

#include <utility>

namespace crawl {

bool FragmentJudge::isJudged(const url::Url& address) const
{
    return m_settings.checkFragments && address.isHttpOrHttps() && address.fragment() &&
           needsTarget(*address.fragment());
}

FragmentJudge::State FragmentJudge::stateOf(std::string_view fragment, EntryId target) const
{
    const RedirectChain chain = followRedirects(m_entries, target, m_settings.maxRedirects);
    if (chain.end != RedirectChain::End::Reached) return State::Unknown;
    // Of a page that no longer answers only what it once had is known.
    const Verdict verdict = m_entries[chain.last].verdict;
    const PageBook::Page* page = m_pages.find(chain.last);
    if (!page || (verdict != Verdict::Ok && verdict != Verdict::Warning)) return State::Unknown;
    const bool isThere = chain.fragmentInLocation || hasIndicatedPart(page->fragmentTargets, fragment);
    return isThere ? State::There : State::Missing;
}

void FragmentJudge::wait(EntryId target, PageBook::WaitingFragment fragment)
{
    m_pages.wait(target, std::move(fragment));
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
    if (!m_pages.isAwaited(target) || stateOf({}, target) == State::Unknown) return;
    for (const PageBook::WaitingFragment& waiting : m_pages.takeWaiting(target)) {
        if (stateOf(waiting.fragment, target) != State::Missing) continue;
        const EntryId missing = m_discovery.missingFragment(target, waiting.fragment);
        if (waiting.page) m_pages.at(*waiting.page).links.push_back(missing);
        m_batch.moved.push_back({waiting.occurrence, missing});
    }
}

/// Its page was asked again: a fragment that is there by now is good in place, and of a page that is gone it
/// is no fault of its own.
void FragmentJudge::judgeAgain(EntryId missingFragment)
{
    const EntryId page = *m_entries[missingFragment].target;
    Entry& entry = m_entries[missingFragment];
    const std::string_view fragment = entry.url.substr(m_entries[page].url.size() + 1);
    const bool isMissing = stateOf(fragment, page) == State::Missing;
    entry.verdict = isMissing ? Verdict::Broken : Verdict::Ok;
    entry.reason = isMissing ? Reason::MissingFragment : Reason::None;
}

} // namespace crawl
