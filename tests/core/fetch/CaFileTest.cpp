#include "fetch/CaFile.h"

#include "support/Catch.h"
#include "support/LoopbackServer.h"

#include <QFile>
#include <QTemporaryDir>

using fetch::CaFileError;
using fetch::readCaFile;

TEST_CASE("a CA file is read, or it is said why not", "[fetch]")
{
    const QTemporaryDir folder;
    const auto write = [&](const QByteArray& content) {
        const QString path = folder.path() + QStringLiteral("/ca.pem");
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path.toStdString();
    };
    const std::string pem = support::LoopbackServer::certificate();

    CHECK(readCaFile(write(QByteArray::fromStdString(pem))).value_or("") == pem);
    CHECK(readCaFile(write("")).error() == CaFileError::NoCertificate);
    CHECK(readCaFile(write("not a certificate")).error() == CaFileError::NoCertificate);
    CHECK(readCaFile(folder.path().toStdString()).error() == CaFileError::Unreadable);
    CHECK(readCaFile(folder.path().toStdString() + "/missing").error() == CaFileError::Unreadable);
    CHECK(readCaFile("/dev/zero").error() == CaFileError::Unreadable);
}
