#include "crawl/OneRefusal.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace crawl {

namespace {

// What servers say to whom they don't want, where it isn't about the address: forbidden, and the codes that
// walls have taken to for want of one. 404 and 410 are about the address; 5xx is a server in trouble.
constexpr std::array<http::StatusCode, 5> refusals = {403, 405, 406, 418, 444};
// One or two pages may be nobody's business; that all are, and there are three, is no accident.
constexpr std::size_t fewestAddresses = 3;
constexpr std::string_view remark = "the same for every address of the host";

bool isRefusal(http::StatusCode status)
{
    return std::find(refusals.begin(), refusals.end(), status) != refusals.end();
}

std::string withoutRemark(std::string_view detail)
{
    const auto place = detail.rfind(remark);
    std::string text(detail.substr(0, place));
    if (place != std::string_view::npos && text.ends_with("; ")) text.resize(text.size() - 2);
    return text;
}

} // namespace

std::vector<EntryId> OneRefusal::onKnown(EntryId id)
{
    const Entry& entry = m_entries[id];
    if (entry.kind != EntryKind::Address || entry.phase != Phase::Settled || !entry.status) return {};
    Answers& answers = m_answers[entry.origin];
    const bool isBroken = entry.verdict == Verdict::Broken && entry.reason == Reason::HttpStatus;
    const bool isHere = std::binary_search(answers.refused.begin(), answers.refused.end(), id);
    const bool isKnown = answers.refusal == entry.status && isHere;
    if (isKnown && (!isBroken || !answers.isWall)) return {};
    const bool isOneMore = isBroken && isRefusal(*entry.status) && !answers.gaveOther &&
                           answers.refusal.value_or(*entry.status) == *entry.status;
    if (!isOneMore) {
        answers.gaveOther = true;
        return std::exchange(answers.isWall, false) ? judgeAll(answers) : std::vector<EntryId>();
    }
    answers.refusal = entry.status;
    if (!isHere)
        answers.refused.insert(std::lower_bound(answers.refused.begin(), answers.refused.end(), id), id);
    answers.isWall = answers.refused.size() >= fewestAddresses;
    return answers.isWall ? judgeAll(answers) : std::vector<EntryId>();
}

std::vector<EntryId> OneRefusal::judgeAll(const Answers& answers)
{
    std::vector<EntryId> changed;
    for (const EntryId id : answers.refused) {
        Entry& entry = m_entries[id];
        const Verdict verdict = answers.isWall ? Verdict::Blocked : Verdict::Broken;
        const bool stands = entry.phase == Phase::Settled && entry.status == answers.refusal;
        if (!stands || entry.verdict == verdict) continue;
        entry.verdict = verdict;
        entry.reason = answers.isWall ? Reason::BotWall : Reason::HttpStatus;
        std::string detail = withoutRemark(entry.detail);
        if (answers.isWall) detail += (detail.empty() ? "" : "; ") + std::string(remark);
        entry.detail = m_entries.keep(detail);
        changed.push_back(id);
    }
    return changed;
}

} // namespace crawl
