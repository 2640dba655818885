#pragma once

#include "fetch/Access.h"
#include "http/Fields.h"
#include "url/Url.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

#include <cstdint>
#include <map>
#include <vector>

namespace fetch {

/// Keeps the cookies of one crawl within limits, and out of the hands of those they weren't meant for (RFC
/// 6265). Some sites redirect for ever where they get no cookie back. Nothing is written to disk.
///
/// A cookie for its own host only is also for its own port only, as far as that isn't the scheme's: RFC 6265
/// §8.5 has it otherwise, but another port is another site here, and is told nothing of the first.
///
/// Thread: its owner's.
/// Limits: 50 cookies a domain and a request, 3,000 in all, 4 kB each; the oldest go.
class CookieJar : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    /// Takes what an answer of that address sets.
    void take(const http::Fields& fields, const url::Url& url);
    [[nodiscard]] std::vector<CookiePair> pairsFor(const url::Url& url) const;

    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl& url) const override;
    bool setCookiesFromUrl(const QList<QNetworkCookie>& cookies, const QUrl& url) override;
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    struct Kept
    {
        QNetworkCookie cookie;
        int port = -1; // -1: a default one, or any for a cookie with a domain
        std::uint64_t sequence = 0;
    };
    using Cookies = std::vector<Kept>; // the oldest first

    [[nodiscard]] bool isPublicSuffix(const QString& domain) const;
    [[nodiscard]] bool bind(QNetworkCookie& cookie, const QUrl& url) const;
    void keep(const QNetworkCookie& cookie, int port);
    void dropOldest(std::map<QString, Cookies>::iterator of);
    void dropOldestOfAll();

    // A leading dot: also for the hosts below. Without: for that host only.
    std::map<QString, Cookies> m_byDomain;
    std::size_t m_count = 0;
    std::uint64_t m_nextSequence = 0;
};

} // namespace fetch
