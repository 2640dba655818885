#include "ui/settings/Habits.h"

#include "ui/settings/SettingsFile.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {
namespace {

constexpr int narrowestColumn = 16; // pixels: what is narrower can't be taken by the mouse
constexpr int smallestPane = 50;    // pixels: what is smaller shows nothing
constexpr int widestPane = 20'000;  // beyond any desktop
constexpr qsizetype longestAddress = 8 * 1024;

// As they stand in the file, in the order of ResultColumn.
constexpr std::array<const char*, resultColumnCount> columnNames = {
    "verdict", "code", "url", "pages", "place", "first-page", "link-text", "type", "response-time", "depth"};

QString nameOf(ResultColumn column)
{
    return QLatin1String(columnNames[static_cast<std::size_t>(column)]);
}

std::optional<ResultColumn> columnNamed(QStringView name)
{
    for (std::size_t column = 0; column < columnNames.size(); ++column)
        if (name == QLatin1String(columnNames[column])) return static_cast<ResultColumn>(column);
    return std::nullopt;
}

/// `2026-03-01 12 https://example.org/`; `-` where the count isn't known.
QString siteText(const EarlierSite& site)
{
    return QStringLiteral("%1 %2 %3")
        .arg(site.checked.toString(Qt::ISODate),
             site.broken ? QString::number(*site.broken) : QStringLiteral("-"), site.address);
}

std::optional<EarlierSite> readSite(const QString& text)
{
    const QString date = text.section(QLatin1Char(' '), 0, 0);
    const QString broken = text.section(QLatin1Char(' '), 1, 1);
    EarlierSite site{text.section(QLatin1Char(' '), 2), QDate::fromString(date, Qt::ISODate), std::nullopt};
    bool isNumber = false;
    const std::uint64_t count = broken.toULongLong(&isNumber);
    if (isNumber) site.broken = count;
    if (!site.checked.isValid() || (!isNumber && broken != QLatin1String("-"))) return std::nullopt;
    if (site.address.isEmpty() || site.address.size() > longestAddress) return std::nullopt;
    return site;
}

/// `url:420`, `-depth:0` for a hidden one.
QString columnText(const ColumnHabit& habit)
{
    return QStringLiteral("%1%2:%3")
        .arg(habit.shown ? QString() : QStringLiteral("-"), nameOf(habit.column))
        .arg(habit.width);
}

std::optional<ColumnHabit> readColumn(const QString& text)
{
    const bool isHidden = text.startsWith(QLatin1Char('-'));
    const auto column = columnNamed(QStringView(text).mid(isHidden ? 1 : 0).split(QLatin1Char(':')).front());
    bool isNumber = false;
    const int width = text.section(QLatin1Char(':'), 1).toInt(&isNumber);
    if (!column || !isNumber || (width != 0 && (width < narrowestColumn || width > widestPane)))
        return std::nullopt;
    return ColumnHabit{*column, !isHidden || *column == ResultColumn::Url, width};
}

/// All or nothing: half an order is none. A column that the program has learned since then stands where it
/// does by itself.
std::vector<ColumnHabit> readColumns(const QStringList& texts)
{
    std::vector<ColumnHabit> columns;
    std::array<bool, resultColumnCount> seen{};
    for (const QString& text : texts) {
        const auto habit = readColumn(text);
        if (!habit || std::exchange(seen[static_cast<std::size_t>(habit->column)], true)) return {};
        columns.push_back(*habit);
    }
    if (columns.empty()) return {};
    for (std::size_t column = 0; column < seen.size(); ++column)
        if (!seen[column])
            columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(std::min(column, columns.size())),
                           ColumnHabit{static_cast<ResultColumn>(column), true, 0});
    return columns;
}

std::optional<SortHabit> readSort(const QString& text)
{
    const auto column = columnNamed(text.section(QLatin1Char(' '), 0, 0));
    const QString order = text.section(QLatin1Char(' '), 1);
    if (!column || (order != QLatin1String("ascending") && order != QLatin1String("descending")))
        return std::nullopt;
    return SortHabit{*column, order == QLatin1String("descending")};
}

QList<int> readSizes(const QStringList& texts)
{
    QList<int> sizes;
    for (const QString& text : texts) {
        bool isNumber = false;
        sizes << text.toInt(&isNumber);
        if (!isNumber || sizes.back() < smallestPane || sizes.back() > widestPane) return {};
    }
    return sizes.size() == 2 ? sizes : QList<int>();
}

QStringList sizeTexts(const QList<int>& sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts << QString::number(size);
    return texts;
}

template<typename Habit, typename ToText>
QStringList textsOf(const std::vector<Habit>& habits, ToText toText)
{
    QStringList texts;
    for (const Habit& habit : habits)
        texts << toText(habit);
    return texts;
}

} // namespace

void Habits::noteSite(const QString& address, QDate today)
{
    EarlierSite site{address, today, std::nullopt};
    const auto known = std::find_if(sites.begin(), sites.end(),
                                    [&address](const EarlierSite& each) { return each.address == address; });
    if (known != sites.end()) {
        site.broken = known->broken;
        sites.erase(known);
    }
    sites.insert(sites.begin(), std::move(site));
    if (sites.size() > maxSites) sites.resize(maxSites);
}

void Habits::noteBroken(const QString& address, std::uint64_t broken)
{
    for (EarlierSite& site : sites)
        if (site.address == address) site.broken = broken;
}

Habits loadHabits(const SettingsFile& file)
{
    const auto list = [&file](const char* key) { return file.value(QLatin1String(key)).toStringList(); };
    const auto text = [&file](const char* key) { return file.value(QLatin1String(key)).toString(); };
    Habits habits;
    for (const QString& each : list("window/sites"))
        if (const auto site = readSite(each); site && habits.sites.size() < Habits::maxSites)
            habits.sites.push_back(*site);
    habits.exportFolder = text("window/export-folder");
    habits.geometry = QByteArray::fromBase64(text("window/geometry").toLatin1());
    habits.paneWidths = readSizes(list("window/pane-widths"));
    habits.paneHeights = readSizes(list("window/pane-heights"));
    habits.sidebar = text("window/sidebar") != QLatin1String("false");
    habits.details = text("window/details") != QLatin1String("false");
    habits.columns = readColumns(list("window/columns"));
    habits.sort = readSort(text("window/sort"));
    return habits;
}

void saveHabits(SettingsFile& file, const Habits& habits)
{
    const auto set = [&file](const char* key, const QVariant& value, bool isEmpty) {
        isEmpty ? file.remove(QLatin1String(key)) : file.setValue(QLatin1String(key), value);
    };
    const QString no = QStringLiteral("false");
    set("window/sites", textsOf(habits.sites, siteText), habits.sites.empty());
    set("window/export-folder", habits.exportFolder, habits.exportFolder.isEmpty());
    set("window/geometry", QString::fromLatin1(habits.geometry.toBase64()), habits.geometry.isEmpty());
    set("window/pane-widths", sizeTexts(habits.paneWidths), habits.paneWidths.isEmpty());
    set("window/pane-heights", sizeTexts(habits.paneHeights), habits.paneHeights.isEmpty());
    set("window/sidebar", no, habits.sidebar);
    set("window/details", no, habits.details);
    set("window/columns", textsOf(habits.columns, columnText), habits.columns.empty());
    set("window/sort",
        habits.sort ? nameOf(habits.sort->column) + (habits.sort->descending ? QStringLiteral(" descending")
                                                                             : QStringLiteral(" ascending"))
                    : QString(),
        !habits.sort);
}

} // namespace ui
