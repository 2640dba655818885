#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "http/HostAnswer.h"
#include "http/Outcome.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

/// A host, dense, in the order of discovery.
using HostId = Id<struct HostTag>;

/// Knows which hosts have been looked up, with what answer, and when it is time to do so again.
class HostLookups
{
public:
    enum class State : std::uint8_t { Unknown, LookingUp, Alive, Dead };

    [[nodiscard]] HostId idOf(std::string_view host);
    [[nodiscard]] const std::string& nameOf(HostId host) const { return m_hosts[host.value()].name; }

    /// Unknown again where its last use is so long ago that Qt has forgotten its address.
    [[nodiscard]] State state(HostId host, Instant now) const;
    /// Not an IP address.
    [[nodiscard]] bool isName(HostId host) const { return !m_hosts[host.value()].isAddress; }
    /// Why a dead host is dead.
    [[nodiscard]] http::TransportFailure failure(HostId host) const;

    void onStarted(HostId host);
    /// Whether the answer is final; a failing name server is asked once more.
    [[nodiscard]] bool onAnswered(HostId host, http::HostAnswer answer, Instant now);
    void onUsed(HostId host, Instant now) { m_hosts[host.value()].lastUsed = now; }
    /// A dead host may be looked up again.
    void forget(HostId host);
    /// No look-up is under way any more: the crawl was stopped.
    void letGo();

private:
    struct Host
    {
        std::string name;
        State state = State::Unknown;
        http::HostAnswer answer = http::HostAnswer::Resolved;
        std::uint8_t failures = 0; // of its name server
        Instant lastUsed;
        bool isAddress = false; // an IP address: nothing to look up
    };

    std::vector<Host> m_hosts;
    std::unordered_map<std::string, HostId> m_ids;
};

} // namespace crawl
