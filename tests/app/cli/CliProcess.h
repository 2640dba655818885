#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <string>

namespace support {

/// hydra-cli as a person or a script starts it, its standard error no terminal. Ends it when it goes.
class CliProcess
{
public:
    explicit CliProcess(const QStringList& arguments, const QByteArray& standardInput = {},
                        const QString& outputFile = {});
    ~CliProcess();

    /// Runs the test's event loop, its servers with it, until the program has ended.
    void waitForEnd();
    void send(int signalNumber);

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] int exitStatus() const { return m_process.exitCode(); }
    [[nodiscard]] const QByteArray& output() const { return m_output; }
    [[nodiscard]] std::string errors() const { return m_errors.toStdString(); }
    /// The report as JSON; empty where it is none.
    [[nodiscard]] QJsonObject json() const;
    /// The entry of a URL in the JSON report; empty where there is none.
    [[nodiscard]] QJsonObject entry(const std::string& url) const;

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// Runs it to its end.
[[nodiscard]] std::unique_ptr<CliProcess>
runCli(const QStringList& arguments, const QByteArray& standardInput = {}, const QString& outputFile = {});

[[nodiscard]] inline QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace support
