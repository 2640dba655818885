#include "crawl/RedirectChain.h"

#include "crawl/Judge.h"
#include "crawl/MixedContent.h"

#include <algorithm>

namespace crawl {

namespace {

bool isPermanent(const EntryTable& entries, const std::vector<EntryId>& hops)
{
    return std::all_of(hops.begin(), hops.end(), [&](EntryId hop) {
        return http::isPermanentRedirect(entries[hop].status.value_or(0));
    });
}

bool leavesHttps(const EntryTable& entries, const RedirectChain& chain)
{
    bool secure = false;
    for (const EntryId hop : chain.hops) {
        const bool nowSecure = entries[hop].url.starts_with("https:");
        if (secure && !nowSecure) return true;
        secure = nowSecure;
    }
    return secure && entries[chain.last].url.starts_with("http:");
}

/// What is asked a last time is what it was until then, or until somebody stops the crawl.
bool isKnown(const Entry& entry)
{
    const bool hasLastRound = entry.retry.hadLastRound && entry.verdict != Verdict::Pending && !entry.target;
    return entry.phase == Phase::Settled || entry.verdict == Verdict::Skipped || hasLastRound;
}

/// What its own answer means, once it is known whether it has to be a sitemap.
Judgement judgementOf(const Entry& entry)
{
    const bool isDoubted = entry.doubtAsSitemap == Reason::SitemapCut ||
                           (entry.doubtAsSitemap == Reason::NoSitemap && entry.needs.has(Need::NamedSitemap));
    if (entry.verdict == Verdict::Ok && isDoubted) return {Verdict::Warning, entry.doubtAsSitemap};
    return {entry.verdict, entry.reason};
}

void describeOwn(const Entry& entry, EntryState& row)
{
    row.attempts = entry.attempts;
    // Nothing is said until both stacks have spoken. By the last round they have.
    if (entry.phase == Phase::Doubted && !entry.retry.hadLastRound) return;
    const Judgement own = judgementOf(entry);
    row.verdict = own.verdict;
    row.reason = own.reason;
    row.status = row.ownStatus = entry.status;
    row.transportError = entry.transportError;
    row.urlError = entry.urlError;
    row.detail = entry.detail;
    row.opinion = entry.opinion;
    row.contentType = entry.contentType;
    row.bytes = entry.bytes;
    row.responseTime = entry.responseTime;
    row.checkedAt = entry.checkedAt;
    row.indexability = indexabilityOf(entry);
    row.noindex = entry.indexing.noindex;
    row.canonicalElsewhere = entry.indexing.canonicalElsewhere;
    if (entry.status) row.finalUrl = entry.url;
}

/// What the end of the chain says of the entry that leads to it.
void describeEnd(const EntryTable& entries, const RedirectChain& chain, EntryState& row)
{
    const Entry& end = entries[chain.last];
    row.status = end.status;
    row.transportError = end.transportError;
    row.detail = end.detail;
    if (end.opinion.part != SecondOpinion::Part::None) row.opinion = end.opinion;
    row.contentType = end.contentType;
    row.bytes = end.bytes;
    row.finalUrl = end.url;
    const Judgement judgement = judgementOf(end);
    row.verdict = judgement.verdict;
    row.reason = judgement.reason;
    const bool skipped = end.verdict == Verdict::Skipped;
    if (skipped) {
        row.targetSkipped = end.reason;
        row.status = row.ownStatus;
    }
    if (skipped || judgement.verdict == Verdict::Ok) {
        row.verdict = Verdict::Redirected;
        row.reason = isPermanent(entries, chain.hops) ? Reason::Permanent : Reason::Temporary;
    }
}

void describeChain(const EntryTable& entries, const RedirectChain& chain, EntryState& row)
{
    const auto describeFault = [&](Reason reason) {
        row.verdict = Verdict::Broken;
        row.reason = reason;
        row.status = entries[chain.hops.back()].status;
        row.finalUrl = {};
        const SecondOpinion& opinion = entries[chain.last].opinion;
        if (opinion.part != SecondOpinion::Part::None) row.opinion = opinion;
        // A loop's own way to say where it begins; too many hops end nowhere.
        row.detail = chain.end == RedirectChain::End::Loop ? entries[chain.last].url : std::string_view();
    };
    switch (chain.end) {
    case RedirectChain::End::Pending:
        row.verdict = Verdict::Pending;
        row.reason = Reason::None;
        row.finalUrl = {};
        break;
    case RedirectChain::End::Reached: describeEnd(entries, chain, row); break;
    case RedirectChain::End::Loop: describeFault(Reason::RedirectLoop); break;
    case RedirectChain::End::TooMany: describeFault(Reason::TooManyRedirects); break;
    }
    auto hops = std::make_shared<std::vector<Hop>>();
    for (const EntryId hop : chain.hops)
        hops->push_back({entries[hop].url, entries[hop].status.value_or(0)});
    row.hops = std::move(hops);
    row.downgraded = leavesHttps(entries, chain);
}

EntryState rowOfAddress(const EntryTable& entries, EntryId id, std::uint32_t maxRedirects)
{
    const Entry& entry = entries[id];
    EntryState row;
    describeOwn(entry, row);
    const bool redirects = entry.kind == EntryKind::Address && entry.phase == Phase::Settled && entry.target;
    if (redirects) describeChain(entries, followRedirects(entries, id, maxRedirects), row);
    return row;
}

/// A secure document loads it, and somewhere on its way it isn't secure: browsers look at the address that
/// the document names, and at each that it redirects to. What is broken is so for more than browsers.
bool isMixedContent(const Entry& entry, const EntryState& row)
{
    const bool works = row.verdict == Verdict::Ok || row.verdict == Verdict::Redirected;
    return entry.loadedSecurely && works && (row.downgraded || isInsecure(entry.url));
}

} // namespace

RedirectChain followRedirects(const EntryTable& entries, EntryId from, std::uint32_t maxRedirects)
{
    RedirectChain chain;
    for (EntryId at = from;;) {
        const Entry& entry = entries[at];
        chain.last = at;
        const bool redirects = entry.phase == Phase::Settled && entry.target;
        if (!redirects) {
            chain.end = isKnown(entry) ? RedirectChain::End::Reached : RedirectChain::End::Pending;
            return chain;
        }
        if (std::find(chain.hops.begin(), chain.hops.end(), at) != chain.hops.end()) {
            chain.end = RedirectChain::End::Loop;
            return chain;
        }
        if (chain.hops.size() >= maxRedirects) {
            chain.hops.push_back(at);
            chain.end = RedirectChain::End::TooMany;
            return chain;
        }
        chain.hops.push_back(at);
        chain.fragmentInLocation |= entry.fragmentInLocation;
        at = *entry.target;
    }
}

EntryState rowOf(const EntryTable& entries, EntryId id, std::uint32_t maxRedirects)
{
    const Entry& entry = entries[id];
    const bool isFragment = entry.kind == EntryKind::Fragment;
    EntryState row = rowOfAddress(entries, isFragment ? *entry.target : id, maxRedirects);
    // Unless its page is being asked again, doesn't answer any more, or has it by now.
    if (isFragment && row.verdict != Verdict::Pending && entry.verdict != Verdict::Ok) {
        row.verdict = entry.verdict;
        row.reason = entry.reason;
    }
    if (!isFragment && isMixedContent(entry, row)) {
        row.verdict = Verdict::Warning;
        row.reason = Reason::MixedContent;
    }
    if (isFragment) { // search engines show whole pages
        row.indexability = Indexability::Unknown;
        row.noindex = row.canonicalElsewhere = false;
    }
    row.id = id;
    row.kind = entry.kind;
    row.shown = entry.seed || entry.linked;
    row.internal = isFragment ? entries[*entry.target].internal : entry.internal;
    row.seed = entry.seed;
    row.url = entry.url;
    row.depth = (isFragment ? entries[*entry.target] : entry).depth.shown();
    return row;
}

} // namespace crawl
