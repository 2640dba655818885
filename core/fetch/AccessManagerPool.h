#pragma once

#include "fetch/NetworkSettings.h"
#include "url/Origin.h"

#include <QNetworkAccessManager>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

namespace fetch {

/// Says which manager asks a host next, so that none ever queues a request: a manager opens at most 6
/// connections to a host, and what waits inside it can't be timed. Managers are made when first needed.
///
/// Thread: the one it was made on; its managers live and end there. Owns them.
/// Invariant: no manager has more than 6 requests of an HTTP/1.1 origin.
class AccessManagerPool
{
public:
    /// A request's place in a manager, given back at the lease's end. Must end before the pool.
    class Lease
    {
    public:
        Lease(AccessManagerPool& pool, url::Origin origin, std::size_t manager);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        [[nodiscard]] QNetworkAccessManager& manager() const;
        /// The origin answered by HTTP/2, or by HTTP/1.1: what its next requests go by.
        void setSpeaksHttp2(bool speaks) const;

    private:
        AccessManagerPool& m_pool;
        const url::Origin m_origin;
        const std::size_t m_manager;
    };

    explicit AccessManagerPool(NetworkSettings settings = {});

    [[nodiscard]] std::unique_ptr<Lease> lease(const url::Origin& origin);
    [[nodiscard]] std::size_t managerCount() const { return m_managers.size(); }

private:
    [[nodiscard]] std::size_t managerWithRoom(const url::Origin& origin) const;
    void makeManagers(std::size_t count);
    void giveBack(const url::Origin& origin, std::size_t manager);

    const NetworkSettings m_settings; // for their proxies
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::map<url::Origin, std::vector<std::size_t>> m_inFlight; // by manager; only origins with any
    std::unordered_set<url::Origin> m_http2Origins;
};

} // namespace fetch
