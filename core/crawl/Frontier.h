#pragma once

#include "crawl/EntryId.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace crawl {

/// An origin, dense, in the order of discovery.
using OriginId = Id<struct OriginTag>;

/// What waits to be asked: a queue for each origin, by depth, then in the order of discovery.
///
/// An origin is *open* while its owner would take an entry of it; only open ones are looked at. Silent
/// origins (that never answered) are kept apart, because all of them together get only some of the slots.
class Frontier
{
public:
    enum class Open : std::uint8_t { No, Silent, Answering };

    struct Waiting
    {
        std::uint32_t depth = 0;
        EntryId entry;
        auto operator<=>(const Waiting&) const = default;
    };
    struct Next
    {
        OriginId origin;
        EntryId entry;
    };

    void addOrigin(OriginId origin); // in the order of the ids
    void push(OriginId origin, Waiting waiting);
    void remove(OriginId origin, Waiting waiting);
    void setOpen(OriginId origin, Open open);
    /// Takes all that waits for an origin.
    [[nodiscard]] std::vector<EntryId> takeAll(OriginId origin);
    void clear();

    /// The lowest (depth, entry) of all open origins.
    [[nodiscard]] std::optional<Next> first(bool silentToo) const;
    [[nodiscard]] bool isEmpty(OriginId origin) const { return m_origins[origin.value()].queue.empty(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Queue
    {
        std::set<Waiting> queue;
        Open open = Open::No;
    };
    struct Head
    {
        Waiting waiting;
        OriginId origin;
        auto operator<=>(const Head&) const = default;
    };

    [[nodiscard]] std::set<Head>& headsOf(Open open);
    /// Takes the origin's head out of the index, and puts it in again; what changes the queue stands between.
    void unlist(OriginId origin);
    void list(OriginId origin);

    std::vector<Queue> m_origins;
    std::set<Head> m_silentHeads;
    std::set<Head> m_answeringHeads;
    std::size_t m_size = 0;
};

} // namespace crawl
