#include "fetch/AccessManagerPool.h"

#include "fetch/ProxyFactory.h"

#include <algorithm>

namespace fetch {
namespace {

// Qt's own limit of HTTP/1.1 connections to a host in a manager; not to be set before Qt 6.5.
constexpr std::size_t requestsPerHostAndManager = 6;

// Hosts start in one of so many managers: each has a thread that parses headers byte by byte, and a host that
// sends a megabyte of them shall not hold up all the others.
constexpr std::size_t firstManagers = 4;

} // namespace

AccessManagerPool::Lease::Lease(AccessManagerPool& pool, url::Origin origin, std::size_t manager)
    : m_pool(pool)
    , m_origin(std::move(origin))
    , m_manager(manager)
{
}

AccessManagerPool::Lease::~Lease()
{
    m_pool.giveBack(m_origin, m_manager);
}

QNetworkAccessManager& AccessManagerPool::Lease::manager() const
{
    return *m_pool.m_managers[m_manager];
}

void AccessManagerPool::Lease::setSpeaksHttp2(bool speaks) const
{
    if (speaks)
        m_pool.m_http2Origins.insert(m_origin);
    else
        m_pool.m_http2Origins.erase(m_origin);
}

AccessManagerPool::AccessManagerPool(NetworkSettings settings)
    : m_settings(std::move(settings))
{
}

std::unique_ptr<AccessManagerPool::Lease> AccessManagerPool::lease(const url::Origin& origin)
{
    const std::size_t manager = managerWithRoom(origin);
    makeManagers(manager + 1);
    auto& inFlight = m_inFlight[origin];
    if (inFlight.size() <= manager) inFlight.resize(manager + 1);
    ++inFlight[manager];
    return std::make_unique<Lease>(*this, origin, manager);
}

/// The first with room, so that connections are used again; it may have yet to be made.
std::size_t AccessManagerPool::managerWithRoom(const url::Origin& origin) const
{
    std::size_t manager = std::hash<std::string>{}(origin.host) % firstManagers;
    // One connection carries them all, and a second manager would open a second one.
    if (m_http2Origins.contains(origin)) return manager;
    const auto known = m_inFlight.find(origin);
    if (known == m_inFlight.end()) return manager;
    const auto& inFlight = known->second;
    while (manager < inFlight.size() && inFlight[manager] >= requestsPerHostAndManager)
        ++manager;
    return manager;
}

void AccessManagerPool::makeManagers(std::size_t count)
{
    while (m_managers.size() < count) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new ProxyFactory(m_settings)); // the manager owns it
        m_managers.push_back(std::move(manager));
    }
}

void AccessManagerPool::giveBack(const url::Origin& origin, std::size_t manager)
{
    const auto known = m_inFlight.find(origin);
    --known->second[manager];
    const auto& inFlight = known->second;
    if (std::all_of(inFlight.begin(), inFlight.end(), [](std::size_t count) { return count == 0; }))
        m_inFlight.erase(known);
}

} // namespace fetch
