#include "fetch/CaFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace fetch {
namespace {

// The whole list of a Debian system is 200 kB; a device or a film isn't read on the chance.
constexpr qint64 maxCaFileBytes = 10'000'000;

} // namespace

Result<std::string, CaFileError> readCaFile(std::string_view path)
{
    QFile file(QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())));
    if (!QFileInfo(file).isFile() || file.size() > maxCaFileBytes || !file.open(QIODevice::ReadOnly))
        return Failure{CaFileError::Unreadable};
    const QByteArray pem = file.readAll();
    if (file.error() != QFileDevice::NoError) return Failure{CaFileError::Unreadable};
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty()) return Failure{CaFileError::NoCertificate};
    return pem.toStdString();
}

} // namespace fetch
