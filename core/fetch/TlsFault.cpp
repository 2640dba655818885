#include "fetch/TlsFault.h"

#include <QDateTime>
#include <QSslCertificateExtension>

#include <algorithm>
#include <vector>

namespace fetch {
namespace {

using http::TransportError;

// A certificate may name a thousand hosts; ten show whose it is.
constexpr int namesShown = 10;
// RFC 1035 §2.3.4: no host has a longer name.
constexpr int nameLength = 255;

/// Whether it says where its issuer's certificate is kept (RFC 5280 §4.2.2.1). Public authorities write that
/// into all that they issue; those of a company's own rarely do.
bool saysWhereItsIssuerIs(const QSslCertificate& certificate)
{
    const auto extensions = certificate.extensions();
    return std::any_of(extensions.begin(), extensions.end(), [](const QSslCertificateExtension& extension) {
        return extension.oid() == QLatin1String("1.3.6.1.5.5.7.1.1");
    });
}

/// Of a server that sends nothing above its own certificate, both an authority's certificate that nobody
/// here has and one in between may be missing.
TransportError faultOfIssuer(const QList<QSslCertificate>& chain)
{
    if (chain.isEmpty() || chain.last().isSelfSigned()) return TransportError::TlsUnknownAuthority;
    return saysWhereItsIssuerIs(chain.last()) ? TransportError::TlsIncompleteChain
                                              : TransportError::TlsUnknownAuthority;
}

std::string shown(const QString& name)
{
    return name.left(nameLength).toStdString();
}

std::string time(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate).toStdString();
}

/// Whom it is for, or who issued it: the common name, else the organisation.
std::string nameIn(const QStringList& commonName, const QStringList& organization)
{
    const QStringList& names = commonName.isEmpty() ? organization : commonName;
    return names.isEmpty() ? "no name" : '"' + shown(names.first()) + '"';
}

std::string issuerOf(const QSslCertificate& certificate)
{
    return nameIn(certificate.issuerInfo(QSslCertificate::CommonName),
                  certificate.issuerInfo(QSslCertificate::Organization));
}

std::string hostsOf(const QSslCertificate& certificate)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    QStringList names = alternatives.values(QSsl::DnsEntry) + alternatives.values(QSsl::IpAddressEntry);
    // RFC 6125 §6.4.4: the common name counts only where there are no others.
    if (names.isEmpty()) names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.isEmpty()) return "no host";
    names.sort();
    std::string text;
    for (const QString& name : names.mid(0, namesShown))
        text += (text.empty() ? "" : ", ") + shown(name);
    if (names.size() > namesShown) text += " and " + std::to_string(names.size() - namesShown) + " more";
    return text;
}

/// "certificate", or which one it is if it isn't the server's own.
std::string certificateIn(const QSslError& error, const QList<QSslCertificate>& chain)
{
    const QSslCertificate certificate = error.certificate();
    if (chain.isEmpty() || certificate == chain.first()) return "certificate";
    return "certificate of " + nameIn(certificate.subjectInfo(QSslCertificate::CommonName),
                                      certificate.subjectInfo(QSslCertificate::Organization));
}

std::string issuerText(const QList<QSslCertificate>& chain)
{
    if (chain.isEmpty()) return "no certificate";
    std::string text = "issued by " + issuerOf(chain.last());
    if (!chain.last().isSelfSigned()) text += ", whose certificate the server does not send";
    return text;
}

TlsFault faultOf(const QSslError& error, const QList<QSslCertificate>& chain)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return {TransportError::TlsSelfSigned, "self-signed certificate of " + issuerOf(error.certificate())};
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted: return {TransportError::TlsUnknownAuthority, issuerText(chain)};
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate: return {faultOfIssuer(chain), issuerText(chain)};
    case QSslError::HostNameMismatch:
        return {TransportError::TlsWrongHost, "certificate names " + hostsOf(error.certificate())};
    case QSslError::CertificateExpired:
        return {TransportError::TlsExpired,
                certificateIn(error, chain) + " expired " + time(error.certificate().expiryDate())};
    case QSslError::CertificateNotYetValid:
        return {TransportError::TlsNotYetValid,
                certificateIn(error, chain) + " is valid from " + time(error.certificate().effectiveDate())};
    // Qt's enum, not ours: revoked, malformed, for another purpose …
    default: return {TransportError::Tls, error.errorString().toStdString()};
    }
}

} // namespace

TlsFault tlsFault(const QList<QSslError>& errors, const QList<QSslCertificate>& chain)
{
    std::vector<TlsFault> faults;
    for (const QSslError& error : errors) {
        TlsFault fault = faultOf(error, chain);
        if (std::find(faults.begin(), faults.end(), fault) == faults.end())
            faults.push_back(std::move(fault));
    }
    std::stable_sort(faults.begin(), faults.end(),
                     [](const TlsFault& left, const TlsFault& right) { return left.error < right.error; });
    TlsFault gravest{faults.front().error, {}};
    for (const TlsFault& fault : faults)
        gravest.detail += (gravest.detail.empty() ? "" : "; ") + fault.detail;
    return gravest;
}

} // namespace fetch
