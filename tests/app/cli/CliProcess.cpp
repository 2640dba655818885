#include "app/cli/CliProcess.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QProcessEnvironment>

#include <chrono>
#include <csignal>

namespace support {

CliProcess::CliProcess(const QStringList& arguments, const QByteArray& standardInput,
                       const QString& outputFile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        environment.remove(QLatin1String(name));
    m_process.setProcessEnvironment(environment);
    if (!outputFile.isEmpty()) m_process.setStandardOutputFile(outputFile);
    m_process.start(QStringLiteral(HYDRA_CLI), arguments);
    m_process.write(standardInput);
    m_process.closeWriteChannel();
}

CliProcess::~CliProcess()
{
    if (!isRunning()) return;
    m_process.kill();
    m_process.waitForFinished();
}

void CliProcess::waitForEnd()
{
    // The sanitizers make a process several times slower, and a test machine is shared.
    const bool ended = waitUntil([this] { return !isRunning(); }, std::chrono::seconds(90));
    m_output = m_process.readAllStandardOutput();
    m_errors = m_process.readAllStandardError();
    INFO("standard error: " << errors());
    REQUIRE(ended);
    REQUIRE(m_process.exitStatus() == QProcess::NormalExit);
}

void CliProcess::send(int signalNumber)
{
    REQUIRE(m_process.processId() > 0);
    REQUIRE(::kill(static_cast<pid_t>(m_process.processId()), signalNumber) == 0);
}

QJsonObject CliProcess::json() const
{
    return QJsonDocument::fromJson(m_output).object();
}

QJsonObject CliProcess::entry(const std::string& url) const
{
    const QJsonArray urls = json().value(QLatin1String("urls")).toArray();
    for (const QJsonValue value : urls)
        if (value.toObject().value(QLatin1String("url")).toString() == text(url)) return value.toObject();
    return {};
}

std::unique_ptr<CliProcess> runCli(const QStringList& arguments, const QByteArray& standardInput,
                                   const QString& outputFile)
{
    auto process = std::make_unique<CliProcess>(arguments, standardInput, outputFile);
    process->waitForEnd();
    return process;
}

} // namespace support
