#include "fetch/TlsSettings.h"

#include <QSslSocket>

namespace fetch {

TlsSettings::TlsSettings(const NetworkSettings& settings)
    : m_trusting(QSslConfiguration::defaultConfiguration())
    , m_acceptedHosts(settings.acceptedHosts)
{
    const auto added =
        QSslCertificate::fromData(QByteArray::fromStdString(settings.caCertificates), QSsl::Pem);
    if (!added.isEmpty()) m_trusting.addCaCertificates(added);
    for (const ClientCertificate& client : settings.clientCertificates)
        m_shown.push_back(
            {client.site,
             QSslCertificate::fromData(QByteArray::fromStdString(client.certificates), QSsl::Pem),
             privateKey(client.key, client.passphrase)});
}

QSslConfiguration TlsSettings::of(const url::Origin& origin) const
{
    QSslConfiguration configuration = m_trusting;
    if (isAccepted(origin, m_acceptedHosts)) configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    for (const Shown& shown : m_shown) {
        if (!shown.site.coversOrigin(origin)) continue;
        configuration.setLocalCertificateChain(shown.certificates);
        configuration.setPrivateKey(shown.key);
    }
    return configuration;
}

} // namespace fetch
