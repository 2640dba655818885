#include "fetch/CookieJar.h"

#include "http/FieldSyntax.h"

#include <QDateTime>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace fetch {
namespace {

// RFC 6265 §6.1 names these as what a general-purpose client should at least offer; here they are also the
// most, since a server may set thousands and then refuse the header that brings them back.
constexpr std::size_t maxCookiesPerDomain = 50;
constexpr std::size_t maxCookies = 3000;

// RFC 6265 §5.1.4
bool pathMatches(const QString& requestPath, const QString& cookiePath)
{
    if (!requestPath.startsWith(cookiePath)) return false;
    return requestPath.size() == cookiePath.size() || cookiePath.endsWith(u'/') ||
           requestPath[cookiePath.size()] == u'/';
}

bool isExpired(const QNetworkCookie& cookie, const QDateTime& now)
{
    return !cookie.isSessionCookie() && cookie.expirationDate() < now;
}

/// The keys under which cookies for `host` may lie: itself, and with a dot itself and each domain above.
QStringList domainKeys(const QString& host)
{
    QStringList keys{host};
    if (!QHostAddress(host).isNull()) return keys;
    for (qsizetype dot = -1;;) {
        keys.append(u'.' + host.mid(dot + 1));
        dot = host.indexOf(u'.', dot + 1);
        if (dot < 0) return keys;
    }
}

/// The port that a cookie is bound to.
int portOf(const QNetworkCookie& cookie, const QUrl& url)
{
    const bool isDefault = url.port() == 80 || url.port() == 443; // as in a QUrl that names none
    return cookie.domain().startsWith(u'.') || isDefault ? -1 : url.port();
}

/// As far as cookies look at an address. QUrl refuses some queries of the standard's, so none is left in it.
QUrl withoutQuery(const url::Url& url)
{
    return QUrl::fromEncoded(QByteArray::fromStdString(url.origin().serialize() + std::string(url.path())));
}

} // namespace

void CookieJar::take(const http::Fields& fields, const url::Url& url)
{
    for (const auto& [name, value] : fields.all())
        if (http::equalsIgnoringCase(name, "Set-Cookie"))
            setCookiesFromUrl(QNetworkCookie::parseCookies(QByteArray::fromStdString(value)),
                              withoutQuery(url));
}

std::vector<CookiePair> CookieJar::pairsFor(const url::Url& url) const
{
    std::vector<CookiePair> pairs;
    if (m_count == 0) return pairs;
    for (const QNetworkCookie& cookie : cookiesForUrl(withoutQuery(url)))
        pairs.emplace_back(cookie.name().toStdString(), cookie.value().toStdString());
    return pairs;
}

// RFC 6265 §5.4
QList<QNetworkCookie> CookieJar::cookiesForUrl(const QUrl& url) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString path = url.path().isEmpty() ? QStringLiteral("/") : url.path();
    const bool secure = url.scheme() == QLatin1String("https");

    std::vector<const Kept*> found;
    for (const QString& key : domainKeys(url.host())) {
        const auto kept = m_byDomain.find(key);
        if (kept == m_byDomain.end()) continue;
        for (const Kept& one : kept->second) {
            const QNetworkCookie& cookie = one.cookie;
            if ((cookie.isSecure() && !secure) || !pathMatches(path, cookie.path()) || isExpired(cookie, now))
                continue;
            if (one.port != portOf(cookie, url)) continue;
            found.push_back(&one);
        }
    }
    std::sort(found.begin(), found.end(), [](const Kept* a, const Kept* b) {
        if (a->cookie.path().size() != b->cookie.path().size())
            return a->cookie.path().size() > b->cookie.path().size();
        return a->sequence < b->sequence;
    });
    QList<QNetworkCookie> cookies;
    for (const Kept* one : found)
        if (static_cast<std::size_t>(cookies.size()) < maxCookiesPerDomain) cookies.append(one->cookie);
    return cookies;
}

bool CookieJar::setCookiesFromUrl(const QList<QNetworkCookie>& cookies, const QUrl& url)
{
    bool changed = false;
    for (QNetworkCookie cookie : cookies) {
        if (!bind(cookie, url)) continue;
        keep(cookie, portOf(cookie, url));
        changed = true;
    }
    return changed;
}

/// Qt knows the public suffix list, but not its rule for names that aren't on it: the last label is a suffix.
bool CookieJar::isPublicSuffix(const QString& domain) const
{
    if (!domain.contains(u'.')) return true;
    QNetworkCookie cookie;
    cookie.setDomain(u'.' + domain);
    QUrl below;
    below.setScheme(QStringLiteral("http"));
    below.setHost(QStringLiteral("below.") + domain);
    return !validateCookie(cookie, below);
}

/// Gives the cookie the domain and path it counts for; whether that host may set it at all (RFC 6265 §5.3).
bool CookieJar::bind(QNetworkCookie& cookie, const QUrl& url) const
{
    if (static_cast<std::size_t>(cookie.name().size() + cookie.value().size()) > maxCookieBytes) return false;
    if (cookie.isSecure() && url.scheme() != QLatin1String("https")) return false;

    cookie.normalize(url); // fills in the default path, and puts a dot before a domain that was stated
    const QString host = url.host();
    if (!cookie.domain().startsWith(u'.')) return cookie.domain() == host;
    const QString domain = cookie.domain().mid(1);
    if (isPublicSuffix(domain) || !QHostAddress(host).isNull()) {
        cookie.setDomain(host);
        return domain == host;
    }
    return domain == host || host.endsWith(cookie.domain());
}

void CookieJar::keep(const QNetworkCookie& cookie, int port)
{
    const auto [domain, isNew] = m_byDomain.try_emplace(cookie.domain());
    Cookies& cookies = domain->second;
    const auto same = std::find_if(cookies.begin(), cookies.end(), [&](const Kept& one) {
        return one.port == port && one.cookie.hasSameIdentifier(cookie);
    });
    const bool expired = isExpired(cookie, QDateTime::currentDateTimeUtc());
    if (same != cookies.end() && !expired) {
        same->cookie = cookie;
        return;
    }
    if (same != cookies.end()) {
        cookies.erase(same);
        --m_count;
    }
    if (!expired) {
        cookies.push_back({cookie, port, m_nextSequence++});
        ++m_count;
    }
    if (cookies.empty())
        m_byDomain.erase(domain);
    else if (cookies.size() > maxCookiesPerDomain)
        dropOldest(domain);
    if (m_count > maxCookies) dropOldestOfAll();
}

void CookieJar::dropOldest(std::map<QString, Cookies>::iterator of)
{
    of->second.erase(of->second.begin());
    --m_count;
    if (of->second.empty()) m_byDomain.erase(of);
}

void CookieJar::dropOldestOfAll()
{
    dropOldest(std::min_element(m_byDomain.begin(), m_byDomain.end(), [](const auto& a, const auto& b) {
        return a.second.front().sequence < b.second.front().sequence;
    }));
}

} // namespace fetch
