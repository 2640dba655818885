#pragma once

#include "fetch/NetworkSettings.h"

#include <QNetworkProxyFactory>

#include <unordered_map>

namespace fetch {

/// Tells Qt by whom each of its requests goes out. What was mapped to another place goes there directly.
/// Thread: its manager's, which owns it.
class ProxyFactory : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(const NetworkSettings& settings);
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    [[nodiscard]] bool isMapped(const url::Origin& origin) const;

    const ProxySettings m_proxy;
    const std::optional<FolderMapping> m_folder;
    const std::vector<HostAddress> m_addresses;
    // Asked once an origin: the system's answer takes milliseconds, and each request would wait for it.
    std::unordered_map<url::Origin, QNetworkProxy> m_known;
};

} // namespace fetch
