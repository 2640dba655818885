#include "ui/settings/SettingsEntries.h"

#include "ui/settings/SettingsFile.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr qsizetype longestQuote = 60; // of a value, in a message

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SettingsStore", text);
}

bool isTextOrList(const QVariant& value)
{
    return value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QStringList;
}

QString quote(const QString& text)
{
    const QString shown = text.size() > longestQuote ? text.left(longestQuote) + QChar(0x2026) : text;
    return QStringLiteral("“%1”").arg(displayText(shown.toStdString()));
}

} // namespace

void SettingsReader::read(const char* key, std::uint32_t& number, NumberRange range)
{
    const QString taken = tr("a whole number from %1 to %2").arg(range.least).arg(range.most);
    const auto text = textOf(key, taken);
    if (!text) return;
    bool isNumber = false;
    const qulonglong value = text->toULongLong(&isNumber);
    if (isNumber && range.holds(value))
        number = static_cast<std::uint32_t>(value);
    else
        refuse(key, taken, *text);
}

void SettingsReader::read(const char* key, bool& isOn)
{
    const QString taken = tr("true or false");
    const auto text = textOf(key, taken);
    if (!text) return;
    if (*text == QLatin1String("true") || *text == QLatin1String("false"))
        isOn = *text == QLatin1String("true");
    else
        refuse(key, taken, *text);
}

void SettingsReader::readNo(const char* key, bool& isOn)
{
    bool isOff = !isOn;
    read(key, isOff);
    isOn = !isOff;
}

void SettingsReader::readLines(const char* key, std::vector<std::string>& lines, const QString& kind,
                               QString (*problemOf)(std::string_view line))
{
    const QVariant value = m_file.value(QLatin1String(key));
    if (!value.isValid()) return;
    if (!isTextOrList(value)) return refuse(key, kind, {});
    std::vector<std::string> usable;
    for (const QString& text : value.toStringList()) {
        std::string line = text.toStdString();
        if (line.empty()) continue;
        const QString problem = problemOf(line);
        if (!problem.isEmpty()) // one pattern less would crawl what nobody wanted: none of them holds
            return note(key, tr("%1: %2 (%3)").arg(QLatin1String(key), problem, quote(text)));
        usable.push_back(std::move(line));
    }
    lines = std::move(usable);
}

void SettingsReader::readText(const char* key, std::string& text, const QString& taken,
                              QString (*problemOf)(std::string_view text))
{
    const auto read = textOf(key, taken);
    if (!read) return;
    if (problemOf(read->toStdString()).isEmpty())
        text = read->toStdString();
    else
        refuse(key, taken, *read);
}

QStringList SettingsReader::lines(const char* key)
{
    const QVariant value = m_file.value(QLatin1String(key));
    if (value.isValid() && !isTextOrList(value)) refuseUnquoted(key, tr("this is no text"));
    return isTextOrList(value) ? value.toStringList() : QStringList();
}

void SettingsReader::refuseUnquoted(const char* key, const QString& problem)
{
    note(key, tr("%1: %2").arg(QLatin1String(key), problem));
}

std::optional<QString> SettingsReader::textOf(const char* key, const QString& taken)
{
    const QVariant value = m_file.value(QLatin1String(key));
    if (!value.isValid()) return std::nullopt;
    if (value.typeId() == QMetaType::QString) return value.toString();
    refuse(key, taken, value.toStringList().join(QStringLiteral(", ")));
    return std::nullopt;
}

void SettingsReader::refuse(const char* key, const QString& taken, const QString& text)
{
    note(key, tr("%1 takes %2, not %3").arg(QLatin1String(key), taken, quote(text)));
}

void SettingsReader::note(const char* key, const QString& problem)
{
    m_problems << problem;
    m_badKeys << QLatin1String(key);
}

void SettingsWriter::write(const char* key, std::uint32_t number, std::uint32_t byDefault)
{
    write(key, number, byDefault, QString::number(number));
}

void SettingsWriter::write(const char* key, const std::string& text)
{
    write(key, text, {}, QString::fromStdString(text));
}

void SettingsWriter::write(const char* key, const std::vector<std::string>& lines)
{
    QStringList texts;
    for (const std::string& line : lines)
        texts << QString::fromStdString(line);
    write(key, lines, {}, texts);
}

void SettingsWriter::writeYes(const char* key, bool isOn, bool byDefault)
{
    write(key, isOn, byDefault, isOn ? QStringLiteral("true") : QStringLiteral("false"));
}

void SettingsWriter::set(const char* key, const QVariant& value)
{
    m_file.setValue(QLatin1String(key), value);
}

void SettingsWriter::remove(const char* key)
{
    m_file.remove(QLatin1String(key));
}

} // namespace ui
