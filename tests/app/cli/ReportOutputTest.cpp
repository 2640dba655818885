#include "app/cli/ReportOutput.h"
#include "support/Catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using report::Sink;
using report::WriteEnd;

namespace {

QByteArray contentOf(const std::string& name)
{
    QFile file(QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

WriteEnd writeHello(const Sink& sink)
{
    return sink("hello") ? WriteEnd::Whole : WriteEnd::SinkFailed;
}

WriteEnd failHalfway(const Sink& sink)
{
    return sink("half") ? WriteEnd::Cancelled : WriteEnd::SinkFailed;
}

} // namespace

TEST_CASE("a report that ends halfway leaves the file that was there", "[cli]")
{
    const QTemporaryDir folder;
    const std::string name = folder.filePath(QStringLiteral("report.csv")).toStdString();
    const cli::ReportOutput output(name);
    REQUIRE_FALSE(output.write(writeHello));
    CHECK(contentOf(name) == "hello");

    CHECK(output.write(failHalfway));
    CHECK(contentOf(name) == "hello");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("what hinders a report is known before it is written, and trying leaves nothing behind", "[cli]")
{
    const QTemporaryDir folder;
    const std::string inside = folder.filePath(QStringLiteral("report.csv")).toStdString();
    CHECK_FALSE(cli::ReportOutput(inside).obstacle());
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    CHECK_FALSE(cli::ReportOutput(std::nullopt).obstacle());

    CHECK(cli::ReportOutput(folder.path().toStdString()).obstacle());
    const auto obstacle = cli::ReportOutput("/no/such/folder/report.csv").obstacle();
    REQUIRE(obstacle);
    CHECK(obstacle->find("\"/no/such/folder/report.csv\"") != std::string::npos);
}

TEST_CASE("a device is written, not replaced by a file", "[cli]")
{
    CHECK_FALSE(cli::ReportOutput("/dev/null").obstacle());
    CHECK_FALSE(cli::ReportOutput("/dev/null").write(writeHello));
    CHECK(QFileInfo(QStringLiteral("/dev/null")).exists());
    CHECK_FALSE(QFileInfo(QStringLiteral("/dev/null")).isFile());
}

TEST_CASE("a full device is an error", "[cli]")
{
    if (!QFile::exists(QStringLiteral("/dev/full"))) return;
    CHECK(cli::ReportOutput("/dev/full").write(writeHello));
}
