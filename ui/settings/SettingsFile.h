#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace ui {

/// The file that settings and habits stand in: INI, to be read and edited by a person too. What it holds is
/// somebody else's word: whoever takes a value checks it.
///
/// A file that can't be read as INI is moved aside, whole, and an empty one begins. Where even that fails
/// nothing is written: what a person wrote is never overwritten unasked.
/// Thread: the UI's.
class SettingsFile
{
public:
    /// Empty: nothing is read, and nothing is kept.
    explicit SettingsFile(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// What was wrong with the whole file when it was opened, in words; mostly empty.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Invalid: there is no such key.
    [[nodiscard]] QVariant value(const QString& key) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);
    /// Brings all to the disk. False: it couldn't be written.
    [[nodiscard]] bool write();

    /// Copies the file, as it is, beside itself; the copy's path, or empty where that failed: then nothing is
    /// written to the file any more.
    [[nodiscard]] QString keepCopy();

private:
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] QString freeNameAside() const;
    void moveAside();

    QString m_path;
    QString m_problem;
    std::unique_ptr<QSettings> m_settings; // null: there is no file to write to
};

/// In the user's folder for settings of this program.
[[nodiscard]] QString defaultSettingsPath();

} // namespace ui
