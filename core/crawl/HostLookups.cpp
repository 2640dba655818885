#include "crawl/HostLookups.h"

#include "url/AsciiText.h"

namespace crawl {

namespace {

// Qt keeps an address for 60 s. Ten seconds before that it is looked up again on a pool of our own, so that
// the network never waits in Qt's, which looks up 20 names at a time.
constexpr Duration addressIsKnownFor = std::chrono::seconds(50);
constexpr std::uint8_t maxNameServerFailures = 2;

/// A serialized host that is an address: IPv6 in brackets, or IPv4, whose last label alone is a number
/// (URL Standard §3.5: a domain that ends in a number is an IPv4 address or no host).
bool isAddress(std::string_view host)
{
    return host.starts_with('[') || (!host.empty() && url::isAsciiDigit(host.back()) &&
                                     host.find_first_not_of("0123456789.") == std::string_view::npos);
}

} // namespace

HostId HostLookups::idOf(std::string_view host)
{
    const auto [place, isNew] =
        m_ids.try_emplace(std::string(host), HostId(static_cast<std::uint32_t>(m_hosts.size())));
    if (isNew) {
        Host added;
        added.name = host;
        added.isAddress = isAddress(host);
        m_hosts.push_back(std::move(added));
    }
    return place->second;
}

HostLookups::State HostLookups::state(HostId host, Instant now) const
{
    const Host& known = m_hosts[host.value()];
    if (known.isAddress) return State::Alive;
    if (known.state == State::Alive && now - known.lastUsed > addressIsKnownFor) return State::Unknown;
    return known.state;
}

http::TransportFailure HostLookups::failure(HostId host) const
{
    const std::string lookUp = "look-up of " + m_hosts[host.value()].name + ": ";
    switch (m_hosts[host.value()].answer) {
    case http::HostAnswer::NoSuchName:
        return {http::TransportError::NoSuchName, lookUp + "the name does not exist", {}};
    case http::HostAnswer::NoAddress:
        return {http::TransportError::NoAddress, lookUp + "neither an IPv4 nor an IPv6 address", {}};
    case http::HostAnswer::ServerFailure:
    case http::HostAnswer::Cancelled:
    case http::HostAnswer::Resolved: break;
    }
    return {http::TransportError::NameServerFailure, lookUp + "failed or no answer, twice", {}};
}

void HostLookups::onStarted(HostId host)
{
    m_hosts[host.value()].state = State::LookingUp;
}

bool HostLookups::onAnswered(HostId host, http::HostAnswer answer, Instant now)
{
    Host& known = m_hosts[host.value()];
    known.answer = answer;
    if (answer == http::HostAnswer::Resolved) {
        known.state = State::Alive;
        known.failures = 0;
        known.lastUsed = now;
        return true;
    }
    if (answer == http::HostAnswer::Cancelled ||
        (answer == http::HostAnswer::ServerFailure && ++known.failures < maxNameServerFailures)) {
        known.state = State::Unknown;
        return false;
    }
    known.state = State::Dead;
    return true;
}

void HostLookups::forget(HostId host)
{
    Host& known = m_hosts[host.value()];
    known.failures = 0;
    if (known.state == State::Dead) known.state = State::Unknown;
}

void HostLookups::letGo()
{
    for (Host& host : m_hosts)
        if (host.state == State::LookingUp) host.state = State::Unknown;
}

} // namespace crawl
