#include "fetch/Proxy.h"

#include "http/FieldSyntax.h"
#include "url/Host.h"
#include "url/PercentEncoding.h"
#include "url/UrlParser.h"

#include <QNetworkProxyFactory>
#include <QUrl>

#include <algorithm>

namespace fetch {
namespace {

constexpr std::uint16_t defaultSocksPort = 1080; // as IANA lists it

/// What is the same host to whoever writes exceptions: `.example.org`, `*.example.org`, `example.org`.
std::string_view withoutWildcard(std::string_view exception)
{
    if (exception.starts_with("*.")) exception.remove_prefix(1);
    if (exception.starts_with('.')) exception.remove_prefix(1);
    return exception;
}

bool isExcepted(std::string_view host, std::string_view exception)
{
    if (exception == "*") return true;
    const std::string domain = http::lowerCase(withoutWildcard(exception));
    if (domain.empty() || !host.ends_with(domain)) return false;
    return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

/// RFC 6761 §6.3, RFC 1122 §3.2.1.3
bool isThisMachine(std::string_view host)
{
    return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

std::optional<Proxy> systemProxyFor(const url::Origin& origin)
{
    const QUrl url(QString::fromStdString(origin.serialize() + "/"));
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.front().type() == QNetworkProxy::NoProxy) return std::nullopt;
    const QNetworkProxy& proxy = proxies.front();
    return Proxy{.type = proxy.type() == QNetworkProxy::Socks5Proxy ? Proxy::Type::Socks5 : Proxy::Type::Http,
                 .host = proxy.hostName().toStdString(),
                 .port = proxy.port(),
                 .user = proxy.user().toStdString(),
                 .password = proxy.password().toStdString()};
}

} // namespace

Result<ProxySettings, ProxyError> parseProxy(std::string_view text)
{
    ProxySettings settings;
    if (text == "none") return settings;
    settings.use = ProxySettings::Use::System;
    if (text == "system") return settings;

    settings.use = ProxySettings::Use::Named;
    const auto url = url::parseUrl(text);
    if (!url || !url->host() || url->host()->empty()) return Failure{ProxyError::NoProxy};
    const bool isHttp = url->scheme() == "http";
    if (!isHttp && url->scheme() != "socks5" && url->scheme() != "socks5h")
        return Failure{ProxyError::UnknownScheme};
    if (url->path().size() > 1 || url->query() || url->fragment()) return Failure{ProxyError::NoProxy};
    settings.named = {.type = isHttp ? Proxy::Type::Http : Proxy::Type::Socks5,
                      .host = std::string(*url->host()),
                      .port = isHttp ? url->origin().port : url->port().value_or(defaultSocksPort),
                      .user = url::percentDecode(url->username()),
                      .password = url::percentDecode(url->password())};
    return settings;
}

std::optional<Proxy> proxyFor(const url::Origin& origin, const ProxySettings& settings)
{
    const auto& exceptions = settings.exceptions;
    const bool isDirect =
        std::any_of(exceptions.begin(), exceptions.end(),
                    [&](const std::string& exception) { return isExcepted(origin.host, exception); });
    if (isDirect) return std::nullopt;
    switch (settings.use) {
    case ProxySettings::Use::None: return std::nullopt;
    case ProxySettings::Use::System:
        return isThisMachine(origin.host) ? std::nullopt : systemProxyFor(origin);
    case ProxySettings::Use::Named: return settings.named;
    }
    return std::nullopt;
}

} // namespace fetch
