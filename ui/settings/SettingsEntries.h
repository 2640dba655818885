#pragma once

#include "ui/settings/Settings.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace ui {

class SettingsFile;

/// Values by the words that stand for them in the file.
template<typename Value>
using Words = std::type_identity_t<std::span<const std::pair<const char*, Value>>>;

/// Takes values from a settings file, checks them, and notes what is wrong with which.
class SettingsReader
{
public:
    explicit SettingsReader(const SettingsFile& file)
        : m_file(file)
    {
    }

    void read(const char* key, std::uint32_t& number, NumberRange range);
    void read(const char* key, bool& isOn);
    /// The key says no to what is on by default: `no-external=true`.
    void readNo(const char* key, bool& isOn);
    /// One of these words.
    template<typename Value>
    void read(const char* key, Value& value, Words<Value> words, const QString& taken)
    {
        const auto text = textOf(key, taken);
        if (!text) return;
        for (const auto& [word, meant] : words)
            if (*text == QLatin1String(word)) {
                value = meant;
                return;
            }
        refuse(key, taken, *text);
    }
    void readLines(const char* key, std::vector<std::string>& lines, const QString& kind,
                   QString (*problemOf)(std::string_view line));
    void readText(const char* key, std::string& text, const QString& taken,
                  QString (*problemOf)(std::string_view text));

    /// As they stand there; of what may be a secret in the wrong place.
    [[nodiscard]] QStringList lines(const char* key);
    /// What is said has nothing of the value.
    void refuseUnquoted(const char* key, const QString& problem);

    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    [[nodiscard]] const QStringList& badKeys() const { return m_badKeys; }

private:
    [[nodiscard]] std::optional<QString> textOf(const char* key, const QString& taken);
    void refuse(const char* key, const QString& taken, const QString& text);
    void note(const char* key, const QString& problem);

    const SettingsFile& m_file;
    QStringList m_problems;
    QStringList m_badKeys;
};

/// Writes what isn't at its default, and takes the rest out.
class SettingsWriter
{
public:
    explicit SettingsWriter(SettingsFile& file)
        : m_file(file)
    {
    }

    template<typename Value>
    void write(const char* key, const Value& value, const Value& byDefault, const QVariant& written)
    {
        value == byDefault ? remove(key) : set(key, written);
    }
    void write(const char* key, std::uint32_t number, std::uint32_t byDefault);
    void write(const char* key, const std::string& text);
    void write(const char* key, const std::vector<std::string>& lines);
    void writeNo(const char* key, bool isOn, bool byDefault) { writeYes(key, !isOn, !byDefault); }
    void writeYes(const char* key, bool isOn, bool byDefault);

private:
    void set(const char* key, const QVariant& value);
    void remove(const char* key);

    SettingsFile& m_file;
};

/// The word of a value; empty: it has none.
template<typename Value>
[[nodiscard]] QString wordOf(Value value, Words<Value> words)
{
    for (const auto& [word, meant] : words)
        if (meant == value) return QLatin1String(word);
    return {};
}

} // namespace ui
