#pragma once

#include "fetch/NetworkSettings.h"
#include "url/Origin.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <string>
#include <vector>

namespace fetch {

/// How Qt speaks TLS with each site: whom it trusts, and who it says that we are.
///
/// Thread: its owner's.
class TlsSettings
{
public:
    explicit TlsSettings(const NetworkSettings& settings);

    [[nodiscard]] QSslConfiguration of(const url::Origin& origin) const;

private:
    struct Shown
    {
        SitePattern site;
        QList<QSslCertificate> certificates;
        QSslKey key;
    };

    QSslConfiguration m_trusting;
    std::vector<Shown> m_shown;
    std::vector<std::string> m_acceptedHosts;
};

} // namespace fetch
