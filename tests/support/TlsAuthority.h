#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace support {

/// What a certificate is to say. Its times are the test's own, so that none of it ages.
struct CertificateWish
{
    QString commonName = QStringLiteral("localhost");
    QStringList names{QStringLiteral("IP:127.0.0.1")}; // as OpenSSL writes alternative names
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime to = QDateTime::currentDateTimeUtc().addDays(300);
    bool isAuthority = false;
    bool saysWhereItsIssuerIs = false;
};

/// A certificate with its key, both as PEM.
struct Certificate
{
    QByteArray certificate;
    QByteArray key;
};

/// Makes certificates by the openssl program, good ones and bad ones: new ones for each test, because those
/// that lie in a file are all expired one day.
///
/// Thread: any. Waits for the program, some 30 ms for each.
class TlsAuthority
{
public:
    TlsAuthority();

    [[nodiscard]] Certificate selfSigned(const CertificateWish& wish = {});
    [[nodiscard]] Certificate issuedBy(const Certificate& issuer, const CertificateWish& wish = {});
    /// An authority that vouches for itself.
    [[nodiscard]] Certificate root(const QString& commonName);

    /// What a server speaks TLS by that sends these, its own first.
    [[nodiscard]] static QSslConfiguration serverWith(const std::vector<Certificate>& chain);

private:
    [[nodiscard]] Certificate make(const CertificateWish& wish, const Certificate* issuer);
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

} // namespace support
