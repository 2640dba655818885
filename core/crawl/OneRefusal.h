#pragma once

#include "crawl/EntryTable.h"
#include "http/Status.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Notices the origins that give one and the same refusal for every address: a wall, though nothing in its
/// answers says so. Its addresses are blocked, not broken, until one of them gets anything else.
///
/// Owned by the Crawl, and so is all that it works on.
class OneRefusal
{
public:
    explicit OneRefusal(EntryTable& entries)
        : m_entries(entries)
    {
    }

    /// The answer of an entry stands. Returns those whose judgement that changed, in order.
    [[nodiscard]] std::vector<EntryId> onKnown(EntryId id);

private:
    struct Answers
    {
        std::optional<http::StatusCode> refusal;
        std::vector<EntryId> refused;
        bool isWall = false;
        bool gaveOther = false;
    };

    [[nodiscard]] std::vector<EntryId> judgeAll(const Answers& answers);

    EntryTable& m_entries;
    std::unordered_map<OriginId, Answers> m_answers;
};

} // namespace crawl
