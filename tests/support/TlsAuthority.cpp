#include "support/TlsAuthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace support {
namespace {

void write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file can't be written");
}

QByteArray read(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("openssl has written no file");
    return file.readAll();
}

void runOpenssl(const QString& folder, const QStringList& arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder);
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl: %s", openssl.readAllStandardError().constData());
}

QByteArray extensionsOf(const CertificateWish& wish)
{
    QByteArray text = "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n";
    text += wish.isAuthority ? "basicConstraints=critical,CA:TRUE\n" : "basicConstraints=CA:FALSE\n";
    if (!wish.names.isEmpty()) text += "subjectAltName=" + wish.names.join(QLatin1Char(',')).toUtf8() + "\n";
    if (wish.saysWhereItsIssuerIs) text += "authorityInfoAccess=caIssuers;URI:http://ca.invalid/issuer.crt\n";
    return text;
}

QString asn1Time(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
}

} // namespace

TlsAuthority::TlsAuthority()
{
    write(path("ca.cnf"), "[ca]\ndefault_ca=any\n"
                          "[any]\ndatabase=issued\nnew_certs_dir=.\nrand_serial=yes\nunique_subject=no\n"
                          "default_md=sha256\npolicy=all\n"
                          "[all]\ncommonName=supplied\n");
}

Certificate TlsAuthority::selfSigned(const CertificateWish& wish)
{
    return make(wish, nullptr);
}

Certificate TlsAuthority::issuedBy(const Certificate& issuer, const CertificateWish& wish)
{
    return make(wish, &issuer);
}

Certificate TlsAuthority::root(const QString& commonName)
{
    return selfSigned({.commonName = commonName, .names = {}, .isAuthority = true});
}

QSslConfiguration TlsAuthority::serverWith(const std::vector<Certificate>& chain)
{
    QList<QSslCertificate> certificates;
    for (const Certificate& each : chain)
        certificates.append(QSslCertificate(each.certificate, QSsl::Pem));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(certificates);
    configuration.setPrivateKey(QSslKey(chain.front().key, QSsl::Ec, QSsl::Pem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show none
    return configuration;
}

Certificate TlsAuthority::make(const CertificateWish& wish, const Certificate* issuer)
{
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    const QString folder = m_folder.path();
    runOpenssl(folder,
               words("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out "
                     "wish.csr -subj") +
                   QStringList{QLatin1String("/CN=") + wish.commonName});
    write(path("issued"), {});
    write(path("extensions"), extensionsOf(wish));
    QStringList sign =
        words("ca -batch -notext -config ca.cnf -in wish.csr -out made.pem -extfile extensions");
    sign +=
        {QStringLiteral("-startdate"), asn1Time(wish.from), QStringLiteral("-enddate"), asn1Time(wish.to)};
    if (issuer) {
        write(path("issuer.pem"), issuer->certificate);
        write(path("issuer.key"), issuer->key);
        sign += words("-cert issuer.pem -keyfile issuer.key");
    } else {
        sign += words("-selfsign -keyfile key.pem");
    }
    runOpenssl(folder, sign);
    return {read(path("made.pem")), read(path("key.pem"))};
}

} // namespace support
