#include "fetch/ClientCertificate.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>
#include <utility>

namespace fetch {
namespace {

// A certificate with those of its authorities has some kilobytes.
constexpr qint64 maxPemBytes = 1'000'000;

std::optional<QByteArray> pemIn(std::string_view path)
{
    QFile file(QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())));
    if (!QFileInfo(file).isFile() || file.size() > maxPemBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace

QSslKey privateKey(std::string_view pem, std::string_view passphrase)
{
    const QByteArray text(pem.data(), static_cast<qsizetype>(pem.size()));
    const QByteArray phrase(passphrase.data(), static_cast<qsizetype>(passphrase.size()));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(text, algorithm, QSsl::Pem, QSsl::PrivateKey, phrase);
        if (!key.isNull()) return key;
    }
    return {};
}

Result<ClientCertificate, ClientCertificateError> readClientCertificate(SitePattern site,
                                                                        std::string_view path,
                                                                        std::string_view keyPath,
                                                                        std::string_view passphrase)
{
    const auto certificates = pemIn(path);
    const auto keys = keyPath.empty() ? certificates : pemIn(keyPath);
    if (!certificates || !keys) return Failure{ClientCertificateError::Unreadable};
    if (QSslCertificate::fromData(*certificates, QSsl::Pem).isEmpty())
        return Failure{ClientCertificateError::NoCertificate};
    ClientCertificate client{std::move(site), certificates->toStdString(), keys->toStdString(),
                             std::string(passphrase)};
    if (privateKey(client.key, client.passphrase).isNull()) return Failure{ClientCertificateError::NoKey};
    return client;
}

} // namespace fetch
