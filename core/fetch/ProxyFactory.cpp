#include "fetch/ProxyFactory.h"

#include <QUrl>

#include <algorithm>

namespace fetch {
namespace {

url::Origin originOf(const QUrl& url)
{
    const std::string host = url.host(QUrl::FullyEncoded).toStdString();
    const bool isIpv6 = host.find(':') != std::string::npos;
    const int defaultPort = url.scheme() == QLatin1String("https") ? 443 : 80;
    return {url.scheme().toStdString(), isIpv6 ? "[" + host + "]" : host,
            static_cast<std::uint16_t>(url.port(defaultPort))};
}

QNetworkProxy qtsProxy(const Proxy& proxy)
{
    std::string_view host = proxy.host;
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    const auto type =
        proxy.type == Proxy::Type::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return {type, QString::fromUtf8(host.data(), static_cast<qsizetype>(host.size())), proxy.port,
            QString::fromStdString(proxy.user), QString::fromStdString(proxy.password)};
}

} // namespace

ProxyFactory::ProxyFactory(const NetworkSettings& settings)
    : m_proxy(settings.proxy)
    , m_folder(settings.folder)
    , m_addresses(settings.addresses)
{
}

QList<QNetworkProxy> ProxyFactory::queryProxy(const QNetworkProxyQuery& query)
{
    const url::Origin origin = originOf(query.url());
    const auto [place, isNew] = m_known.try_emplace(origin, QNetworkProxy::NoProxy);
    if (!isNew || isMapped(origin)) return {place->second};
    if (const auto proxy = proxyFor(origin, m_proxy)) place->second = qtsProxy(*proxy);
    return {place->second};
}

/// Qt asks about the place that a request goes to, not about the address that it is for.
bool ProxyFactory::isMapped(const url::Origin& origin) const
{
    if (m_folder && origin.host == "127.0.0.1" && origin.port == m_folder->port) return true;
    return std::any_of(m_addresses.begin(), m_addresses.end(), [&](const HostAddress& one) {
        const bool isIpv6 = one.address.find(':') != std::string::npos;
        return origin.port == one.port && origin.host == (isIpv6 ? "[" + one.address + "]" : one.address);
    });
}

} // namespace fetch
