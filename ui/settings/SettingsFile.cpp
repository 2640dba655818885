#include "ui/settings/SettingsFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace ui {
namespace {

/// Ours has some kilobytes, with every pattern a person may type; what is longer isn't ours, and reading it
/// would hold the window up.
constexpr qint64 maxFileBytes = 1024 * 1024;
constexpr int maxFilesAside = 100; // nobody looks at more

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SettingsFile", text);
}

} // namespace

SettingsFile::SettingsFile(const QString& path)
    : m_path(path)
{
    if (path.isEmpty()) return;
    if (!isReadable()) moveAside();
    if (m_problem.isEmpty() || !QFileInfo::exists(path))
        m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QVariant SettingsFile::value(const QString& key) const
{
    return m_settings ? m_settings->value(key) : QVariant();
}

void SettingsFile::setValue(const QString& key, const QVariant& value)
{
    if (m_settings) m_settings->setValue(key, value);
}

void SettingsFile::remove(const QString& key)
{
    if (m_settings) m_settings->remove(key);
}

bool SettingsFile::write()
{
    if (!m_settings) return m_path.isEmpty();
    m_settings->sync();
    return m_settings->status() == QSettings::NoError;
}

QString SettingsFile::keepCopy()
{
    QString copy = freeNameAside();
    if (!copy.isEmpty() && QFile::copy(m_path, copy)) return copy;
    m_settings.reset();
    return {};
}

bool SettingsFile::isReadable() const
{
    const QFileInfo file(m_path);
    if (!file.exists()) return true;
    if (!file.isFile() || !file.isReadable() || file.size() > maxFileBytes) return false;
    const QSettings probe(m_path, QSettings::IniFormat);
    static_cast<void>(probe.allKeys()); // a section is only parsed when somebody asks for it
    return probe.status() == QSettings::NoError;
}

QString SettingsFile::freeNameAside() const
{
    for (int number = 1; number <= maxFilesAside; ++number) {
        QString name = number == 1 ? m_path + QStringLiteral(".broken")
                                   : m_path + QStringLiteral(".broken-%1").arg(number);
        if (!QFileInfo::exists(name)) return name;
    }
    return {};
}

void SettingsFile::moveAside()
{
    const QString aside = freeNameAside();
    if (!aside.isEmpty() && QFile::rename(m_path, aside))
        m_problem = tr("The settings file can’t be read, so every setting has its default. The file is kept "
                       "as %1.")
                        .arg(aside);
    else
        m_problem = tr("The settings file %1 can’t be read, so every setting has its default. It is left as "
                       "it is: what you change now isn’t kept until it is mended or removed.")
                        .arg(m_path);
}

QString defaultSettingsPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/settings.ini");
}

} // namespace ui
