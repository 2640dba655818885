#pragma once

#include "crawl/EntryTable.h"
#include "crawl/Origins.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace crawl {

/// What failed in a way that may pass is asked a last time when all else is done: of each host one address at
/// a time, in the order of discovery. Until then, and while it is asked, its row says what is known.
///
/// A host in trouble isn't asked for all of it: after three in a row that fail as before, and after one that
/// gets no connection, the verdicts of the others stand. After one that is well, the next waits until what
/// that one brought is done: it is to be alone with its host.
///
/// Owned by the Crawl, and so is all that it works on.
class LastRound
{
public:
    LastRound(const EntryTable& entries, const Origins& origins)
        : m_entries(entries)
        , m_origins(origins)
    {
    }

    /// Its verdict stands for now. Taken where it is a failure that may pass, and once.
    void add(Entry& entry, EntryId id);
    /// All else is done, for now: the next to ask of each host.
    [[nodiscard]] std::vector<EntryId> start();
    /// It is asked, and its answer is for onAnswered().
    [[nodiscard]] bool isAsking(EntryId id) const;

    /// What a row says beside its verdict.
    struct Words
    {
        std::string_view detail;
        SecondOpinion opinion;
    };
    struct Answered
    {
        std::optional<EntryId> next;   // to ask at once, of the same host
        std::optional<Words> asBefore; // of the row, where it failed as before
    };
    [[nodiscard]] Answered onAnswered(EntryId id);
    /// What it failed by may be gone when it is asked again.
    [[nodiscard]] bool mayPass(const Entry& entry) const;

    [[nodiscard]] bool isEmpty() const { return m_waiting == 0; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }
    /// The crawl was stopped: whoever is asked waits again, for who goes on.
    void putBack();
    /// Nobody is asked any more.
    void letGo();

private:
    struct Failure
    {
        Reason reason = Reason::None;
        std::optional<http::StatusCode> status;
        std::optional<http::TransportError> transportError;
        bool operator==(const Failure&) const = default;
    };
    struct Host
    {
        std::set<EntryId> waiting;
        std::optional<EntryId> asked;
        Failure before;
        Words wordsBefore;
        std::uint32_t asBeforeInARow = 0;
    };

    [[nodiscard]] std::optional<EntryId> takeNext(Host& host);
    void forgetRest(Host& host);
    [[nodiscard]] Failure failureOf(EntryId id) const;
    [[nodiscard]] HostId hostOf(EntryId id) const { return m_origins[m_entries[id].origin].host; }

    const EntryTable& m_entries;
    const Origins& m_origins;
    std::map<HostId, Host> m_hosts;
    std::size_t m_waiting = 0;
};

} // namespace crawl
