#pragma once

#include "crawl/EntryId.h"
#include "crawl/Frontier.h"
#include "http/Outcome.h"

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crawl {

/// Notices that an origin which has answered well turns everything away, and decides when it is asked again.
///
/// So many refusals in a row may be a ban, or the part of the site that is nobody's business. An address that
/// was good a moment ago tells which: it is asked once more. If it is good, each refusal counts for itself.
/// If it is refused too, the origin is left alone, longer each time, and the same address is what is asked
/// first after that. An origin that never lets us in again is given up. What was refused while others got in
/// is no sign of a ban when it is refused again.
///
/// Owned by the Crawl. Time: only what it is told.
class Bans
{
public:
    /// An answer that turns nobody away. `status`: 2xx makes the entry one that can be asked for later.
    void onAnswered(OriginId origin, EntryId entry, http::StatusCode status, Instant startedAt);
    enum class Refused : std::uint8_t {
        ForItself,
        Suspicious, // nobody is asked there until `probeAt`; what was asked for is set aside
        SetAside,   // until it is known whether the origin is open
    };
    [[nodiscard]] Refused onRefused(OriginId origin, EntryId entry, Instant startedAt, Instant probeAt);

    /// What to ask to see whether its origin is open, now; it is being asked from then on.
    [[nodiscard]] std::optional<EntryId> startProbe(Instant now);
    [[nodiscard]] std::optional<Instant> wakeAt() const;
    struct Probed
    {
        enum class Means : std::uint8_t {
            NoBan,   // each refusal was its own
            Banned,  // it is left alone until `notBefore`
            Over,    // it may be asked again, more slowly
            GivenUp, // it isn't asked any more
        };
        Means means = Means::NoBan;
        Instant notBefore{};
        std::vector<EntryId> setAside; // what is to be asked again, or given up; of Banned none
    };
    [[nodiscard]] Probed onProbed(OriginId origin, bool isGood, Instant now);

    [[nodiscard]] bool isGivenUp(OriginId origin) const;
    /// Nothing waits for its probe.
    [[nodiscard]] bool isEmpty() const { return m_due.empty(); }
    /// A person asks anew: what was given up may be asked.
    void tryAgain();
    /// The crawl was stopped: nothing is set aside any more.
    void letGo();

private:
    enum class State : std::uint8_t { Open, Suspected, Banned, GivenUp };
    struct Watch
    {
        State state = State::Open;
        std::optional<EntryId> good;    // the last that was
        std::vector<EntryId> refused;   // in a row, each once
        std::set<EntryId> refusedAlone; // while others got in
        std::uint32_t refusals = 0;     // of them
        Instant since;                  // when the first of them was asked for
        std::uint32_t suspiciousFrom = 0;
        std::uint32_t bans = 0; // in a row
    };

    std::unordered_map<OriginId, Watch> m_watches;
    std::set<std::pair<Instant, OriginId>> m_due; // probes
};

/// Whether it may be how an origin shuts out who asks too much.
[[nodiscard]] bool isRefusal(const http::Outcome& outcome);

} // namespace crawl
