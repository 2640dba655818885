#include "app/cli/ReportOutput.h"

#include "app/cli/OptionTable.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace cli {

namespace {

using Writer = std::function<report::WriteEnd(const report::Sink&)>;

std::string cannotWrite(const std::string& file, const std::string& why)
{
    return "The report can't be written to " + inQuotes(file) + ": " + why + ".";
}

std::string cannotWrite(const std::string& file, const QFileDevice& device)
{
    return cannotWrite(file, device.errorString().toStdString());
}

report::Sink sinkInto(QFileDevice& device)
{
    return [&device](std::string_view bytes) {
        const auto size = static_cast<qint64>(bytes.size());
        return device.write(bytes.data(), size) == size;
    };
}

std::optional<std::string> writeToStandardOutput(const Writer& writer)
{
    const report::Sink sink = [](std::string_view bytes) {
        return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    };
    errno = 0;
    const bool whole = writer(sink) == report::WriteEnd::Whole && std::fflush(stdout) == 0;
    if (whole) return std::nullopt;
    return "The report can't be written to standard output: " + std::string(std::strerror(errno)) + ".";
}

/// A pipe or a device is written as it is: replacing it by a file would take it away.
std::optional<std::string> writeToSpecialFile(const std::string& name, const Writer& writer)
{
    QFile file(QString::fromStdString(name));
    const bool whole = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                       writer(sinkInto(file)) == report::WriteEnd::Whole;
    if (whole) return std::nullopt;
    return cannotWrite(name, file);
}

std::optional<std::string> writeToFile(const std::string& name, const Writer& writer)
{
    QSaveFile file(QString::fromStdString(name));
    const bool whole =
        file.open(QIODevice::WriteOnly) && writer(sinkInto(file)) == report::WriteEnd::Whole && file.commit();
    if (whole) return std::nullopt;
    return cannotWrite(name, file);
}

} // namespace

ReportOutput::ReportOutput(std::optional<std::string> file)
    : m_file(std::move(file))
{
}

std::optional<std::string> ReportOutput::obstacle() const
{
    if (!m_file || isSpecialFile()) return std::nullopt;
    const QString name = QString::fromStdString(*m_file);
    if (QFileInfo(name).isDir()) return cannotWrite(*m_file, "it is a folder");
    QSaveFile trial(name);
    if (!trial.open(QIODevice::WriteOnly)) return cannotWrite(*m_file, trial);
    trial.cancelWriting();
    return std::nullopt;
}

std::optional<std::string> ReportOutput::write(const Writer& writer) const
{
    if (!m_file) return writeToStandardOutput(writer);
    return isSpecialFile() ? writeToSpecialFile(*m_file, writer) : writeToFile(*m_file, writer);
}

bool ReportOutput::isSpecialFile() const
{
    const QFileInfo info(QString::fromStdString(*m_file));
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace cli
