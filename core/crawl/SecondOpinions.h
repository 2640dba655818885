#pragma once

#include "crawl/EntryTable.h"
#include "crawl/Origins.h"
#include "http/Outcome.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Which links are asked once more by the second stack before they are called broken, and when: few at once,
/// fewer of a host, in the order of discovery. Where a name or a port is dead, one opinion stands for all
/// links of the origin: the second stack has the same name server and the same kernel.
///
/// Owned by the Crawl, and so is all that it works on.
class SecondOpinions
{
public:
    SecondOpinions(const EntryTable& entries, const Origins& origins)
        : m_entries(entries)
        , m_origins(origins)
    {
    }

    /// Asked when its turn comes. Not where the second stack has found its origin dead before: what it saw is
    /// returned then, and stands.
    [[nodiscard]] std::optional<http::TransportFailure> ask(EntryId id);
    /// Whose turn it is now, by its origin's delays; it is in flight from now on.
    [[nodiscard]] std::optional<EntryId> start(Instant now);
    /// When the next may be asked, where only a delay kept start() from giving one.
    [[nodiscard]] std::optional<Instant> wakeAt() const { return m_wakeAt; }
    /// What start() gave has its answer. Returns the others that it stands for, in order.
    [[nodiscard]] std::vector<EntryId> onAnswered(EntryId id, const http::Outcome& outcome);

    /// A dead origin may be asked anew.
    void forget(OriginId origin);
    /// Nothing waits and nothing is in flight any more: the crawl was stopped.
    void letGo();
    /// None waits for its turn. What waits for another's answer isn't counted: that one is in flight.
    [[nodiscard]] bool isEmpty() const { return m_waiting == 0; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }

private:
    struct Host
    {
        std::set<EntryId> waiting;
        std::uint32_t inFlight = 0;
    };
    /// Its name or its port seems to be dead.
    struct DeadOrigin
    {
        EntryId asked; // for all others
        std::set<EntryId> others;
        std::optional<http::TransportFailure> seen; // nullopt: not known yet
    };
    using Head = std::pair<EntryId, HostId>;

    void wait(EntryId id);
    /// Takes the host's first out of the index, and puts it in again; what changes the host stands between.
    void unlist(HostId id);
    void list(HostId id);
    [[nodiscard]] HostId hostOf(EntryId id) const { return m_origins[m_entries[id].origin].host; }
    [[nodiscard]] Instant notBefore(EntryId id) const;

    const EntryTable& m_entries;
    const Origins& m_origins;
    std::unordered_map<HostId, Host> m_hosts;
    std::set<Head> m_heads; // the first of each host that may have one more in flight
    std::unordered_map<OriginId, DeadOrigin> m_dead;
    std::optional<Instant> m_wakeAt;
    std::uint32_t m_inFlight = 0;
    std::size_t m_waiting = 0;
};

/// Whether a verdict is one that the second stack is asked about. A 404 or 410 is no accident of a stack.
[[nodiscard]] bool isDoubtful(const Entry& entry);
/// The row's part of what the second stack saw, where the first's verdict stands.
[[nodiscard]] SecondOpinion confirming(const http::Outcome& seenBySecond);
/// The row's part of what the first stack saw, where the second's answer takes its place.
[[nodiscard]] SecondOpinion answering(const Entry& seenByFirst);
/// The technical details of both, for the row's.
[[nodiscard]] std::string bothDetails(std::string_view first, std::string_view second);

} // namespace crawl
